"""The time axis of a ribbon: days to percentages of the width.

Diplomacy has bursts and silences: the space between two days with news grows with the logarithm of the days between them, so
that a week of shuttle talks stays legible beside two silent years. Every day that is marked carries its date.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import log1p

from msgspec import Struct

_CLOSE, _NARROW = 13.0, 28.0
"""Percent of the width that the label of a date takes, about: on a desk, on a phone."""
_END = 7.0
"""Percent kept free at the right for what holds now."""


class Tick(Struct, frozen=True):
    x: float
    """Percent of the width."""
    day: date
    narrow: bool = True
    """There is room for its date on a narrow screen as well."""


class Axis:
    """Where each day stands, in percent of the width. ValueError without days."""

    def __init__(self, days: Iterable[date], end: date | None = None) -> None:
        self.days = sorted(set(days))
        if not self.days:
            raise ValueError("an axis needs a day")
        if end is not None and end > self.days[-1]:
            self.days.append(end)
        total, at = 0.0, [0.0]
        for before, after in zip(self.days, self.days[1:], strict=False):
            total += 1.0 + log1p((after - before).days)
            at.append(total)
        width = 100.0 - _END
        self._at = {day: round(width * place / total, 2) if total else 0.0 for day, place in zip(self.days, at, strict=True)}

    def x(self, day: date) -> float:
        """Percent of the width at which a day of the axis stands."""
        return self._at[day]

    def ticks(self) -> list[Tick]:
        """Days with room for their date, the first and the last among them."""
        chosen = [self.days[0]]
        last = self.days[-1]
        for day in self.days[1:-1]:
            if self.x(day) - self.x(chosen[-1]) >= _CLOSE and self.x(last) - self.x(day) >= _CLOSE:
                chosen.append(day)
        if last != chosen[0] and self.x(last) - self.x(chosen[-1]) >= _CLOSE / 2:
            chosen.append(last)
        narrow = [chosen[0]]
        for day in chosen[1:]:
            if self.x(day) - self.x(narrow[-1]) >= _NARROW:
                narrow.append(day)
        return [Tick(self.x(day), day, day in narrow) for day in chosen]
