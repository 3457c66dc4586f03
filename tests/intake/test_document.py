from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dragoman.intake import IntakeError, report
from dragoman.report import digest

TEXT = "The two ministers will meet in Oslo on Tuesday, the ministry said."


def test_a_text_becomes_a_report() -> None:
    made = report(TEXT, published="2022-06-08", outlet=" The Example ", title="Ministers to meet", url="https://example.org/1")
    assert made.text == TEXT
    assert made.published == date(2022, 6, 8)
    assert (made.outlet, made.title, made.url) == ("The Example", "Ministers to meet", "https://example.org/1")
    assert made.language == "en"
    assert made.residue == ()


def test_the_identifier_is_given_or_follows_from_the_text() -> None:
    assert report(TEXT, id="wire-7").id == "wire-7"
    assert report(TEXT).id == digest(TEXT)[:16]
    assert report(TEXT, id="  ").id == digest(TEXT)[:16]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        (" 2018-06-12 ", date(2018, 6, 12)),
        ("2018-06-12T23:30:00Z", date(2018, 6, 12)),
        ("2018-06-12T23:30:00-05:00", date(2018, 6, 12)),
        (date(2018, 6, 12), date(2018, 6, 12)),
        (datetime(2018, 6, 12, 9, 30), date(2018, 6, 12)),
    ],
)
def test_dates_of_publication(value: str | date | None, expected: date | None) -> None:
    assert report(TEXT, published=value).published == expected
    assert type(report(TEXT, published=value).published) in (date, type(None))


@pytest.mark.parametrize("value", ["8 June", "2022-13-01", "2022-06", "yesterday", "1" * 500])
def test_a_bad_date_is_an_error_that_names_it(value: str) -> None:
    with pytest.raises(IntakeError, match=value[:20]):
        report(TEXT, published=value)


@pytest.mark.parametrize("text", ["", "  \n\t ", "\ufeff", "\u00a0\n"])
def test_a_text_without_words_is_an_error(text: str) -> None:
    with pytest.raises(IntakeError, match="empty"):
        report(text)


def test_half_a_surrogate_pair_is_an_error() -> None:
    with pytest.raises(IntakeError, match="character 5"):
        report("Oslo \ud83d talks")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_is_never_altered_and_residue_lies_in_it(text: str) -> None:
    assume(text.strip("\ufeff\x00 \t\r\n\f\v\u00a0"))
    made = report(text)
    assert made.text == text
    end = 0
    for residue in made.residue:
        assert end <= residue.span.start < residue.span.end <= len(text)
        end = residue.span.end
