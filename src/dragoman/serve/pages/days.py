"""The days before and after the one looked at, on which something was published."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from dragoman.serve.desk import Desk
from dragoman.serve.query import Clocks


def around(desk: Desk, clocks: Clocks, days: Sequence[date] | None = None) -> tuple[date | None, date | None]:
    """The nearest days with news before and after the day asked for; before the last one when none is asked for."""
    if days is None:
        return desk.days(clocks)
    known = days
    if clocks.as_of is None:
        return (known[-2] if len(known) > 1 else None), None
    before = bisect_left(known, clocks.as_of)
    after = bisect_right(known, clocks.as_of)
    return (known[before - 1] if before else None), (known[after] if after < len(known) else None)
