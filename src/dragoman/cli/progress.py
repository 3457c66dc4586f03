"""A progress bar on standard error while long work is done; nothing where nobody watches."""

from __future__ import annotations

import atexit
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from dragoman.ledger.index.work import Work

T = TypeVar("T")
_MUCH = 300
"""Readings or blocks from which on a bar is shown: fewer are done before anybody could read it."""


def tracked(items: Iterable[T], what: str, total: int | None) -> Iterator[T]:
    """The same items, counted in a bar if standard error is a terminal. `total` is None where it is not known."""
    if not sys.stderr.isatty():
        yield from items
        return
    with _bar() as progress:
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


class Folding:
    """A bar while a ledger's index is brought up, for `Store.watch`: it shows itself where there is much to do, then goes."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, work: Work) -> None:
        if self._progress is None:
            if work.total < _MUCH or not sys.stderr.isatty():
                return
            self._progress = _bar()
            self._progress.start()
            atexit.register(self._progress.stop)  # an interrupt must not leave the terminal without its cursor
        if work.what not in self._tasks:
            what = "placing reports" if work.what == "placing" else "folding dossiers"
            self._tasks[work.what] = self._progress.add_task(what)
        self._progress.update(self._tasks[work.what], completed=work.done, total=work.total)
        if work.what == "folding" and work.done == work.total:
            self._progress.stop()
            self._progress, self._tasks = None, {}


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    said = TextColumn("{task.description}")
    columns = (said, BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
