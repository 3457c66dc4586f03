"""Reckoning from the report's day to EDTF. Without that day, what depends on it stays unspecified."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct

from dragoman.edtf import Date

UNKNOWN_DAY, UNKNOWN_MONTH, UNKNOWN_YEAR = "XXXX-XX-XX", "XXXX-XX", "XXXX"
NEAR = timedelta(days=30)
"""A day and month this near to the report mean that day whatever the tense: for another year's the year would be told."""


class Reference(Struct, frozen=True):
    """What is known of the day that the report speaks from."""

    day: date | None = None
    month_day: tuple[int, int] | None = None
    """From a dateline without a year."""

    @property
    def year(self) -> int | None:
        return self.day.year if self.day else None


def written(day: date) -> str:
    return day.isoformat()


def shifted(day: date | None, amount: int, unit: str) -> str:
    """A stretch of one unit (D, W, WE, M, Q, Y, DE, CE), `amount` units from the one that holds the day."""
    if day is None:
        return {"M": UNKNOWN_MONTH, "Y": UNKNOWN_YEAR, "DE": UNKNOWN_YEAR, "CE": UNKNOWN_YEAR}.get(unit, UNKNOWN_DAY)
    try:
        return _shifted(day, amount, unit)
    except (OverflowError, ValueError):  # outside the years 1 to 9999
        return UNKNOWN_DAY


def _shifted(day: date, amount: int, unit: str) -> str:
    if unit == "D":
        return written(day + timedelta(days=amount))
    if unit in ("W", "F"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=amount * (2 if unit == "F" else 1))
        return f"{monday}/{monday + timedelta(days=6)}"
    if unit == "WE":
        saturday = day + timedelta(days=5 - day.weekday(), weeks=amount)
        return f"{saturday}/{saturday + timedelta(days=1)}"
    if unit == "M":
        year, month = moved(day.year, day.month, amount)
        return date(year, month, 1).isoformat()[:7]
    if unit == "Q":
        year, month = moved(day.year, day.month, 3 * amount)
        return f"{date(year, 1, 1).year:04}-{33 + (month - 1) // 3}"
    if unit == "Y":
        return f"{date(day.year + amount, 1, 1).year:04}"
    if unit == "DE":
        return f"{date(day.year // 10 * 10 + 10 * amount or 1, 1, 1).year // 10:03}X"
    if unit == "CE":
        return f"{date(day.year // 100 * 100 + 100 * amount or 1, 1, 1).year // 100:02}XX"
    raise ValueError(f"no calendar unit: {unit}")


def moved(year: int, month: int, months: int) -> tuple[int, int]:
    """The month that lies so many months from another."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def distant(day: date | None, amount: float, unit: str) -> str:
    """The day, month or year that lies so many units away: to the day for days and weeks, else to the unit."""
    if day is None or amount != int(amount) or unit.startswith("T"):
        return shifted(None, 0, unit) if not unit.startswith("T") else UNKNOWN_DAY if day is None else written(day)
    count = int(amount)
    if abs(count) > 100_000:
        return UNKNOWN_DAY
    if unit in ("D", "W", "F"):
        return shifted(day, count * {"D": 1, "W": 7, "F": 14}[unit], "D")
    return shifted(day, count * {"DE": 10, "CE": 100}.get(unit, 1), {"DE": "Y", "CE": "Y"}.get(unit, unit))


def weekday(reference: date | None, number: int, tense: int, turn: str | None) -> str:
    """The weekday `number` (0 is Monday) as seen from the reference: past (-1), future (1) or not told (0).

    `turn` is "last", "next" or "this" where the words say so. A weekday equal to the reference's own means that day, unless
    the words say last or next.
    """
    if reference is None:
        return UNKNOWN_DAY
    ahead = (number - reference.weekday()) % 7
    if turn == "last":
        return shifted(reference, ahead - 7, "D")
    if turn == "next":
        return shifted(reference, ahead or 7, "D")
    coming = ahead == 0 or tense > 0 or (tense == 0 and (turn == "this" or ahead <= 3))
    return shifted(reference, ahead if coming else ahead - 7, "D")


def weekend(reference: date | None, tense: int) -> str:
    """The weekend: the one that it is, the coming one where the sentence looks ahead, else the last."""
    ahead = reference is not None and (reference.weekday() >= 5 or tense > 0)
    return shifted(reference, 0 if ahead else -1, "WE")


def year_of(reference: date | None, month: int, day: int | None, tense: int, named_weekday: int | None = None) -> str:
    """The year, four digits or XXXX, of a month (and day) given without one: the nearest that the tense allows."""
    if reference is None:
        return UNKNOWN_YEAR
    years = [year for year in (reference.year - 1, reference.year, reference.year + 1) if 1 <= year <= 9999]
    if day is not None:
        years = [year for year in years if day <= monthrange(year, month)[1]]
        if named_weekday is not None:
            agreeing = [year for year in years if date(year, month, day).weekday() == named_weekday]
            if agreeing:
                return f"{_nearest(reference, agreeing, month, day):04}"
        near = [year for year in years if abs(date(year, month, day) - reference) <= NEAR]
        if near:
            return f"{near[0]:04}"
    if tense < 0:
        years = [year for year in years if date(year, month, day or 1) <= reference][-1:] or years
    elif tense > 0:
        limit = reference if day is not None else reference.replace(day=1)
        years = [year for year in years if date(year, month, day or 1) >= limit][:1] or years
    return f"{_nearest(reference, years, month, day):04}" if years else UNKNOWN_YEAR


def season_of(reference: date | None, number: int, turn: str, tense: int) -> str:
    """A season (21 to 24) without a year; `turn` is "l" for last, "f" for next, "i" for this, else empty."""
    if reference is None:
        return f"{UNKNOWN_YEAR}-{number}"
    spans = []
    for year in range(max(1, reference.year - 2), min(9997, reference.year + 2) + 1):
        first, last = Date(f"{year:04}", str(number)).bounds()
        if first and last:
            spans.append((first, last, f"{year:04}-{number}"))
    if len(spans) < 5:  # at the ends of the calendar
        return f"{UNKNOWN_YEAR}-{number}"
    begun = [value for first, _, value in spans if first <= reference]
    over = [value for _, last, value in spans if last < reference]
    to_come = [value for _, last, value in spans if last >= reference]
    if turn == "l":
        return over[-1]
    if turn == "f":
        return next(value for first, _, value in spans if first > reference)
    distance, value = min((abs((first + (last - first) / 2 - reference).days), value) for first, last, value in spans)
    if distance <= 4 * NEAR.days or tense == 0:
        return value
    return begun[-1] if tense < 0 else to_come[0]


def _nearest(reference: date, years: list[int], month: int, day: int | None) -> int:
    return min(years, key=lambda year: (abs((date(year, month, day or 15) - reference).days), year))
