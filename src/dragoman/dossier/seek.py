"""Finding dossiers by their id or by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.claim import Claim
from dragoman.dossier.cast import fold
from dragoman.dossier.record import Dossier

ID = re.compile(r"[0-9a-f]{4,16}")
"""The beginning of an id."""


def seek(dossiers: Sequence[Dossier], what: str) -> list[Dossier]:
    """The dossiers meant, in the order given: by the beginning of their id or of a claim's, else by words that all occur in
    their kind, parties, topic, place, dates or status."""
    wanted = what.strip().lower()
    if ID.fullmatch(wanted):
        found = [dossier for dossier in dossiers if dossier.id.startswith(wanted)]
        found = found or [dossier for dossier in dossiers if any(entry.id.startswith(wanted) for entry in dossier.history)]
        if found:
            return found
    words = fold(what).split()
    if not words:
        return []
    return [dossier for dossier in dossiers if _has(_shown(dossier), words)]


def _has(shown: str, words: Sequence[str]) -> bool:
    """Whether each word begins a word shown."""
    return all(f" {word}" in shown for word in words)


def _shown(dossier: Dossier) -> str:
    """Everything by which a dossier may be called, folded, a space before each word."""
    said: list[str | None] = [dossier.kind.value, dossier.status.value, dossier.topic, dossier.place, dossier.when]
    for entry in dossier.history:
        said += named(entry.claim)
    return " " + fold(" ".join(dict.fromkeys(value for value in said if value)))


def named(claim: Claim) -> list[str | None]:
    """What a claim adds to the names of its dossier."""
    return [claim.topic, claim.place, claim.when, *(party.name for party in claim.parties)]
