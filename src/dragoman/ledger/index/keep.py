"""Keeping the index: it is brought up to the claims, block by block, before anything is asked of it.

A block is folded again as a whole, but only what stands from the first day touched on is written: what was known until then
does not depend on what came later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from dragoman.dossier.cast import fold
from dragoman.dossier.course import Course
from dragoman.dossier.extent import extent
from dragoman.dossier.fold import fold_thread, opening
from dragoman.dossier.identity import threads
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import named
from dragoman.dossier.thread import Thread
from dragoman.ledger.index.block import families, fingerprint
from dragoman.ledger.index.block import number_of as block_number
from dragoman.ledger.index.load import Judging, chunks, of_members
from dragoman.ledger.index.names import Told, numbers, told_of
from dragoman.ledger.index.pack import Place, pack
from dragoman.ledger.index.place import place
from dragoman.ledger.index.tables import DERIVED, OPEN, members, pending, rules, stale, taking, versions, words
from dragoman.ledger.records import Entry
from dragoman.ledger.rows import entries_of
from dragoman.ledger.tables import readings
from dragoman.status import Phase, Status

_BATCH = 60
"""Blocks folded in one transaction."""


def current(connection: Connection) -> bool:
    """Whether the index says what the claims say."""
    made = select(rules.c.fingerprint).limit(1).scalar_subquery()
    row = connection.execute(
        select(made, select(pending.c.reading).limit(1).scalar_subquery(), select(stale.c.block).limit(1).scalar_subquery())
    ).one()
    return row[0] == fingerprint() and row[1] is None and row[2] is None


def bring_up(connection: Connection) -> bool:
    """Do some of what is to be done, inside a writing transaction; False when nothing is left."""
    if connection.execute(select(rules.c.fingerprint)).scalar_one_or_none() != fingerprint():
        throw_away(connection)
        connection.execute(insert(rules).values(fingerprint=fingerprint()))
        numbers = select(func.max(readings.c.number)).group_by(readings.c.report)
        connection.execute(insert(pending).from_select(["reading"], numbers))
        return True
    return place(connection) or _fold_some(connection)


def throw_away(connection: Connection) -> None:
    """Empty the index; the next question makes it anew from the claims."""
    for table in DERIVED:
        connection.execute(delete(table))


def _fold_some(connection: Connection) -> bool:
    rows = connection.execute(select(stale.c.block, stale.c.day).order_by(stale.c.block).limit(_BATCH)).all()
    if not rows:
        return False
    days = {row.block: row.day for row in rows}
    judging = Judging(connection)
    bound = {claim: block_number(entry.claim) for claim, entry in judging.claims.items()}
    families_of = families(days, judging.bonds, bound)
    blocks = sorted({block for family in families_of for block in family})
    for chunk in chunks(blocks):
        there = connection.execute(select(stale.c.block, stale.c.day).where(stale.c.block.in_(chunk))).all()
        days |= {row.block: row.day for row in there}
    writing = Writing(connection, blocks, min(days.values()), moving=bool(judging.judgements))
    for family in families_of:
        writing.family(family, min(days.get(block, OPEN) for block in family), judging)
    writing.finish()
    for chunk in chunks(sorted(days)):
        connection.execute(delete(stale).where(stale.c.block.in_(chunk)))
    return True


class Writing:
    """What some blocks fold to, gathered so that it is written in few statements."""

    def __init__(self, connection: Connection, blocks: Sequence[int], since: str, *, moving: bool) -> None:
        self._connection = connection
        self._blocks = blocks
        self._moving = moving
        """Whether claims may have come from other blocks, as judgements make them."""
        self._made: list[dict[str, Any]] = []
        self._reopened: list[dict[str, Any]] = []
        self._ended: list[dict[str, Any]] = []
        self._homes: list[dict[str, Any]] = []
        self._gone: set[int] = set()
        self._words: list[dict[str, Any]] = []
        self._taking: list[tuple[Told, int, str]] = []
        self._members: dict[int, list[tuple[Any, Entry]]] = {}
        self._versions: dict[int, list[Any]] = {}
        for chunk in chunks(blocks):
            query = of_members(members.c.dossier, members.c.block).where(members.c.block.in_(chunk))
            for row, entry in entries_of(connection.execute(query).all()):
                self._members.setdefault(row.block, []).append((row, entry))
            kept = select(versions.c.block, versions.c.dossier, versions.c.day, versions.c.until)
            for old in connection.execute(kept.where(versions.c.block.in_(chunk), versions.c.until >= since)):
                self._versions.setdefault(old.block, []).append(old)

    def family(self, blocks: Sequence[int], since: str, judging: Judging) -> None:
        """Fold the blocks together; all that stands from a day on is replaced."""
        where: dict[tuple[str, str], Place] = {}
        homes: dict[tuple[str, str], int | None] = {}
        held = []
        for row, entry in (pair for block in blocks for pair in self._members.get(block, ())):
            where[entry.source.key, entry.id] = row.reading, row.position
            homes[entry.source.key, entry.id] = row.dossier
            counts = judging.of(entry)
            if counts is not None:
                held.append(counts)

        def placed(entry: Entry) -> Place:
            return where[entry.source.key, entry.id]

        first: dict[int, str] = {}
        latest: dict[int, dict[str, Any]] = {}
        courses: dict[int, Course] = {}

        def daily(today: date, touched: Sequence[Thread]) -> None:
            day = today.isoformat()
            if day < since:
                return
            for thread in touched:
                row = _version(fold_thread(thread, date.max, courses.setdefault(thread.number, Course())), thread, day, placed)
                number = row["dossier"]
                if number in latest:
                    latest[number]["until"] = day
                latest[number] = row
                first.setdefault(number, day)
                self._made.append(row)

        made = threads(held, judging.bonds, daily)
        kept = [row for block in blocks for row in self._versions.get(block, ())]
        touched = {row.dossier for row in kept if row.day >= since}
        if touched:
            self._connection.execute(delete(versions).where(versions.c.block.in_(blocks), versions.c.day >= since))
        reopened = [row for row in kept if row.day < since <= row.until < OPEN]  # a withdrawal has taken what followed already
        self._reopened += [{"of": row.dossier, "at": row.day} for row in reopened]
        self._ended += [{"of": number, "till": day} for number, day in first.items()]
        touched |= {*first, *(row.dossier for row in reopened)}
        self._gone |= touched
        of = {number_of(thread): thread for thread in made}
        for number in sorted(touched & set(of)):
            self._named(number, of[number])
        self._settle(of, where, homes)

    def _settle(
        self, made: Mapping[int, Thread], where: dict[tuple[str, str], Place], homes: dict[tuple[str, str], int | None]
    ) -> None:
        """Which dossier each claim went to, where that is new."""
        now: dict[tuple[str, str], int] = {}
        for number, thread in made.items():
            for entry in thread.entries:
                now[entry.source.key, entry.id] = number
        for name, (reading, position) in where.items():
            if homes[name] != now.get(name):
                self._homes.append({"of": reading, "at": position, "home": now.get(name)})

    def _named(self, number: int, thread: Thread) -> None:
        said: dict[str, None] = dict.fromkeys(fold(thread.kind.value).split())
        parties: dict[Told, str] = {}
        for entry in thread.entries:
            claim = entry.claim
            for value in (claim.status.value, *named(claim)):
                said |= dict.fromkeys(fold(value).split() if value else ())
            for party in claim.parties:
                parties.setdefault(told_of(party), entry.source.dated.isoformat())
        self._words += [{"word": word, "dossier": number} for word in said]
        self._taking += [(party, number, day) for party, day in parties.items()]

    def finish(self) -> None:
        """Write it."""
        write = self._connection.execute
        for chunk in chunks(sorted({row["dossier"] for row in self._made}) if self._moving else ()):
            write(delete(versions).where(versions.c.dossier.in_(chunk), versions.c.block.not_in(self._blocks)))
        for chunk in chunks(sorted(self._gone)):
            write(delete(words).where(words.c.dossier.in_(chunk)))
            write(delete(taking).where(taking.c.dossier.in_(chunk)))
        if self._reopened:
            one = (versions.c.dossier == bindparam("of"), versions.c.day == bindparam("at"))
            write(update(versions).where(*one).values(until=OPEN), self._reopened)
        if self._ended:
            open_ones = (versions.c.dossier == bindparam("of"), versions.c.until == OPEN)
            write(update(versions).where(*open_ones).values(until=bindparam("till")), self._ended)
        if self._homes:
            here = (members.c.reading == bindparam("of"), members.c.position == bindparam("at"))
            write(update(members).where(*here).values(dossier=bindparam("home")), self._homes)
        party = numbers(self._connection, {told for told, _, _ in self._taking})
        shares = [{"party": party[told], "dossier": number, "day": day} for told, number, day in self._taking]
        for table, rows in ((versions, self._made), (words, self._words), (taking, shares)):
            if rows:
                write(insert(table), rows)


def number_of(thread: Thread) -> int:
    """The number of a thread's dossier in the index: of the claim that it is named after."""
    return int.from_bytes(bytes.fromhex(opening(thread).id), "big", signed=True)


def _version(folded: Dossier, thread: Thread, day: str, placed: Any) -> dict[str, Any]:
    dates = extent(folded.when, folded.last)
    passing = extent(folded.when, folded.deciding.source.dated) if folded.overdue else None
    return {
        "dossier": number_of(thread),
        "day": day,
        "until": OPEN,
        "news": folded.last.isoformat(),
        "said": folded.deciding.source.dated.isoformat(),
        "since": folded.since,
        "id": folded.id,
        "block": block_number(opening(thread).claim),
        "kind": folded.kind.value,
        "phase": folded.phase.value,
        "first": (dates.first.isoformat() if dates.first else "") if dates else None,
        "last": (dates.last.isoformat() if dates.last else OPEN) if dates else None,
        "passes": passing.last.isoformat() if passing and passing.last else None,
        "waits": folded.phase not in (Phase.ACTIVE, Phase.DONE)
        and any(one.status is Status.CONDITIONAL and one.entry.claim.requires for one in folded.positions),
        "content": pack(folded, placed),
    }
