"""EDTF values: what is written is kept, what is not known stays unknown."""

from __future__ import annotations

import warnings
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.edtf import (
    Date,
    Duration,
    End,
    Group,
    Interval,
    Moment,
    Recurrence,
    covers,
    may_overlap,
    parse,
    parse_duration,
    spoken,
    surely_before,
)

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def masked(text: str, mask: list[bool]) -> str:
    return "".join("X" if hide and mark.isdigit() else mark for mark, hide in zip(text, mask, strict=False))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Any date, season or part of a year, with some digits unspecified and a qualifier now and then."""
    day = draw(DAYS)
    form = draw(st.sampled_from(("day", "month", "year", "part")))
    if form == "part":
        return f"{day.year:04}-{draw(st.integers(21, 41))}"
    text = day.isoformat()[: {"day": 10, "month": 7, "year": 4}[form]]
    return masked(text, draw(st.lists(st.booleans(), min_size=10, max_size=10))) + draw(st.sampled_from(("", "?", "~", "%")))


@st.composite
def values(draw: st.DrawFn) -> str:
    form = draw(st.sampled_from(("date", "open", "interval", "group", "moment")))
    if form == "open":
        left, right = draw(dates()), draw(st.sampled_from(("..", "")))
        return draw(st.sampled_from((f"{left}/{right}", f"{right}/{left}")))
    if form == "interval":
        first, last = sorted((draw(DAYS), draw(DAYS)))
        return f"{first}/{last}"
    if form == "group":
        inside = ",".join(draw(st.lists(dates(), min_size=1, max_size=3)))
        return draw(st.sampled_from((f"{{{inside}}}", f"[{inside}]")))
    if form == "moment":
        return f"{draw(DAYS)}T{draw(st.times()).isoformat(timespec='seconds')}{draw(st.sampled_from(('', 'Z', '+03:00')))}"
    return draw(dates())


@given(values())
def test_what_is_parsed_is_written_back(text: str) -> None:
    assert str(parse(text)) == text


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


@given(values(), values())
def test_overlap_is_symmetric_and_never_denied_by_order_alone(left: str, right: str) -> None:
    one, other = parse(left), parse(right)
    assert may_overlap(one, other) == may_overlap(other, one)
    if surely_before(one, other):
        assert not may_overlap(one, other)


@given(values())
def test_everything_can_be_said(text: str) -> None:
    assert spoken(parse(text))


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


def test_values_are_equal_by_content() -> None:
    assert parse("../2025-08") == Interval(End.OPEN, Date("2025", "08"))
    assert parse("[2025,2027]") == Group((Date("2025"), Date("2027")), every=False)
    assert parse("2025-08-01T10:00:00Z") == Moment(Date("2025", "08", "01"), "10:00:00", "Z")


AMOUNTS = st.one_of(st.none(), st.integers(0, 999).map(str), st.just("X"), st.just("2.5"))


@given(st.lists(AMOUNTS, min_size=7, max_size=7).filter(any), st.booleans())
def test_durations_are_written_back(amounts: list[str | None], again: bool) -> None:
    duration: Duration | Recurrence = Duration(*amounts)
    if isinstance(duration, Duration) and again:
        duration = Recurrence(duration)
    assert parse_duration(str(duration)) == duration
    assert duration.spoken()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P2W", "2 weeks"),
        ("P1Y6M", "1 year and 6 months"),
        ("PXD", "some days"),
        ("PT36H", "36 hours"),
        ("R/P1W", "every week"),
        ("R/P2M", "every 2 months"),
    ],
)
def test_spoken_durations(text: str, said: str) -> None:
    assert parse_duration(text).spoken() == said


@pytest.mark.parametrize("text", ["", "P", "PT", "P1", "2D", "P1DT", "P1D2Y", "R/", "P1S", "P-1D"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an ISO 8601 duration"):
        parse_duration(text)


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
