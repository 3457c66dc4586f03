"""A ledger in an SQL database, through SQLAlchemy Core: the same for every dialect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine, Row, Select, func, or_, select
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from dragoman.dossier.judgement import Judgement, Verdict
from dragoman.ledger import fulltext, judging, tables
from dragoman.ledger.browse import Browse
from dragoman.ledger.index.ask import Index
from dragoman.ledger.index.keep import bring_up, current
from dragoman.ledger.index.load import chunks
from dragoman.ledger.index.work import Tally, Watch, behind
from dragoman.ledger.records import Counts, Entry, Filing, Kept, Source
from dragoman.ledger.rows import ENTRY, SOURCE, entries_of, source_of
from dragoman.ledger.store import LedgerError
from dragoman.ledger.tables import GIVEN, claims, found, moment, originals, readings, reports, snapshots
from dragoman.ledger.upgrades import prepare, version_of
from dragoman.ledger.writing import write

_BATCH = 500
"""Reports that `load` writes in one transaction."""
_RETRIES = 5
_PASSING = ("40001", "40P01")
"""SQLSTATE of transactions that another one was in the way of: serialisation failure, deadlock."""
WRITING = "dragoman_writing"
"""The execution option of transactions that write: names of what they write about."""


class SqlStore:
    """The `Store` protocol over an SQLAlchemy engine. Writing transactions carry the execution option `WRITING`."""

    def __init__(self, engine: Engine, address: str) -> None:
        self.address = address
        self.watch: Watch | None = None
        self._engine = engine
        try:
            self._prepare()
        except BaseException:
            engine.dispose()
            raise

    def _prepare(self) -> None:
        """Make the tables where there are none, or upgrade them; refuse what is no ledger, or newer than this program."""
        try:
            with self._engine.connect() as connection:
                if version_of(connection) == tables.SCHEMA:
                    return
            with self._writing("tables") as connection:
                prepare(connection)
        except LedgerError as error:
            raise LedgerError(f"{self.address}: {error}") from error
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def _writing(self, *what: str) -> Any:
        """A transaction that writes about what is named: a report's text, the index, the tables."""
        return self._engine.execution_options(**{WRITING: what}).begin()

    def file(self, filing: Filing) -> bool:
        return self._file([filing], filing.report.sha256) == 1

    def load(self, filings: Iterable[Filing]) -> int:
        return sum(self._file(batch, "load") for batch in chunks(filings, _BATCH))

    def _file(self, filings: Sequence[Filing], what: str) -> int:
        if any(filing.recorded.tzinfo is None for filing in filings):
            raise ValueError("recorded needs a time zone")
        for attempt in range(_RETRIES):
            try:
                with self._writing(what) as connection:
                    return write(connection, filings)
            except SQLAlchemyError as error:
                if attempt == _RETRIES - 1 or not _passing(error):
                    raise _error(self.address, error) from error
        raise AssertionError("unreachable")

    def judge(self, judgement: Judgement) -> bool:
        try:
            with self._writing("index", judgement.snapshot or "judgements") as connection:
                made = judging.judge(connection, judgement)
            if judgement.kind is Verdict.WITHDRAW and self._engine.dialect.name == "sqlite":
                with self._engine.connect() as connection:  # the text must not stay in the write-ahead log
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            return made
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def judgements(self, *, known_at: datetime | None = None) -> list[Judgement]:
        return [judging.from_row(row.content) for row in self._rows(judging.held(known_at))]

    def withdrawn(self, snapshot: str) -> bool:
        return bool(self._rows(judging.withdrawals(snapshot)))

    def holds(self, report: str, reader: str) -> bool:
        query = select(readings.c.number).where(readings.c.report == report, readings.c.reader == reader)
        return bool(self._rows(query))

    def entries(self, *, as_of: date | None = None, known_at: datetime | None = None) -> Iterator[Entry]:
        latest = _latest(known_at)
        query = (
            select(*ENTRY)
            .join_from(latest, readings, readings.c.number == latest.c.number)
            .join(reports, reports.c.key == readings.c.report)
            .join(found, found.c.reading == readings.c.number)
            .join(claims, claims.c.id == found.c.claim)
            .order_by(reports.c.dated, reports.c.key, found.c.position)
        )
        if as_of is not None:
            query = query.where(reports.c.dated <= as_of.isoformat())
        for _, entry in entries_of(self._rows(query)):
            yield entry

    def outdated(self, reader: str) -> Iterator[Kept]:
        latest = _latest(None)
        keys = self._rows(
            select(readings.c.report)
            .join_from(latest, readings, readings.c.number == latest.c.number)
            .where(readings.c.reader != reader, ~readings.c.reader.startswith(GIVEN, autoescape=True))
            .order_by(readings.c.number)
        )
        for row in keys:
            kept = self.kept(row.report)
            if kept is not None:
                yield kept

    def named(self, what: str) -> list[Source]:
        columns = (reports.c.id, reports.c.url, reports.c.key, reports.c.snapshot)
        query = select(*SOURCE).where(or_(*(column == what for column in columns))).order_by(reports.c.key)
        return [source_of(row) for row in self._rows(query)]

    def kept(self, report: str) -> Kept | None:
        query = (
            select(snapshots.c.text, originals.c.bytes, readings.c.reader, *SOURCE)
            .join_from(reports, snapshots, snapshots.c.sha256 == reports.c.snapshot)
            .outerjoin(originals, originals.c.sha256 == reports.c.original)
            .join(readings, readings.c.report == reports.c.key)
            .where(reports.c.key == report)
            .order_by(readings.c.number.desc())
            .limit(1)
        )
        for row in self._rows(query):
            text = row.text.decode("utf-8", "surrogatepass")
            raw = row.text if row.bytes is None else row.bytes
            return Kept(source=source_of(row), text=text, raw=bytes(raw), reader=row.reader)
        return None

    def counts(self) -> Counts:
        latest = _latest(None)
        held = select(func.count()).join_from(latest, found, found.c.reading == latest.c.number)
        of = [select(func.count()).select_from(reports), select(func.count()).select_from(readings), held]
        numbers = [self._rows(query)[0][0] for query in of]
        return Counts(reports=numbers[0], readings=numbers[1], claims=numbers[2])

    @contextmanager
    def index(self, as_of: date | None, today: date) -> Iterator[Index]:
        try:
            self.refresh()
            isolation = {"isolation_level": "REPEATABLE READ"} if self._engine.dialect.name == "postgresql" else {}
            with self._engine.connect() as connection, connection.execution_options(**isolation).begin():
                yield Index(connection, as_of, today)
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def refresh(self) -> None:
        try:
            with self._engine.connect() as connection:
                if current(connection):
                    return
            tally = Tally(self.watch) if self.watch else None
            more = True
            while more:
                with self._writing("index") as connection:
                    more = bring_up(connection)
                if tally:
                    with self._engine.connect() as connection:
                        tally.tell(connection)
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def behind(self, most: int) -> int:
        try:
            with self._engine.connect() as connection:
                return behind(connection, most)
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    @contextmanager
    def browse(self, *, as_of: date | None = None, known_at: datetime | None = None) -> Iterator[Browse]:
        try:
            with self._engine.connect() as connection:
                yield Browse(connection, as_of, known_at)
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def bring_up_words(self, go_on: Callable[[], bool] = lambda: True) -> None:
        try:
            with self._engine.connect() as connection:
                more = fulltext.behind(connection)
            while more and go_on():
                with self._writing("words") as connection:
                    more = fulltext.bring_up(connection)
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error

    def close(self) -> None:
        self._engine.dispose()

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        try:
            with self._engine.connect() as connection:
                return list(connection.execute(query).all())
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error


def _latest(known_at: datetime | None) -> Any:
    """The number of each report's latest reading, as a table to join."""
    query = select(func.max(readings.c.number).label("number")).group_by(readings.c.report)
    if known_at is not None:
        query = query.where(readings.c.recorded <= moment(known_at))
    return query.subquery("latest")


def _passing(error: SQLAlchemyError) -> bool:
    """Whether the same transaction may succeed when it is tried again: another process has just written one of its rows."""
    if isinstance(error, IntegrityError):
        return True
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _PASSING


def _error(address: str, error: SQLAlchemyError) -> LedgerError:
    said = str(error.orig) if isinstance(error, DBAPIError) and error.orig is not None else str(error)
    return LedgerError(f"{address}: {said}")
