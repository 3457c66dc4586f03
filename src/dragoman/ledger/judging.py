"""Judgements at rest: their rows, and what a withdrawn text takes with it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Select, delete, insert, select

from dragoman.dossier.judgement import Judgement, Verdict
from dragoman.ledger.index.place import forget, replace
from dragoman.ledger.tables import claims, found, judgements, moment, originals, readings, reports, snapshots

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Judgement)


def judge(connection: Connection, judgement: Judgement) -> bool:
    """Add a judgement inside a writing transaction; False when it is held already."""
    if connection.execute(select(judgements.c.number).where(judgements.c.id == judgement.id)).first() is not None:
        return False
    line = {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "subject": judgement.snapshot or judgement.undoes,
        "recorded": moment(judgement.recorded),
        "content": _ENCODER.encode(judgement),
    }
    before = [from_row(row.content) for row in connection.execute(held(None))]
    connection.execute(insert(judgements).values(line))
    replace(connection, judgement, before)
    if judgement.kind is Verdict.WITHDRAW and judgement.snapshot is not None:
        _remove(connection, judgement.snapshot)
    return True


def held(known_at: datetime | None) -> Select[tuple[bytes]]:
    """The judgements recorded up to a moment."""
    query = select(judgements.c.content).order_by(judgements.c.number)
    return query if known_at is None else query.where(judgements.c.recorded <= moment(known_at))


def from_row(content: bytes) -> Judgement:
    return _DECODER.decode(content)


def withdrawals(snapshot: str) -> Select[tuple[int]]:
    """The withdrawals of a text that stand."""
    undone = select(judgements.c.subject).where(judgements.c.kind == Verdict.UNDO.value)
    return select(judgements.c.number).where(
        judgements.c.kind == Verdict.WITHDRAW.value, judgements.c.subject == snapshot, judgements.c.id.not_in(undone)
    )


def gone(connection: Connection, texts: Collection[str]) -> set[str]:
    """Those of some texts that are withdrawn."""
    undone = select(judgements.c.subject).where(judgements.c.kind == Verdict.UNDO.value)
    query = select(judgements.c.subject).where(judgements.c.kind == Verdict.WITHDRAW.value, judgements.c.id.not_in(undone))
    return set(connection.execute(query).scalars()) & set(texts)


def _remove(connection: Connection, snapshot: str) -> None:
    """Delete a text and all that was read in it. In SQLite what is deleted is overwritten with zeros."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    told = connection.execute(select(reports.c.key, reports.c.original).where(reports.c.snapshot == snapshot)).all()
    keys = [row.key for row in told]
    numbers = select(readings.c.number).where(readings.c.report.in_(keys))
    forget(connection, list(connection.execute(numbers).scalars()))
    ids = list(connection.execute(select(found.c.claim).where(found.c.reading.in_(numbers)).distinct()).scalars())
    connection.execute(delete(found).where(found.c.reading.in_(numbers)))
    connection.execute(delete(readings).where(readings.c.report.in_(keys)))
    connection.execute(delete(reports).where(reports.c.key.in_(keys)))
    for id in ids:  # one by one: a database may limit how many values a statement takes
        connection.execute(delete(claims).where(claims.c.id == id))
    for original in sorted({row.original for row in told} - {None}):
        if connection.execute(select(reports.c.key).where(reports.c.original == original)).first() is None:
            connection.execute(delete(originals).where(originals.c.sha256 == original))
    connection.execute(delete(snapshots).where(snapshots.c.sha256 == snapshot))
