from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.serve.view.axis import Axis

DAYS = st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=30)


@given(DAYS)
def test_days_stand_in_order_within_the_width(days: list[date]) -> None:
    axis = Axis(days)
    places = [axis.x(day) for day in sorted(set(days))]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] <= 93


@given(DAYS)
def test_ticks_are_days_of_the_axis_with_room_between(days: list[date]) -> None:
    ticks = Axis(days).ticks()
    assert {tick.day for tick in ticks} <= set(days)
    assert ticks[0].day == min(days)
    assert ticks[0].narrow
    assert all(after.x - before.x >= 6.5 for before, after in itertools.pairwise(ticks))


def test_the_day_asked_for_ends_it() -> None:
    first = date(2020, 1, 1)
    axis = Axis([first], end=first + timedelta(days=10))
    assert axis.days == [first, first + timedelta(days=10)]


def test_no_days() -> None:
    with pytest.raises(ValueError, match="needs a day"):
        Axis([])
