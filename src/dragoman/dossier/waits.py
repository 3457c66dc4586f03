"""Conditions: a `requires` that names another undertaking of the same report becomes an edge between two dossiers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.dossier.cast import cast_of, fold
from dragoman.dossier.record import Dossier, Position, Wait
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Phase, Status

_WORDS = {
    Kind.AGREEMENT: "accord agreement armistice ceasefire communique deal document draft instrument memorandum pact"
    " protocol settlement treaty truce",
    Kind.TALKS: "consultation dialogue mediation negotiation negotiator round talk",
    Kind.MEETING: "encounter meeting session summit",
    Kind.VISIT: "trip visit",
    Kind.CALL: "call conversation telephone",
    Kind.RELATIONS: "ambassador embassy recognition relations",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def kinds_named(requires: str) -> list[Kind]:
    """The kinds of undertaking that a condition's words name, in the order in which they stand."""
    found: list[Kind] = []
    for word in re.findall(r"[^\W\d_]+", fold(requires)):
        kind = _KIND_OF.get(word) or _KIND_OF.get(word.removesuffix("s"))
        if kind is not None and kind not in found:
            found.append(kind)
    return found


def with_waits(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """The dossiers with their conditions. Only positions held now wait on something, and nothing that is under way or done does.

    An edge leads from a claim to another claim of the same report: what a dossier waits on depends on it and on the dossiers
    that speak of the same reports.
    """
    named: dict[str, list[tuple[int, Entry]]] = {}
    for index, dossier in enumerate(dossiers):
        for entry in dossier.history:
            named.setdefault(entry.source.key, []).append((index, entry))
    waits = [tuple(_waits(dossier, index, dossiers, named)) for index, dossier in enumerate(dossiers)]
    return circles_marked([replace(dossier, waits_on=found) for dossier, found in zip(dossiers, waits, strict=True)])


def circles_marked(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """The dossiers, with each condition marked that leads back to the dossier it belongs to."""
    edges = {one.id: [wait.dossier for wait in one.waits_on if wait.dossier and not wait.met] for one in dossiers if one.waits_on}
    return [_marked(one, edges) if one.id in edges else one for one in dossiers]


def _marked(dossier: Dossier, edges: Mapping[str, Sequence[str]]) -> Dossier:
    waits = tuple(
        replace(wait, circular=wait.dossier is not None and not wait.met and _leads(wait.dossier, dossier.id, edges))
        for wait in dossier.waits_on
    )
    return replace(dossier, waits_on=waits)


def _leads(start: str, goal: str, edges: Mapping[str, Sequence[str]]) -> bool:
    """Whether one can get from a dossier to another along the conditions."""
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        if here == goal:
            return True
        new = [one for one in edges.get(here, ()) if one not in seen]
        seen.update(new)
        ahead += new
    return False


def _waits(dossier: Dossier, own: int, dossiers: Sequence[Dossier], named: dict[str, list[tuple[int, Entry]]]) -> list[Wait]:
    waits: list[Wait] = []
    if dossier.phase in (Phase.ACTIVE, Phase.DONE):
        return waits
    for position in dossier.positions:
        claim = position.entry.claim
        if position.status is not Status.CONDITIONAL or not claim.requires:
            continue
        there = named.get(position.entry.source.key, [])
        target = _linked(claim.waits_on, own, there)
        if target is None:
            target = _target(position, own, there)
        other = dossiers[target] if target is not None else None
        waits.append(
            Wait(
                requires=claim.requires,
                holder=position.holder,
                claim=position.entry.id,
                dossier=other.id if other else None,
                title=other.title if other else None,
                met=other is not None and other.phase is Phase.DONE,
            )
        )
    return waits


def _linked(id: str | None, own: int, there: list[tuple[int, Entry]]) -> int | None:
    """The dossier of the claim that the reader linked the condition to."""
    return next((index for index, entry in there if id is not None and entry.id == id and index != own), None)


def _target(position: Position, own: int, there: list[tuple[int, Entry]]) -> int | None:
    """The dossier meant by a condition: of a kind that it names, with parties that it names or that are the claim's own."""
    claim = position.entry.claim
    words = f" {fold(claim.requires or '')} "
    sides = cast_of(claim.parties).sides
    best: tuple[tuple[int, int, int], int] | None = None
    for rank, kind in enumerate(kinds_named(words)):
        for index, entry in there:
            if index == own or entry.claim.kind is not kind:
                continue
            spelt = sum(f" {fold(party.name)} " in words for party in entry.claim.parties)
            shared = len(sides & cast_of(entry.claim.parties).sides)
            if not spelt and shared < min(2, len(sides)):
                continue
            merit = (spelt, shared, -rank)
            if best is None or merit > best[0]:
                best = merit, index
    return best[1] if best else None
