"""A ledger folded anew at one moment of each clock, with what is looked up in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from dragoman.actors import load_table
from dragoman.dossier.fold import dossiers
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import seek
from dragoman.ledger.records import Entry


def state_name(code: str) -> str | None:
    """The name of the state with a code."""
    state = load_table().state(code)
    return state.name if state else None


class State:
    """Folded once, never changed."""

    def __init__(self, entries: Sequence[Entry], today: date, judgements: Sequence[Judgement] = ()) -> None:
        self.dossiers = dossiers(entries, today, judgements)

    def asked(self, words: str | None) -> Sequence[Dossier]:
        """The dossiers meant by words or the beginning of an id; all of them without any."""
        return seek(self.dossiers, words) if words else self.dossiers

    @cached_property
    def dossier_of(self) -> dict[str, Dossier]:
        """Claim -> dossier."""
        return {entry.id: dossier for dossier in self.dossiers for entry in dossier.history}
