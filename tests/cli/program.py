"""`python -m tests.cli.program ARGUMENTS`: the program with a reader that reads one sentence pattern, and takes its time.

`STANDIN_SLOW` is how many seconds it takes for each report, `STANDIN_VERSION` its version.
"""

from __future__ import annotations

import os
import time

import dragoman.reading.reader
from dragoman.cli import main
from dragoman.reading.records import Reading
from dragoman.report import Report
from tests.ledger.making import Pattern


class Slow(Pattern):
    def read(self, report: Report) -> Reading:
        time.sleep(float(os.environ.get("STANDIN_SLOW", "0")))
        return super().read(report)


if __name__ == "__main__":
    reader = Slow(os.environ.get("STANDIN_VERSION", "pattern-1"))
    dragoman.reading.reader.default = lambda: reader  # type: ignore[assignment, return-value]
    main()
