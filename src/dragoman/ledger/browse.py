"""Looking into a ledger without folding it: single reports and claims, lists in the order of days, words in texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from dragoman.ledger import fulltext
from dragoman.ledger.records import Entry, Source
from dragoman.ledger.rows import ENTRY, SOURCE, entries_of, source_of
from dragoman.ledger.tables import claims, found, judgements, moment, readings, reports

_BATCH = 400


class Browse:
    """Questions inside one reading transaction. `as_of` leaves out reports of later days, `known_at` later readings."""

    def __init__(self, connection: Connection, as_of: date | None = None, known_at: datetime | None = None) -> None:
        self._connection = connection
        self._as_of = as_of.isoformat() if as_of else None
        self._known_at = moment(known_at) if known_at else None

    def stamp(self) -> str:
        """Changes with every filing and every judgement."""
        read = self._connection.execute(select(func.max(readings.c.number))).scalar()
        judged = self._connection.execute(select(func.max(judgements.c.number))).scalar()
        return f"{read or 0}.{judged or 0}"

    def days(self, about: date | None) -> tuple[date | None, date | None]:
        """The last day with reports before a day, and the first one after it; before the last day of all for None."""
        dated = reports.c.dated
        if about is None:
            last = select(func.max(dated)).scalar_subquery()
            before, after = self._day(select(func.max(dated)).where(dated < last)), None
        else:
            before = self._day(select(func.max(dated)).where(dated < about.isoformat()))
            after = self._day(select(func.min(dated)).where(dated > about.isoformat()))
        return before, after

    def ends(self) -> tuple[date, date] | None:
        """The last and the first day with reports; None where there are none."""
        # Each by a question of its own: asked for both at once, SQLite reads all days.
        last, first = (self._day(self._in_time(select(end(reports.c.dated)))) for end in (func.max, func.min))
        return (last, first) if last and first else None

    def of_report(self, key: str) -> list[Entry]:
        """The claims of one report's latest reading, in the order of its text."""
        entries = [entry for _, entry in self._entries(self._claims().where(reports.c.key == key))]
        return sorted(entries, key=lambda entry: (entry.claim.evidence.start, entry.claim.evidence.end, entry.id))

    def claim(self, id: str) -> Entry | None:
        """A claim of a latest reading, by its id: from the earliest report that has it."""
        query = self._claims().where(found.c.claim == id).order_by(reports.c.dated, reports.c.key).limit(1)
        return next((entry for _, entry in self._entries(query)), None)

    def entries(self, kind: str | None, after: tuple[str, str, int] | None) -> Iterator[tuple[tuple[str, str, int], Entry]]:
        """Claims, the latest report first, each with its place: those that come after a place. Read as they are taken."""
        order = (reports.c.dated.desc(), reports.c.key.desc(), found.c.position.desc())
        while True:
            query = self._claims().add_columns(reports.c.dated).order_by(*order).limit(_BATCH)
            if kind is not None:
                query = query.where(claims.c.kind == kind)
            if after is not None:
                query = query.where(tuple_(reports.c.dated, reports.c.key, found.c.position) < tuple_(*after))
            count = 0
            for row, entry in self._entries(query):
                after = (row.dated, row.key, row.position)
                count += 1
                yield after, entry
            if count < _BATCH:
                return

    def sources(self, after: tuple[str, str] | None) -> Iterator[tuple[tuple[str, str], Source]]:
        """Reports, the latest first, each with its place."""
        while True:
            query: Select[Any] = self._in_time(select(*SOURCE, reports.c.dated)).limit(_BATCH)
            query = query.order_by(reports.c.dated.desc(), reports.c.key.desc())
            if self._known_at is not None:
                query = query.where(reports.c.recorded <= self._known_at)
            if after is not None:
                query = query.where(tuple_(reports.c.dated, reports.c.key) < tuple_(*after))
            rows = self._connection.execute(query).all()
            for row in rows:
                after = (row.dated, row.key)
                yield after, source_of(row)
            if len(rows) < _BATCH:
                return

    def holding(self, terms: Sequence[str], limit: int) -> list[str]:
        """The keys of the reports whose text holds all the words, the latest first. The words have to be brought up before."""
        return fulltext.holding(self._connection, terms, self._as_of, limit)

    def behind(self) -> bool:
        """Whether texts were filed since the words were last brought up."""
        return fulltext.behind(self._connection)

    def _claims(self) -> Select[Any]:
        """The claims of latest readings."""
        later = readings.alias()
        query = (
            select(*ENTRY)
            .join_from(found, readings, readings.c.number == found.c.reading)
            .join(claims, claims.c.id == found.c.claim)
            .join(reports, reports.c.key == readings.c.report)
        )
        newer = select(later.c.number).where(later.c.report == readings.c.report, later.c.number > readings.c.number)
        if self._known_at is not None:
            query = query.where(readings.c.recorded <= self._known_at)
            newer = newer.where(later.c.recorded <= self._known_at)
        return self._in_time(query.where(~newer.exists()))

    def _in_time(self, query: Select[Any]) -> Select[Any]:
        return query if self._as_of is None else query.where(reports.c.dated <= self._as_of)

    def _entries(self, query: Select[Any]) -> Iterator[tuple[Any, Entry]]:
        return entries_of(self._connection.execute(query).all())

    def _day(self, query: Select[Any]) -> date | None:
        value = self._connection.execute(query).scalar()
        return date.fromisoformat(value) if value else None
