from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Program


def test_a_state_under_another_name(program: Program) -> None:
    found = [json.loads(line) for line in program("actors", "--json", "Ankara").stdout.splitlines()]
    assert "TR" in {actor["key"] for actor in found}


def test_nobody(program: Program) -> None:
    result = program("actors", "Zzyzx", "Qwert")
    assert result.exit_code == 1
    assert "nobody is known as 'Zzyzx Qwert'" in result.stderr


def test_actors_of_ones_own(program: Program, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(json.dumps({"key": "own:1", "kind": "person", "name": "Ann Alder", "state": "AL"}) + "\n")
    result = program("actors", "Ann Alder", "--actors", own)
    assert result.exit_code == 0
    assert "Ann Alder" in result.stdout
    own.write_text("{}\n")
    assert program("actors", "Ann Alder", "--actors", own).exit_code == 2
    assert program("actors", "Ann Alder", "--actors", tmp_path / "no").exit_code == 2


def test_the_day_is_checked(program: Program) -> None:
    assert program("actors", "Ankara", "--on", "soon").exit_code == 2
