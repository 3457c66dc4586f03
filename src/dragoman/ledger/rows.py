"""Rows of a ledger's tables, turned into records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Row

from dragoman.claim import Claim
from dragoman.ledger.records import Entry, Source
from dragoman.ledger.tables import claims, found, from_moment, readings, reports

_DECODER = msgspec.json.Decoder(Claim)
_READ = readings.c.recorded.label("read")
SOURCE = tuple(column for column in reports.c if column.name not in ("original", "dated"))
ENTRY = (found.c.reading, found.c.position, found.c.claim, claims.c.content, readings.c.reader, _READ, *SOURCE)
"""What an entry is made of."""


def source_of(row: Row[Any]) -> Source:
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


def entries_of(rows: Iterable[Row[Any]]) -> Iterator[tuple[Row[Any], Entry]]:
    """Each row with its entry; one source for all the claims of a reading."""
    sources: dict[int, Source] = {}
    for row in rows:
        source = sources.get(row.reading)
        if source is None:
            source = sources[row.reading] = source_of(row)
        claim = _DECODER.decode(row.content)
        yield row, Entry(id=row.claim, claim=claim, source=source, reader=row.reader, recorded=from_moment(row.read))
