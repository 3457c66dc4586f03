from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program


def test_one_dossier_with_its_sentences(program: Program, lines: Path) -> None:
    program("read", lines)
    result = program("show", "alder", "birch")
    assert result.exit_code == 0
    for part in ("meeting: Ann Alder – Bo Birch", "According to", "the reports: scheduled since 2020-05-04", "History", "Wire"):
        assert part in result.stdout
    assert "“Ann Alder will meet Bo Birch on 2020-05-08”" in result.stdout


def test_by_the_beginning_of_an_id(program: Program, lines: Path) -> None:
    program("read", lines)
    dossier = json.loads(program("board", "--json").stdout.splitlines()[1])
    assert dossier["parties"][0] in program("show", dossier["id"][:6]).stdout


def test_words_that_fit_several_list_them(program: Program, lines: Path) -> None:
    program("read", lines)
    assert "2 dossiers fit" in program("show", "meeting").stdout


def test_json_adds_the_history(program: Program, lines: Path) -> None:
    program("read", lines)
    [line] = program("show", "alder", "--json").stdout.splitlines()
    shown = json.loads(line)
    [entry] = shown["history"]
    assert (entry["outlet"], entry["published"], entry["report"], entry["reader"]) == ("Wire", "2020-05-04", "a", "pattern-1")
    assert shown["claims"] == 1


def test_nothing_fits(program: Program, lines: Path) -> None:
    program("read", lines)
    result = program("show", "nobody")
    assert result.exit_code == 1
    assert "no dossier fits 'nobody'" in result.stderr
    assert program("show", "alder", "--as-of", "2020-05-03").exit_code == 1
    assert program("show").exit_code == 2


def test_why_names_the_words_behind_each_claim(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(tmp_path / "ledger.db"))
    text = "Talks between Kenya and Somalia have been suspended, Foreign Minister Amina Duale of Kenya said."
    program("read", "-", input=text)
    shown = program("show", "talks", "--why").stdout
    assert "“have been suspended”  " in shown and "rules and model say on_hold, by explicit words" in shown
    (line,) = program("show", "talks", "--why", "--json").stdout.splitlines()
    reasons = json.loads(line)["history"][0]["why"]
    assert {"about": "kind", "words": "Talks", "start": 0, "end": 5, "because": "talks"} in reasons
    assert "why" not in json.loads(program("show", "talks", "--json").stdout)["history"][0]
