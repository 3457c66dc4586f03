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
    dated = [entry for entry in entries if entry.claim.when]
    if not dated:
        return None
    alike = [entry for entry in dated if entry.claim.status is deciding.status]
    news = [entry for entry in alike or dated if not entry.claim.background]
    chosen = deciding.entry if deciding.entry.claim.when else (news or alike or dated)[-1]
    wide = extent(chosen.claim.when, chosen.source.dated)
    if deciding.status is Status.UNDER_WAY and wide is not None and wide.days == 1:
        return _days_fixed(dated, wide) or chosen.claim.when
    if wide is not None and _MONTH <= wide.days <= _YEAR:
        for entry in reversed(dated):
            narrow = extent(entry.claim.when, entry.source.dated)
            if narrow is not None and narrow.days < _MONTH and narrow.meets(wide):
                return entry.claim.when
    return chosen.claim.when


def _days_fixed(dated: Sequence[Entry], today: Extent) -> str | None:
    """The latest days told, up to a week, of which one is that day."""
    for entry in reversed(dated):
        days = extent(entry.claim.when, entry.source.dated)
        if days is not None and 1 < days.days <= WEEK and days.meets(today):
            return entry.claim.when
    return None
