"""Invented stories told claim by claim: what the board says on the evenings between the reports.

A line of a story is a report with its claims, or an evening with the board that a desk would keep: kind, status, date, and what
else is worth a look (a place, "overdue", "disputed"), the latest news first.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli import app

STORIES = sorted((Path(__file__).parent / "stories").glob("*.jsonl"))


def _run(*arguments: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()] if "--json" in arguments else []


def _marks(dossier: dict[str, Any]) -> set[str | None]:
    return {dossier["place"], *(mark for mark in ("overdue", "disputed") if dossier[mark])}


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_board_on_every_evening(story: Path, tmp_path: Path) -> None:
    told = [json.loads(line) for line in story.read_text(encoding="utf-8").splitlines()]
    reports = tmp_path / "reports.jsonl"
    reports.write_text("".join(f"{json.dumps(line)}\n" for line in told if "text" in line), encoding="utf-8")
    ledger = str(tmp_path / "ledger.db")
    _run("read", "--claims", "given", str(reports), "--ledger", ledger)
    for evening in (line for line in told if "evening" in line):
        board = _run("board", "--as-of", evening["evening"], "--json", "--ledger", ledger)
        shown = [[one["kind"], one["status"], one["when"]] for one in board]
        assert shown == [line[:3] for line in evening["board"]], evening["evening"]
        for dossier, line in zip(board, evening["board"], strict=True):
            assert set(line[3:]) <= _marks(dossier), evening["evening"]
            assert ("overdue" in line) == dossier["overdue"] or dossier["when"] != line[2], evening["evening"]
