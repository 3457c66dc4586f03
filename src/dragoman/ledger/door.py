"""The ledger as the Python API shows it: `dragoman.open(path)`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from msgspec import Struct

from dragoman import intake
from dragoman.dossier.brief import brief
from dragoman.dossier.change import Change, changes
from dragoman.dossier.choice import Choice
from dragoman.dossier.fold import dossiers
from dragoman.dossier.judge import claim_of, correcting, merging, rejecting, splitting, undoing, withdrawing
from dragoman.dossier.judged import Judged, reviewed
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import ID, seek
from dragoman.ledger.asking import asked, correction, user
from dragoman.ledger.filing import Clock, Desk, Outcome, Reader, now
from dragoman.ledger.index.ask import Index
from dragoman.ledger.place import default_address, open_store
from dragoman.ledger.store import Store
from dragoman.status import Kind, Phase

if TYPE_CHECKING:
    from dragoman.reading.undertakings.reasons import Reason


class Summary(Struct, frozen=True, kw_only=True):
    """What a run of `read` did."""

    new: int = 0
    known: int = 0
    unread: int = 0
    withdrawn: int = 0
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

    def board(
        self,
        *,
        as_of: date | str | None = None,
        known_at: date | str | None = None,
        party: str | None = None,
        kind: Kind | str | None = None,
        phase: Phase | str | None = None,
        when: str | None = None,
        since: date | str | None = None,
        min_confidence: float | None = None,
        limit: int | None = None,
        after: str | None = None,
        histories: bool = True,
    ) -> list[Dossier]:
        """All dossiers, the latest news first: of reports published up to `as_of`, as recorded up to `known_at`.

        Dates are days ("2018-05-24"), counted to their end (UTC); ValueError for anything else. `party` is a name (a state
        covers those who act for it), `when` an EDTF date on which it takes place, `since` asks for news from that day on.
        `min_confidence` lets no claim of less confidence count; claims that were given have none and count.

        With a `limit` there are no more than so many, those `after` the one with an id of the same board, and they are
        without histories and steps, as all are without `histories`: such a board is quick, whatever the ledger's size and
        the day (but not with `known_at` or `min_confidence`, which fold anew); `show` has the history.
        """
        choice = asked(party=party, kind=kind, phase=phase, when=when, since=day(since))
        short = limit is not None or after is not None or not histories
        if short and known_at is None and min_confidence is None:
            with self._index(as_of) as index:
                return list(index.board(choice, limit, after))
        made = [dossier for dossier in self._folded(as_of, known_at, min_confidence) if choice.takes(dossier)]
        return [dossier.extracted for dossier in following(made, after)[:limit]] if short else made

    def count(
        self,
        *,
        as_of: date | str | None = None,
        known_at: date | str | None = None,
        party: str | None = None,
        kind: Kind | str | None = None,
        phase: Phase | str | None = None,
        when: str | None = None,
        since: date | str | None = None,
        min_confidence: float | None = None,
    ) -> int:
        """How many dossiers such a board has."""
        choice = asked(party=party, kind=kind, phase=phase, when=when, since=day(since))
        if known_at is None and min_confidence is None:
            with self._index(as_of) as index:
                return index.count(choice)
        return sum(choice.takes(dossier) for dossier in self._folded(as_of, known_at, min_confidence))

    def show(
        self,
        what: str,
        *,
        as_of: date | str | None = None,
        known_at: date | str | None = None,
        min_confidence: float | None = None,
    ) -> list[Dossier]:
        """The dossiers meant by an id (or its beginning) or by words such as "trump kim singapore"; none when nothing fits."""
        if known_at is not None or min_confidence is not None:
            return seek(self._folded(as_of, known_at, min_confidence), what)
        with self._index(as_of) as index:
            name = what.strip().lower()
            found = seek(index.whole(index.begun(name)), what) if ID.fullmatch(name) else []
            return found or seek(index.whole(index.called(what)), what)

    def why(self, *dossiers: Dossier) -> dict[str, tuple[Reason, ...]]:
        """By the ids of claims: which words of their reports gave them what they say. The reports are read again.

        A claim that was given, or that the present reader would not make, has none.
        """
        from dragoman.ledger.reasons import why

        return why((entry for dossier in dossiers for entry in dossier.history), self.store, self.reader)

    def changes(
        self,
        *,
        since: date | str | None = None,
        until: date | str | None = None,
        party: str | None = None,
        kind: Kind | str | None = None,
        phase: Phase | str | None = None,
        as_of: date | str | None = None,
        known_at: date | str | None = None,
    ) -> list[Change]:
        """What changed in reports that count from `since` to `until`, in the order of days. `phase` is that after the change."""
        choice = asked(party=party, kind=kind, phase=phase, since=day(since), until=day(until))
        if known_at is not None or choice.since is None:
            return taken(self._folded(as_of, known_at), choice)
        with self._index(as_of) as index:
            return taken(index.courses(index.changed(choice)), choice)

    def brief(
        self,
        since: date | str,
        *,
        until: date | str | None = None,
        party: str | None = None,
        kind: Kind | str | None = None,
        as_of: date | str | None = None,
        known_at: date | str | None = None,
    ) -> str:
        """What changed since a day, as Markdown, with the sentences and outlets."""
        choice = asked(party=party, kind=kind, since=day(since), until=day(until))
        if known_at is not None or choice.since is None:
            folded = self._folded(as_of, known_at)
        else:
            with self._index(as_of) as index:
                folded = index.whole(index.changed(choice))
        return brief(folded, taken(folded, choice), day(since), day(until or as_of))

    def merge(self, *dossiers: str, by: str | None = None, note: str | None = None) -> Judgement:
        """Two dossiers or more, named by ids of theirs or of claims, are one. JudgementError when that cannot be."""
        return self._judge(merging(self._about(*dossiers), dossiers, by or user(), self._clock(), note))

    def split(self, *claims: str, by: str | None = None, note: str | None = None) -> Judgement:
        """These claims of one dossier speak of another undertaking than the rest of it. JudgementError when that cannot be."""
        return self._judge(splitting(self._about(*claims), claims, by or user(), self._clock(), note))

    def reject(self, *claims: str, by: str | None = None, note: str | None = None) -> Judgement:
        """These claims do not count. JudgementError for one that is not there."""
        return self._judge(rejecting(self._about(*claims), claims, by or user(), self._clock(), note))

    def correct(self, claim: str, *, by: str | None = None, note: str | None = None, **fields: Any) -> Judgement:
        """A claim counts with other fields: `status`, `kind`, `parties` (names), `holder` (a name; None is the report itself),
        `when` (EDTF), `place`, `topic`, `requires`, `background`. Names mean who bore them on the report's day.

        JudgementError when the claim is not there or says so already, or for a field that it cannot have.
        """
        folded = self._about(claim)
        change = correction(claim_of(folded, claim).source.published, fields)
        return self._judge(correcting(folded, claim, change, by or user(), self._clock(), note))

    def withdraw(self, report: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Remove the text of a report, named by its id, address or SHA-256, and all that was read in it, for good.

        The judgement keeps which report it was. JudgementError when there is none or several.
        """
        return self._judge(withdrawing(self.store.named(report), report, by or user(), self._clock(), note))

    def undo(self, judgement: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """A judgement does not count any more. JudgementError when there is none or it is undone already."""
        return self._judge(undoing(self.store.judgements(), judgement, by or user(), self._clock(), note))

    def judgements(self, *, known_at: date | str | None = None) -> list[Judged]:
        """All judgements in the order in which they were made, with what has become of them."""
        moment = end_of(day(known_at))
        return reviewed(self.store.entries(known_at=moment), self.store.judgements(known_at=moment))

    def _judge(self, judgement: Judgement) -> Judgement:
        self.store.judge(judgement)
        return judgement

    def _about(self, *named: str) -> list[Dossier]:
        """The dossiers that names of dossiers or claims mean, and those beside them in the same texts."""
        with self._index(None) as index:
            numbers = {number for name in named if ID.fullmatch(name) for number in index.begun(name)}
            return index.whole(index.beside(sorted(numbers)))

    def _index(self, as_of: date | str | None) -> AbstractContextManager[Index]:
        published = day(as_of)
        return self.store.index(published, published or self._clock().astimezone(UTC).date())

    def _folded(
        self, as_of: date | str | None = None, known_at: date | str | None = None, floor: float | None = None
    ) -> list[Dossier]:
        published, known = day(as_of), day(known_at)
        moment = end_of(known)
        judgements = self.store.judgements(known_at=moment)
        entries = self.store.entries(as_of=None if judgements else published, known_at=moment)
        if floor is not None:
            entries = (entry for entry in entries if entry.claim.confidence is None or entry.claim.confidence >= floor)
        today = published or known or self._clock().astimezone(UTC).date()
        return dossiers(entries, today, judgements, published)

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


def following(dossiers: list[Dossier], after: str | None) -> list[Dossier]:
    """Those that come after the one with an id; ValueError when there is none."""
    if after is None:
        return dossiers
    places = [place for place, dossier in enumerate(dossiers) if dossier.id == after]
    if not places:
        raise ValueError(f"no dossier {after} on this board")
    return dossiers[places[0] + 1 :]


def taken(folded: list[Dossier], choice: Choice) -> list[Change]:
    """The changes of dossiers that a choice takes."""
    return [change for change in changes(folded) if choice.takes_change(change)]


def day(value: date | str | None) -> date | None:
    """A day, or the text of one. ValueError for anything else."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value


def end_of(value: date | None) -> datetime | None:
    """The last moment of a day in UTC."""
    return None if value is None else datetime.combine(value, time.max, UTC)
