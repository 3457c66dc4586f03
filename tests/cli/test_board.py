from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.ledger.making import Pattern


def test_a_table_for_people(program: Program, lines: Path) -> None:
    program("read", lines)
    result = program("board", "--as-of", "2020-05-10")
    assert result.exit_code == 0
    assert "meeting: Ann Alder – Bo Birch" in result.stdout
    assert "scheduled overdue" in result.stdout
    assert "Next: dragoman show" in result.stdout


def test_the_next_command_names_the_ledger_where_it_was_named(program: Program, lines: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.db"
    assert f"Next: dragoman board --ledger {own}" in program("read", lines, "--ledger", own).stdout
    assert f" --ledger {own}" in program("board", "--ledger", own).stdout
    assert "--ledger" not in program("read", lines).stdout


def test_a_board_of_some(program: Program, lines: Path) -> None:
    program("read", lines)

    def parties(*options: str) -> list[str]:
        return [json.loads(line)["parties"][0] for line in program("board", "--json", *options).stdout.splitlines()]

    assert parties("--party", "Cy Cedar") == ["Bea Balsa"]
    assert parties("--since", "2020-05-05") == ["Bea Balsa"]
    assert parties("--when", "2020-05-01/2020-05-10") == ["Ann Alder"]
    assert parties("--kind", "meeting", "--phase", "planned") == ["Bea Balsa", "Ann Alder"]
    assert parties("--kind", "visit") == []
    assert program("board", "--when", "soon").exit_code == 2


def test_json_is_one_dossier_a_line_and_nothing_else(program: Program, lines: Path) -> None:
    program("read", lines)
    result = program("board", "--json", "--limit", "1")
    dossiers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [dossier["parties"] for dossier in dossiers] == [["Bea Balsa", "Cy Cedar"], ["Ann Alder", "Bo Birch"]]
    assert result.stderr == ""


def test_as_of_and_known_at(program: Program, lines: Path) -> None:
    program("read", lines)
    assert len(program("board", "--json", "--as-of", "2020-05-04").stdout.splitlines()) == 1
    assert program("board", "--json", "--as-of", "2020-05-03").stdout == ""
    assert program("board", "--json", "--known-at", "2020-05-10").stdout == ""


def test_the_limit_says_what_it_leaves_out(program: Program, lines: Path) -> None:
    program("read", lines)
    assert "... and 1 more: --limit 0 shows all" in program("board", "--limit", "1").stdout
    assert "more:" not in program("board", "--limit", "0").stdout


@pytest.mark.parametrize("day", ["2020-13-01", "2020-02-30", "yesterday", "20200504", ""])
@pytest.mark.parametrize("option", ["--as-of", "--known-at"])
def test_days_are_checked(program: Program, lines: Path, option: str, day: str) -> None:
    program("read", lines)
    result = program("board", option, day)
    assert result.exit_code == 2
    assert option in result.stderr
    assert result.stdout == ""


def test_no_ledger_yet(program: Program, tmp_path: Path) -> None:
    result = program("board")
    assert result.exit_code == 2
    assert "there is no ledger at" in result.stderr
    assert not (tmp_path / "ledger.db").exists()


def test_an_empty_ledger(program: Program) -> None:
    program("read", "-", input="Nothing is planned for the rest of the week, the officials said.")
    assert "No dossiers" in program("board").stdout
    assert program("board", "--json").stdout == ""


def test_what_commands_a_terminal_is_not_shown(program: Program) -> None:
    line = {"id": "a", "published": "2020-05-04", "text": "Evil\u202e Eve\u001b[31m will meet Bo Birch"}
    claim = {
        "kind": "meeting", "parties": ["Evil\u202e Eve\u001b[31m", "[bold]Bo[/bold]"], "status": "planned",
        "evidence": line["text"], "place": "a\u009b2Jb",
    }  # fmt: skip
    program("read", "--claims", "given", "-", input=json.dumps({**line, "claims": [claim]}))
    for command in (("board",), ("show", "meeting"), ("board", "--json")):
        shown = program(*command).stdout
        assert not set(shown) & set("\u202e\u001b\u009b\u0007")
    assert "[bold]Bo[/bold]" in program("board").stdout
    [dossier] = program("board", "--json").stdout.splitlines()
    assert json.loads(dossier)["evidence"] == line["text"]


def test_only_claims_of_some_confidence_count(program: Program, reader: Pattern, lines: Path) -> None:
    reader.confidence = 0.4
    program("read", lines)
    assert len(program("board", "--json", "--min-confidence", "0.4").stdout.splitlines()) == 2
    assert program("board", "--json", "--min-confidence", "0.41").stdout == ""
    assert program("show", "birch", "--json", "--min-confidence", "0.41").exit_code == 1
    assert json.loads(program("show", "birch", "--json").stdout)["history"][0]["confidence"] == 0.4


def test_given_claims_without_a_confidence_count(program: Program, tmp_path: Path) -> None:
    text = "Ann Alder will meet Bo Birch, officials said on Monday."
    given = {"kind": "meeting", "parties": ["Ann Alder", "Bo Birch"], "status": "planned", "evidence": text}
    unsure = given | {"status": "held", "confidence": 0.2}
    path = tmp_path / "given.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "claims": [given, unsure]}), encoding="utf-8")
    assert program("read", "--claims", "given", path).exit_code == 0
    (dossier,) = program("board", "--json", "--min-confidence", "0.9").stdout.splitlines()
    assert (json.loads(dossier)["status"], json.loads(dossier)["claims"]) == ("planned", 1)
    assert program("read", "--claims", "given", "--min-confidence", "0.9", path).exit_code == 2
