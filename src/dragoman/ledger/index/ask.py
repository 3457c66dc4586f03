"""Asking the index: boards, and dossiers by name, on any day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, Select, and_, func, or_, select

from dragoman.dossier.cast import fold
from dragoman.dossier.choice import Choice
from dragoman.dossier.fold import fold_thread, ranked
from dragoman.dossier.identity import gathered
from dragoman.dossier.record import Dossier
from dragoman.dossier.waits import with_waits
from dragoman.ledger.index.around import Around
from dragoman.ledger.index.load import Judging, at, chunks, of_members
from dragoman.ledger.index.names import meant
from dragoman.ledger.index.pack import dossier_of, places, told, unpack
from dragoman.ledger.index.tables import ORDER, members, taking, versions, words
from dragoman.ledger.records import Entry
from dragoman.ledger.rows import entries_of
from dragoman.ledger.tables import claims, found, readings, reports

_FEW = 2000
"""So many dossiers of a party are looked up one by one; of one who is in more, the board is read from the top."""
_SHARE = 500
"""Dossiers taken at once from a board without a limit."""
_LAST = "9999-12-30"


class Index:
    """Questions to an index that is up to date, inside one reading transaction. `as_of` None is now."""

    def __init__(self, connection: Connection, as_of: date | None, today: date) -> None:
        self._connection = connection
        self._day = as_of.isoformat() if as_of else _LAST
        self._today = today
        self._then = (versions.c.day <= self._day, versions.c.until > self._day, versions.c.news <= self._day)

    def board(self, choice: Choice, limit: int | None = None, after: str | None = None) -> Iterator[Dossier]:
        """The dossiers chosen, the latest news first, without their histories: those that come after the one with an id.

        ValueError when there is no such dossier.
        """
        start: Any = None
        if after is not None:
            start = self._connection.execute(select(versions).where(*self._then, versions.c.id == after)).first()
            if start is None:
                raise ValueError(f"no dossier {after} on this board")
        query = self._chosen(select(versions), choice).order_by(*ORDER)
        left = limit
        while left is None or left > 0:
            size = _SHARE if left is None else min(left, _SHARE)
            here = query if start is None else query.where(_behind(start))
            rows = self._connection.execute(here.limit(size)).all()
            yield from self._dossiers(rows)
            if len(rows) < size:
                return
            start, left = rows[-1], None if left is None else left - len(rows)

    def count(self, choice: Choice, most: int | None = None) -> int:
        """How many dossiers are chosen, counted no further than `most`."""
        rows = self._chosen(select(versions.c.dossier), choice).limit(most).subquery()
        return int(self._connection.execute(select(func.count()).select_from(rows)).scalar_one())

    def numbered(self, ids: Iterable[str]) -> list[int]:
        """The dossiers with these ids."""
        made: list[int] = []
        for chunk in chunks(sorted(set(ids))):
            made += self._connection.execute(select(versions.c.dossier).where(*self._then, versions.c.id.in_(chunk))).scalars()
        return made

    def begun(self, what: str) -> list[int]:
        """The dossiers whose id begins so, and those to which a claim went whose id begins so."""
        query = select(versions.c.dossier).where(*self._then, _between(versions.c.id, what, "g"))
        there = list(self._connection.execute(query).scalars())
        went = (
            select(members.c.dossier)
            .join_from(claims, found, found.c.claim == claims.c.id)
            .join(members, (members.c.reading == found.c.reading) & (members.c.position == found.c.position))
            .where(_between(claims.c.id, what, "g"), members.c.dossier.is_not(None), members.c.day <= self._day)
            .distinct()
        )
        return sorted({*there, *self._connection.execute(went).scalars()})

    def beside(self, numbers: Sequence[int]) -> list[int]:
        """The dossiers to which claims of the same texts went, these among them."""
        texts: set[str] = set()
        for chunk in chunks(numbers):
            query = select(reports.c.snapshot).join_from(members, readings, readings.c.number == members.c.reading)
            query = query.join(reports, reports.c.key == readings.c.report).where(members.c.dossier.in_(chunk))
            texts |= set(self._connection.execute(query.distinct()).scalars())
        there = set(numbers)
        for part in chunks(sorted(texts)):
            went = select(members.c.dossier).join_from(members, readings, readings.c.number == members.c.reading)
            went = went.join(reports, reports.c.key == readings.c.report).where(reports.c.snapshot.in_(part))
            there |= set(self._connection.execute(went.where(members.c.dossier.is_not(None)).distinct()).scalars())
        return sorted(there)

    def called(self, what: str) -> list[int]:
        """The dossiers that may be called by these words: each begins one of theirs."""
        beginnings = fold(what).split()
        if not beginnings:
            return []

        def size(word: str) -> int:
            there = select(words.c.word).where(_between(words.c.word, word, "\U0010ffff")).limit(_FEW)
            return int(self._connection.execute(select(func.count()).select_from(there.subquery())).scalar_one())

        rarest, *others = sorted(beginnings, key=size)
        query = select(words.c.dossier).where(_between(words.c.word, rarest, "\U0010ffff")).distinct()
        for word in others:
            also = words.alias()
            here = (also.c.dossier == words.c.dossier, _between(also.c.word, word, "\U0010ffff"))
            query = query.where(select(also.c.word).where(*here).exists())
        return list(self._connection.execute(query).scalars())

    def changed(self, choice: Choice, latest: int | None = None) -> list[int]:
        """The dossiers whose status or date was another after one of the days chosen than before it; at least those of the
        so many latest changes, where only these are asked for."""
        until = min(choice.until.isoformat(), self._day) if choice.until else self._day
        before = versions.alias()
        query = (
            select(versions.c.dossier, versions.c.day, versions.c.said, versions.c.id, versions.c.content)
            .add_columns(before.c.content.label("before"))
            .outerjoin(before, (before.c.dossier == versions.c.dossier) & (before.c.until == versions.c.day))
            .where(versions.c.news <= until, versions.c.day == versions.c.news)  # copies and candidates change nothing
        )
        if choice.since is not None:
            query = query.where(versions.c.news >= choice.since.isoformat())
        rows = self._connection.execute(self._fitting(query, choice)).all()
        there = [row for row in rows if row.before is None or told(row.before) != told(row.content)]
        if latest is not None and len(there) > latest:
            there = self._latest(there, latest)
        return sorted({row.dossier for row in there})

    def _latest(self, rows: Sequence[Any], count: int) -> list[Any]:
        """Those of the latest changes, and those of which it is not sure without folding when they changed."""
        sure: list[tuple[Any, int]] = []
        rest = []
        for row in rows:
            turned = row.before is None or told(row.before)[0] is not told(row.content)[0]
            deciding = unpack(row.content).deciding
            if turned and row.said == row.day and isinstance(deciding, tuple):
                sure.append((row, deciding[0]))
            else:
                rest.append(row)
        recorded: dict[int, str] = {}
        for chunk in chunks(sorted({reading for _, reading in sure})):
            query = select(readings.c.number, readings.c.recorded).where(readings.c.number.in_(chunk))
            recorded |= {row.number: row.recorded for row in self._connection.execute(query)}
        sure.sort(key=lambda one: (one[0].day, recorded[one[1]], one[0].id), reverse=True)
        return rest + [row for row, _ in sure[:count]]

    def reach(self, choice: Choice, until: date, count: int) -> date | None:
        """The day from which on, up to another, those chosen had news so many times; None when that was never."""
        last = min(until.isoformat(), self._day)
        query = select(versions.c.news).where(versions.c.news <= last, versions.c.day == versions.c.news)
        query = self._fitting(query, choice)
        found = self._connection.execute(query.order_by(versions.c.news.desc()).offset(count).limit(1)).scalar()
        return date.fromisoformat(found) if found else None

    def begun_by_day(self) -> list[tuple[str, int]]:
        """How many dossiers there were on each day on which one was begun, in the order of days. One that was begun stays."""
        first = select(func.min(versions.c.day).label("day")).group_by(versions.c.dossier).subquery()
        days = select(first.c.day, func.count()).group_by(first.c.day).order_by(first.c.day)
        total, made = 0, []
        for day, count in self._connection.execute(days):
            total += count
            made.append((day, total))
        return made

    def whole(self, numbers: Iterable[int]) -> list[Dossier]:
        """Dossiers with their histories and steps, in the order of a board."""
        made: list[Dossier] = []
        judging = Judging(self._connection)
        for chunk in chunks(numbers):
            rows = self._connection.execute(select(versions).where(*self._then, versions.c.dossier.in_(chunk))).all()
            held = self._held(chunk, judging)
            for row, dossier in zip(rows, self._dossiers(rows), strict=True):
                folded = fold_thread(gathered(held[row.dossier]), self._today)
                made.append(replace(dossier, history=folded.history, steps=folded.steps, extract=None))
        return ranked(made)

    def courses(self, numbers: Iterable[int]) -> list[Dossier]:
        """The same as their own claims make them: without copies, candidates and what they wait on."""
        judging = Judging(self._connection)
        held = [claims for chunk in chunks(numbers) for claims in self._held(chunk, judging).values()]
        return ranked(fold_thread(gathered(claims), self._today) for claims in held)

    def _held(self, numbers: Sequence[int], judging: Judging) -> dict[int, list[Entry]]:
        """The claims of dossiers."""
        query = of_members(members.c.dossier).where(members.c.dossier.in_(numbers), members.c.day <= self._day)
        held: dict[int, list[Entry]] = {}
        for row, entry in entries_of(self._connection.execute(query).all()):
            counts = judging.of(entry)
            if counts is not None:
                held.setdefault(row.dossier, []).append(counts)
        return held

    def waiting(self, numbers: Iterable[int], most: int) -> list[Dossier]:
        """Dossiers with conditions to which claims of the same readings went, no more than so many, without histories."""
        other = members.alias()
        made: list[Dossier] = []
        for chunk in chunks(numbers):
            there = select(other.c.dossier).join_from(members, other, other.c.reading == members.c.reading)
            there = there.where(members.c.dossier.in_(chunk), other.c.dossier.is_not(None))
            query = select(versions).where(*self._then, versions.c.waits, versions.c.dossier.in_(there)).order_by(*ORDER)
            made += self._dossiers(self._connection.execute(query.limit(most)).all())
        return ranked(made)

    def of_claims(self, ids: Sequence[str]) -> dict[str, Dossier]:
        """Claim -> the dossier that it went to, without its history and what it waits on."""
        made: dict[str, Dossier] = {}
        for chunk in chunks(ids):
            went = (
                select(found.c.claim, *versions.c)
                .join_from(found, members, (members.c.reading == found.c.reading) & (members.c.position == found.c.position))
                .join(versions, versions.c.dossier == members.c.dossier)
                .where(found.c.claim.in_(chunk), members.c.day <= self._day, *self._then)
            )
            rows = self._connection.execute(went).all()
            made |= {row.claim: dossier for row, dossier in zip(rows, self._folded(rows), strict=True)}
        return made

    def _chosen(self, query: Select[Any], choice: Choice) -> Select[Any]:
        query = self._fitting(query.where(*self._then), choice)
        if choice.since is not None:
            query = query.where(versions.c.news >= choice.since.isoformat())
        if choice.until is not None:
            query = query.where(versions.c.news <= choice.until.isoformat())
        if choice.when is not None:
            query = query.where(versions.c.first.is_not(None))
            if choice.when.first is not None:
                query = query.where(versions.c.last >= choice.when.first.isoformat())
            if choice.when.last is not None:
                query = query.where(versions.c.first <= choice.when.last.isoformat())
        return query

    def _fitting(self, query: Select[Any], choice: Choice) -> Select[Any]:
        """Versions of the kind, in the phase and with the party chosen."""
        if choice.kind is not None:
            query = query.where(versions.c.kind == choice.kind.value)
        if choice.phase is not None:
            query = query.where(versions.c.phase == choice.phase.value)
        if choice.party is not None:
            numbers = meant(self._connection, choice.party)
            theirs = select(taking.c.dossier).where(taking.c.party.in_(numbers), taking.c.day <= self._day)
            few = select(func.count()).select_from(theirs.limit(_FEW).subquery())
            if self._connection.execute(few).scalar_one() < _FEW:
                return query.where(versions.c.dossier.in_(theirs))
            return query.where(theirs.where(taking.c.dossier == versions.c.dossier).exists())
        return query

    def _dossiers(self, rows: Sequence[Any]) -> list[Dossier]:
        """The dossiers of some rows, each with what it waits on."""
        made = self._folded(rows)
        if not any(row.waits for row in rows):
            return made
        around = Around(self._connection, self._day)
        around.add(rows, made)
        around.look({dossier.id for dossier in made})
        while True:
            others = around.missing(self._then)
            around.add(others, self._folded(others))
            waiting = {dossier.id: dossier.waits_on for dossier in with_waits(around.dossiers())}
            ahead = {wait.dossier for waits in waiting.values() for wait in waits if wait.dossier and not wait.met}
            if not around.look(ahead):
                break
        return [replace(dossier, waits_on=waiting[dossier.id]) for dossier in made]

    def _folded(self, rows: Sequence[Any]) -> list[Dossier]:
        packed = [unpack(row.content) for row in rows]
        held = at(self._connection, set().union(*map(places, packed)))
        today = self._today.isoformat()
        overdue = [row.passes is not None and row.passes < today for row in rows]
        return [dossier_of(one, held, late) for one, late in zip(packed, overdue, strict=True)]


def _between(column: Any, beginning: str, beyond: str) -> Any:
    """That a text begins so; `beyond` comes after all that may follow."""
    return and_(column >= beginning, column < beginning + beyond)


def _behind(row: Any) -> Any:
    """What comes after a row on the board."""
    same_news = versions.c.news == row.news
    same_said = and_(same_news, versions.c.said == row.said)
    return and_(
        versions.c.news <= row.news,
        or_(
            versions.c.news < row.news,
            and_(same_news, versions.c.said < row.said),
            and_(same_said, versions.c.since < row.since),
            and_(same_said, versions.c.since == row.since, versions.c.id > row.id),
        ),
    )
