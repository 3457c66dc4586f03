"""What dossiers wait on: those that speak of the same reports, as far as conditions lead."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, select

from dragoman.dossier.fold import ranked
from dragoman.dossier.record import Dossier
from dragoman.ledger.index.load import Judging, chunks, of_members
from dragoman.ledger.index.tables import members, versions
from dragoman.ledger.records import Entry
from dragoman.ledger.rows import entries_of
from dragoman.ledger.tables import readings
from dragoman.status import Status


class Around:
    """Dossiers with so much of their histories as stands in reports with conditions."""

    def __init__(self, connection: Connection, day: str) -> None:
        self._connection = connection
        self._day = day
        self._judging = Judging(connection)
        self._known: dict[int, Dossier] = {}
        self._waiting: dict[str, Dossier] = {}
        """By id: whose conditions have not been looked at."""
        self._reports: set[str] = set()
        self._there: dict[int, list[Entry]] = {}

    def add(self, rows: Sequence[Any], dossiers: Sequence[Dossier]) -> None:
        """Dossiers of some rows of the index."""
        for row, dossier in zip(rows, dossiers, strict=True):
            self._known[row.dossier] = dossier
            if row.waits:
                self._waiting[dossier.id] = dossier

    def look(self, ids: Collection[str | None]) -> bool:
        """Load what stands in the reports of these dossiers' conditions; False when all of it was there."""
        ahead = [self._waiting.pop(id) for id in sorted(id for id in ids if id in self._waiting and id is not None)]
        reports = {
            position.entry.source.key
            for dossier in ahead
            for position in dossier.positions
            if position.status is Status.CONDITIONAL and position.entry.claim.requires
        } - self._reports
        self._reports |= reports
        for chunk in chunks(sorted(reports)):
            here = (readings.c.report.in_(chunk), members.c.dossier.is_not(None), members.c.day <= self._day)
            for row, entry in entries_of(self._connection.execute(of_members(members.c.dossier).where(*here))):
                counts = self._judging.of(entry)
                if counts is not None:
                    self._there.setdefault(row.dossier, []).append(counts)
        return bool(reports)

    def missing(self, then: Sequence[Any]) -> list[Any]:
        """The rows of dossiers that speak there and are not known yet; `then` chooses the versions."""
        rows: list[Any] = []
        for chunk in chunks(sorted(set(self._there) - set(self._known))):
            rows += self._connection.execute(select(versions).where(*then, versions.c.dossier.in_(chunk))).all()
        return rows

    def dossiers(self) -> list[Dossier]:
        """All that are known, in the order of a board."""
        there = self._there
        return ranked(replace(one, history=tuple(there.get(number, ()))) for number, one in self._known.items())
