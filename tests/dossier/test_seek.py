from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.fold import dossiers
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import seek
from tests.ledger.making import told


@pytest.fixture
def made() -> list[Dossier]:
    entries = [
        told("2020-05-01", "scheduled", place="Celand City", when="2020-05-08"),
        told("2020-05-01", "planned", kind="agreement", topic="grain"),
        told("2020-05-02", "held", "Aland, Celand", kind="talks"),
    ]
    return dossiers(entries, date(2020, 5, 3))


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("meeting alder", ["meeting: Ann Alder – Bo Birch"]),
        ("ALDER Birch", ["agreement: Ann Alder – Bo Birch", "meeting: Ann Alder – Bo Birch"]),
        ("celand", ["meeting: Ann Alder – Bo Birch", "talks: Aland – Celand"]),
        ("grain", ["agreement: Ann Alder – Bo Birch"]),
        ("2020-05-08", ["meeting: Ann Alder – Bo Birch"]),
        ("alder celand talks", []),
        ("   ", []),
        ("zzz", []),
    ],
)
def test_words(made: list[Dossier], words: str, titles: list[str]) -> None:
    assert sorted(dossier.title for dossier in seek(made, words)) == titles


def test_ids_of_dossiers_and_of_claims(made: list[Dossier]) -> None:
    for dossier in made:
        assert seek(made, dossier.id) == [dossier]
        assert seek(made, dossier.id[:7]) == [dossier]
        assert seek(made, dossier.history[-1].claim.id) == [dossier]
