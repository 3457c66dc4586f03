"""A block: the undertakings of one kind between the same sides, among which a claim of theirs finds its place.

No claim of another block has a say in that, unless a judgement binds claims of two blocks.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from msgspec import Struct

from dragoman.dossier.cast import Cast
from dragoman.dossier.copies import Originals
from dragoman.dossier.extent import Extent
from dragoman.dossier.fit import fit
from dragoman.dossier.position import holder_key
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry

_LATELY = timedelta(days=60)
_MUCH = 3
"""So many times more reports lately make one undertaking the one that is meant."""
WEAK = "another place, topic or date"
EITHER = "fits several alike"
_RECENT = 24
"""Threads of the same kind and sides that stay in reach without a date."""


class Block:
    """The threads of one kind between the same sides, in the order in which claims come."""

    def __init__(self) -> None:
        self.recent: OrderedDict[int, Thread] = OrderedDict()
        self.months: dict[tuple[int, int], list[Thread]] = {}
        self.originals = Originals()
        self._said: dict[tuple[object, ...], tuple[str, Thread]] = {}
        """What was said first in each text: the report that said it and the thread that it went to."""

    def repeated(self, entry: Entry, cast: Cast) -> Thread | None:
        """The thread of the claim that an earlier report with this text makes as well, if there is one."""
        said = self._said.get(self._saying(entry, cast))
        return said[1] if said is not None and said[0] != entry.source.key else None

    def note(self, entry: Entry, cast: Cast, thread: Thread) -> None:
        """Remember what a claim says, and in which thread."""
        self._said.setdefault(self._saying(entry, cast), (entry.source.key, thread))
        origin = self.originals.of(entry.source)
        if origin.key != entry.source.key and any(other.source.key == origin.key for other in thread.entries):
            thread.repeat(entry.source, origin)

    def _saying(self, entry: Entry, cast: Cast) -> tuple[object, ...]:
        claim = entry.claim
        return self.originals.of(entry.source).key, cast.named, claim.status, holder_key(claim.holder), claim.when

    def within_reach(self, dates: Extent | None) -> list[Thread]:
        found = dict(self.recent)
        for month in _months(dates):
            for thread in self.months.get(month, ()):
                found[thread.number] = thread
        return [found[number] for number in sorted(found)]

    def touch(self, thread: Thread, dates: Extent | None) -> None:
        self.recent[thread.number] = thread
        self.recent.move_to_end(thread.number)
        if len(self.recent) > _RECENT:
            self.recent.popitem(last=False)
        for month in _months(dates):
            there = self.months.setdefault(month, [])
            if thread not in there:
                there.append(thread)


class Place(Struct, frozen=True):
    """Where a claim goes, and where else it might belong."""

    thread: Thread | None
    """None: to a thread of its own."""
    others: tuple[Thread, ...] = ()
    why: str = ""
    loose: bool = False
    """The thread is one for claims that fit several alike."""


def place(block: Block, entry: Entry, cast: Cast, dates: Extent | None, apart: Collection[int]) -> Place:
    """The thread that a claim fits best. What fits two alike goes to neither, and what has more against it than for it goes not
    there: it is a candidate of theirs, in a thread of its own (one for all claims that fit several alike)."""
    options = [
        (score, thread)
        for thread in block.within_reach(dates)
        if thread.number not in apart and (score := fit(thread, entry, cast, dates)) is not None
    ]
    if not options:
        return Place(None)
    best = max(score for score, _ in options)
    fitting = [thread for score, thread in options if score == best]
    if best < 0:
        return Place(None, tuple(fitting), WEAK)
    firm = _salient([thread for thread in fitting if not thread.loose], entry.source.dated)
    if len(firm) < 2:
        return Place(firm[0] if firm else fitting[-1])
    loose = [thread for thread in fitting if thread.loose]
    return Place(loose[-1] if loose else None, firm, EITHER, loose=True)


def _salient(threads: Sequence[Thread], day: date) -> tuple[Thread, ...]:
    """Those that a vague claim may mean: one alone where it is much more in the news than any other."""
    news = sorted(((thread.news(day - _LATELY), -thread.number, thread) for thread in threads), reverse=True)
    if len(news) > 1 and news[0][0] >= _MUCH * news[1][0]:
        return (news[0][2],)
    return tuple(threads)


def _months(dates: Extent | None) -> list[tuple[int, int]]:
    """The months of a date that says at least the year; none for wider ones, which say too little to look things up by."""
    if dates is None or dates.first is None or dates.last is None or dates.days > 400:
        return []
    count = (dates.last.year - dates.first.year) * 12 + dates.last.month - dates.first.month + 1
    start = dates.first.year * 12 + dates.first.month - 1
    return [divmod(start + step, 12) for step in range(count)]
