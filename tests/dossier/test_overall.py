"""The table of docs/ledger.md, case by case: who says what, and what comes out."""

from __future__ import annotations

import pytest

from dragoman.dossier.cast import cast_of
from dragoman.dossier.overall import overall, side_of
from dragoman.dossier.position import Standing, advance, holder_key
from tests.ledger.making import holder, party, told

_CAST = cast_of([party("Ann Alder"), party("Bo Birch")])


def _overall(kind: str, *said: tuple[str | None, str, str]) -> tuple[str, bool]:
    """The overall status and whether it is disputed, from (holder, day, status)."""
    standings: dict[str, Standing] = {}
    for by, day, status in sorted(said, key=lambda one: one[1]):
        entry = told(day, status, kind=kind, by=by)
        standings[holder_key(holder(by))] = advance(standings.get(holder_key(holder(by))), [entry])
    deciding, disputed = overall(standings, _CAST)
    return deciding.status.value, disputed


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([(None, "05-01", "scheduled")], ("scheduled", False)),
        ([("Aland", "05-01", "scheduled"), ("Beland", "05-01", "scheduled")], ("scheduled", False)),
        ([("Aland", "05-01", "scheduled"), ("Beland", "05-02", "cancelled")], ("cancelled", True)),
        ([("Aland", "05-02", "scheduled"), ("Beland", "05-01", "ruled_out")], ("ruled_out", True)),
        ([("Aland", "05-01", "proposed"), ("Beland", "05-02", "rejected")], ("rejected", False)),
        ([("Aland", "05-01", "planned"), ("Beland", "05-02", "unclear")], ("unclear", False)),
        ([("Aland", "05-01", "planned"), ("Beland", "05-02", "conditional")], ("conditional", False)),
        ([("Aland", "05-01", "scheduled"), ("Beland", "05-02", "conditional")], ("scheduled", False)),
        ([("Aland", "05-01", "planned"), ("Beland", "05-02", "not_ruled_out")], ("planned", False)),
        ([("Aland", "05-01", "proposed"), ("Beland", "05-02", "not_ruled_out")], ("not_ruled_out", False)),
        ([("Aland", "05-01", "cancelled"), (None, "05-03", "scheduled")], ("scheduled", False)),
        ([("Aland", "05-03", "cancelled"), (None, "05-01", "scheduled")], ("cancelled", True)),
        ([("Aland", "05-03", "planned"), (None, "05-01", "cancelled")], ("planned", False)),
        ([("Aland", "05-01", "planned"), ("Cy Cedar", "05-02", "ruled_out")], ("planned", False)),
        ([("Cy Cedar", "05-02", "planned")], ("planned", False)),
        ([("Aland", "05-01", "scheduled"), ("an official", "05-02", "held")], ("scheduled", False)),
        ([("Aland", "05-01", "held"), (None, "05-02", "scheduled")], ("held", False)),
        ([(None, "05-01", "held"), ("an official", "05-02", "scheduled")], ("held", False)),
        (
            [(None, "04-01", "scheduled"), ("Aland", "05-01", "cancelled"), ("Aland", "05-02", "not_ruled_out")],
            ("not_ruled_out", False),
        ),
    ],
)
def test_meetings(said: list[tuple[str | None, str, str]], expected: tuple[str, bool]) -> None:
    assert _overall("meeting", *[(by, f"2020-{day}", status) for by, day, status in said]) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("Aland", "05-01", "agreed"), ("Beland", "05-02", "conditional")], ("conditional", False)),
        ([("Aland", "05-01", "agreed"), ("Beland", "05-02", "agreed")], ("agreed", False)),
        ([("Aland", "05-01", "signed"), ("Beland", "05-02", "conditional")], ("signed", False)),
        ([("Aland", "05-01", "in_force"), ("Beland", "05-02", "broken_off")], ("broken_off", True)),
        ([("Aland", "05-02", "in_force"), ("Beland", "05-01", "rejected")], ("in_force", True)),
        ([("Aland", "05-01", "signed"), (None, "05-02", "in_force")], ("in_force", False)),
    ],
)
def test_agreements(said: list[tuple[str | None, str, str]], expected: tuple[str, bool]) -> None:
    assert _overall("agreement", *[(by, f"2020-{day}", status) for by, day, status in said]) == expected


def test_sides() -> None:
    assert side_of(None, _CAST) == "reports"
    assert side_of(holder("Arno Asp"), _CAST) == "AL"
    assert side_of(holder("Cy Cedar"), _CAST) == "outside"
    unnamed = holder("a senior official")
    assert unnamed is not None
    assert side_of(unnamed, _CAST) == "outside"


def test_nobody_says_anything() -> None:
    with pytest.raises(ValueError, match="no positions"):
        overall({}, _CAST)
