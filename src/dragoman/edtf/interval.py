"""Intervals, closed or open at either end, and groups of dates."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct

from dragoman.edtf.date import Bounds, Date


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """It goes on without end."""
    UNKNOWN = ""
    """It ends somewhere, but it is not known where."""


class Interval(Struct, frozen=True):
    """From `start` to `end`, both included; ValueError when it ends before it starts, or has no date at all."""

    start: Date | End
    end: Date | End

    def __post_init__(self) -> None:
        if isinstance(self.start, End) and isinstance(self.end, End):
            raise ValueError(f"an interval without a date: {self}")
        earliest, latest = self.bounds()
        if earliest and latest and latest < earliest:
            raise ValueError(f"an interval that ends before it starts: {self}")

    def __str__(self) -> str:
        return f"{_written(self.start)}/{_written(self.end)}"

    def bounds(self) -> Bounds:
        """Earliest and latest day; None for an end that is open or unknown."""
        return (
            None if isinstance(self.start, End) else self.start.bounds()[0],
            None if isinstance(self.end, End) else self.end.bounds()[1],
        )


class Group(Struct, frozen=True):
    """Several dates: all of them (`{a,b}`), or one of them (`[a,b]`). ValueError when there are none."""

    members: tuple[Date, ...]
    every: bool = True

    def __post_init__(self) -> None:
        if not self.members:
            raise ValueError("a group without dates")

    def __str__(self) -> str:
        inside = ",".join(map(str, self.members))
        return f"{{{inside}}}" if self.every else f"[{inside}]"

    def bounds(self) -> Bounds:
        """The earliest and the latest day of any member; None when one of them is not known."""
        lows = [member.bounds()[0] for member in self.members]
        highs = [member.bounds()[1] for member in self.members]
        return _unless_unknown(lows, least=True), _unless_unknown(highs, least=False)


def _written(end: Date | End) -> str:
    return end.value if isinstance(end, End) else str(end)


def _unless_unknown(days: list[date | None], least: bool) -> date | None:
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return min(known) if least else max(known)
