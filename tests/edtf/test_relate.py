"""What may be the same day, and what is surely before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dragoman.edtf import may_overlap, parse, surely_before
from tests.edtf.values import values


@settings(deadline=None)
@given(values(), values())
def test_overlap_is_symmetric_and_never_denied_by_order_alone(left: str, right: str) -> None:
    one, other = parse(left), parse(right)
    assert may_overlap(one, other) == may_overlap(other, one)
    if surely_before(one, other):
        assert not may_overlap(one, other)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("XXXX-06-08", "2022-06-08", True),
        ("XXXX-06-08", "2022-06-09", False),
        ("XXXX-06-08", "XXXX-06-09", False),
        ("XXXX-06-08", "2022-06", True),
        ("XXXX-06-08", "../2022-06-01", True),
        ("XXXX-06-08", "XXXX-06-01/XXXX-06-07", False),
        ("XXXX-01-01", "XXXX-12-30/XXXX-01-02", True),
        ("XXXX-02-29", "2023", False),
        ("XXXX-02-29", "2024", True),
        ("XXXX-XX-XX", "2024-05-01", True),
        ("XXXX-21", "2024-05-01", True),
        ("XXXX-21", "2024-09-01", False),
        ("XXXX-24", "2024-01-15", True),
        ("2022-04/..", "../2022-03", False),
        ("2022-04/..", "2031-01-01", True),
        ("199X", "1994-05", True),
        ("199X", "2004", False),
        ("20X0-01-01", "2000-01-02/..", True),
        ("20X0-01-01", "2001/2009", False),
        ("2XXX-01", "2XXX-02", False),
        ("2XXX-05", "2034-05-17", True),
        ("{2020-11-09,2021-01-11}", "2020-12-01", False),
        ("[2020-11-09,2021-01-11]", "2021-01", True),
        ("2013-03-23T15:00:00", "2013-03-23", True),
    ],
)
def test_what_may_be_the_same_day(left: str, right: str, verdict: bool) -> None:
    assert may_overlap(parse(left), parse(right)) is verdict


def test_order_is_claimed_only_where_it_is_sure() -> None:
    assert surely_before(parse("2016-03"), parse("2016-04-01"))
    assert not surely_before(parse("2016-03"), parse("2016-03-31"))
    assert not surely_before(parse("XXXX-03"), parse("2016-04-01"))
    assert not surely_before(parse("2016-03/.."), parse("2020"))
