from __future__ import annotations

import json

from dragoman.dossier.record import Dossier
from dragoman.export.jsonl import lines, schema
from dragoman.export.record import ClaimRecord, DossierRecord, dossier_record


def test_one_object_a_line_with_all_that_the_schema_asks_for(records: list[ClaimRecord]) -> None:
    made = [json.loads(line) for line in lines(records)]
    assert len(made) == len(records)
    assert all(b"\n" not in line[:-1] and line.endswith(b"\n") for line in lines(records))
    described = schema(ClaimRecord)["$defs"]["ClaimRecord"]
    assert all(set(described["required"]) == set(line) for line in made)


def test_dossiers(made: list[Dossier]) -> None:
    described = schema(DossierRecord)["$defs"]
    for line in lines(map(dossier_record, made)):
        assert set(described["DossierRecord"]["required"]) == set(json.loads(line))
    assert set(described) >= {"DossierRecord", "PositionRecord", "WaitRecord"}
