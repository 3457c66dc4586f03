"""How a batch goes through `dragoman read`: memory, reports a second, and what a kill in the middle leaves.

    python -m bench.batch [--reports 1000] [--small 100]

The reports are made from templates, the same ones each time. Memory is the peak resident size of the process, told by the
operating system when it has ended.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

PAIRS = (
    ("Norwegian Prime Minister", "Oslo", "Finnish President", "Helsinki"),
    ("Chilean Foreign Minister", "Santiago", "Peruvian Foreign Minister", "Lima"),
    ("Kenyan President", "Nairobi", "Ethiopian Prime Minister", "Addis Ababa"),
    ("Japanese Foreign Minister", "Tokyo", "South Korean Foreign Minister", "Seoul"),
)
SURNAMES = "Norland Sandvik Quiroga Valdez Kamau Tesfaye Ishida Paek".split()
SENTENCES = (
    "The {a} {x} will meet the {b} {y} in {c} on {day}, the foreign ministry said.",
    '"No one rules out a visit to {d} this year," {x} told reporters in {c} on Tuesday.',
    "Talks between the two governments have been on hold since {month}, a spokesman said.",
    "The two sides signed an agreement on fisheries in {d} last week.",
    "{y} said that a new round of talks could be held only if the prisoners were released first.",
    "Officials in {c} declined to comment on the proposal, which was first made two years ago.",
    "The economy of the region has grown by 3 percent since the border was opened, figures published on Monday show.",
    "A telephone call between {x} and {y} was cancelled at short notice on {day}, according to two officials.",
)


class Run(NamedTuple):
    """One run of `dragoman read`."""

    seconds: float
    megabytes: float
    """Peak resident size."""
    summary: dict[str, int]


def reports(count: int) -> Iterator[dict[str, str]]:
    """So many reports of some 250 words, each different, the same on every machine."""
    chance = random.Random(1)
    for number in range(count):
        a, c, b, d = chance.choice(PAIRS)
        x, y = chance.sample(SURNAMES, 2)
        published = date(2031, 1, 1) + timedelta(days=number % 365)
        words = {"a": a, "b": b, "c": c, "d": d, "x": x, "y": y, "month": chance.choice(("March", "October"))}
        days = ("Friday", "12 June", "Monday")
        body = [chance.choice(SENTENCES).format(**words, day=chance.choice(days)) for _ in range(chance.randint(12, 18))]
        text = f"Report {number} from {c}.\n\n" + "\n\n".join(body)
        yield {"id": f"report-{number}", "text": text, "published": published.isoformat(), "outlet": "Template Wire"}


def command(source: Path, ledger: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("dragoman")), "read", str(source), "--ledger", str(ledger), "--json"]


def measured(source: Path, ledger: Path) -> Run:
    """Run to the end. RuntimeError with what it said when it fails."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command(source, ledger), stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - began
        out.seek(0)
        said = out.read()
    if process.returncode != 0:
        raise RuntimeError(f"dragoman read ended with {process.returncode}: {said}")
    return Run(seconds, usage.ru_maxrss / 1024, json.loads(said))


def killed(source: Path, ledger: Path, after: int) -> int:
    """Start, kill when so many readings are held, and say how many are held then."""
    process = subprocess.Popen(command(source, ledger), stdout=subprocess.DEVNULL)
    while process.poll() is None and held(ledger) < after:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return held(ledger)


def held(ledger: Path, table: str = "readings") -> int:
    """Rows of a table; 0 where there is none yet."""
    if not ledger.exists():
        return 0
    try:
        with closing(sqlite3.connect(ledger, timeout=10)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--small", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = {}
        for count in (options.small, options.reports):
            sources[count] = folder / f"{count}.jsonl"
            sources[count].write_text("".join(json.dumps(line) + "\n" for line in reports(count)), encoding="utf-8")
        runs = {count: measured(source, folder / f"{count}.db") for count, source in sources.items()}
        for count, run in runs.items():
            speed = f"{run.seconds:.1f} s, {count / run.seconds:.0f} reports/s"
            print(f"{count:6} reports: peak memory {run.megabytes:.0f} MB, {speed}, {run.summary['claims']} claims")
        small, large = runs[options.small], runs[options.reports]
        more = options.reports - options.small
        rate = more / (large.seconds - small.seconds)
        growth = (large.megabytes - small.megabytes) * 1024 / more
        print(f"without the start: {rate:.0f} reports/s; memory grows by {growth:.1f} kB a report")
        size = (folder / f"{options.reports}.db").stat().st_size / 1e6
        print(f"ledger of {options.reports} reports: {size:.1f} MB")
        ledger = folder / "killed.db"
        there = killed(sources[options.reports], ledger, options.reports // 2)
        rest = measured(sources[options.reports], ledger).summary
        print(f"killed with {there} reports held; the second run read {rest['new']} and knew {rest['known']}")
        one_run = folder / f"{options.reports}.db"
        whole = {table: (held(one_run, table), held(ledger, table)) for table in ("reports", "found", "claims")}
        print("rows in one run and in two: " + ", ".join(f"{table} {one} and {two}" for table, (one, two) in whole.items()))
        again = measured(sources[options.reports], ledger)
        print(f"the same once more: {again.summary['new']} new, {again.summary['known']} known, {again.seconds:.1f} s")
        same = all(one == two for one, two in whole.values()) and there + rest["new"] == options.reports
    return 0 if same and again.summary["new"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
