"""Days out of dates that may be only a month or a year: the first and the last day they can mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=16384)
def earliest(value: str) -> date:
    """The first day of "2012", "2012-02" or "2012-02-03". ValueError for anything else."""
    parts = [int(part) for part in value.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


@lru_cache(maxsize=16384)
def latest(value: str) -> date:
    """The last day of "2012", "2012-02" or "2012-02-03". ValueError for anything else."""
    parts = [int(part) for part in value.split("-")]
    month = parts[1] if len(parts) > 1 else 12
    return date(parts[0], month, parts[2] if len(parts) > 2 else monthrange(parts[0], month)[1])
