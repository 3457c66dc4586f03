"""Edges: a condition that names another undertaking of the report is linked to the claim about it.

"A meeting only to sign the treaty": the words of the condition hold a trigger, *treaty*, with parties of its own or pointed back
to; the claim of that kind with those parties, wherever it stands in the report, is what the meeting waits on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.claim import Claim
from dragoman.reading.undertakings.judged import Judged
from dragoman.reading.undertakings.merge import Gathered
from dragoman.status import Status

_POINTING = frozenset("the this that these those such said".split())
"""What begins a phrase for something told before: with nobody to go by, the last of its kind is meant."""


def linked(gathered: Sequence[Gathered], filed: Sequence[Judged], judged: Sequence[Judged]) -> tuple[Claim, ...]:
    """The claims in their order, each conditional one with the id of the claim that it waits on where there is one.

    `gathered` counts the claims of `filed`; `judged` are all candidates of the report, filed or not.
    """
    claims = [each.claim for each in gathered]
    found = []
    for each in gathered:
        claim = each.claim
        if claim.status is Status.CONDITIONAL and claim.requires:
            inner = _inside(filed[each.numbers[0]], claim.requires, judged)
            target = next((one for named in inner if (one := _best(claim, named, claims)) is not None), None)
            if target is not None:
                claim = msgspec.structs.replace(claim, waits_on=target.id)
        found.append(claim)
    return tuple(found)


def _inside(own: Judged, requires: str, judged: Sequence[Judged]) -> Iterator[Judged]:
    """The candidates that stand in the words of a condition."""
    sentence = own.candidate.view.sentence
    start = own.candidate.view.tokens.text.find(requires, sentence.start, sentence.end)
    if start < 0:
        return
    for each in judged:
        trigger = each.candidate.trigger
        if start <= each.candidate.offset < start + len(requires) and (trigger.verb is None or not trigger.entry.weak):
            yield each


def _best(claim: Claim, named: Judged, claims: Sequence[Claim]) -> Claim | None:
    """The claim of the kind that is named with most of the parties meant, at least two where there are so many."""
    there = [other for other in claims if other.kind is named.candidate.trigger.entry.kind and other != claim]
    pointed = {mention.state or mention.name.casefold() for mention in named.chosen.mentions}
    for meant, least in ((pointed, 2), (_sides(claim), 2), (pointed | _sides(claim), 1)):
        best = max(there, key=lambda other: len(meant & _sides(other)), default=None)
        if meant and best is not None and len(meant & _sides(best)) >= min(least, len(meant)):
            return best
    trigger, view = named.candidate.trigger, named.candidate.view
    before = [other for other in there if other.evidence.start < claim.evidence.start]
    return before[-1] if before and view.lowers[trigger.left] in _POINTING else None


def _sides(claim: Claim) -> set[str]:
    return {party.state or party.name.casefold() for party in claim.parties}
