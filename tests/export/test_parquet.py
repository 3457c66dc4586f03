from __future__ import annotations

from pathlib import Path

import duckdb

from dragoman.dossier.record import Dossier
from dragoman.export import parquet
from dragoman.export.record import ClaimRecord, DossierRecord, dossier_record


def test_claims_open_in_duckdb(records: list[ClaimRecord], tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    assert parquet.write(iter(records), ClaimRecord, str(path)) == len(records)
    found = duckdb.sql(f"select id, parties, status, published, evidence from '{path}'").fetchall()
    assert found == [(one.id, list(one.parties), one.status.value, one.published, one.evidence) for one in records]


def test_dossiers_with_what_lies_in_them(made: list[Dossier], tmp_path: Path) -> None:
    path = tmp_path / "dossiers.parquet"
    parquet.write(map(dossier_record, made), DossierRecord, str(path))
    found = duckdb.sql(f"select id, list_transform(positions, lambda p: p.status) from '{path}'").fetchall()
    assert found == [(one.id, [position.status.value for position in one.positions]) for one in made]


def test_no_records_still_make_a_table(tmp_path: Path) -> None:
    path = tmp_path / "empty.parquet"
    assert parquet.write([], ClaimRecord, str(path)) == 0
    assert duckdb.sql(f"select count(*) from '{path}'").fetchall() == [(0,)]


def test_groups_of_rows(records: list[ClaimRecord], tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    path = tmp_path / "many.parquet"
    many = records * (parquet.GROUP // len(records) + 1)
    assert parquet.write(iter(many), ClaimRecord, str(path)) == len(many)
    assert pq.ParquetFile(path).num_row_groups == 2
