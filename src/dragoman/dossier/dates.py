"""The date of an undertaking, from what its claims tell."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.dossier.extent import WEEK, Extent, extent
from dragoman.dossier.position import Standing
from dragoman.ledger.records import Entry
from dragoman.status import Status

_MONTH, _YEAR = 28, 366


def told_date(entries: Sequence[Entry], deciding: Standing) -> str | None:
    """The date of the deciding claim; else the latest given under the same status; else the latest given at all, by news first.

    A month or more gives way to the latest day or days within it. A day on which it is under way gives way to the days that were
    fixed, if it is one of them.
    """
    chosen = _telling(entries, deciding)
    if chosen is None:
        return None
    wide = extent(chosen.claim.when, chosen.source.dated)
    if deciding.status is Status.UNDER_WAY and wide is not None and wide.days == 1:
        return _days_fixed(entries, wide) or chosen.claim.when
    if wide is not None and _MONTH <= wide.days <= _YEAR:
        for entry in reversed(entries):
            narrow = extent(entry.claim.when, entry.source.dated)
            if narrow is not None and narrow.days < _MONTH and narrow.meets(wide):
                return entry.claim.when
    return chosen.claim.when


def _days_fixed(entries: Sequence[Entry], today: Extent) -> str | None:
    """The latest days told, up to a week, of which one is that day."""
    for entry in reversed(entries):
        days = extent(entry.claim.when, entry.source.dated)
        if days is not None and 1 < days.days <= WEEK and days.meets(today):
            return entry.claim.when
    return None


def _telling(entries: Sequence[Entry], deciding: Standing) -> Entry | None:
    """The claim whose date is taken, if any gives one."""
    if deciding.entry.claim.when:
        return deciding.entry
    best, merit = None, (False, False)
    for entry in reversed(entries):
        claim = entry.claim
        if claim.when:
            told = claim.status is deciding.status, not claim.background
            if best is None or told > merit:
                best, merit = entry, told
            if merit == (True, True):
                break
    return best
