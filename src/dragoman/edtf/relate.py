"""How two dates lie to each other, as far as they are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.edtf.date import Date, Moment, days_from, fits
from dragoman.edtf.interval import End, Group, Interval
from dragoman.edtf.parse import Edtf

_WINDOW = timedelta(days=9 * 366)
"""Long enough to hold every month and day, 29 February with it."""
_SOME_YEAR = date(2000, 1, 1)
_CENTURY = timedelta(days=36525)
_MONTH = 31


def surely_before(left: Edtf, right: Edtf) -> bool:
    """Is every day that the left can mean before every day that the right can mean? False when that is not known."""
    latest, earliest = left.bounds()[1], right.bounds()[0]
    return latest is not None and earliest is not None and latest < earliest


def may_overlap(left: Edtf, right: Edtf) -> bool:
    """Could both mean the same day? "XXXX-06-08" and "2022-06-08" could, "XXXX-06-08" and "2022-06-09" could not."""
    if isinstance(left, Group):
        return any(may_overlap(member, right) for member in left.members)
    if isinstance(right, Group):
        return any(may_overlap(left, member) for member in right.members)
    if surely_before(left, right) or surely_before(right, left):
        return False
    if not (_gapped(left) or _gapped(right)):
        return True
    sparse, other = sorted((left, right), key=_density)
    first, last = _window(left, right)
    if _density(sparse) > _MONTH and last - first > _CENTURY:
        return True  # years known in part only, on both sides: not worth a search
    return any(covers(other, day) for day in _possible(sparse, first, last))


def _window(left: Edtf, right: Edtf) -> tuple[date, date]:
    """The days to search: those that both can reach, or nine years where one side has no end."""
    lows = [low for low, _ in (left.bounds(), right.bounds()) if low is not None]
    highs = [high for _, high in (left.bounds(), right.bounds()) if high is not None]
    if lows and highs:
        return max(lows), min(highs)
    if lows:
        return max(lows), min(max(lows), date.max - _WINDOW) + _WINDOW
    if highs:
        return max(min(highs), date.min + _WINDOW) - _WINDOW, min(highs)
    return _SOME_YEAR, _SOME_YEAR + _WINDOW


def _density(value: Edtf) -> int:
    """How many days of a year it can mean, at most."""
    if not isinstance(value, Date) or value.part is not None:
        return 366
    return len(value.months()) * len(value.numbers())


def _possible(value: Edtf, first: date, last: date) -> Iterator[date]:
    if isinstance(value, Date) and value.part is None:
        years = range(first.year, last.year + 1)
        return (day for day in value.days(years) if first <= day <= last)
    return days_from(first, last)


def covers(value: Edtf, day: date) -> bool:
    """Could the value mean this day, or a stretch that holds it?"""
    if isinstance(value, Moment):
        return value.date.bounds()[0] == day
    if isinstance(value, Group):
        return any(covers(member, day) for member in value.members)
    if isinstance(value, Interval):
        return _after_start(value, day) and _before_end(value, day)
    if value.part is not None:
        return _in_part(value, day)
    return (
        fits(value.year, day.year)
        and (value.month is None or fits(value.month, day.month))
        and (value.day is None or fits(value.day, day.day))
    )


def _gapped(value: Edtf) -> bool:
    """Can there be days between its earliest and its latest that it cannot mean?"""
    if isinstance(value, Interval):
        ends = (value.start, value.end)
        return any(isinstance(end, Date) and None in end.bounds() for end in ends)
    return isinstance(value, Date) and "X" in str(value)


def _in_part(value: Date, day: date) -> bool:
    years = [f"{day.year + back:04}" for back in (0, -1) if day.year + back > 0 and fits(value.year, day.year + back)]
    for year in years:
        first, last = Date(year, value.month).bounds()
        if first is not None and first <= day and (last is None or day <= last):
            return True
    return False


def _after_start(value: Interval, day: date) -> bool:
    if isinstance(value.start, End):
        return True
    first = value.start.bounds()[0]
    return _within_year(value, day) if first is None else first <= day


def _before_end(value: Interval, day: date) -> bool:
    if isinstance(value.end, End):
        return True
    last = value.end.bounds()[1]
    return _within_year(value, day) if last is None else day <= last


def _within_year(value: Interval, day: date) -> bool:
    """For "XXXX-12-30/XXXX-01-02": is the day of the year inside, whatever the year? True when the ends do not tell."""
    start, end = value.start, value.end
    if isinstance(start, End) or isinstance(end, End):
        return True
    if start.year != "XXXX" or end.year != "XXXX" or start.part is not None or end.part is not None:
        return True
    if start.month is None or end.month is None:
        return True
    first = (min(start.months()), int((start.day or "01").replace("X", "0")))
    last = (max(end.months()), int((end.day or "31").replace("X", "9")))
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last
