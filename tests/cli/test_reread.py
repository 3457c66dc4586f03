from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from tests.cli.conftest import Program
from tests.ledger.making import Pattern


def test_a_newer_reader_reads_again(program: Program, lines: Path, reader: Pattern) -> None:
    program("read", lines)
    assert json.loads(program("reread", "--json").stdout)["reports"] == 0
    reader.version = "pattern-2"
    counts = json.loads(program("reread", "--json").stdout)
    assert (counts["new"], counts["unread"], counts["claims"]) == (2, 1, 2)
    shown = json.loads(program("show", "alder", "--json").stdout)
    assert [entry["reader"] for entry in shown["history"]] == ["pattern-2"]
    today = datetime.now(UTC).date().isoformat()
    assert len(program("board", "--json", "--known-at", today).stdout.splitlines()) == 2


def test_no_ledger(program: Program) -> None:
    assert program("reread").exit_code == 2


def test_another_floor_of_confidence_reads_again(program: Program, reader: Pattern, lines: Path) -> None:
    reader.confidence = 0.4
    program("read", "--min-confidence", "0.5", lines)
    assert program("board", "--json").stdout == ""
    assert program("reread").exit_code in (0, 1)
    assert len(program("board", "--json").stdout.splitlines()) == 2
