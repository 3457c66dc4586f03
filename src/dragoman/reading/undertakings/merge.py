"""One claim a fact (rule 1): claims of one report with equal kind, parties, status, holder and compatible dates are one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from dragoman.claim import Claim
from dragoman.status import Kind, Status


class Gathered(Struct, frozen=True):
    """A claim with the numbers of those that it stands for, that which gives the evidence first."""

    claim: Claim
    numbers: tuple[int, ...]


def merge(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without repetitions; the likeliest gives the evidence, and a date or place that only another has is kept."""
    return tuple(gathered.claim for gathered in gather(claims))


def gather(claims: Sequence[Claim]) -> list[Gathered]:
    """The claims without repetitions in order of their evidence, each with those that it stands for."""
    single = [Gathered(claim, (number,)) for number, claim in enumerate(claims)]
    standing = _one_sentence(single)
    dated = [Gathered(_scheduled(each.claim, [other.claim for other in standing]), each.numbers) for each in standing]
    kept: dict[tuple[object, ...], list[Gathered]] = {}
    for each in dated:
        group = kept.setdefault(_key(each.claim), [])
        for place, other in enumerate(group):
            if other.claim.when is None or each.claim.when is None or other.claim.when == each.claim.when:
                group[place] = _joined(other, each)
                break
        else:
            group.append(each)
    return sorted((each for group in kept.values() for each in group), key=lambda each: each.claim.evidence.start)


def _one_sentence(claims: Sequence[Gathered]) -> list[Gathered]:
    """Of what one sentence tells twice the likeliest stands for all."""
    kept: list[Gathered] = []
    for each in sorted(claims, key=lambda each: -(each.claim.confidence or 0)):
        place = next((place for place, other in enumerate(kept) if _twice(other.claim, each.claim)), None)
        if place is None:
            kept.append(each)
        else:
            kept[place] = Gathered(kept[place].claim, kept[place].numbers + each.numbers)
    return kept


def _twice(claim: Claim, other: Claim) -> bool:
    """Does one sentence tell the same twice?

    A meeting and its talks with a party in common are one; so is what is of one kind and not of two days, with a party in common
    in one status, or in whatever status where the parties of one are among those of the other. That there is an invitation
    and that the visit is undecided are two facts.
    """
    parties, others = _parties(claim), _parties(other)
    if claim.evidence != other.evidence or not parties & others:
        return False
    if {claim.kind, other.kind} == {Kind.MEETING, Kind.TALKS}:
        return True
    same_day = claim.when is None or other.when is None or claim.when == other.when
    apart = claim.status is not other.status and Status.INVITED in (claim.status, other.status)
    within = parties <= others or others <= parties
    return claim.kind is other.kind and same_day and not apart and (claim.status is other.status or within)


def _scheduled(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """What is planned without a date is scheduled where the report gives the date elsewhere (rule 5)."""
    if claim.status is not Status.PLANNED or claim.when is not None:
        return claim
    parties = _parties(claim)
    for other in claims:
        if other.status is Status.SCHEDULED and other.kind is claim.kind and _parties(other) == parties:
            return msgspec.structs.replace(claim, status=Status.SCHEDULED, when=other.when)
    return claim


def _parties(claim: Claim) -> frozenset[str]:
    return frozenset(party.state or party.name.casefold() for party in claim.parties)


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.kind, _parties(claim), claim.status, claim.holder.name if claim.holder else None


def _joined(left: Gathered, right: Gathered) -> Gathered:
    first, second = (right, left) if (right.claim.confidence or 0) > (left.claim.confidence or 0) else (left, right)
    best, other = first.claim, second.claim
    parties = best.parties if len(best.parties) >= len(other.parties) else other.parties
    claim = msgspec.structs.replace(
        best,
        parties=parties,
        when=best.when or other.when,
        place=best.place or other.place,
        topic=best.topic or other.topic,
        requires=best.requires or other.requires,
        background=best.background and other.background,
    )
    return Gathered(claim, first.numbers + second.numbers)
