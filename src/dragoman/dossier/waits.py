"""Conditions: a `requires` that names another undertaking of the same report becomes an edge between two dossiers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.dossier.cast import cast_of, fold
from dragoman.dossier.record import Dossier, Position, Wait
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Status

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
    """The dossiers with their conditions. Only positions held now wait on something."""
    named: dict[str, list[tuple[int, Entry]]] = {}
    for index, dossier in enumerate(dossiers):
        for entry in dossier.history:
            named.setdefault(entry.source.key, []).append((index, entry))
    return [replace(dossier, waits_on=tuple(_waits(dossier, index, dossiers, named))) for index, dossier in enumerate(dossiers)]


def _waits(dossier: Dossier, own: int, dossiers: Sequence[Dossier], named: dict[str, list[tuple[int, Entry]]]) -> list[Wait]:
    waits = []
    for position in dossier.positions:
        claim = position.entry.claim
        if position.status is not Status.CONDITIONAL or not claim.requires:
            continue
        target = _target(position, own, named.get(position.entry.source.key, []))
        other = dossiers[target] if target is not None else None
        waits.append(
            Wait(
                requires=claim.requires,
                holder=position.holder,
                claim=position.entry.id,
                dossier=other.id if other else None,
                title=other.title if other else None,
            )
        )
    return waits


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
