"""Writing filings: rows are added to each table by one statement for all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.dossier.copies import signature
from dragoman.ledger import judging
from dragoman.ledger.index.load import chunks
from dragoman.ledger.index.tables import pending
from dragoman.ledger.records import Filing, key_of
from dragoman.ledger.tables import claims, found, moment, originals, readings, reports, snapshots

_ENCODER = msgspec.json.Encoder()
_INSERTS: dict[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def write(connection: Connection, filings: Sequence[Filing]) -> int:
    """Write filings inside a transaction; how many were new: neither held already nor of a text that was withdrawn."""
    new = _new(connection, filings)
    if not new:
        return 0
    rows = [_rows(key, filing) for key, filing in new]
    for table in (snapshots, originals, reports, claims):
        _add(connection, table, [row for told in rows for row in told[table.name]])
    lines = [{"report": key, "reader": filing.reader, "recorded": moment(filing.recorded)} for key, filing in new]
    made = insert(readings).returning(readings.c.number, sort_by_parameter_order=True)
    numbers = list(connection.execute(made, lines).scalars())
    links = [
        {"reading": number, "position": position, "claim": row["id"]}
        for number, told in zip(numbers, rows, strict=True)
        for position, row in enumerate(told["claims"])
    ]
    if links:
        connection.execute(insert(found), links)
    connection.execute(insert(pending), [{"reading": number} for number in numbers])
    return len(new)


def _new(connection: Connection, filings: Sequence[Filing]) -> list[tuple[str, Filing]]:
    """The filings to be written, by the keys of their reports; of equal ones the first."""
    keyed = {(key_of(filing.report), filing.reader): filing for filing in reversed(filings)}
    held: set[tuple[str, str]] = set()
    for chunk in chunks(sorted({key for key, _ in keyed})):
        query = select(readings.c.report, readings.c.reader).where(readings.c.report.in_(chunk))
        held |= {(row.report, row.reader) for row in connection.execute(query)}
    gone = judging.gone(connection, {filing.report.sha256 for filing in keyed.values()})
    return [
        (key, filing)
        for (key, reader), filing in reversed(keyed.items())
        if (key, reader) not in held and filing.report.sha256 not in gone
    ]


def _rows(key: str, filing: Filing) -> dict[str, list[dict[str, Any]]]:
    """The rows of one filing, by table."""
    report, recorded = filing.report, moment(filing.recorded)
    text = report.text.encode("utf-8", "surrogatepass")
    published = report.published.isoformat() if report.published else None
    raw = filing.raw if filing.raw != text else None
    original = hashlib.sha256(raw).hexdigest() if raw is not None else None
    content = {claim.id: claim for claim in filing.claims}
    line = {
        "key": key,
        "id": report.id,
        "snapshot": report.sha256,
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
    return {
        "snapshots": [{"sha256": report.sha256, "text": text}],
        "originals": [{"sha256": original, "bytes": raw}] if raw is not None else [],
        "reports": [line],
        "claims": [{"id": id, "kind": claim.kind.value, "content": _ENCODER.encode(claim)} for id, claim in content.items()],
    }


def _add(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert the rows that are not there yet."""
    lines = list(rows)
    if lines:
        connection.execute(_INSERTS[connection.dialect.name](table).on_conflict_do_nothing(), lines)
