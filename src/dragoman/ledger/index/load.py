"""Claims out of the ledger, by block, by dossier or by place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from dragoman.dossier.judged import Bonds, apply, standing
from dragoman.dossier.judgement import Judgement
from dragoman.ledger.index.pack import Place
from dragoman.ledger.index.tables import members
from dragoman.ledger.records import Entry
from dragoman.ledger.rows import ENTRY, entries_of
from dragoman.ledger.tables import claims, found, readings, reports

T = TypeVar("T")
_MOST = 400
"""Values in one statement."""


def chunks(values: Iterable[T], size: int = _MOST) -> Iterator[list[T]]:
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk


def entries(source: Select[Any]) -> Select[Any]:
    """A query that starts from `found`, with all that an entry is made of."""
    return (
        source.join(claims, claims.c.id == found.c.claim)
        .join(readings, readings.c.number == found.c.reading)
        .join(reports, reports.c.key == readings.c.report)
    )


def of_members(*extra: Any) -> Select[Any]:
    """Claims as the index holds them."""
    here = (found.c.reading == members.c.reading) & (found.c.position == members.c.position)
    return entries(select(*ENTRY, *extra).join_from(members, found, here))


def at(connection: Connection, wanted: Collection[Place]) -> dict[Place, Entry]:
    """The claims at some places."""
    made: dict[Place, Entry] = {}
    for chunk in chunks(sorted({reading for reading, _ in wanted})):
        # By reading alone: SQLite looks no pairs up in an index.
        query = entries(select(*ENTRY).select_from(found)).where(found.c.reading.in_(chunk))
        rows = [row for row in connection.execute(query) if (row.reading, row.position) in wanted]
        made |= {(row.reading, row.position): entry for row, entry in entries_of(rows)}
    return made


class Judging:
    """What judgements say about claims: corrected, rejected, tied together."""

    def __init__(self, connection: Connection, judgements: Sequence[Judgement] | None = None) -> None:
        held = judgements
        if held is None:
            from dragoman.ledger import judging  # which places again what is judged, and so needs this module

            held = [judging.from_row(row.content) for row in connection.execute(judging.held(None))]
        self.judgements = held
        self.corrected: dict[str, Entry] = {}
        self.rejected: set[str] = set()
        self.bonds = Bonds()
        self.claims: dict[str, Entry] = {}
        """The claims of the texts that are judged, as they count."""
        texts = {mark.report for one in standing(held) for mark in (*one.claims, *one.rest)}
        if not texts:
            return
        there = list(latest(connection, texts))
        left, self.bonds = apply(there, held)
        self.claims = {entry.id: entry for entry in left}
        self.rejected = {entry.id for entry in there} - set(self.claims)
        self.corrected = {entry.id: entry for entry in left if entry.judged}

    def of(self, entry: Entry) -> Entry | None:
        """The claim as it counts; None where it does not."""
        if entry.id in self.rejected:
            return None
        corrected = self.corrected.get(entry.id)
        if corrected is None:
            return entry
        return Entry(
            id=entry.id,
            claim=corrected.claim,
            source=entry.source,
            reader=entry.reader,
            recorded=entry.recorded,
            judged=corrected.judged,
        )


def latest(connection: Connection, texts: Collection[str]) -> Iterator[Entry]:
    """The claims of the latest readings of the reports with some texts."""
    for chunk in chunks(sorted(texts)):
        query = entries(select(*ENTRY).select_from(found)).where(reports.c.snapshot.in_(chunk), is_latest())
        for _, entry in entries_of(connection.execute(query)):
            yield entry


def is_latest() -> Any:
    """That no later reading of the report is there."""
    later = readings.alias("later")
    return ~select(later.c.number).where(later.c.report == readings.c.report, later.c.number > readings.c.number).exists()
