"""A progress bar on standard error while long work is done; nothing where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def tracked(items: Iterable[T], what: str, total: int | None) -> Iterator[T]:
    """The same items, counted in a bar if standard error is a terminal. `total` is None where it is not known."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=total)
        for item in items:
            yield item
            progress.advance(task)


def expected(sources: Iterable[str]) -> int | None:
    """How many documents the sources hold; None where that cannot be told, or nobody watches."""
    if not sys.stderr.isatty():
        return None
    from dragoman import intake

    total = 0
    for source in sources:
        count = intake.count(source)
        if count is None:
            return None
        total += count
    return total
