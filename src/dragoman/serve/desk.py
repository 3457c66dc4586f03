"""What pages and API ask of one ledger, from several threads. Folded states are kept while nothing new is filed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import UTC, date
from threading import Lock

from dragoman import intake
from dragoman.dossier.change import Change
from dragoman.dossier.judged import Judged
from dragoman.dossier.record import Dossier
from dragoman.export.atom import change_id
from dragoman.ledger.door import Ledger, end_of
from dragoman.ledger.filing import Desk as Filing
from dragoman.ledger.filing import Outcome, now
from dragoman.ledger.records import Entry, Kept, Source
from dragoman.reading.records import Reading
from dragoman.report import Report
from dragoman.serve.query import ActorQuery, BoardQuery, ChangeQuery, ClaimQuery, Clocks, ReportQuery, SearchQuery
from dragoman.serve.select import chosen_actors, chosen_changes, chosen_claims, chosen_dossiers, chosen_reports
from dragoman.serve.slices import Slice, cut
from dragoman.serve.state import State, state_name
from dragoman.serve.view.actor import ActorView, Known, actor_view
from dragoman.serve.view.found import Hit, Hits, holds, snippet, terms
from dragoman.serve.view.graph import waiting_on

STATES, READINGS = 6, 32
"""Folded states and readings kept: derived, and made again when they are asked for."""


class Desk:
    """A ledger as the page and the API see it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._states: OrderedDict[tuple[str, date, date | None, date | None], State] = OrderedDict()
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._folding, self._reading, self._filing = Lock(), Lock(), Lock()

    @staticmethod
    def today() -> date:
        return now().astimezone(UTC).date()

    def version(self) -> str:
        """Changes with everything that is filed."""
        counts = self.ledger.store.counts()
        return f"{counts.reports}.{counts.readings}.{len(self.ledger.store.judgements())}"

    def state(self, clocks: Clocks) -> State:
        """The folded state that a request asks for."""
        today = self.today()
        key = (self.version(), today, clocks.as_of, clocks.known_at)
        with self._folding:
            if key not in self._states:
                store, moment = self.ledger.store, end_of(clocks.known_at)
                entries = list(store.entries(as_of=clocks.as_of, known_at=moment))
                judgements = store.judgements(known_at=moment)
                self._states[key] = State(entries, clocks.as_of or clocks.known_at or today, judgements)
                while len(self._states) > STATES:
                    self._states.popitem(last=False)
            self._states.move_to_end(key)
            return self._states[key]

    def board(self, asked: BoardQuery) -> Slice[Dossier]:
        found = chosen_dossiers(self.state(asked).dossiers, asked)
        return cut(found, lambda dossier: dossier.id, asked.limit, asked.cursor)

    def dossier(self, id: str, clocks: Clocks) -> Dossier | None:
        return self.state(clocks).by_id.get(id)

    def claims(self, asked: ClaimQuery) -> Slice[Entry]:
        state = self.state(asked)
        entries = list(state.entries)
        if asked.dossier is not None:
            dossier = state.by_id.get(asked.dossier)
            entries = list(dossier.history) if dossier else []
        if asked.report is not None:
            entries = [entry for entry in entries if entry.source.key == asked.report]
        found = chosen_claims(entries, asked)
        return cut(found, lambda entry: f"{entry.source.key}:{entry.id}", asked.limit, asked.cursor)

    def reports(self, asked: ReportQuery) -> Slice[Source]:
        return cut(chosen_reports(self.state(asked).sources, asked), lambda source: source.key, asked.limit, asked.cursor)

    def actors(self, asked: ActorQuery) -> Slice[Known]:
        return cut(chosen_actors(self.state(asked).actors, asked), lambda known: known.key, asked.limit, asked.cursor)

    def changes(self, asked: ChangeQuery) -> Slice[Change]:
        return cut(chosen_changes(self.state(asked).changes, asked), change_id, asked.limit, asked.cursor)

    def kept(self, key: str) -> Kept | None:
        return self.ledger.store.kept(key)

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
        """Load the reader before somebody waits for it."""
        _ = self.ledger.reader

    def days(self, clocks: Clocks) -> list[date]:
        """Days with reports, whatever the day of publication asked for."""
        return self.state(Clocks(known_at=clocks.known_at)).days

    def meant(self, id: str, clocks: Clocks) -> Dossier | None:
        """The one dossier meant by the beginning of its id, or by a claim's."""
        state = self.state(clocks)
        if id in state.dossier_of:
            return state.dossier_of[id]
        found = [dossier for dossier in state.dossiers if len(id) >= 4 and dossier.id.startswith(id)]
        return found[0] if len(found) == 1 else None

    def waiting(self, dossier: Dossier, clocks: Clocks) -> list[Dossier]:
        """The dossiers that wait on this one."""
        return waiting_on(dossier, self.state(clocks).dossiers)

    def judged(self, dossier: Dossier, clocks: Clocks) -> list[Judged]:
        """The judgements that name claims of a dossier."""
        theirs = {entry.id for entry in dossier.history}
        return [
            one
            for one in self.state(clocks).judged
            if any(mark.claim in theirs for mark in (*one.judgement.claims, *one.judgement.rest))
        ]

    def entries_of(self, source: Source, clocks: Clocks) -> list[Entry]:
        """The claims of one report, in the order of its text."""
        entries = self.state(clocks).by_report.get(source.key, [])
        return sorted(entries, key=lambda entry: (entry.claim.evidence.start, entry.claim.evidence.end, entry.id))

    def dossiers_of(self, entries: Sequence[Entry], clocks: Clocks) -> dict[str, Dossier]:
        """Claim -> the dossier that it belongs to."""
        known = self.state(clocks).dossier_of
        return {entry.id: known[entry.id] for entry in entries if entry.id in known}

    def actor(self, key: str, clocks: Clocks) -> ActorView | None:
        return actor_view(key, self.state(clocks).dossiers, state_name)

    def search(self, asked: SearchQuery) -> Hits:
        """Evidence and reports that hold all the words."""
        wanted = terms(asked.q)
        if not wanted:
            return Hits(claims=(), reports=())
        state = self.state(asked)
        claims, reports = [], []
        for source in state.sources:
            kept = self.kept(source.key)
            pieces = snippet(kept.text, wanted) if kept else None
            if pieces is None:
                continue
            reports.append(Hit(source=source, pieces=pieces))
            claims += [entry for entry in self.entries_of(source, asked) if holds(entry.claim.evidence.exact, wanted)]
            if len(reports) >= asked.limit:
                break
        return Hits(claims=tuple(claims[: asked.limit]), reports=tuple(reports))

    def all_changes(self, clocks: Clocks) -> list[Change]:
        """Every change, the latest first."""
        return self.state(clocks).changes

    def chosen(self, asked: BoardQuery) -> list[Dossier]:
        """All dossiers that fit, without pages."""
        return chosen_dossiers(self.state(asked).dossiers, asked)

    def claim(self, id: str, clocks: Clocks) -> Entry | None:
        return self.state(clocks).by_claim.get(id)
