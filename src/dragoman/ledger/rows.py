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
    return _source(*(getattr(row, column.name) for column in SOURCE))


def _source(
    key: str,
    id: str,
    snapshot: str,
    outlet: str | None,
    title: str | None,
    url: str | None,
    published: str | None,
    language: str,
    recorded: str,
    minhash: bytes | None,
) -> Source:
    return Source(
        key=key,
        id=id,
        sha256=snapshot,
        outlet=outlet,
        title=title,
        url=url,
        published=date.fromisoformat(published) if published else None,
        language=language,
        recorded=from_moment(recorded),
        minhash=minhash or b"",
    )


def entries_of(rows: Iterable[Row[Any]]) -> Iterator[tuple[Row[Any], Entry]]:
    """Each row (ENTRY, and what else was asked for) with its entry; one source for all the claims of a reading."""
    sources: dict[int, Source] = {}
    for row in rows:
        reading, _, id, content, reader, read, *told = row[: len(ENTRY)]
        source = sources.get(reading)
        if source is None:
            source = sources[reading] = _source(*told)
        yield row, Entry(id=id, claim=_DECODER.decode(content), source=source, reader=reader, recorded=from_moment(read))
