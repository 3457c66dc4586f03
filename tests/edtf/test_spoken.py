"""Dates as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given

from dragoman.edtf import parse, spoken
from tests.edtf.values import values


@given(values())
def test_everything_can_be_said(text: str) -> None:
    assert spoken(parse(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("XXXX-06-08", "8 June, year not stated"),
        ("2022-06-08", "8 June 2022"),
        ("2016-03-20/2016-03-22", "between 20 and 22 March 2016"),
        ("2024-09-30/2024-10-02", "between 30 September and 2 October 2024"),
        ("2021-12-30/2022-01-02", "between 30 December 2021 and 2 January 2022"),
        ("XXXX-11-22/XXXX-11-23", "between 22 and 23 November, year not stated"),
        ("../2016-03-23", "by 23 March 2016"),
        ("2022-04/..", "from April 2022"),
        ("/2016", "until 2016, start not known"),
        ("2016/", "from 2016, end not known"),
        ("2012-33", "the first quarter of 2012"),
        ("2012-41", "the second half of 2012"),
        ("XXXX-21", "spring, year not stated"),
        ("2024-24", "winter 2024"),
        ("199X", "the 1990s"),
        ("2012-XX-XX", "a day in 2012"),
        ("XXXX-XX-XX", "a day not stated"),
        ("XXXX", "a year not stated"),
        ("2022-06~", "about June 2022"),
        ("2022-06-08?", "8 June 2022 (uncertain)"),
        ("2022-06%", "about June 2022 (uncertain)"),
        ("2013-03-23T15:30:00Z", "23 March 2013, 15:30 UTC"),
        ("{2020-11-09,2021-01-11}", "9 November 2020 and 11 January 2021"),
        ("[2020-11-09,2021-01-11]", "9 November 2020 or 11 January 2021"),
        ("-0043", "44 BC"),
    ],
)
def test_spoken(text: str, said: str) -> None:
    assert spoken(parse(text)) == said
