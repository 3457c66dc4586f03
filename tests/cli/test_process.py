"""The program as a process: killed in the middle, two at once, a pipe that closes, an interrupt."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import dragoman
from bench.synthetic import filings
from dragoman.ledger.place import open_store
from dragoman.ledger.records import Counts
from tests.postgres import database, needs_postgres

_PROGRAM = [sys.executable, "-m", "tests.cli.program"]
_ROOT = Path(__file__).parents[2]
_COUNT = 60
_KILLS = int(os.environ.get("DRAGOMAN_KILLS", "5"))
"""At how many moments `read` is killed; the seed makes them the same every time."""
_MOMENTS = random.Random(6).sample(range(54), _KILLS)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    text = "Ann Alder will meet Bo Birch on 2020-05-{:02}, officials said. Bea Balsa will meet Cy Cedar, they said on day {}."
    reports = [{"id": str(n), "text": text.format(n % 28 + 1, n), "published": "2020-05-04"} for n in range(_COUNT)]
    path.write_text("".join(json.dumps(report) + "\n" for report in reports))
    return path


def _start(*arguments: str | Path, slow: float = 0.0) -> subprocess.Popen[str]:
    command = [*_PROGRAM, *map(str, arguments)]
    environment = {**os.environ, "STANDIN_SLOW": str(slow)}
    return subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, said = process.communicate(timeout=120)
    return process.returncode, out, said


def _rows(ledger: Path, table: str) -> int:
    connection = sqlite3.connect(ledger)
    try:
        [count] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    except sqlite3.OperationalError:  # not made yet
        count = 0
    finally:
        connection.close()
    return int(count)


def _wait(process: subprocess.Popen[str], reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while process.poll() is None and not reached() and time.monotonic() < deadline:
        time.sleep(0.005)


@pytest.mark.parametrize("after", _MOMENTS)
def test_killed_in_the_middle_a_second_run_completes_the_rest(source: Path, tmp_path: Path, after: int) -> None:
    ledger = tmp_path / "ledger.db"
    process = _start("read", source, "--ledger", ledger, slow=0.02)
    _wait(process, lambda: ledger.exists() and _rows(ledger, "readings") >= after)
    process.kill()
    assert _finish(process)[0] == -signal.SIGKILL
    held = _rows(ledger, "readings") if ledger.exists() else 0
    assert after <= held < _COUNT
    assert held == 0 or _rows(ledger, "found") == 2 * held
    status, out, said = _finish(_start("read", source, "--ledger", ledger, "--json"))
    assert (status, said) == (0, "")
    summary = json.loads(out)
    assert (summary["new"], summary["known"], summary["failed"]) == (_COUNT - held, held, 0)
    rows = {table: _rows(ledger, table) for table in ("reports", "readings", "found", "claims")}
    assert rows == {"reports": _COUNT, "readings": _COUNT, "found": 2 * _COUNT, "claims": 2 * _COUNT}


@pytest.mark.parametrize("kind", ["file", pytest.param("postgresql", marks=needs_postgres)])
def test_two_processes_at_once(source: Path, tmp_path: Path, kind: str) -> None:
    ledger = database() if kind == "postgresql" else str(tmp_path / "ledger.db")
    both = [_start("read", source, "--ledger", ledger, "--json", slow=0.002) for _ in range(2)]
    ended = [_finish(process) for process in both]
    assert [(status, said) for status, _, said in ended] == [(0, ""), (0, "")]
    summaries = [json.loads(out) for _, out, _ in ended]
    assert sum(summary["new"] for summary in summaries) == _COUNT
    assert all(summary["reports"] == _COUNT for summary in summaries)
    store = open_store(ledger)
    assert store.counts() == Counts(reports=_COUNT, readings=_COUNT, claims=2 * _COUNT)
    store.close()


def test_an_interrupt_is_clean(source: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    process = _start("read", source, "--ledger", ledger, slow=0.02)
    _wait(process, lambda: ledger.exists() and _rows(ledger, "readings") >= 3)
    process.send_signal(signal.SIGINT)
    status, _, said = _finish(process)
    assert status == 130
    assert "the same command completes the rest" in said
    assert "Traceback" not in said


def test_an_interrupted_extraction_leaves_no_file(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    process = _start("extract", "claims", source, "-o", folder / "claims.jsonl", slow=0.05)
    _wait(process, lambda: any(folder.iterdir()))
    process.send_signal(signal.SIGINT)
    status, _, said = _finish(process)
    assert (status, list(folder.iterdir())) == (130, [])
    assert "Traceback" not in said


def test_a_pipe_that_closes_early(source: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    assert _finish(_start("read", source, "--ledger", ledger))[0] == 0
    process = _start("board", "--json", "--ledger", ledger)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) in (0, -signal.SIGPIPE)
    assert said == ""


_FOLDS = """
import signal, sys
from dragoman.ledger.place import open_store
store = open_store(sys.argv[1])
store.watch = lambda _: signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
signal.signal(signal.SIGALRM, signal.SIG_DFL)  # which ends a process at once, in a transaction or between two
store.refresh()
"""


def test_killed_while_it_is_folded_the_next_run_completes_the_rest(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    with dragoman.open(ledger) as held:
        held.store.load(filings(4000, 400))
        there = held.store.counts()
    for wait in (0.001, 0.04, 0.02):
        command = [sys.executable, "-c", _FOLDS, str(ledger), str(wait)]
        assert subprocess.run(command, cwd=_ROOT, check=False).returncode == -signal.SIGALRM
    with dragoman.open(ledger) as held:
        assert held.store.behind(1) == 1
        whole = held.board()
        assert held.board(histories=False) == [one.extracted for one in whole]
        assert held.store.behind(1) == 0
        assert held.store.counts() == there
