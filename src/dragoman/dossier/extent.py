"""The first and the last day that an EDTF text can mean: enough to tell whether two dates can be one."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec import Struct

from dragoman import edtf

_UNKNOWN_YEAR = "XXXX-"
WEEK = 8
"""Days of a date that fixes an event."""


class Extent(Struct, frozen=True):
    """Days `first` to `last`, both included; None where that side is open."""

    first: date | None
    last: date | None

    def meets(self, other: Extent, slack: int = 0) -> bool:
        """Whether the two share a day, or come within `slack` days of it."""
        return self.gap(other) <= slack

    def gap(self, other: Extent) -> int:
        """Days between the two, 0 when they share one."""
        if self.last and other.first and self.last < other.first:
            return (other.first - self.last).days
        if other.last and self.first and other.last < self.first:
            return (self.first - other.last).days
        return 0

    def before(self, day: date) -> bool:
        """Whether all of it lies before a day."""
        return self.last is not None and self.last < day

    @property
    def days(self) -> int:
        """How many days it may be; a large number when it is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else 100_000


@lru_cache(maxsize=65536)
def extent(when: str | None, near: date) -> Extent | None:
    """What an EDTF value covers; None where that cannot be told. An unknown year is taken as the one nearest to `near`."""
    if not when:
        return None
    if _UNKNOWN_YEAR not in when:
        return _extent(when)
    options = [found for year in range(near.year - 1, near.year + 2) if (found := _extent(_in_year(when, year)))]
    day = Extent(near, near)
    return min(options, key=lambda found: (found.gap(day), found.first or date.min), default=None)


def _in_year(when: str, year: int) -> str:
    return when.replace(_UNKNOWN_YEAR, f"{year:04}-")


@lru_cache(maxsize=65536)
def _extent(when: str) -> Extent | None:
    try:
        first, last = edtf.parse(when).bounds()
    except ValueError:
        return None
    return Extent(first, last) if first or last else None
