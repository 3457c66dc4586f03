from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier.extent import Extent, extent

_NEAR = date(2020, 5, 4)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2020-05-08", date(2020, 5, 8), date(2020, 5, 8)),
        ("2020-05", date(2020, 5, 1), date(2020, 5, 31)),
        ("2020~", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-05-08/2020-05-10", date(2020, 5, 8), date(2020, 5, 10)),
        ("../2020-05-08", None, date(2020, 5, 8)),
        ("2020-05-08/..", date(2020, 5, 8), None),
        ("XXXX-06-08", date(2020, 6, 8), date(2020, 6, 8)),
        ("XXXX-12-30", date(2019, 12, 30), date(2019, 12, 30)),
        ("XXXX-01-02", date(2020, 1, 2), date(2020, 1, 2)),
    ],
)
def test_what_a_date_covers(when: str, first: date | None, last: date | None) -> None:
    assert extent(when, _NEAR) == Extent(first, last)


@pytest.mark.parametrize("when", [None, "", "next week", "XXXX", "2020-02-31"])
def test_what_cannot_be_told_is_none(when: str | None) -> None:
    assert extent(when, _NEAR) is None


_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(_DAYS, _DAYS, st.integers(0, 30), st.integers(0, 30))
def test_the_gap_is_the_same_both_ways_and_zero_when_they_share_a_day(one: date, other: date, long: int, wide: int) -> None:
    left, right = Extent(one, one + timedelta(days=long)), Extent(other, other + timedelta(days=wide))
    assert left.gap(right) == right.gap(left)
    days = {one + timedelta(days=step) for step in range(long + 1)} & {other + timedelta(days=step) for step in range(wide + 1)}
    assert (left.gap(right) == 0) == bool(days) == left.meets(right)


def test_an_open_end_meets_everything_on_its_side() -> None:
    until = Extent(None, date(2020, 5, 8))
    assert until.meets(Extent(date(1990, 1, 1), date(1990, 1, 1)))
    assert until.gap(Extent(date(2020, 5, 10), None)) == 2
    assert until.before(date(2020, 5, 9))
    assert not Extent(date(2020, 5, 8), None).before(date(2030, 1, 1))
