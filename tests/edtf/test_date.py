"""Bounds: the earliest and the latest day, None where it is not known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.edtf import Date, covers, may_overlap, parse
from tests.edtf.values import DAYS, masked, values


@given(values())
def test_bounds_lie_in_order(text: str) -> None:
    first, last = parse(text).bounds()
    assert first is None or last is None or first <= last


@given(DAYS, st.lists(st.booleans(), min_size=10, max_size=10))
def test_a_day_stays_possible_when_its_digits_are_hidden(day: date, mask: list[bool]) -> None:
    value = parse(masked(day.isoformat(), mask))
    assert covers(value, day)
    first, last = value.bounds()
    assert (first is None or first <= day) and (last is None or day <= last)
    assert may_overlap(value, Date.of(day))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-06-08", "2022-06-08", "2022-06-08"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2012-XX-XX", "2012-01-01", "2012-12-31"),
        ("2012-1X-05", "2012-10-05", "2012-12-05"),
        ("2012-21", "2012-03-01", "2012-06-21"),
        ("2012-24", "2012-12-01", "2013-03-21"),
        ("2012-29", "2012-09-01", "2012-12-21"),
        ("2012-34", "2012-04-01", "2012-06-30"),
        ("2012-38", "2012-05-01", "2012-08-31"),
        ("2012-41", "2012-07-01", "2012-12-31"),
        ("XXXX-06-08", None, None),
        ("../2025-08", None, "2025-08-31"),
        ("2025-01/..", "2025-01-01", None),
        ("2025-01/", "2025-01-01", None),
        ("-0043", None, None),
        ("2016-03-20/2016-03-22", "2016-03-20", "2016-03-22"),
        ("2013-03-23T15:00:00", "2013-03-23", "2013-03-23"),
        ("{2020-11-09,2021-01-11}", "2020-11-09", "2021-01-11"),
    ],
)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    wanted = tuple(date.fromisoformat(day) if day else None for day in (first, last))
    assert parse(text).bounds() == wanted
