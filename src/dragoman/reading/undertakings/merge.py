"""One claim a fact (rule 1): claims of one report with equal kind, parties, status, holder and compatible dates are one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.claim import Claim
from dragoman.status import Kind, Status


def merge(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without repetitions; the likeliest gives the evidence, and a date or place that only another has is kept."""
    claims = [_scheduled(claim, claims) for claim in _one_sentence(claims)]
    kept: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        group = kept.setdefault(_key(claim), [])
        for number, other in enumerate(group):
            if other.when is None or claim.when is None or other.when == claim.when:
                group[number] = _joined(other, claim)
                break
        else:
            group.append(claim)
    return tuple(sorted((claim for group in kept.values() for claim in group), key=lambda claim: claim.evidence.start))


def _one_sentence(claims: Sequence[Claim]) -> list[Claim]:
    """Of instruments and relations told in one sentence, in one status, with a party in common, the likeliest stands for all."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: -(claim.confidence or 0)):
        repeated = claim.kind in (Kind.AGREEMENT, Kind.RELATIONS) and any(
            other.kind is claim.kind
            and other.status is claim.status
            and other.evidence == claim.evidence
            and other.when == claim.when
            and _parties(other) & _parties(claim)
            for other in kept
        )
        if not repeated:
            kept.append(claim)
    return kept


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


def _joined(left: Claim, right: Claim) -> Claim:
    best, other = (right, left) if (right.confidence or 0) > (left.confidence or 0) else (left, right)
    parties = best.parties if len(best.parties) >= len(other.parties) else other.parties
    return msgspec.structs.replace(best, parties=parties, when=best.when or other.when, place=best.place or other.place)
