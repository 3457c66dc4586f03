"""What a claim takes from a time expression, against a report of Thursday 26 May 2022."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.reading.when import claim_when, fixes_time
from tests.reading.when.reader import THURSDAY, read


def whens(text: str, published: date | None = THURSDAY) -> list[str | None]:
    reading = read(text, published)
    return [claim_when(reading, timex) for timex in reading.timexes]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They will meet on June 8.", ["2022-06-08"]),
        ("They will agree by June 8.", ["../2022-06-08"]),
        ("They will agree no later than June 8.", ["../2022-06-08"]),
        ("They will agree by the end of June.", ["../2022-06"]),
        ("Talks will not run beyond June 8.", ["../2022-06-08"]),
        ("They hope for a text before June 8.", ["../2022-06-08"]),
        ("They will agree by Monday.", ["../2022-05-30"]),
        ("A text is due before the meeting on June 8.", ["2022-06-08"]),
        ("A truce has held since April.", ["2022-04/.."]),
        ("A truce has held since last year.", ["2021/.."]),
        ("Talks have gone on since the beginning of the year.", ["2022-01/.."]),
        ("It was the first visit since 2005.", ["2005"]),
        ("They will talk from Tuesday until Thursday.", ["2022-05-31/2022-06-02", "2022-05-31/2022-06-02"]),
        ("They will talk on Monday and Tuesday.", ["2022-05-30/2022-05-31", "2022-05-30/2022-05-31"]),
        ("They met on May 9 and May 20.", ["2022-05-09", "2022-05-20"]),
        ("They met this week.", ["2022-05-23/2022-05-26"]),
        ("They will meet this week.", ["2022-05-23/2022-05-29"]),
        ("They met two weeks ago.", ["2022-05-09/2022-05-15"]),
        ("They must answer within two weeks.", ["../2022-06-09"]),
        ("He spent the last three days in Oslo.", ["2022-05-24/2022-05-26"]),
        ("They met over the past four years.", ["2018/2022"]),
        ("A three-day visit beginning Sunday is planned.", [None, "2022-05-29/2022-05-31"]),
        ("They will meet around June 9.", ["2022-06-09~"]),
        ("They will speak at 3 pm tomorrow.", ["2022-05-27"]),
        ("They spoke for two hours.", [None]),
        ("They speak every week.", [None]),
        ("They currently speak.", [None]),
        ("They will speak in the coming days.", [None]),
        ("They spoke a long time ago.", [None]),
        ("They will speak in the near future.", [None]),
        ("They will meet tomorrow, May 26, in Oslo.", ["2022-05-26", "2022-05-26"]),
        ("They were helped by last April's accord.", ["2022-04"]),
        ("They were helped by last April’s accord.", ["2022-04"]),
        ("OSLO, May 25 (Example) - They met.", [None]),
    ],
)
def test_claim_when(text: str, wanted: list[str | None]) -> None:
    assert whens(text) == wanted


def test_what_is_wholly_unknown_is_no_date() -> None:
    assert whens("They will meet on Friday.", None) == [None]
    assert whens("They will meet on June 8.", None) == ["XXXX-06-08"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("They will meet on June 8.", True),
        ("They will meet on Friday.", True),
        ("They will meet next week.", True),
        ("They will meet on June 8-9.", True),
        ("They will meet in mid-January.", True),
        ("They will meet in the middle of January.", True),
        ("They will meet at 3 pm tomorrow.", True),
        ("They will meet in June.", False),
        ("They will meet in early June.", False),
        ("They will meet in the spring.", False),
        ("They will meet next year.", False),
        ("They will meet for two days.", False),
        ("They currently meet.", False),
    ],
)
def test_fixes_time(text: str, verdict: bool) -> None:
    (timex,) = read(text).timexes
    assert fixes_time(timex, text) is verdict


def test_a_weekday_fixes_a_time_even_where_the_day_is_not_known() -> None:
    (timex,) = read("They will meet on Friday.", None).timexes
    assert fixes_time(timex)
