"""A server process for tests: the story on a free port, with a reader that reads one sentence pattern.

`python -m tests.serve.process FOLDER` is that process.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.serve.run import run
from dragoman.serve.settings import Settings
from tests.serve import story


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that is interrupted at the end, when it has to go in peace."""
    command = [sys.executable, "-m", "tests.serve.process", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stderr is not None
    line = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line + process.stderr.read()
    try:
        yield found[0]
    finally:
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert "Traceback" not in said, said


if __name__ == "__main__":
    with story.ledger(str(Path(sys.argv[1]) / "ledger.db")) as ledger:
        run(ledger, Settings(port=0, posts=1_000_000))
