"""How much is to be done before the index answers, and being told while it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from sqlalchemy import Connection, Table, func, select

from dragoman.ledger.index.block import fingerprint
from dragoman.ledger.index.tables import pending, rules, stale
from dragoman.ledger.tables import readings


class Work(Struct, frozen=True):
    """How far the index has been brought up."""

    what: Literal["placing", "folding"]
    """Readings are placed first; then the blocks that they touch are folded."""
    done: int
    total: int
    """Readings, or blocks."""


Watch = Callable[[Work], None]
"""Told after each transaction. What it raises ends the work there: the rest is done when the index is next asked."""


class Tally:
    """Tells somebody how far the work is, by what is left of it."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._most = {"placing": 0, "folding": 0}

    def tell(self, connection: Connection) -> None:
        """After each transaction."""
        left = _count(connection, pending)
        what: Literal["placing", "folding"] = "placing" if left else "folding"
        left = left or _count(connection, stale)
        self._most[what] = max(self._most[what], left)
        self._watch(Work(what, self._most[what] - left, self._most[what]))


def behind(connection: Connection, most: int) -> int:
    """How many readings are to be placed and blocks to be folded, counted no further than `most`."""
    made = connection.execute(select(rules.c.fingerprint)).scalar_one_or_none()
    tables = (pending, stale) if made == fingerprint() else (readings,)
    return min(most, sum(_count(connection, table, most) for table in tables))


def _count(connection: Connection, table: Table, most: int | None = None) -> int:
    rows = select(table.primary_key.columns[0]).limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(rows)).scalar_one())
