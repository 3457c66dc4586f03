from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program


def test_fields_are_replaced_emptied_and_restored(program: Program, lines: Path) -> None:
    program("read", lines)
    before = program("show", "alder", "--json").stdout
    claim = json.loads(before)["history"][0]["claim"]
    parties = ("--party", "Ann Alder", "--party", "Cy")
    result = program("correct", claim, "--status", "planned", "--when", "", "--holder", "Beland", *parties)
    assert result.exit_code == 0
    shown = json.loads(program("show", "alder", "--json").stdout)
    assert (shown["status"], shown["when"], shown["parties"]) == ("planned", None, ["Ann Alder", "Cy"])
    assert [position["holder"] for position in shown["positions"]] == ["Beland"]
    assert shown["history"][0]["claim"] == claim
    judgement = json.loads(program("judgements", "--json").stdout)
    assert judgement["change"]["status"] == "planned"
    program("undo", judgement["id"])
    assert program("show", "alder", "--json").stdout == before


@pytest.mark.parametrize("option", [("--status", "likely"), ("--kind", "war"), ("--when", "soon")])
def test_what_a_claim_cannot_be_is_refused(program: Program, lines: Path, option: tuple[str, str]) -> None:
    program("read", lines)
    claim = json.loads(program("show", "alder", "--json").stdout)["history"][0]["claim"]
    result = program("correct", claim, *option)
    assert result.exit_code == 1
    assert option[1] in result.stderr


def test_nothing_to_correct(program: Program, lines: Path) -> None:
    program("read", lines)
    claim = json.loads(program("show", "alder", "--json").stdout)["history"][0]["claim"]
    assert program("correct", claim).exit_code == 2
    assert "says so already" in program("correct", claim, "--status", "scheduled").stderr
