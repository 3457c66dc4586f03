from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Program


def board(program: Program, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in program("board", "--json", *options).stdout.splitlines()]


def claims(program: Program, dossier: str) -> list[str]:
    return [entry["claim"] for entry in json.loads(program("show", dossier, "--json").stdout)["history"]]


def test_two_dossiers_become_one_and_two_again(program: Program, lines: Path) -> None:
    program("read", lines)
    before = board(program)
    one, other = (dossier["id"] for dossier in before)
    result = program("merge", one[:6], other, "--by", "ann", "--note", "the same")
    assert result.exit_code == 0
    assert "by ann" in result.stdout
    [merged] = board(program)
    assert merged["claims"] == 2
    [judgement] = [json.loads(line) for line in program("judgements", "--json").stdout.splitlines()]
    assert (judgement["kind"], judgement["by"], judgement["note"], judgement["undone"]) == ("merge", "ann", "the same", None)
    assert "merge" in program("judgements").stdout
    assert f"undo {judgement['id']}" in result.stdout
    assert program("undo", judgement["id"][:6]).exit_code == 0
    assert board(program) == before
    assert "merge undone" in program("judgements").stdout
    again = program("undo", judgement["id"])
    assert (again.exit_code, "undone already" in again.stderr) == (1, True)


def test_claims_are_split_off(program: Program, lines: Path) -> None:
    program("read", lines)
    program("merge", *(dossier["id"] for dossier in board(program)))
    [merged] = board(program)
    [first, second] = claims(program, merged["id"])
    assert program("split", second).exit_code == 0
    assert sorted(dossier["claims"] for dossier in board(program)) == [1, 1]
    assert program("split", first).exit_code == 1


def test_a_rejected_claim_does_not_count(program: Program, lines: Path) -> None:
    program("read", lines)
    [claim] = claims(program, board(program)[0]["id"])
    result = program("reject", claim, "--json")
    assert json.loads(result.stdout)["subjects"] == [claim]
    assert len(board(program)) == 1
    assert program("reject", claim).exit_code == 1


def test_a_report_is_withdrawn_and_not_read_again(program: Program, lines: Path, tmp_path: Path) -> None:
    program("read", lines)
    refused = program("withdraw", "a")
    assert (refused.exit_code, "--yes" in refused.stderr) == (2, True)
    assert program("withdraw", "a", "--yes", "--note", "licence").exit_code == 0
    assert len(board(program)) == 1
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("ledger.db*"))
    assert b"officials said on Tuesday" in kept
    assert b"officials said on Monday" not in kept
    again = program("read", lines)
    assert "1 withdrawn and so not read" in again.stdout
    assert len(board(program)) == 1
    [judgement] = [json.loads(line) for line in program("judgements", "--json").stdout.splitlines()]
    assert [report["id"] for report in judgement["reports"]] == ["a"]
    program("undo", judgement["id"])
    program("read", lines)
    assert len(board(program)) == 2


def test_what_is_not_there_cannot_be_judged(program: Program, lines: Path) -> None:
    program("read", lines)
    commands = [("merge", "0000", "1111"), ("split", "0000"), ("reject", "xyz"), ("undo", "0000"), ("withdraw", "z", "--yes")]
    for command in commands:
        result = program(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("dragoman: ")
    [one, _] = (dossier["id"] for dossier in board(program))
    assert "takes two" in program("merge", one).stderr
    assert "No judgements" in program("judgements").stdout
