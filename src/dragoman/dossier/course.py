"""The course of an undertaking: standings and transitions, day by day, as far as its claims have been taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dragoman.dossier.cast import Cast
from dragoman.dossier.dates import told_date
from dragoman.dossier.extent import WEEK, Extent, extent
from dragoman.dossier.overall import overall
from dragoman.dossier.position import Standing, advance, by_report, holder_key, since, weight
from dragoman.dossier.record import Step
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry


class Course:
    """Grows with its thread: claims of later days are taken on top of those of earlier ones."""

    def __init__(self) -> None:
        self.deciding: Standing | None = None
        self.disputed = False
        self.since = ""
        self.standings: dict[str, Standing] = {}
        self.steps: list[Step] = []
        self._seen: list[Entry] = []
        self._until: str | None = None

    def take(self, thread: Thread) -> None:
        """Take what the thread has gained. Days must have been taken as wholes."""
        new = thread.entries[len(self._seen) :]
        for day, group in groupby(new, key=lambda entry: entry.source.dated):
            told = list(group)
            cast = thread.casts[len(self._seen) + len(told) - 1]  # as it was known on that day
            self._day(day, told, cast)

    def _day(self, day: date, told: Sequence[Entry], cast: Cast) -> None:
        said: dict[str, list[Entry]] = {}
        fixed = days_fixed(self._until, day)
        for entry in by_report(told, fixed):
            said.setdefault(holder_key(entry.claim.holder), []).append(entry)
        for key in sorted(said):
            self.standings[key] = advance(self.standings.get(key), said[key], fixed)
        previous = self.deciding
        deciding, self.disputed = overall(self.standings, cast)
        self.deciding = deciding
        turned = previous is None or previous.status is not deciding.status
        if turned:
            own = previous is None or deciding.entry.source.dated == day
            self.since = since(deciding.entry, fixed) if own else day.isoformat()
        self._seen += told
        now = told_date(self._seen, deciding)
        moved = _moved(self._until, now, day)
        if turned or moved:
            step = Step(
                day=day,
                before=previous.status if previous else None,
                after=deciding.status,
                moved_from=self._until if moved else None,
                when=now,
                disputed=self.disputed,
                entry=self._bringing(deciding, day),
            )
            self.steps.append(step)
        self._until = now or self._until

    def _bringing(self, deciding: Standing, day: date) -> Entry:
        """The claim of this day that made a standing decide: its own, or the weightiest of the day where an older one
        stands again."""
        if deciding.entry.source.dated == day:
            return deciding.entry
        today = [one for one in self.standings.values() if one.entry.source.dated == day]
        return max(today, key=lambda one: (weight(one.status), one.entry.id), default=deciding).entry


def days_fixed(when: str | None, day: date) -> Extent | None:
    """The days that were fixed for an undertaking, a week at most: what is told of it without a date means these."""
    dates = extent(when, day)
    return dates if dates is not None and dates.days <= WEEK else None


def _moved(before: str | None, after: str | None, day: date) -> bool:
    """Whether two dates given for one undertaking cannot be one."""
    one, other = extent(before, day), extent(after, day)
    return one is not None and other is not None and not one.meets(other, slack=1)
