from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.fold import dossiers
from dragoman.dossier.record import Dossier
from dragoman.export.record import ClaimRecord, claim_record
from tests.ledger.making import told

ODD = "=cmd|'/c calc'!A1"


@pytest.fixture
def made() -> list[Dossier]:
    """A summit that moves, a visit without a year, an offer turned down, a text that a spreadsheet would compute."""
    entries = [
        told("2020-05-04", "planned", when="2020-06-10/2020-06-12", place="Oslo, Norway; near the sea"),
        told("2020-05-09", "scheduled", when="2020-06-11", place="Oslo, Norway; near the sea", by="Ann Alder"),
        told("2020-05-05", "scheduled", "Cy Cedar, Aland", kind="visit", when="XXXX-06-08"),
        told("2020-05-06", "rejected", "Aland, Beland", kind="talks", when="2020-07-01"),
        told(
            "2020-05-07",
            "cancelled",
            "Deland, Celand",
            kind="talks",
            when="2020-08-01",
            text=f"{ODD} said \u2028 so; “yes”,\nhe said.",
        ),
        told("2020-05-08", "not_ruled_out", "Bea Balsa, Arno Asp", kind="call", when="2020-09"),
    ]
    return dossiers(entries, date(2020, 5, 31))


@pytest.fixture
def records(made: list[Dossier]) -> list[ClaimRecord]:
    return [claim_record(entry, dossier.id) for dossier in made for entry in dossier.history]
