"""A date with as many of its digits as are known, and a moment of one day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

Bounds = tuple[date | None, date | None]
"""The earliest and the latest day that a value can mean; None where that is not known or lies outside the years 1 to 9999."""
Qualifier = Literal["", "?", "~", "%"]
"""Uncertain, approximate, both; the empty string for neither."""

_YEAR = re.compile(r"-?[0-9X]{4}|Y-?[1-9][0-9]{4,}")
_PAIR = re.compile(r"[0-9X]{2}")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00")
_ZONE = re.compile(r"|Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?")
_NORTHERN = {21: ((3, 1), (6, 21)), 22: ((6, 1), (9, 23)), 23: ((9, 1), (12, 21)), 24: ((12, 1), (3, 21))}
_MONTHS_LONG = {**dict.fromkeys(range(33, 37), 3), **dict.fromkeys(range(37, 40), 4), **dict.fromkeys(range(40, 42), 6)}
_FIRST_OF_KIND = {**dict.fromkeys(range(33, 37), 33), **dict.fromkeys(range(37, 40), 37), **dict.fromkeys(range(40, 42), 40)}


class Date(Struct, frozen=True):
    """A year, a month or season of a year, or a day. `X` stands for a digit that is not known.

    `month` may be a season (21 to 24, 25 to 28 northern, 29 to 32 southern), a quarter (33 to 36), a third (37 to 39) or a
    half (40, 41) of the year. ValueError for what no calendar has.
    """

    year: str
    month: str | None = None
    day: str | None = None
    qualifier: Qualifier = ""

    def __post_init__(self) -> None:
        if not _YEAR.fullmatch(self.year) or self.year == "-0000":
            raise ValueError(f"no year: {self.year!r}")
        if self.qualifier not in ("", "?", "~", "%"):
            raise ValueError(f"no qualifier: {self.qualifier!r}")
        if self.month is None:
            if self.day is not None:
                raise ValueError(f"a day without a month: {self.day!r}")
            return
        if not _PAIR.fullmatch(self.month):
            raise ValueError(f"no month: {self.month!r}")
        if self.day is None:
            if not self.months() and self.part is None:
                raise ValueError(f"no month or season: {self.month!r}")
            return
        if not _PAIR.fullmatch(self.day):
            raise ValueError(f"no day: {self.day!r}")
        if self.part is not None or not self.months():
            raise ValueError(f"no month that has days: {self.month!r}")
        if not any(fits(self.day, day) for month in self.months() for day in range(1, self._longest(month) + 1)):
            raise ValueError(f"no such day: {self}")

    @classmethod
    def of(cls, day: date) -> Date:
        """The Date of a calendar day."""
        return cls(f"{day.year:04}", f"{day.month:02}", f"{day.day:02}")

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part is not None) + self.qualifier

    @property
    def part(self) -> int | None:
        """The season, quarter, third or half of the year, 21 to 41; None for a month or none."""
        return int(self.month) if self.month and self.month.isdigit() and 21 <= int(self.month) <= 41 else None

    @property
    def complete(self) -> bool:
        """One known day of one known year."""
        return self.day is not None and "X" not in f"{self.year}{self.month}{self.day}"

    def months(self) -> list[int]:
        """The months that it can lie in; all twelve for a bare year, none for a season."""
        return [month for month in range(1, 13) if self.month is None or fits(self.month, month)]

    def years(self) -> range:
        """The smallest range of years 1 to 9999 that it can lie in; empty for years outside."""
        if self.year[0] in "-Y":
            return range(0)
        return range(max(1, int(self.year.replace("X", "0"))), int(self.year.replace("X", "9")) + 1)

    def bounds(self) -> Bounds:
        """Earliest and latest day. Seasons 21 to 24 are taken as the northern ones, a winter as the one that begins that year."""
        years = self.years()
        if self.year == "XXXX" or not years or self.year == "0000":
            return None, None
        if self.complete:
            known = date(int(self.year), int(self.month or 0), int(self.day or 0))
            return known, known
        if self.part is not None:
            return _part(years[0], self.part)[0], _part(years[-1], self.part)[1]
        return next(self.days(years), None), next(self.days(years, -1), None)

    def days(self, years: range, step: Literal[1, -1] = 1) -> Iterator[date]:
        """The days that it can mean within a range of years 1 to 9999, in order or backwards; nothing for a season."""
        months, numbers = self.months()[::step], self.numbers()[::step]
        for year in years[::step]:
            if not fits(self.year, year):
                continue
            for month in months:
                longest = monthrange(year, month)[1]
                yield from (date(year, month, number) for number in numbers if number <= longest)

    def numbers(self) -> list[int]:
        """The days of a month, 1 to 31, that it can name; all for a bare month or year."""
        return [number for number in range(1, 32) if self.day is None or fits(self.day, number)]

    def _longest(self, month: int) -> int:
        if month != 2:
            return monthrange(2000, month)[1]
        if "X" in self.year or not self.years():
            return 29
        return monthrange(self.years()[0], 2)[1]


class Moment(Struct, frozen=True):
    """A time of one known day, `HH:MM:SS`, with its distance from UTC where that is stated ("Z", "+03:00")."""

    date: Date
    time: str
    zone: str = ""

    def __post_init__(self) -> None:
        if not self.date.complete or self.date.qualifier:
            raise ValueError(f"a time needs one known day: {self.date}")
        if not _TIME.fullmatch(self.time):
            raise ValueError(f"no time of day: {self.time!r}")
        if not _ZONE.fullmatch(self.zone):
            raise ValueError(f"no time zone: {self.zone!r}")

    def __str__(self) -> str:
        return f"{self.date}T{self.time}{self.zone}"

    def bounds(self) -> Bounds:
        """The day that it lies in, as written (in its own zone)."""
        return self.date.bounds()


def fits(pattern: str, number: int) -> bool:
    """Could a number be the one that a pattern of digits and X stands for?"""
    digits = f"{number:0{len(pattern)}}"
    if "X" not in pattern:
        return digits == pattern
    return len(digits) == len(pattern) and all(mark in ("X", digit) for mark, digit in zip(pattern, digits, strict=True))


def _part(year: int, part: int) -> tuple[date | None, date | None]:
    if part in _MONTHS_LONG:
        length = _MONTHS_LONG[part]
        first = (part - _FIRST_OF_KIND[part]) * length + 1
        return date(year, first, 1), date(year, first + length - 1, monthrange(year, first + length - 1)[1])
    season = (part - 21) % 4 + 21
    if part >= 29:
        season = (season - 21 + 2) % 4 + 21
    (month, day), (last_month, last_day) = _NORTHERN[season]
    ends = year + (1 if season == 24 else 0)
    return date(year, month, day), date(ends, last_month, last_day) if ends <= 9999 else None


def days_from(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
