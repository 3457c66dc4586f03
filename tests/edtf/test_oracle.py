"""The PyPI package `edtf` as the oracle, with its faults."""

from __future__ import annotations

import warnings
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.edtf import parse
from tests.edtf.values import DAYS


@pytest.fixture(scope="module")
def oracle() -> Any:
    """The parser of the PyPI package `edtf`; it warns about its own grammar when it is loaded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = pytest.importorskip("edtf", reason="the package edtf is not installed")
    return parser.parse_edtf


@pytest.mark.parametrize(
    "text",
    """2022-06-08 2022-06 2022 -0043 Y17000 199X 19XX 2012-XX 2012-XX-XX 2012-06-XX XXXX XXXX-06-08 XXXX-06 2012-21 2012-24
    2012-33 2012-41 2022-06~ 2022-06-08? 2022% ../2025-08 2025-01/.. /2012 2012/ 2016-03-20/2016-03-22 2018-12/2019-03
    2004-06~/2004-07 1XXX 156X-12-25 15XX-12-XX 2013-03-23T15:00:00 2013-03-23T15:00:00Z {2020-11-09,2021-01-11}
    [2020-11-09,2021-01-11]""".split(),
)
def test_the_oracle_accepts_what_we_accept(oracle: Any, text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert oracle(text) is not None
    assert str(parse(text)) == text


def refused(oracle: Any, text: str) -> bool:
    """Its own exception class has moved from version to version, so any will do."""
    try:
        oracle(text)
    except Exception:
        return True
    return False


@pytest.mark.parametrize("text", ["2012-13", "2012-00", "2012-06-32", "2012-6-08", "20120608", "2012-06-08T25:00:00", "June"])
def test_the_oracle_refuses_what_we_refuse(oracle: Any, text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert refused(oracle, text)
    with pytest.raises(ValueError, match="not EDTF"):
        parse(text)


@given(DAYS.filter(lambda day: day.year > 1), st.integers(0, 400))
def test_the_oracle_finds_the_same_bounds(oracle: Any, day: date, length: int) -> None:
    last = min(day, date(9998, 1, 1)) + timedelta(days=length)
    first = min(day, date(9998, 1, 1))
    text = f"{first}/{last}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = oracle(text)
    ours = parse(text).bounds()
    theirs = tuple(date(*found[:3]) for found in (value.lower_strict(), value.upper_strict()))
    assert ours == theirs


@pytest.mark.parametrize("text", ["2020/2019", "XXXX-02-30", "2023-02-29", "../.."])
def test_where_the_oracle_is_too_kind(oracle: Any, text: str) -> None:
    """Faults of `edtf` 5.0: no calendar for common years, intervals that run backwards, intervals without a date."""
    assert not refused(oracle, text)
    with pytest.raises(ValueError, match="not EDTF"):
        parse(text)


def test_where_the_oracle_fails(oracle: Any) -> None:
    """A fault of `edtf` 5.0: half a month's digits without a day ends in an AttributeError. The value is sound."""
    assert refused(oracle, "2012-1X")
    assert parse("2012-1X").bounds() == (date(2012, 10, 1), date(2012, 12, 31))
