"""`dragoman serve` as a process of its own, for measurements and pictures."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = [sys.executable, "-c", "from dragoman.cli import main; main()"]


class Server(NamedTuple):
    address: str
    process: int
    """Its process id."""

    @property
    def memory(self) -> int:
        """Bytes of memory that it holds now; 0 where the system does not tell."""
        path = Path(f"/proc/{self.process}/status")
        found = re.search(r"VmRSS:\s+(\d+) kB", path.read_text(encoding="utf-8")) if path.exists() else None
        return int(found[1]) * 1024 if found else 0

    @property
    def busy(self) -> float:
        """Seconds of the processor that it has used; 0 where the system does not tell."""
        path = Path(f"/proc/{self.process}/stat")
        if not path.exists():
            return 0.0
        user, system = path.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def demo_ledger(folder: Path) -> Path:
    """A ledger of the demo reports, in a folder."""
    ledger = folder / "demo.db"
    read = [*PROGRAM, "read", str(ROOT / "demo" / "reports.jsonl"), "--ledger", str(ledger)]
    subprocess.run(read, check=True, stdout=subprocess.DEVNULL)
    return ledger


@contextmanager
def served(ledger: Path | str) -> Iterator[Server]:
    """A server over a ledger on a free port of this machine."""
    command = [*PROGRAM, "serve", "--port", "0", "--ledger", str(ledger)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
    if found is None:
        raise RuntimeError("the server did not start")
    try:
        yield Server(found[0], process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
