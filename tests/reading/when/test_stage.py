"""Time expressions in sentences of our own, against a report of Thursday 26 May 2022."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.edtf import parse, parse_duration
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.when import When
from dragoman.report import Report
from tests.reading.when.reader import THURSDAY, found, read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # days with a month
        ("The envoys will meet on June 8 in Ankara.", "June 8", "2022-06-08"),
        ("They met on June 8, 2016.", "June 8, 2016", "2016-06-08"),
        ("They met on 8 June 2016.", "8 June 2016", "2016-06-08"),
        ("They met on the 8th of June 2016.", "the 8th of June 2016", "2016-06-08"),
        ("They met on the first of May.", "the first of May", "2022-05-01"),
        ("They met on July 25th.", "July 25th", "2021-07-25"),
        ("They met on Feb. 23 in Oslo.", "Feb. 23", "2022-02-23"),
        ("They will meet on Wednesday, June 8, 2022.", "Wednesday, June 8, 2022", "2022-06-08"),
        ("The text is dated 2025-05-26.", "2025-05-26", "2025-05-26"),
        ("The text is dated 26.05.2025.", "26.05.2025", "2025-05-26"),
        ("The text is dated 26-May-2025.", "26-May-2025", "2025-05-26"),
        ("They met on December 29.", "December 29", "2021-12-29"),
        ("They will meet on January 10.", "January 10", "2023-01-10"),
        ("The talks of March 4 this year went on.", "March 4 this year", "2022-03-04"),
        ("Le 14 juillet 2021 they spoke.", "14 juillet 2021", "2021-07-14"),
        ("El 26 de mayo de 2021 they spoke.", "26 de mayo de 2021", "2021-05-26"),
        ("Am 3. Oktober 2021 they spoke.", "3. Oktober 2021", "2021-10-03"),
        ("The note of 9 maya 2021 was lost.", "9 maya 2021", "2021-05-09"),
        # ranges
        ("They will meet on June 21-22.", "June 21-22", "2022-06-21/2022-06-22"),
        ("The visit lasts from July 13-16.", "July 13-16", "2022-07-13/2022-07-16"),
        ("It was held between 3 and 5 May.", "3 and 5 May", "2022-05-03/2022-05-05"),
        ("It was held on 3 and 5 May.", "3 and 5 May", "{2022-05-03,2022-05-05}"),
        ("It was held on 4 and 5 May.", "4 and 5 May", "2022-05-04/2022-05-05"),
        ("It will be held on June 7 to 9.", "June 7 to 9", "2022-06-07/2022-06-09"),
        ("It will be held on June 7 or 8.", "June 7 or 8", "[2022-06-07,2022-06-08]"),
        ("It was held 30 December 2020 - 2 January 2021.", "30 December 2020 - 2 January 2021", "2020-12-30/2021-01-02"),
        ("It lasted from December 30 to January 2, 2021.", "December 30 to January 2, 2021", "2020-12-30/2021-01-02"),
        ("The war of 1950-53 ended.", "1950-53", "1950/1953"),
        ("It ran in July-August 2015.", "July-August 2015", "2015-07/2015-08"),
        # weekdays
        ("They met on Monday.", "Monday", "2022-05-23"),
        ("They will meet on Monday.", "Monday", "2022-05-30"),
        ("They are due to meet on Monday.", "Monday", "2022-05-30"),
        ("The minister said on Thursday that he was ready.", "Thursday", "2022-05-26"),
        ("The minister said that he would come on Thursday.", "Thursday", "2022-05-26"),
        ("He flew home last Thursday.", "last Thursday", "2022-05-19"),
        ("He flies home next Thursday.", "next Thursday", "2022-06-02"),
        ("They spoke on Sunday night.", "Sunday night", "2022-05-22"),
        ("They want an answer by Saturday.", "Saturday", "2022-05-28"),
        # counted from the report
        ("They met today.", "today", "2022-05-26"),
        ("They met the day before yesterday.", "the day before yesterday", "2022-05-24"),
        ("They meet the day after tomorrow.", "the day after tomorrow", "2022-05-28"),
        ("They meet the week after next.", "the week after next", "2022-06-06/2022-06-12"),
        ("They met the month before last.", "the month before last", "2022-03"),
        ("They met yesterday evening.", "yesterday evening", "2022-05-25"),
        ("They meet tomorrow.", "tomorrow", "2022-05-27"),
        ("They spoke last night.", "last night", "2022-05-25"),
        ("They spoke this morning.", "this morning", "2022-05-26"),
        ("They met last week.", "last week", "2022-05-16/2022-05-22"),
        ("They meet next week.", "next week", "2022-05-30/2022-06-05"),
        ("They met at the weekend.", "the weekend", "2022-05-21/2022-05-22"),
        ("They will meet at the weekend.", "the weekend", "2022-05-28/2022-05-29"),
        ("They meet next month.", "next month", "2022-06"),
        ("They met last year.", "last year", "2021"),
        ("They met two days ago.", "two days ago", "2022-05-24"),
        ("They met three months ago.", "three months ago", "2022-02"),
        ("They met a decade ago.", "a decade ago", "2012"),
        ("They will meet in two weeks' time.", "two weeks' time", "2022-06-09"),
        ("Work was halted a long time ago.", "a long time ago", "../2022-05-26"),
        ("He has recently left.", "recently", "../2022-05-26"),
        # coarser than a day
        ("They will meet in early June.", "early June", "2022-06"),
        ("They will meet in mid-January.", "mid-January", "2023-01"),
        ("A text is due by the end of the month.", "the end of the month", "2022-05"),
        ("It has held since 2014.", "2014", "2014"),
        ("The truce of September last year failed.", "September last year", "2021-09"),
        ("He came last September.", "last September", "2021-09"),
        ("It was opened in the 1990s.", "the 1990s", "199X"),
        ("It was opened in the 19th century.", "the 19th century", "18XX"),
        ("It grew in the third quarter of 2012.", "the third quarter of 2012", "2012-35"),
        ("It grew in the first half of last year.", "the first half of last year", "2021-40"),
        ("They met in the spring of 2016.", "the spring of 2016", "2016-21"),
        ("They met last summer.", "last summer", "2021-22"),
        ("They met on New Year's Eve.", "New Year's Eve", "2021-12-31"),
        ("They met over Christmas.", "Christmas", "2021-12-25"),
        # times of day
        ("They will speak on Friday at 15:00 GMT.", "15:00 GMT", "2022-05-27T15:00:00Z"),
        ("They spoke at 3 pm.", "3 pm", "2022-05-26T15:00:00"),
        ("It ends at 1:00 a.m. on Saturday.", "1:00 a.m. on Saturday", "2022-05-28T01:00:00"),
        # durations and recurrences
        ("A two-day truce was called.", "two-day", "P2D"),
        ("They spoke for three months.", "three months", "P3M"),
        ("They have argued for decades.", "decades", "PXY"),
        ("They spoke for one and a half hours.", "one and a half hours", "PT1.5H"),
        ("They will answer in the coming days.", "the coming days", "PXD"),
        ("They will answer in the next two weeks.", "the next two weeks", "P2W"),
        ("They speak every week.", "every week", "R/P1W"),
    ],
)
def test_against_the_day_of_the_report(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet on June 8.", "XXXX-06-08"),
        ("They will meet on June 21-22.", "XXXX-06-21/XXXX-06-22"),
        ("They will meet in June.", "XXXX-06"),
        ("They will meet in the spring.", "XXXX-21"),
        ("They will meet on Friday.", "XXXX-XX-XX"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met last week.", "XXXX-XX-XX"),
        ("They met last month.", "XXXX-XX"),
        ("They met last year.", "XXXX"),
        ("They met at 15:00 GMT.", "XXXX-XX-XX"),
        ("They met in 2014.", "2014"),
        ("They met on 4 April and from 5-6 May 2016.", "2016-04-04"),
        ("They met for two days.", "P2D"),
    ],
)
def test_without_the_day_of_the_report_nothing_is_filled_in(text: str, value: str) -> None:
    assert found(text, None)[0][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May told the Commons that she would stay.",
        "Prime Minister May spoke to reporters.",
        "They may meet at the palace.",
        "The columns march on the capital.",
        "They came second to none.",
        "The Sunday Times reported it.",
        "Bloody Sunday was recalled.",
        "August Wilson wrote the play.",
        "Resolution 2254 was cited.",
        "Some 2000 troops crossed the river.",
        "The Good Friday Agreement was cited.",
        "The Arab Spring changed much.",
        "Do not fall for it.",
        "A quarter of a million people fled.",
        "He is a 52-year-old lawyer.",
        "It cost $1950 then.",
        "See https://example.org/2023/11/28/readout for more.",
        "The 21st Century Fund paid.",
        "They won by 3:2 in the end.",
        "The deal of the century was mocked.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert found(text) == []


def test_a_name_does_not_hide_the_month() -> None:
    text = "Theresa May will go in early May. The May 9 parade was short."
    assert found(text) == [("early May", "2022-05"), ("May 9", "2022-05-09")]


def test_joined_weekdays_follow_one_another() -> None:
    assert found("They will meet on Thursday and Friday.") == [("Thursday", "2022-05-26"), ("Friday", "2022-05-27")]
    assert found("They met from Monday to Wednesday.") == [("Monday", "2022-05-23"), ("Wednesday", "2022-05-25")]


def test_a_year_at_the_end_of_a_list_holds_for_the_list() -> None:
    text = "The accords of November 9, 2020, January 11 and November 26, 2021 hold."
    assert [value for _, value in found(text)] == ["2020-11-09", "2021-01-11", "2021-11-26"]


def test_later_counts_from_the_day_last_named() -> None:
    assert [value for _, value in found("They met on 3 March 2020. Two days later the truce failed.")] == [
        "2020-03-03",
        "2020-03-05",
    ]
    assert found("Two days later the truce failed.")[0][1] == "XXXX-XX-XX"


def test_a_nearby_day_is_meant_whatever_the_tense() -> None:
    assert found("He had been offered a June 18 meeting.")[0][1] == "2022-06-18"


def test_kinds() -> None:
    kinds = [timex.kind for timex in read("On 3 May at 15:00 GMT, for two days, every year.").timexes]
    assert kinds == ["date", "time", "duration", "set"]


def test_the_dateline_is_marked() -> None:
    text = "MOSCOW, May 26. /TASS/. The envoy will visit Ankara on June 8."
    assert [(timex.value, timex.dateline) for timex in read(text).timexes] == [("2022-05-26", True), ("2022-06-08", False)]


def test_an_undated_report_is_read_against_its_dateline() -> None:
    dated = "KYIV, 26 May 2022 (Example) - The envoy arrives tomorrow."
    assert [timex.value for timex in read(dated, None).timexes] == ["2022-05-26", "2022-05-27"]
    yearless = "KYIV, May 26 (Example) - The envoy arrives tomorrow and leaves on Friday, June 3."
    assert [timex.value for timex in read(yearless, None).timexes] == ["XXXX-05-26", "XXXX-05-27", "XXXX-06-03"]


def test_the_stage_declares_what_it_does() -> None:
    stage = When()
    assert (stage.name, set(stage.requires), set(stage.assigns)) == ("when", {"tokens"}, {"timexes"})


WORDS = st.sampled_from(
    """on in by the a an of and to since until last next this June May March 8 21 30 31 2016 99 '82 1990s Monday Friday today
    tomorrow two three half week weeks days year ago later before - , . / : ' 15:00 3pm pm GMT spring fall winter Christmas New
    Year 's Eve early mid end beginning first third quarter century every per recent current few several couple old 26.05.2025
    MOSCOW (Example) -- said will met \n Feb. 29 0 00 9999 day hour minutes time future past mai de Sonne ² ٣""".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=30), st.one_of(st.none(), st.dates()))
def test_any_text_at_any_date_gives_sound_values(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    timexes = Pipeline([When()]).read(Report(id="any", text=text, published=published)).timexes
    for timex in timexes:
        known = parse_duration(timex.value) if timex.kind in ("duration", "set") else parse(timex.value)
        assert str(known) == timex.value
        assert text[timex.start : timex.end].strip()
    assert all(left.end <= right.start for left, right in pairwise(timexes))


def test_the_same_report_is_read_the_same_way() -> None:
    text = "They met on Monday, on June 8 and in the spring; talks go on next week."
    assert read(text).timexes == read(text).timexes
    assert read(text, THURSDAY).timexes != read(text, None).timexes
