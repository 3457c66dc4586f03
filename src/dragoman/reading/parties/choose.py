"""The parties of a candidate: the mentions of its sentence that the model takes and, where fewer than two sides are found, those
named elsewhere in the report. Nothing is invented: a party is always somebody whom the report mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from dragoman.claim import Party
from dragoman.reading.parties import elsewhere
from dragoman.reading.parties.cast import Cast, key, side
from dragoman.reading.parties.features import features
from dragoman.reading.parties.history import History
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Kind

TAKES = 0.5
"""Probability from which a mention is taken as a party."""
MORE = 0.7
"""Probability from which a third side is taken beside the two likeliest."""
FIRM = 0.8
"""Probability under which a mention taken gives way to somebody likelier whom the sentence does not name."""
MAY_TAKE = 0.25
"""Probability from which a mention is taken where fewer than two sides are found otherwise."""
ABSENT = 0.3
"""Probability from which somebody is taken whom the sentence does not name."""

Scored = list[tuple[float, Mention]]
"""The mentions of a sentence in their order, each with the probability that it takes part."""


class Chosen(Struct, frozen=True):
    """Who takes part; `pointed` when the sentence does not name them all."""

    mentions: tuple[Mention, ...]
    pointed: bool = False
    probabilities: tuple[float, ...] = ()
    """What the model gives each of them."""


def with_parties(scene: Scene, candidates: Iterable[Candidate], model: LogLinear) -> Iterator[tuple[Candidate, Chosen]]:
    """The candidates of one report in order, each with its parties."""
    candidates = list(candidates)
    cast = Cast(scene, candidates)
    for candidate, scored, history in read_on(scene, candidates, model, cast):
        yield candidate, _chosen(candidate, scored, history, cast, model)


def read_on(
    scene: Scene, candidates: Sequence[Candidate], model: LogLinear, cast: Cast
) -> Iterator[tuple[Candidate, Scored, History]]:
    """Each candidate with the probability of each mention of its sentence, and what was read before it."""
    history, read = History(), 0
    for candidate in candidates:
        while read < candidate.view.number:
            history.pass_over(scene.mentions[read], scene.report.text)
            read += 1
        scored = [
            (model.probabilities(features(candidate, number, cast))[0], mention)
            for number, (mention, _) in enumerate(candidate.mentions)
            if not (mention.plural and history.sides(mention)) and not _venue(candidate, mention)
        ]
        yield candidate, scored, history
        history.note(candidate, taken(scored))


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each actor, in order."""
    return tuple({key(mention): mention for mention in reversed(mentions)}.values())[::-1]


def taken(scored: Scored) -> tuple[Mention, ...]:
    """The mentions that take part, one for each side, in the order of the text; a third only if it is likely indeed."""
    best: dict[str, tuple[float, Mention]] = {}
    for probability, mention in scored:
        if probability >= TAKES and (side(mention) not in best or probability > best[side(mention)][0]):
            best[side(mention)] = (probability, mention)
    ranked = sorted(best.values(), key=lambda item: -item[0])
    kept = [mention for place, (probability, mention) in enumerate(ranked) if place < 2 or probability >= MORE]
    return tuple(mention for _, mention in scored if any(mention is other for other in kept))


def _chosen(candidate: Candidate, scored: Scored, history: History, cast: Cast, model: LogLinear) -> Chosen:
    """Those of the sentence; where fewer than two are firm, the likeliest of those named elsewhere and of the doubtful."""
    found = list(taken(scored))
    known = {id(mention): probability for probability, mention in scored}
    given = Chosen(tuple(found), probabilities=tuple(known[id(mention)] for mention in found))
    enough = len(found) >= 2
    kept = [mention for mention in found if known[id(mention)] >= FIRM] if enough else found
    if len(kept) >= 2:
        return given
    options = [(probability, False, mention) for probability, mention in scored if probability >= MAY_TAKE]
    for option, names in elsewhere.features(candidate, kept, history, cast):
        probability = model.probabilities(names)[0]
        if probability >= ABSENT:
            options.append((probability, True, option.mention))
    pointed = False
    for probability, far, mention in sorted(options, key=lambda option: -option[0]):
        third = far and not enough and probability >= MORE
        if all(side(mention) != side(other) for other in kept) and (len(kept) < 2 or third):
            kept.append(mention)
            known[id(mention)] = probability
            pointed |= far
    if enough and not pointed:
        return given
    return Chosen(tuple(kept), pointed, tuple(known[id(mention)] for mention in kept))


def _venue(candidate: Candidate, mention: Mention) -> bool:
    """A place or state right after "in" or "at" is where a meeting, call or talks are held, and no side."""
    if candidate.trigger.entry.kind not in (Kind.MEETING, Kind.CALL, Kind.TALKS) or mention.kind not in ("place", "state"):
        return False
    before = candidate.view.tokens.at(mention.start) - 1
    return before >= candidate.view.first and candidate.view.lowers[before] in ("in", "at")


def party(mention: Mention, name: str) -> Party:
    """The record of a mention that takes part, under the name to be shown."""
    return Party(name=name, kind=mention.kind, actor=mention.actor, state=mention.state, office=mention.office, qid=mention.qid)
