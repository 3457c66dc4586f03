"""Placing: new readings become members of blocks, and the blocks that they touch are to be folded again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.dossier.judgement import Judgement
from dragoman.ledger.index.block import number_of
from dragoman.ledger.index.load import Judging, chunks, entries, is_latest
from dragoman.ledger.index.tables import members, parties, pending, stale, taking, versions, words
from dragoman.ledger.records import Entry
from dragoman.ledger.rows import ENTRY, entries_of
from dragoman.ledger.tables import found, readings, reports

_BATCH = 1000
"""Readings placed in one transaction."""


def place(connection: Connection) -> bool:
    """Place some of the readings that are pending, inside a writing transaction; False when there are none."""
    waiting = select(pending.c.reading).order_by(pending.c.reading).limit(_BATCH)
    numbers = list(connection.execute(waiting).scalars())
    if not numbers:
        return False
    touched: dict[int, str] = {}
    judging = Judging(connection)
    if judging.judgements:
        numbers = sorted({*numbers, *_tied(connection, numbers, judging.judgements)})
    for chunk in chunks(numbers):
        of = list(connection.execute(select(readings.c.report).where(readings.c.number.in_(chunk)).distinct()).scalars())
        _remove(connection, select(readings.c.number).where(readings.c.report.in_(of)), touched)
        query = entries(select(*ENTRY).select_from(found)).where(readings.c.report.in_(of), is_latest())
        rows = [_member(row.reading, row.position, entry, judging) for row, entry in entries_of(connection.execute(query).all())]
        for row in rows:
            _earliest(touched, row["block"], row["day"])
        if rows:
            connection.execute(insert(members), rows)
        connection.execute(delete(pending).where(pending.c.reading.in_(chunk)))
    mark(connection, touched)
    return True


def _tied(connection: Connection, numbers: Sequence[int], judgements: Sequence[Judgement]) -> Iterator[int]:
    """The latest readings of texts that judgements tie to those of some readings: what a mark means may have changed."""
    told: set[str] = set()
    for chunk in chunks(numbers):
        query = select(reports.c.snapshot).join_from(readings, reports).where(readings.c.number.in_(chunk))
        told |= set(connection.execute(query).scalars())
    judged = {text for one in judgements for text in _texts(one)}
    return _latest(connection, bound(told, judgements) & judged)


def forget(connection: Connection, numbers: Sequence[int]) -> None:
    """Take readings that are deleted out of the index, with the dossiers that rest on them: these are folded again later."""
    touched: dict[int, str] = {}
    for chunk in chunks(numbers):
        _remove(connection, chunk, touched)
        connection.execute(delete(pending).where(pending.c.reading.in_(chunk)))
    for block, day in touched.items():
        told = select(versions.c.dossier).where(versions.c.block == block, versions.c.day >= day)
        connection.execute(delete(words).where(words.c.dossier.in_(told)))
        connection.execute(delete(taking).where(taking.c.dossier.in_(told)))
        connection.execute(delete(versions).where(versions.c.block == block, versions.c.day >= day))
    connection.execute(delete(parties).where(~select(taking.c.party).where(taking.c.party == parties.c.number).exists()))
    mark(connection, touched)


def replace(connection: Connection, judgement: Judgement, held: Iterable[Judgement]) -> None:
    """Place again the readings of all texts that a judgement touches, itself or through others about the same texts."""
    judgements = [*held, judgement]
    named = [one for one in judgements if one.id in (judgement.id, judgement.undoes)]
    texts = {text for one in named for text in _texts(one)}
    numbers = set(_latest(connection, bound(texts, judgements)))
    for chunk in chunks(sorted(numbers)):
        numbers -= set(connection.execute(select(pending.c.reading).where(pending.c.reading.in_(chunk))).scalars())
    if numbers:
        connection.execute(insert(pending), [{"reading": number} for number in sorted(numbers)])


def bound(texts: Collection[str], judgements: Iterable[Judgement]) -> set[str]:
    """These texts and all that judgements tie to them, one through another."""
    about = [named for one in judgements if (named := _texts(one))]
    touched, grown = set(texts), True
    while grown:
        reach = touched.union(*(named for named in about if named & touched))
        grown, touched = len(reach) > len(touched), reach
    return touched


def _texts(judgement: Judgement) -> set[str]:
    """The texts that a judgement is about."""
    named = {mark.report for mark in (*judgement.claims, *judgement.rest)}
    return named | {judgement.snapshot} if judgement.snapshot else named


def _latest(connection: Connection, texts: Collection[str]) -> Iterator[int]:
    """The latest readings of the reports with some texts."""
    for chunk in chunks(sorted(texts)):
        query = select(readings.c.number).join_from(readings, reports).where(reports.c.snapshot.in_(chunk), is_latest())
        yield from connection.execute(query).scalars()


def mark(connection: Connection, touched: Mapping[int, str]) -> None:
    """That blocks are to be folded again, from the earlier of two days on."""
    for chunk in chunks(sorted(touched)):
        query = select(stale.c.block, stale.c.day).where(stale.c.block.in_(chunk))
        there = {row.block: row.day for row in connection.execute(query)}
        earlier = [block for block in chunk if block in there and touched[block] < there[block]]
        for block in earlier:
            connection.execute(update(stale).where(stale.c.block == block).values(day=touched[block]))
        new = [{"block": block, "day": touched[block]} for block in chunk if block not in there]
        if new:
            connection.execute(insert(stale), new)


def _member(reading: int, position: int, entry: Entry, judging: Judging) -> dict[str, Any]:
    counts = judging.of(entry) or entry
    return {
        "reading": reading,
        "position": position,
        "block": number_of(counts.claim),
        "day": entry.source.dated.isoformat(),
        "dossier": None,
    }


def _remove(connection: Connection, numbers: Collection[int] | Any, touched: dict[int, str]) -> None:
    query = select(members.c.block, members.c.day).where(members.c.reading.in_(numbers)).distinct()
    there = connection.execute(query).all()
    if not there:
        return
    for block, day in there:
        _earliest(touched, block, day)
    connection.execute(delete(members).where(members.c.reading.in_(numbers)))


def _earliest(touched: dict[int, str], block: int, day: str) -> None:
    touched[block] = min(touched.get(block, day), day)
