from __future__ import annotations

import csv
import io

import duckdb

from dragoman.dossier.record import Dossier
from dragoman.export.csv import lines
from dragoman.export.record import ClaimRecord, DossierRecord, dossier_record
from tests.export.conftest import ODD


def rows(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode(), newline="")))


def test_every_record_has_its_row(records: list[ClaimRecord]) -> None:
    made = rows(b"".join(lines(records, ClaimRecord)))
    assert [row["id"] for row in made] == [record.id for record in records]
    assert [row["parties"].split("; ") for row in made] == [list(record.parties) for record in records]
    assert {row["background"] for row in made} == {"false"}


def test_nothing_is_computed_by_a_spreadsheet(records: list[ClaimRecord]) -> None:
    made = rows(b"".join(lines(records, ClaimRecord)))
    [odd] = [row["evidence"] for row in made if ODD in row["evidence"]]
    assert odd.startswith("'=")


def test_dossiers_open_elsewhere(made: list[Dossier], tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "dossiers.csv"
    path.write_bytes(b"".join(lines(map(dossier_record, made), DossierRecord)))
    found = duckdb.sql(f"select id, claims from read_csv('{path}', header=true, all_varchar=true)").fetchall()
    assert sorted(found) == sorted((dossier.id, str(dossier.claims)) for dossier in made)
