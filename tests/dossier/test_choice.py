from __future__ import annotations

from datetime import date

import pytest

from dragoman.claim import Party
from dragoman.dossier.change import changes
from dragoman.dossier.choice import Choice, concerns
from dragoman.dossier.extent import extent
from dragoman.dossier.fold import dossiers
from dragoman.status import Kind, Phase
from tests.ledger.making import party, told

_ENTRIES = [
    told("2020-05-01", "planned", "Ann Alder, Bo Birch"),
    told("2020-05-03", "scheduled", "Ann Alder, Bo Birch", when="2020-05-20"),
    told("2020-05-02", "signed", "Celand, Beland", kind="agreement"),
]
_BOARD = dossiers(_ENTRIES, date(2020, 6, 1))


@pytest.mark.parametrize(
    ("choice", "kinds"),
    [
        (Choice(), ["meeting", "agreement"]),
        (Choice(party=party("Aland")), ["meeting"]),
        (Choice(party=party("Beland")), ["meeting", "agreement"]),
        (Choice(party=party("Arno Asp")), []),
        (Choice(kind=Kind.AGREEMENT), ["agreement"]),
        (Choice(phase=Phase.PLANNED), ["meeting"]),
        (Choice(when=extent("2020-05", date(2020, 5, 1))), ["meeting"]),
        (Choice(when=extent("2020-06", date(2020, 5, 1))), []),
        (Choice(since=date(2020, 5, 3)), ["meeting"]),
    ],
)
def test_dossiers_are_chosen(choice: Choice, kinds: list[str]) -> None:
    assert [dossier.kind for dossier in _BOARD if choice.takes(dossier)] == kinds


def test_changes_are_chosen_by_their_own_day_and_status() -> None:
    steps = changes(_BOARD)
    assert len(steps) == 3
    second = date(2020, 5, 2)
    for choice, days in (
        (Choice(since=second, until=second), [2]),
        (Choice(phase=Phase.PLANNED), [1, 3]),
        (Choice(party=party("Ann Alder")), [1, 3]),
    ):
        assert [step.published.day for step in steps if choice.takes_change(step)] == days


def test_a_state_covers_those_who_act_for_it_and_a_person_nobody_else() -> None:
    assert concerns(party("Aland"), [party("Ann Alder")])
    assert not concerns(party("Ann Alder"), [party("Aland"), party("Arno Asp")])
    assert concerns(Party(name="Alder"), [party("Ann Alder")])
    one, other = Party(name="Alder", qid="Q1"), Party(name="Ann Alder", qid="Q2")
    assert not concerns(one, [other])
