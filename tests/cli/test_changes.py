from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Program


def days(program: Program, *options: str) -> list[tuple[str, str]]:
    found = [json.loads(line) for line in program("changes", "--json", *options).stdout.splitlines()]
    return [(change["published"], change["to"]) for change in found]


def test_steps_with_their_evidence(program: Program, lines: Path) -> None:
    program("read", lines)
    shown = program("changes").stdout
    for part in ("2020-05-04", "meeting: Ann Alder – Bo Birch", "scheduled", "Wire", "“Ann Alder will meet"):
        assert part in shown
    assert program("changes", "--since", "2020-05-09").stdout == "Nothing changed.\n"


def test_filters(program: Program, lines: Path) -> None:
    program("read", lines)
    both = [("2020-05-04", "scheduled"), ("2020-05-05", "planned")]
    assert days(program) == both
    assert days(program, "--since", "2020-05-05") == both[1:]
    assert days(program, "--until", "2020-05-04") == both[:1]
    assert days(program, "--party", "Bo Birch") == both[:1]
    assert days(program, "--kind", "talks") == []
    assert days(program, "--phase", "planned", "--as-of", "2020-05-04") == both[:1]
    assert days(program, "--known-at", "2020-05-10") == []


def test_what_is_no_filter(program: Program, lines: Path) -> None:
    program("read", lines)
    for option in (("--since", "soon"), ("--kind", "war"), ("--phase", "late"), ("--party", " ")):
        assert program("changes", *option).exit_code == 2
