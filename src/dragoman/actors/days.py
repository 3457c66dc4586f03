"""Days out of dates that may be only a month or a year: the first and the last day they can mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@lru_cache(maxsize=16384)
def earliest(value: str) -> date:
    """The first day of "2012", "2012-02" or "2012-02-03". ValueError for anything else."""
    parts = _parts(value)
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


@lru_cache(maxsize=16384)
def latest(value: str) -> date:
    """The last day of "2012", "2012-02" or "2012-02-03". ValueError for anything else."""
    parts = _parts(value)
    month = parts[1] if len(parts) > 1 else 12
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {value!r}")
    return date(parts[0], month, parts[2] if len(parts) > 2 else monthrange(parts[0], month)[1])


def _parts(value: str) -> list[int]:
    if not _DATE.fullmatch(value):
        raise ValueError(f"not a year, a month or a day: {value!r}")
    return [int(part) for part in value.split("-")]
