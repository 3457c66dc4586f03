"""The vocabulary of kinds, statuses and phases, and its order of commitment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.status import Kind, Phase, Status, most_committed, weaker

STATUSES = st.sampled_from(Status)


def test_the_vocabulary() -> None:
    assert {*Kind} == {"meeting", "visit", "call", "talks", "agreement", "relations"}
    assert len(Status) == 18
    assert {status.phase for status in Status} == set(Phase)


@pytest.mark.parametrize(
    ("phase", "statuses"),
    [
        ("off", {"ruled_out", "rejected", "cancelled", "broken_off"}),
        ("stalled", {"on_hold", "postponed"}),
        ("open", {"unclear", "not_ruled_out", "proposed", "conditional", "invited"}),
        ("planned", {"planned", "scheduled"}),
        ("active", {"under_way"}),
        ("done", {"agreed", "signed", "in_force", "held"}),
    ],
)
def test_phases(phase: str, statuses: set[str]) -> None:
    assert {status for status in Status if status.phase == phase} == statuses


def test_commitment_is_a_total_order_from_ruled_out_to_held() -> None:
    assert sorted(status.commitment for status in Status) == list(range(len(Status)))
    assert (min(Status, key=lambda status: status.commitment), most_committed(Status)) == (Status.RULED_OUT, Status.HELD)


@given(STATUSES, STATUSES)
def test_the_weaker_is_the_less_committed_whichever_comes_first(left: Status, right: Status) -> None:
    assert weaker(left, right) is weaker(right, left)
    assert weaker(left, right).commitment == min(left.commitment, right.commitment)


@given(st.lists(STATUSES, min_size=1))
def test_the_most_committed_is_one_of_them_and_no_other_is_more_so(statuses: list[Status]) -> None:
    top = most_committed(statuses)
    assert top in statuses
    assert all(weaker(top, status) is status for status in statuses)


def test_of_none_there_is_no_most_committed() -> None:
    with pytest.raises(ValueError):
        most_committed([])
