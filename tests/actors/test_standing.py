"""In office: yes, perhaps, no."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors.days import earliest, latest
from dragoman.actors.record import Office
from dragoman.actors.standing import Standing, standing


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3)),
    ],
)
def test_a_date_spans_its_days(value: str, first: date, last: date) -> None:
    assert (earliest(value), latest(value)) == (first, last)


@pytest.mark.parametrize("value", ["", "2016-13", "yesterday", "2016-02-30"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError):
        latest(value)


days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(days, days, days)
def test_between_its_known_days_an_office_is_held(one: date, other: date, on: date) -> None:
    since, until = sorted((one, other))
    office = Office(title="President", state="XX", since=since.isoformat(), until=until.isoformat())
    inside = since <= on < until
    assert (standing(office, on) is Standing.IN) == inside
    assert (standing(office, on) is Standing.OUT) == (not inside and on != until)


@given(days)
def test_the_day_of_an_upper_bound_is_out(bound: date) -> None:
    office = Office(title="President", since="1999-01-01", gone_by=bound.isoformat(), seen_last="1999-06-01")
    assert standing(office, bound) is Standing.OUT


def test_one_still_in_office_stays() -> None:
    office = Office(title="President", since="2020-01-01", current=True)
    assert standing(office, date(2020, 1, 1) + timedelta(days=4000)) is Standing.IN


def test_a_mention_is_no_tenure() -> None:
    office = Office(title="Envoy", seen_first="2020-01-01", seen_last="2021-01-01", mentioned=True)
    assert standing(office, date(2020, 6, 1)) is Standing.PERHAPS
    assert standing(office, date(2022, 6, 1)) is Standing.OUT
