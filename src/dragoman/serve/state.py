"""The folded state of a ledger at one moment of each clock, with what is looked up in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from dragoman.actors import load_table
from dragoman.dossier.change import Change, changes
from dragoman.dossier.fold import dossiers
from dragoman.dossier.judged import Judged, reviewed
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.record import Dossier
from dragoman.ledger.records import Entry, Source
from dragoman.serve.view.actor import Known, actors


def state_name(code: str) -> str | None:
    """The name of the state with a code."""
    state = load_table().state(code)
    return state.name if state else None


class State:
    """Folded once, never changed."""

    def __init__(self, entries: Sequence[Entry], today: date, judgements: Sequence[Judgement] = ()) -> None:
        self.entries = entries
        self.today = today
        self.judgements = judgements
        self.dossiers = dossiers(entries, today, judgements)

    @cached_property
    def by_id(self) -> dict[str, Dossier]:
        return {dossier.id: dossier for dossier in self.dossiers}

    @cached_property
    def dossier_of(self) -> dict[str, Dossier]:
        """Claim -> dossier."""
        return {entry.id: dossier for dossier in self.dossiers for entry in dossier.history}

    @cached_property
    def by_report(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.source.key, []).append(entry)
        return found

    @cached_property
    def by_claim(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in reversed(self.entries)}

    @cached_property
    def sources(self) -> list[Source]:
        """The reports with claims, the latest first."""
        known = {entry.source.key: entry.source for entry in self.entries}
        return sorted(known.values(), key=lambda source: (source.dated, source.key), reverse=True)

    @cached_property
    def changes(self) -> list[Change]:
        """The latest first."""
        return changes(self.dossiers)[::-1]

    @cached_property
    def judged(self) -> list[Judged]:
        return reviewed(self.entries, self.judgements)

    @cached_property
    def actors(self) -> list[Known]:
        return actors(self.dossiers, state_name)

    @cached_property
    def days(self) -> list[date]:
        """Days with reports, in order."""
        return sorted({source.dated for source in self.sources})
