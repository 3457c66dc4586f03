"""How quickly a ledger answers, at a million claims in a hundred thousand dossiers. A measurement, never a test.

    python -m bench.ledger                       build the ledger (in a temporary folder), then ask it
    python -m bench.ledger --write               the same, and write bench/LEDGER.md
    python -m bench.ledger --at LEDGER           keep the ledger there; one that is there already is asked as it is
    python -m bench.ledger --claims 50000 --dossiers 5000

The claims are made by bench/synthetic.py. Questions are asked in one process, of an open ledger; what is shown is
the median and the 95th percentile of many different ones (days, parties, dossiers), in processor time, and beside it the median
by the wall clock, which is longer where the machine has other work.
"""

from __future__ import annotations

import argparse
import platform
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

import dragoman
from bench.corpora import ROOT
from bench.synthetic import FIRST, READER, filings
from bench.tables import markdown
from dragoman.ledger.door import Ledger
from dragoman.ledger.records import Filing

_DAYS = 7500


def build(address: str, claims: int, dossiers: int) -> list[tuple[str, str]]:
    """File the claims and fold them; what that took."""
    with dragoman.open(address) as ledger:
        filing = once(lambda: ledger.store.load(filings(claims, dossiers)))
        counts = ledger.store.counts()
        print(f"filed {counts.reports} reports in {filing[1] / 1000:.0f} s", file=sys.stderr, flush=True)
        folding = once(ledger.store.refresh)
        print(f"folded in {folding[1] / 1000:.0f} s", file=sys.stderr, flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = [
        ("reports", f"{counts.reports:,}"),
        ("claims", f"{counts.claims:,}"),
        ("making and filing them", _long(filing, counts.claims)),
        ("folding into the index", _long(folding, counts.claims)),
        ("peak memory of that process", f"{peak:,.0f} MiB"),
    ]
    if Path(address).exists():
        rows.append(("size of the file", f"{Path(address).stat().st_size / 2**20:,.0f} MiB"))
    return rows


Taken = tuple[float, float]
"""Milliseconds of the processor and of the wall clock."""


def _long(taken: Taken, claims: int) -> str:
    busy, wall = taken[0] / 1000, taken[1] / 1000
    return f"{busy:.0f} s of the processor ({claims / busy:,.0f} claims/s), {wall:.0f} s by the clock"


def timed(ask: Callable[[int], object], times: int) -> list[Taken]:
    """What each of so many questions took."""
    return [once(lambda number=number: ask(number)) for number in range(times)]  # type: ignore[misc]


def once(do: Callable[[], object]) -> Taken:
    busy, start = time.process_time(), time.perf_counter()
    do()
    return 1000 * (time.process_time() - busy), 1000 * (time.perf_counter() - start)


def shown(name: str, goal: str, taken: Sequence[Taken]) -> tuple[str, str, str, str, str]:
    busy = sorted(own for own, _ in taken)
    at = busy[min(len(busy) - 1, round(0.95 * len(busy)))]
    wall = statistics.median(whole for _, whole in taken)
    return name, goal, f"{statistics.median(busy):.1f}", f"{at:.1f}", f"{wall:.1f}"


def questions(ledger: Ledger) -> Iterator[tuple[str, str, str, str, str]]:
    """What is asked, with the goal, and how long it took (ms): processor, median and 95th percentile; wall clock, median."""
    chance = random.Random(1)
    days = [FIRST + timedelta(days=chance.randrange(200, _DAYS)) for _ in range(200)]
    end = FIRST + timedelta(days=_DAYS)
    ledger.board(limit=50)
    yield shown("board of 50, now", "< 20", timed(lambda _: ledger.board(limit=50), 40))
    yield shown("board of 50, on any day", "< 20", timed(lambda n: ledger.board(limit=50, as_of=days[n]), 100))
    boards = [ledger.board(limit=50, as_of=one) for one in days[:60]]
    ids = [chance.choice(board).id for board in boards if board]
    yield shown("next 50 of a board", "", timed(lambda n: ledger.board(limit=50, after=boards[n][-1].id, as_of=days[n]), 50))
    names = sorted({party.name for board in boards for dossier in board for party in dossier.parties})
    yield shown("board of 50 of a party", "", timed(lambda n: ledger.board(limit=50, party=names[n % len(names)]), 50))
    both = {"kind": "talks", "phase": "stalled"}
    yield shown("board of 50 by kind and phase", "", timed(lambda n: ledger.board(limit=50, as_of=days[n], **both), 50))
    yield shown("one dossier with its history, by id", "< 5", timed(lambda n: ledger.show(ids[n % len(ids)]), 100))
    then_known = timed(lambda n: ledger.show(ids[n % len(ids)], as_of=days[n % len(ids)]), 100)
    yield shown("the same, on any day", "< 5", then_known)
    words = [f"{board[0].kind} {board[0].parties[0].name} {board[0].parties[1].name}" for board in boards if board]
    yield shown("dossiers by words", "", timed(lambda n: ledger.show(words[n % len(words)]), 30))
    then = [day + timedelta(days=1) for day in days]
    since = timed(lambda n: ledger.changes(since=days[n], until=then[n], as_of=then[n]), 30)
    yield shown("what changed in two days", "", since)
    new = _late(days, end)
    for filing in new:
        ledger.store.file(filing)
        ledger.store.refresh()
    yield shown("filing one report", "", _one_by_one(ledger, _late(days, end), fold=False))
    ledger.store.refresh()
    yield shown("folding after one new report", "< 20", _one_by_one(ledger, _late(days, end), fold=True))


_made = 0


def _late(days: Sequence[date], end: date) -> list[Filing]:
    """Reports that are news: of undertakings like those of the ledger, dated after all of them."""
    global _made
    _made += 1
    found: list[Filing] = []
    for filing in filings(400, 60, seed=1000 + _made):
        report = filing.report
        moved = replace(report, id=f"late-{_made}-{report.id}", published=end)
        found.append(Filing(report=moved, reader=READER, recorded=datetime.now().astimezone(), claims=filing.claims))
    return found[:60]


def _one_by_one(ledger: Ledger, new: Sequence[Filing], *, fold: bool) -> list[Taken]:
    taken = []
    for filing in new:
        filed = once(lambda filing=filing: ledger.store.file(filing))  # type: ignore[misc]
        taken.append(once(ledger.store.refresh) if fold else filed)
    return taken


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--dossiers", type=int, default=107_000, help="undertakings: some are folded into one dossier")
    parser.add_argument("--at", metavar="LEDGER", help="a path or postgresql://...")
    parser.add_argument("--write", action="store_true", help="write bench/LEDGER.md")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        address = asked.at or str(Path(folder) / "ledger.db")
        there = asked.at is not None and Path(asked.at).exists()
        built = [] if there else build(address, asked.claims, asked.dossiers)
        with dragoman.open(address) as ledger:
            built.append(("dossiers", f"{ledger.count():,}"))
            asked_for = list(questions(ledger))
    text = told(built, asked_for)
    print(text)
    if asked.write:
        (ROOT / "bench" / "LEDGER.md").write_text(text, encoding="utf-8")
    return 0


def told(built: Sequence[tuple[str, str]], asked_for: Sequence[tuple[str, ...]]) -> str:
    machine = f"Python {platform.python_version()}, {platform.machine()}, {datetime.now().date()}"
    return "\n".join(
        [
            "# The ledger at size",
            "",
            "Written by `python -m bench.ledger --write`: synthetic claims (bench/synthetic.py), one process, one SQLite file.",
            f"{machine}.",
            "",
            markdown([("what", "figure"), *built]),
            "",
            markdown([("question", "goal, ms", "median, ms", "95 %, ms", "wall, median, ms"), *asked_for]),
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
