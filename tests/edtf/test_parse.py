"""EDTF texts in and out: what is written is kept, what is no date is refused with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.edtf import Date, End, Group, Interval, Moment, parse
from tests.edtf.values import values


@given(values())
def test_what_is_parsed_is_written_back(text: str) -> None:
    assert str(parse(text)) == text


def test_values_are_equal_by_content() -> None:
    assert parse("../2025-08") == Interval(End.OPEN, Date("2025", "08"))
    assert parse("[2025,2027]") == Group((Date("2025"), Date("2027")), every=False)
    assert parse("2025-08-01T10:00:00Z") == Moment(Date("2025", "08", "01"), "10:00:00", "Z")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        ("soon", "no date at character 0"),
        ("2012-13", "no month or season: '13'"),
        ("2012-02-30", "no such day"),
        ("XXXX-02-30", "no such day"),
        ("2023-02-29", "no such day"),
        ("2012-21-01", "no month that has days"),
        ("2012-06-08x", "from character 10 ('x')"),
        ("2012/2013x", "from character 9 ('x')"),
        ("2020/2019", "ends before it starts"),
        ("../..", "without a date"),
        ("2012/2013/2014", "second '/' at character 9"),
        ("2012-06-08T25:00:00", "at character 11"),
        ("{2012", "lacks '}' at character 5"),
        ("-0000", "no year"),
        ("２０１２", "no date at character 0"),
    ],
)
def test_what_is_not_edtf_is_refused_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match="not EDTF") as caught:
        parse(text)
    assert complaint in str(caught.value)


@given(st.text(alphabet="0123456789X-/.~?%TZ:{},[] ", max_size=24))
def test_any_text_is_either_a_value_or_a_value_error(text: str) -> None:
    try:
        value = parse(text)
    except ValueError:
        return
    assert str(value) == text
