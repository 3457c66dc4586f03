from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import feedparser
import icalendar
import pytest

from tests.cli.conftest import Program


def test_claims_and_dossiers_as_lines(program: Program, lines: Path) -> None:
    program("read", lines)
    claims = [json.loads(line) for line in program("export", "jsonl").stdout.splitlines()]
    assert sorted(claim["parties"] for claim in claims) == [["Ann Alder", "Bo Birch"], ["Bea Balsa", "Cy Cedar"]]
    dossiers = [json.loads(line) for line in program("export", "jsonl", "--what", "dossiers").stdout.splitlines()]
    assert {dossier["id"] for dossier in dossiers} == {claim["dossier"] for claim in claims}


def test_filters_and_clocks(program: Program, lines: Path) -> None:
    program("read", lines)
    assert len(program("export", "jsonl", "--party", "Cy Cedar").stdout.splitlines()) == 1
    assert len(program("export", "jsonl", "--phase", "planned", "--as-of", "2020-05-04").stdout.splitlines()) == 1
    assert program("export", "jsonl", "--since", "2031-01-01").stdout == ""


def test_files(program: Program, lines: Path, tmp_path: Path) -> None:
    program("read", lines)
    for form in ("jsonl", "csv", "parquet", "ical", "atom"):
        result = program("export", form, "-o", tmp_path / form)
        assert result.exit_code == 0, form
    with (tmp_path / "csv").open(encoding="utf-8", newline="") as stream:
        assert [row["status"] for row in csv.DictReader(stream)] == ["planned", "scheduled"]
    assert duckdb.sql(f"select count(*) from read_parquet('{tmp_path}/parquet')").fetchall() == [(2,)]
    [event] = icalendar.Calendar.from_ical((tmp_path / "ical").read_bytes()).events
    assert str(event["STATUS"]) == "CONFIRMED"
    assert len(feedparser.parse((tmp_path / "atom").read_bytes()).entries) == 2


def test_the_schema(program: Program) -> None:
    schema = json.loads(program("export", "jsonl", "--schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "evidence" in schema["$defs"]["ClaimRecord"]["properties"]


@pytest.mark.parametrize(
    "arguments", [("pdf",), ("jsonl", "--what", "everything"), ("jsonl", "--kind", "war"), ("csv", "--as-of", "soon")]
)
def test_bad_usage(program: Program, lines: Path, arguments: tuple[str, ...]) -> None:
    program("read", lines)
    assert program("export", *arguments).exit_code == 2
