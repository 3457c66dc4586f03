from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Program
from tests.ledger.making import Pattern


def test_a_single_report_shows_its_claims(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Ann Alder will meet Bo Birch on 2020-05-08, officials said on Monday.")
    result = program("read", path)
    assert result.exit_code == 0
    assert "meeting: Ann Alder – Bo Birch" in result.stdout
    assert "scheduled" in result.stdout
    assert "1 report read, 1 claim filed." in result.stdout
    assert "Next: dragoman board" in result.stdout


def test_failures_are_named_and_the_rest_is_done(program: Program, lines: Path) -> None:
    result = program("read", lines)
    assert result.exit_code == 1
    assert f"{lines}:3: RuntimeError: trouble" in result.stderr
    assert f"{lines}:4: invalid JSON" in result.stderr
    assert "2 reports read, 2 claims filed; 1 not in English and so not read (1 fr); 2 failed." in result.stdout


def test_again_adds_nothing(program: Program, lines: Path) -> None:
    program("read", lines)
    result = program("read", lines, "--json")
    assert result.exit_code == 1
    counts = json.loads(result.stdout)
    assert {key: counts[key] for key in ("reports", "new", "known", "unread", "failed", "claims")} == {
        "reports": 5, "new": 0, "known": 3, "unread": 0, "failed": 2, "claims": 0,
    }  # fmt: skip


def test_a_report_without_claims_is_no_failure(program: Program) -> None:
    result = program("read", "-", input="Nothing is planned for the rest of the week, the officials said.")
    assert result.exit_code == 0
    assert "1 report read, 0 claims filed." in result.stdout


def test_a_missing_file_is_a_failed_input(program: Program, tmp_path: Path) -> None:
    result = program("read", tmp_path / "no.txt")
    assert result.exit_code == 1
    assert "no.txt: no such file or folder" in result.stderr


def test_an_interrupt_keeps_what_was_filed(program: Program, lines: Path, reader: Pattern) -> None:
    def interrupted(report: object) -> object:
        raise KeyboardInterrupt

    first = reader.read
    reader.read = lambda report: first(report) if len(reader.read_texts) < 1 else interrupted(report)  # type: ignore[assignment, method-assign, return-value]
    result = program("read", lines)
    assert result.exit_code == 130
    assert "interrupted after 1 report; the same command completes the rest" in result.stderr
    assert len(program("board", "--json").stdout.splitlines()) == 1


def test_given_claims(program: Program, tmp_path: Path, reader: Pattern) -> None:
    path = tmp_path / "given.jsonl"
    claim = {
        "kind": "agreement", "parties": ["Aland", "Beland"], "status": "signed", "holder": None, "when": "2020-05-04",
        "place": None, "requires": None, "evidence": "They signed  the treaty",
    }  # fmt: skip
    path.write_text(
        json.dumps({"id": "a", "text": "They signed the treaty on Monday.", "published": "2020-05-04", "claims": [claim]}) + "\n"
        + json.dumps({"id": "b", "text": "Other words.", "claims": [claim]}) + "\n"
    )  # fmt: skip
    result = program("read", "--claims", "given", path)
    assert result.exit_code == 1
    assert f"{path}:2: claim 1: the evidence is not in the text" in result.stderr
    [line] = program("board", "--json").stdout.splitlines()
    assert (json.loads(line)["status"], json.loads(line)["evidence"]) == ("signed", "They signed the treaty")
    assert reader.read_texts == []


def test_what_the_reports_do_not_tell(program: Program, lines: Path) -> None:
    program("read", lines, "--published", "2020-05-01", "--outlet", "Gazette")
    told = {}
    for line in program("show", "meeting", "--json").stdout.splitlines():
        [entry] = json.loads(line)["history"]
        told[entry["report"]] = (entry["published"], entry["outlet"])
    assert told == {"a": ("2020-05-04", "Wire"), "7": ("2020-05-05", "Gazette")}
    text = "Ann Alder will meet Cy Cedar, officials said on Tuesday evening."
    program("read", "-", "--published", "2020-05-02", input=text)
    [line] = program("show", "alder", "cedar", "--json").stdout.splitlines()
    assert json.loads(line)["since"] == "2020-05-02"
    assert program("read", "-", "--published", "May", input=text).exit_code == 2


def test_bad_usage(program: Program, tmp_path: Path) -> None:
    assert program("read").exit_code == 2
    assert program("read", "x", "--claims", "invented").exit_code == 2
    (tmp_path / "notes").write_text("no database at all, only words and more words\n" * 30)
    result = program("read", "x", "--ledger", tmp_path / "notes")
    assert result.exit_code == 2
    assert "file is not a database" in result.stderr
