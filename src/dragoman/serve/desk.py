"""What pages and API ask of one ledger, from several threads. What is derived is kept while nothing new is filed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from threading import Lock, RLock
from typing import Any, TypeVar

from dragoman import intake
from dragoman.dossier.change import Change
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.record import Dossier
from dragoman.ledger.browse import Browse
from dragoman.ledger.door import Ledger, end_of
from dragoman.ledger.filing import Desk as Filing
from dragoman.ledger.filing import Outcome, now
from dragoman.ledger.records import Entry, Kept, Source
from dragoman.reading.records import Reading
from dragoman.report import Report
from dragoman.serve import ask
from dragoman.serve.folding import PATIENCE, Folding
from dragoman.serve.query import ActorQuery, BoardQuery, ChangeQuery, ClaimQuery, Clocks, ReportQuery, SearchQuery
from dragoman.serve.slices import Slice
from dragoman.serve.view.actor import ActorView, Known
from dragoman.serve.view.found import Hits

T = TypeVar("T")
KEPT, READINGS = 64, 32
"""Derived things and readings kept: made again when they are asked for."""


class Desk:
    """A ledger as the page and the API see it."""

    def __init__(self, ledger: Ledger, patience: int = PATIENCE) -> None:
        self.ledger = ledger
        self.folding = Folding(ledger.store, patience)
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._keeping, self._reading, self._filing = Lock(), Lock(), Lock()
        self._making = RLock()  # what is made may be made of something else that is kept

    @staticmethod
    def today() -> date:
        return now().date()

    def stamp(self) -> str:
        """Changes with everything that is filed or judged."""
        with self.browse(Clocks()) as browse:
            return browse.stamp()

    def browse(self, clocks: Clocks) -> AbstractContextManager[Browse]:
        """Single rows, by the clocks asked for."""
        return self.ledger.store.browse(as_of=clocks.as_of, known_at=end_of(clocks.known_at))

    def kept_for(self, what: Hashable, make: Callable[[], T]) -> T:
        """What was made before of the same ledger on the same day, or is made now; one at a time, so that it is made once."""
        key = (self.stamp(), self.today(), what)
        with self._keeping:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[no-any-return]
        with self._making:
            with self._keeping:
                if key in self._kept:
                    return self._kept[key]  # type: ignore[no-any-return]
            made = make()
            with self._keeping:
                self._kept[key] = made
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            return made

    def board(self, asked: BoardQuery) -> Slice[Dossier]:
        return ask.board(self, asked)

    def chosen(self, asked: BoardQuery) -> list[Dossier]:
        """All dossiers that fit, without pages."""
        return ask.chosen(self, asked)

    def dossier(self, id: str, clocks: Clocks) -> Dossier | None:
        """A dossier with its history."""
        return next((one for one in ask.meant(self, id, clocks) if one.id == id), None)

    def meant(self, id: str, clocks: Clocks) -> Dossier | None:
        """The one dossier meant by the beginning of its id, or by a claim's."""
        found = ask.meant(self, id, clocks)
        return found[0] if len(found) == 1 else None

    def waiting(self, dossier: Dossier, clocks: Clocks) -> list[Dossier]:
        """The dossiers that wait on this one."""
        return ask.waiting(self, dossier, clocks)

    def judged(self, dossier: Dossier, clocks: Clocks) -> list[tuple[Judgement, bool]]:
        """The judgements that name claims of a dossier, each with whether it was undone."""
        judgements = self.ledger.store.judgements(known_at=end_of(clocks.known_at))
        undone = {one.undoes for one in judgements}
        theirs = {entry.id for entry in dossier.history}
        return [(one, one.id in undone) for one in judgements if any(mark.claim in theirs for mark in (*one.claims, *one.rest))]

    def changes(self, asked: ChangeQuery) -> Slice[Change]:
        return ask.changes_of(self, asked)

    def changes_in(self, ids: Iterable[str], clocks: Clocks) -> list[Change]:
        """All changes of some dossiers, the latest first."""
        return ask.changes_in(self, ids, clocks)

    def claims(self, asked: ClaimQuery) -> Slice[Entry]:
        return ask.claims(self, asked)

    def claim(self, id: str, clocks: Clocks) -> Entry | None:
        with self.browse(clocks) as browse:
            return browse.claim(id)

    def reports(self, asked: ReportQuery) -> Slice[Source]:
        return ask.reports(self, asked)

    def kept(self, key: str) -> Kept | None:
        return self.ledger.store.kept(key)

    def entries_of(self, source: Source, clocks: Clocks) -> list[Entry]:
        """The claims of one report, in the order of its text."""
        with self.browse(clocks) as browse:
            return browse.of_report(source.key)

    def dossiers_of(self, entries: Sequence[Entry], clocks: Clocks) -> dict[str, Dossier]:
        """Claim -> the dossier that it belongs to, without its history."""
        return ask.dossiers_of(self, entries, clocks)

    def actors(self, asked: ActorQuery) -> Slice[Known]:
        return ask.actors_of(self, asked)

    def actor(self, key: str, clocks: Clocks) -> ActorView | None:
        return ask.actor(self, key, clocks)

    def search(self, asked: SearchQuery) -> Hits:
        self.folding.searchable()
        return ask.search(self, asked)

    def days(self, clocks: Clocks) -> tuple[date | None, date | None]:
        """The nearest days with reports before and after the day asked for."""
        with self.browse(clocks) as browse:
            return browse.days(clocks.as_of)

    def reading(self, report: Report) -> Reading:
        """What the present reader finds in a report: who said what, for the highlights. One at a time; a few are kept."""
        with self._reading:
            if report.sha256 not in self._readings:
                self._readings[report.sha256] = self.ledger.reader.read(report)
                while len(self._readings) > READINGS:
                    self._readings.popitem(last=False)
            self._readings.move_to_end(report.sha256)
            return self._readings[report.sha256]

    def file(self, document: intake.Intake) -> Outcome:
        """Read and file one document."""
        with self._filing:
            return Filing(self.ledger.store, self.ledger.reader).file(document)

    def warm(self) -> None:
        """Make ready what somebody would wait for: the reader, the index, the words of the texts."""
        self.folding.warm()
        _ = self.ledger.reader
        if self.ledger.store.behind(1):
            return
        self.ledger.board(limit=1)
