"""How two dates lie to each other, as far as they are known."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.edtf.date import Date, Moment, days_from, fits
from dragoman.edtf.interval import End, Group, Interval
from dragoman.edtf.parse import Edtf

_WINDOW = timedelta(days=9 * 366)
"""Long enough to hold every month and day, 29 February with it."""
_SOME_YEAR = date(2000, 1, 1)


def surely_before(left: Edtf, right: Edtf) -> bool:
    """Is every day that the left can mean before every day that the right can mean? False when that is not known."""
    latest, earliest = left.bounds()[1], right.bounds()[0]
    return latest is not None and earliest is not None and latest < earliest


def may_overlap(left: Edtf, right: Edtf) -> bool:
    """Could both mean the same day? "XXXX-06-08" and "2022-06-08" could, "XXXX-06-08" and "2022-06-09" could not."""
    if surely_before(left, right) or surely_before(right, left):
        return False
    if not (_patterned(left) or _patterned(right)):
        return True
    lows = [low for low, _ in (left.bounds(), right.bounds()) if low is not None]
    highs = [high for _, high in (left.bounds(), right.bounds()) if high is not None]
    if lows:
        first = max(lows)
        last = min([*highs, min(first, date.max - _WINDOW) + _WINDOW])
    elif highs:
        last = min(highs)
        first = max(last, date.min + _WINDOW) - _WINDOW
    else:
        first, last = _SOME_YEAR, _SOME_YEAR + _WINDOW
    return any(covers(left, day) and covers(right, day) for day in days_from(first, last))


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


def _patterned(value: Edtf) -> bool:
    """Are there digits missing other than at its end, so that its days need not be in one stretch?"""
    if isinstance(value, Group):
        return True
    ends = [value.start, value.end] if isinstance(value, Interval) else [value]
    return any("X" in str(end) for end in ends if not isinstance(end, End))


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
