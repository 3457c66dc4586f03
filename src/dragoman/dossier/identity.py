"""Identity: which claims speak of one undertaking.

Claims are taken in one fixed order (the day of the report, then the report, dated claims first), so that the outcome does not
depend on how they arrived, and that what was known earlier is a prefix of what is known later. Each goes to the thread of the
same kind and sides that it fits best, or opens a new one. Only threads touched lately or dated in the same months are
compared: the work grows with the number of claims, not with its square.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from dragoman.dossier.cast import Cast, cast_of
from dragoman.dossier.copies import Originals
from dragoman.dossier.extent import Extent, extent
from dragoman.dossier.fit import fit
from dragoman.dossier.judged import Bonds
from dragoman.dossier.position import holder_key
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry
from dragoman.status import Kind

_RECENT = 24
"""Threads of the same kind and sides that stay in reach without a date."""


class _Bucket:
    """The threads of one kind between the same sides."""

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


def order(entry: Entry) -> tuple[date, str, bool, int, str]:
    """The order in which claims are taken."""
    claim = entry.claim
    return entry.source.dated, entry.source.key, claim.when is None, claim.evidence.start, entry.id


Daily = Callable[[date, Sequence[Thread]], None]
"""Called when all claims of a day are taken, with the threads that grew on it."""


def threads(entries: Iterable[Entry], bonds: Bonds | None = None, daily: Daily | None = None) -> list[Thread]:
    """The claims gathered by undertaking, in order of each thread's first claim; `bonds` overrule what fits.

    A claim that stands in several copies of one text is taken once, from the earliest; the others are noted as copies.
    """
    buckets: dict[tuple[Kind, frozenset[str]], _Bucket] = {}
    made: list[Thread] = []
    seen: set[tuple[str, str]] = set()
    bonds = bonds or Bonds()
    bound: dict[int, Thread] = {}
    grown: dict[int, Thread] = {}
    today: date | None = None
    for entry in sorted(entries, key=order):
        if daily is not None and grown and today != entry.source.dated:
            daily(today or date.min, list(grown.values()))
            grown = {}
        claim, today = entry.claim, entry.source.dated
        if not claim.parties or (entry.id, entry.source.key) in seen:
            continue
        seen.add((entry.id, entry.source.key))
        cast = cast_of(claim.parties, claim.place, claim.kind)
        dates = extent(claim.when, entry.source.dated)
        bucket = buckets.setdefault((claim.kind, cast.sides), _Bucket())
        repeated = bucket.repeated(entry, cast)
        if repeated is not None:
            repeated.repeat(entry.source, bucket.originals.of(entry.source))
            grown[repeated.number] = repeated
            continue
        label = bonds.label.get(entry.id)
        thread = bound.get(label) if label is not None else None
        if thread is None:
            apart = [one.number for one in made if label is not None and bonds.apart(label, one.labels)]
            thread = _best(bucket, entry, cast, dates, apart)
        if thread is None:
            thread = Thread(len(made), claim.kind, cast)
            made.append(thread)
        if label is not None:
            bound[label] = thread
            thread.labels.add(label)
        thread.add(entry, cast, dates)
        bucket.note(entry, cast, thread)
        grown[thread.number] = thread
        bucket.touch(thread, dates)
    if daily is not None and today is not None and grown:
        daily(today, list(grown.values()))
    return made


def _best(bucket: _Bucket, entry: Entry, cast: Cast, dates: Extent | None, apart: Collection[int]) -> Thread | None:
    options = [
        (score, thread)
        for thread in bucket.within_reach(dates)
        if thread.number not in apart and (score := fit(thread, entry, cast, dates)) is not None
    ]
    return max(options, key=lambda option: (option[0], option[1].last, -option[1].number), default=(0, None))[1]


def _months(dates: Extent | None) -> list[tuple[int, int]]:
    """The months of a date that says at least the year; none for wider ones, which say too little to look things up by."""
    if dates is None or dates.first is None or dates.last is None or dates.days > 400:
        return []
    count = (dates.last.year - dates.first.year) * 12 + dates.last.month - dates.first.month + 1
    start = dates.first.year * 12 + dates.first.month - 1
    return [divmod(start + step, 12) for step in range(count)]
