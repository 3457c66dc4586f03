"""A ledger in an SQL database, through SQLAlchemy Core: the same for every dialect."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Row, Select, func, insert, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.schema import Table

from dragoman.claim import Claim
from dragoman.dossier.copies import signature
from dragoman.dossier.judgement import Judgement, Verdict
from dragoman.ledger import judging, tables
from dragoman.ledger.records import Counts, Entry, Filing, Kept, Source, key_of
from dragoman.ledger.store import LedgerError
from dragoman.ledger.tables import GIVEN, claims, found, from_moment, moment, originals, readings, reports, snapshots
from dragoman.ledger.upgrades import prepare, version_of

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Claim)
_INSERTS: dict[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
_RETRIES = 5
_PASSING = ("40001", "40P01")
"""SQLSTATE of transactions that another one was in the way of: serialisation failure, deadlock."""
WRITING = "dragoman_writing"
"""The execution option of transactions that write: what they write about."""


class SqlStore:
    """The `Store` protocol over an SQLAlchemy engine. Writing transactions carry the execution option `WRITING`."""

    def __init__(self, engine: Engine, address: str) -> None:
        self.address = address
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

    def _writing(self, what: str) -> Any:
        """A transaction that writes about something named: a report's text, the tables."""
        return self._engine.execution_options(**{WRITING: what}).begin()

    def file(self, filing: Filing) -> bool:
        if filing.recorded.tzinfo is None:
            raise ValueError("recorded needs a time zone")
        for attempt in range(_RETRIES):
            try:
                with self._writing(filing.report.sha256) as connection:
                    return _file(connection, filing)
            except SQLAlchemyError as error:
                if attempt == _RETRIES - 1 or not _passing(error):
                    raise _error(self.address, error) from error
        raise AssertionError("unreachable")

    def judge(self, judgement: Judgement) -> bool:
        try:
            with self._writing(judgement.snapshot or "judgements") as connection:
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
            select(found.c.claim, claims.c.content, readings.c.number, readings.c.reader, _READ, *_SOURCE)
            .join_from(latest, readings, readings.c.number == latest.c.number)
            .join(reports, reports.c.key == readings.c.report)
            .join(found, found.c.reading == readings.c.number)
            .join(claims, claims.c.id == found.c.claim)
            .order_by(reports.c.dated, reports.c.key, found.c.position)
        )
        if as_of is not None:
            query = query.where(reports.c.dated <= as_of.isoformat())
        source, number = None, None
        for row in self._rows(query):
            if source is None or row.number != number:
                source, number = _source(row), row.number
            claim = _DECODER.decode(row.content)
            yield Entry(id=row.claim, claim=claim, source=source, reader=row.reader, recorded=from_moment(row.read))

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
        query = select(*_SOURCE).where(or_(*(column == what for column in columns))).order_by(reports.c.key)
        return [_source(row) for row in self._rows(query)]

    def kept(self, report: str) -> Kept | None:
        query = (
            select(snapshots.c.text, originals.c.bytes, readings.c.reader, *_SOURCE)
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
            return Kept(source=_source(row), text=text, raw=bytes(raw), reader=row.reader)
        return None

    def counts(self) -> Counts:
        latest = _latest(None)
        held = select(func.count()).join_from(latest, found, found.c.reading == latest.c.number)
        of = [select(func.count()).select_from(reports), select(func.count()).select_from(readings), held]
        numbers = [self._rows(query)[0][0] for query in of]
        return Counts(reports=numbers[0], readings=numbers[1], claims=numbers[2])

    def close(self) -> None:
        self._engine.dispose()

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        try:
            with self._engine.connect() as connection:
                return list(connection.execute(query).all())
        except SQLAlchemyError as error:
            raise _error(self.address, error) from error


_READ = readings.c.recorded.label("read")
_SOURCE = tuple(column for column in reports.c if column.name not in ("original", "dated"))


def _source(row: Row[Any]) -> Source:
    return Source(
        key=row.key,
        id=row.id,
        sha256=row.snapshot,
        outlet=row.outlet,
        title=row.title,
        url=row.url,
        published=date.fromisoformat(row.published) if row.published else None,
        language=row.language,
        recorded=from_moment(row.recorded),
        minhash=row.minhash or b"",
    )


def _latest(known_at: datetime | None) -> Any:
    """The number of each report's latest reading, as a table to join."""
    query = select(func.max(readings.c.number).label("number")).group_by(readings.c.report)
    if known_at is not None:
        query = query.where(readings.c.recorded <= moment(known_at))
    return query.subquery("latest")


def _file(connection: Connection, filing: Filing) -> bool:
    """Write one filing inside a transaction; False when this reading is held already."""
    report, key = filing.report, key_of(filing.report)
    recorded = moment(filing.recorded)
    taken = select(readings.c.number).where(readings.c.report == key, readings.c.reader == filing.reader)
    if connection.execute(taken).first() is not None:
        return False
    text = report.text.encode("utf-8", "surrogatepass")
    sha256 = report.sha256
    if connection.execute(judging.withdrawals(sha256)).first() is not None:
        return False
    _add(connection, snapshots, [{"sha256": sha256, "text": text}])
    original = None
    if filing.raw is not None and filing.raw != text:
        original = hashlib.sha256(filing.raw).hexdigest()
        _add(connection, originals, [{"sha256": original, "bytes": filing.raw}])
    published = report.published.isoformat() if report.published else None
    line = {
        "key": key,
        "id": report.id,
        "snapshot": sha256,
        "original": original,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "published": published,
        "language": report.language,
        "recorded": recorded,
        "dated": published or recorded[:10],
        "minhash": signature(report.text),
    }
    _add(connection, reports, [line])
    content = {claim.id: claim for claim in filing.claims}
    rows = [{"id": id, "kind": claim.kind.value, "content": _ENCODER.encode(claim)} for id, claim in content.items()]
    _add(connection, claims, rows)
    reading = insert(readings).values(report=key, reader=filing.reader, recorded=recorded)
    [number] = connection.execute(reading).inserted_primary_key or (None,)
    links = [{"reading": number, "position": position, "claim": id} for position, id in enumerate(content)]
    if links:
        connection.execute(insert(found), links)
    return True


def _add(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert the rows that are not there yet."""
    if rows:
        connection.execute(_INSERTS[connection.dialect.name](table).on_conflict_do_nothing(), rows)


def _passing(error: SQLAlchemyError) -> bool:
    """Whether the same transaction may succeed when it is tried again: another process has just written one of its rows."""
    if isinstance(error, IntegrityError):
        return True
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _PASSING


def _error(address: str, error: SQLAlchemyError) -> LedgerError:
    said = str(error.orig) if isinstance(error, DBAPIError) and error.orig is not None else str(error)
    return LedgerError(f"{address}: {said}")
