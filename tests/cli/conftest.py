from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli import app
from tests.ledger.making import Pattern

Program = Callable[..., Result]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Pattern:
    """A stand-in that reads one sentence pattern."""
    made = Pattern()
    monkeypatch.setattr("dragoman.reading.reader.default", lambda: made)
    return made


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, reader: Pattern) -> Program:
    """The program, with a ledger of its own."""
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(tmp_path / "ledger.db"))

    def run(*arguments: str | Path, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)

    return run


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Five lines: two good ones, one with trouble for the reader, one that is no JSON, one in French."""
    path = tmp_path / "reports.jsonl"
    good = "Ann Alder will meet Bo Birch on 2020-05-08, officials said on Monday."
    texts: list[dict[str, object]] = [
        {"id": "a", "text": good, "published": "2020-05-04", "outlet": "Wire"},
        {"doc_id": 7, "text": "Bea Balsa will meet Cy Cedar, officials said on Tuesday evening.", "dct": "2020-05-05"},
        {"id": "c", "text": "There is trouble with this report, and so it cannot be read by anyone."},
    ]
    french = "Le ministre des affaires étrangères rencontrera son homologue vendredi à Paris, selon ses services."
    written = [json.dumps(line) for line in texts] + ["{not json", json.dumps({"id": "e", "text": french})]
    path.write_text("\n".join(written) + "\n", encoding="utf-8")
    return path
