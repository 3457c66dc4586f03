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


def test_copies_and_candidates_are_listed(program: Program) -> None:
    words = " ".join(f"word{number}" for number in range(60))
    quotes = {
        "grain": "Nobodia and Nowheria agreed on grain.",
        "border": "Nobodia and Nowheria drafted a border treaty.",
        "": "The treaty between Nobodia and Nowheria is on hold.",
    }
    made = []
    for number, (topic, quote) in enumerate(quotes.items(), 1):
        claim = {"kind": "agreement", "parties": ["Nobodia", "Nowheria"], "status": "on_hold", "evidence": quote, "topic": topic}
        line = {"id": f"r{number}", "published": f"2020-05-0{number}", "text": quote, "claims": [claim], "outlet": "Wire"}
        made.append(line)
    first = {**made[0], "text": f"{made[0]['text']} {words}"}
    copy = {**first, "id": "copy", "outlet": "Gazette", "published": "2020-05-02", "text": f"{first['text']} more"}
    program("read", "--claims", "given", "-", input="\n".join(json.dumps(line) for line in (first, copy, *made[1:])))
    [line] = program("show", "grain", "--json").stdout.splitlines()
    shown = json.loads(line)
    assert (shown["claims"], shown["outlets"]) == (1, ["Wire"])
    assert [(copied["report"], copied["outlet"], copied["copy_of"]) for copied in shown["copies"]] == [("copy", "Gazette", "r1")]
    [candidate] = shown["candidates"]
    assert candidate["report"] == "r3"
    assert candidate["dossier"] != shown["id"]
    people = program("show", shown["id"]).stdout
    for part in ("Copies, which do not count", "Gazette", "May belong here", candidate["dossier"], "1 claim · 1 outlet"):
        assert part in people
    assert "1 may belong here" in program("board").stdout
    program("merge", shown["id"], candidate["claim"])
    assert json.loads(program("show", shown["id"], "--json").stdout)["claims"] == 2
