"""Where an undertaking takes place, as its sentence tells it: to the city where it names one, else to the country."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.parties.cast import key
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Kind

_WHERE = 3
"""Tokens that may lie between a place and the "where" that takes it up."""
_NAMED_FOR = frozenset((Kind.MEETING, Kind.TALKS))
"""Kinds that bear the name of the city that they are held in: "the Oslo talks". An agreement keeps it ever after."""


def place_of(candidate: Candidate, parties: tuple[Mention, ...]) -> str | None:
    """The name of the place; None where the sentence gives none. For a visit its destination comes first."""
    return next((mention.name for mention in _places(candidate, parties)), None)


def _places(candidate: Candidate, parties: tuple[Mention, ...]) -> Iterator[Mention]:
    kind = candidate.trigger.entry.kind
    named = [(mention, relation) for mention, relation in candidate.mentions if _is_place(mention)]
    if kind is Kind.VISIT:
        taken = {key(mention) for mention in parties}
        yield from (
            each for each, relation in named if relation in ("to", "object") and (each.kind == "place" or key(each) in taken)
        )
    yield from (_finer(candidate, each) for each, relation in named if relation.split("-")[-1] in ("in", "at"))
    if kind is Kind.VISIT:
        yield from (each for each, relation in named if relation == "next" and key(each) in taken)
    if kind in _NAMED_FOR:
        yield from (each for each, relation in named if relation == "inside" and each.kind == "place")
    yield from _where(candidate, [each for each, _ in named])


def _is_place(mention: Mention) -> bool:
    """A place or a state under its name: "Kenyan" and "both sides" are none."""
    return mention.kind in ("place", "state") and mention.form in ("name", "metonym") and not mention.plural


def _finer(candidate: Candidate, coarse: Mention) -> Mention:
    """The town in "the Black Sea resort of Batumi": a place that "of" joins to the first within a few words."""
    tokens = candidate.view.tokens
    for mention, _ in candidate.mentions:
        between = tokens.lowers[tokens.between(coarse.start, coarse.end).stop : tokens.at(mention.start)]
        if mention.start > coarse.end and mention.kind == "place" and 1 < len(between) <= 4 and between[-1] == "of":
            return mention if "," not in between else coarse
    return coarse


def _where(candidate: Candidate, places: list[Mention]) -> Iterator[Mention]:
    """The place before a "where" in whose clause the undertaking stands: "flew to Oslo, where he met"."""
    view, trigger = candidate.view, candidate.trigger
    for at in range(trigger.first - 1, view.first, -1):
        if view.lowers[at] in (";", ":"):
            return
        if view.lowers[at] == "where":
            yield from (each for each in places if 0 <= at - view.tokens.between(each.start, each.end).stop <= _WHERE)
            return
