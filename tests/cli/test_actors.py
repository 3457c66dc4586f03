from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program

RURITANIA = {"key": "xr", "kind": "state", "name": "Ruritania", "demonyms": ["Ruritanian"], "capitals": ["Strelsau"]}
RUDOLF = {
    "key": "person:rudolf-elphberg", "kind": "person", "name": "Rudolf Elphberg", "short": ["Elphberg"], "state": "xr",
    "offices": [{"title": "President", "state": "xr", "since": "2030-03-01", "leads": True}],
}  # fmt: skip
TEXT = "The Ruritanian president will meet Emmanuel Macron in Strelsau on Friday. Elphberg said so on Sunday."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps(RURITANIA) + "\n\n" + json.dumps(RUDOLF) + "\n")
    return path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "report.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2031-05-05"}))
    return path


def test_a_state_under_another_name(program: Program) -> None:
    found = [json.loads(line) for line in program("actors", "--json", "Ankara").stdout.splitlines()]
    assert "TR" in {actor["key"] for actor in found}


def test_nobody(program: Program) -> None:
    result = program("actors", "Zzyzx", "Qwert")
    assert result.exit_code == 1
    assert "nobody is known as 'Zzyzx Qwert'" in result.stderr


def test_actors_of_ones_own_are_found(program: Program, own: Path) -> None:
    result = program("actors", "president of Ruritania", "--on", "2031-05-05", "--actors", own)
    assert result.exit_code == 0
    assert "Rudolf Elphberg" in result.stdout
    assert program("actors", "president of Ruritania").exit_code == 1


def test_actors_of_ones_own_are_met_in_reports(program: Program, own: Path, told: Path) -> None:
    [line] = map(json.loads, program("extract", "actors", told, "--actors", own).stdout.splitlines())
    assert {"Rudolf Elphberg", "Emmanuel Macron", "Strelsau"} <= {actor["name"] for actor in line["actors"]}
    assert {actor["state"] for actor in line["actors"] if actor["name"] == "Rudolf Elphberg"} == {"xr"}
    [line] = map(json.loads, program("extract", "claims", told, "--actors", own).stdout.splitlines())
    [claim] = line["claims"]
    assert (claim["kind"], claim["parties"], claim["when"]) == ("meeting", ["Elphberg", "Emmanuel Macron"], "2031-05-09")


def test_who_reads_with_other_actors_is_another_reader(program: Program, own: Path, told: Path, tmp_path: Path) -> None:
    def count(*arguments: str | Path) -> tuple[int, int]:
        summary = json.loads(program(*arguments, "--json").stdout)
        return summary["new"], summary["known"]

    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps(RURITANIA))
    assert count("read", told, "--actors", own) == (1, 0)
    assert count("read", told, "--actors", own) == (0, 1)
    assert count("reread", "--actors", own) == (0, 0)
    assert count("read", told, "--actors", other) == (1, 0)
    assert count("reread", "--actors", own) == (1, 0)
    assert count("reread") == (1, 0)
    [_] = program("board", "--json").stdout.splitlines() or [""]


def test_given_claims_are_named_by_actors_of_ones_own(program: Program, own: Path, tmp_path: Path) -> None:
    claim = {"kind": "meeting", "parties": ["Elphberg", "Emmanuel Macron"], "status": "scheduled", "evidence": TEXT[:73]}
    given = tmp_path / "given.jsonl"
    given.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2031-05-05", "claims": [claim]}))
    program("read", "--claims", "given", given)
    [before] = map(json.loads, program("board", "--json").stdout.splitlines())
    assert json.loads(program("read", "--claims", "given", given, "--actors", own, "--json").stdout)["new"] == 1
    [after] = map(json.loads, program("board", "--json").stdout.splitlines())
    assert sorted(before["parties"]) == ["Elphberg", "Emmanuel Macron"]
    assert sorted(after["parties"]) == ["Emmanuel Macron", "Rudolf Elphberg"]


@pytest.mark.parametrize("command", [("actors", "Ankara"), ("read", "{}"), ("reread",), ("extract", "times", "{}")])
def test_a_line_that_is_no_actor_is_named(program: Program, told: Path, own: Path, command: tuple[str, ...]) -> None:
    arguments = [told if argument == "{}" else argument for argument in command]
    own.write_text(json.dumps(RURITANIA) + '\n{"key": "xx"}\n')
    result = program(*arguments, "--actors", own)
    assert result.exit_code == 2
    assert "own.jsonl, line 2: " in result.stderr
    assert program(*arguments, "--actors", own.with_suffix(".no")).exit_code == 2


def test_the_day_is_checked(program: Program) -> None:
    assert program("actors", "Ankara", "--on", "soon").exit_code == 2
