"""A thread: the claims gathered so far about one undertaking, with what is needed to tell whether another belongs."""

from __future__ import annotations

from datetime import date

from dragoman.claim import Party
from dragoman.dossier.cast import PERSONAL, Cast, seated
from dragoman.dossier.extent import Extent
from dragoman.dossier.record import Copy
from dragoman.ledger.records import Entry, Source
from dragoman.status import Kind, Phase


class Thread:
    """Grows while claims are gathered; read only afterwards."""

    def __init__(self, number: int, kind: Kind, cast: Cast, *, loose: bool = False) -> None:
        self.number = number
        self.loose = loose
        """Of claims that fit several threads alike, until one says which undertaking it means."""
        self.candidates: list[tuple[Entry, Thread, str]] = []
        """Claims that may belong here, with the thread where they are and why they are not here."""
        self.kind = kind
        self.cast = cast
        self.entries: list[Entry] = []
        self.casts: list[Cast] = []
        """Who was known to take part after each claim."""
        self.seats: dict[str, dict[Party, int]] = {}
        """Everybody named on each side, in the order of the first mention: how many claims do."""
        self.extents: list[tuple[Extent, str]] = []
        """Dates given, each with the key of the report that gave it."""
        self.copies: dict[str, Copy] = {}
        """Reports that only repeat what others say, by key."""
        self.labels: set[int] = set()
        """Of claims that belong together by judgement."""
        self.topics: set[str] = set()
        self.places: set[str] = set()
        self.done: date | None = None
        """The day by which it was done (the day of the event, else of the report); None while it is not."""

    @property
    def first(self) -> date:
        return self.entries[0].source.dated

    @property
    def last(self) -> date:
        return self.entries[-1].source.dated

    def news(self, since: date) -> int:
        """How many reports of that day and later speak of it."""
        return len({entry.source.key for entry in self.entries if entry.source.dated >= since})

    def repeat(self, source: Source, of: Source) -> None:
        """Note a report that repeats a claim of another."""
        self.copies.setdefault(source.key, Copy(source=source, of=of))

    def add(self, entry: Entry, cast: Cast, dates: Extent | None) -> None:
        claim, day = entry.claim, entry.source.dated
        self.cast = self.cast.joined(cast)
        self.casts.append(self.cast)
        self.entries.append(entry)
        for side, party in seated(claim.parties, claim.place, self.kind):
            seat = self.seats.setdefault(side, {})
            seat[party] = seat.get(party, 0) + 1
        self.loose = self.loose and dates is None and not claim.topic
        if dates is not None:
            self.extents.append((dates, entry.source.key))
        if claim.topic:
            self.topics.add(claim.topic)
        if claim.place:
            self.places.add(claim.place)
        phase = claim.status.phase
        ahead = dates is not None and dates.first is not None and dates.first > day
        if phase is Phase.DONE and not (ahead and self.kind in PERSONAL):
            self.done = dates.last if dates is not None and dates.before(day) else day
        elif phase is Phase.OFF:
            self.done = None
