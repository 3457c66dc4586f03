"""The ledger as the Python API shows it: `dragoman.open(path)`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from dragoman import intake
from dragoman.dossier.fold import dossiers
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import seek
from dragoman.ledger.filing import Clock, Desk, Outcome, Reader, now
from dragoman.ledger.place import default_address, open_store
from dragoman.ledger.store import Store


class Summary(Struct, frozen=True, kw_only=True):
    """What a run of `read` did."""

    new: int = 0
    known: int = 0
    unread: int = 0
    failed: int = 0
    claims: int = 0
    errors: tuple[str, ...] = ()


class Ledger:
    """Claims of many reports, and the dossiers folded from them. A context manager; `close` ends it.

        with dragoman.open("ledger.db") as ledger:
            ledger.read("reports/")
            for dossier in ledger.board():
                print(dossier.title, dossier.status)
    """

    def __init__(self, store: Store, reader: Reader | None = None, clock: Clock = now) -> None:
        self.store = store
        self._reader = reader
        self._clock = clock

    def read(self, source: str | Path) -> Summary:
        """Read what a file, a folder or "-" holds into the ledger. LedgerError when the ledger cannot be written."""
        return summarise(self.filing(source))

    def filing(self, source: str | Path) -> Iterator[Outcome]:
        """The same, report by report."""
        desk = Desk(self.store, self.reader, clock=self._clock)
        for document in intake.load(source):
            yield desk.file(document)

    def reread(self) -> Summary:
        """Read again, with the present reader, what an older one has read."""
        return summarise(Desk(self.store, self.reader, clock=self._clock).reread())

    def board(self, *, as_of: date | str | None = None, known_at: date | str | None = None) -> list[Dossier]:
        """All dossiers, the latest news first: of reports published up to `as_of`, as recorded up to `known_at`.

        Dates are days ("2018-05-24"), counted to their end (UTC); ValueError for anything else.
        """
        published, known = day(as_of), day(known_at)
        entries = self.store.entries(as_of=published, known_at=end_of(known))
        return dossiers(entries, published or known or self._clock().astimezone(UTC).date())

    def show(self, what: str, *, as_of: date | str | None = None, known_at: date | str | None = None) -> list[Dossier]:
        """The dossiers meant by an id (or its beginning) or by words such as "trump kim singapore"; none when nothing fits."""
        return seek(self.board(as_of=as_of, known_at=known_at), what)

    @property
    def reader(self) -> Reader:
        if self._reader is None:
            from dragoman.reading.reader import default

            self._reader = default()
        return self._reader

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_ledger(address: str | os.PathLike[str] | None = None, actors: str | os.PathLike[str] | None = None) -> Ledger:
    """The ledger at a path, made where there is none; without one, the user's own. LedgerError when it cannot be opened.

    With a file of the user's own actors it reads with them; ActorFileError or OSError when they cannot be used.
    """
    reader = None
    if actors is not None:
        from dragoman.reading.reader import with_actors

        reader = with_actors(Path(actors))
    return Ledger(open_store(default_address() if address is None else address), reader)


def summarise(outcomes: Iterator[Outcome]) -> Summary:
    counts: Counter[str] = Counter()
    errors = []
    for outcome in outcomes:
        counts[outcome.state] += 1
        counts["claims"] += len(outcome.claims)
        if outcome.error is not None:
            errors.append(outcome.error)
    return Summary(**counts, errors=tuple(errors))


def day(value: date | str | None) -> date | None:
    """A day, or the text of one. ValueError for anything else."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value


def end_of(value: date | None) -> datetime | None:
    """The last moment of a day in UTC."""
    return None if value is None else datetime.combine(value, time.max, UTC)
