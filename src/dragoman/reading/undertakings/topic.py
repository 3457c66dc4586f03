"""Topic: words that tell an undertaking from others of its kind between the same parties ("nuclear", "grain", "fifth round").

From the noun that names it, what modifies it, and what follows it after "on", "about" or "over". The matters are in
`dragoman/data/topics.toml`; beside them ordinals count, and the name of a body or place that a meeting or an instrument bears.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dragoman.reading.parties.cast import key
from dragoman.reading.parties.choose import Chosen
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Kind

_ORDINALS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split()
)
_NUMBERED = frozenset("round rounds meeting summit session".split())
_ABOUT = frozenset(("on", "about", "over", "for"))
_REACH = 9
"""Tokens after the noun within which "on ..." still belongs to it ("talks between Kenya and Somalia on grain")."""
_COMPLEMENT = 5
"""Tokens of the complement that are looked at."""


@cache
def lexicon() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """For each first word the phrases that begin with it, the longest first, with the matter that they tell."""
    raw = tomllib.loads(files("dragoman.data").joinpath("topics.toml").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for matter, phrases in raw.items():
        for phrase in phrases:
            first, *rest = phrase.replace("-", " - ").split()
            found.setdefault(first, []).append((tuple(rest), matter))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found


def topic_of(candidate: Candidate, chosen: Chosen) -> str | None:
    """The topic, its parts in the order in which they stand; None where nothing tells it."""
    parts = [*_numbered(candidate), *_named(candidate, chosen), *_matters(candidate)]
    return " ".join(dict.fromkeys(parts)) or None


def _matters(candidate: Candidate) -> Iterator[str]:
    view, trigger = candidate.view, candidate.trigger
    yield from _told(candidate, trigger.left, trigger.right)
    if trigger.verb is not None:
        return
    for at in range(trigger.right, min(view.last, trigger.right + _REACH)):
        if view.lowers[at] in _ABOUT and view.group_at(at) is None:
            end = next(
                (stop for stop in range(at + 1, view.last) if view.words[stop] in ",.;:”\"" or view.group_at(stop) is not None),
                view.last,
            )
            yield from _told(candidate, at + 1, min(end, at + 1 + _COMPLEMENT))
            return
        if view.group_at(at) is not None or view.words[at] in ",.;:":
            return


def _told(candidate: Candidate, first: int, last: int) -> Iterator[str]:
    lowers = candidate.view.lowers
    for at in range(first, last):
        for rest, matter in lexicon().get(lowers[at], ()):
            if tuple(lowers[at + 1 : at + 1 + len(rest)]) == rest:
                yield matter
                break


def _numbered(candidate: Candidate) -> Iterator[str]:
    """ "fifth round", "second summit": the ordinal with what it counts."""
    view, trigger = candidate.view, candidate.trigger
    left = trigger.left
    if left - 2 >= view.first and view.lowers[left - 1] == "of" and view.lowers[left - 2] in _NUMBERED:
        left = view.phrase_start(left - 2)  # "the fifth round of talks"
    for at in range(left, trigger.right):
        if view.lowers[at] in _ORDINALS or (view.lowers[at] == "first" and "round" in view.lowers[at : at + 2]):
            counted = next((word for word in view.lowers[at:] if word in _NUMBERED), None)
            if counted is not None and counted in view.lowers[at : at + 5]:
                yield f"{view.lowers[at]} {counted.removesuffix('s')}"
                return


def _named(candidate: Candidate, chosen: Chosen) -> Iterator[str]:
    """ "the NATO summit", "the Minsk agreement": the name right before the noun, where it is no party."""
    view, trigger, kind = candidate.view, candidate.trigger, candidate.trigger.entry.kind
    wanted = {Kind.MEETING: ("organisation",), Kind.AGREEMENT: ("place", "organisation")}.get(kind, ())
    taken = {key(mention) for mention in chosen.mentions}
    for mention, _ in candidate.mentions:
        end = view.tokens.at(mention.end - 1) + 1
        if mention.kind in wanted and mention.form == "name" and end == trigger.first and key(mention) not in taken:
            yield mention.span.of(view.tokens.text)
