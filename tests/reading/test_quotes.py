from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.quotes import find_quotes


def inner(text: str) -> list[str]:
    return [quote.inner.of(text) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will come,” she said. “Soon.”", ["We will come,", "Soon."]),
        ('"We will come," she said. "Soon."', ["We will come,", "Soon."]),
        ("«We will come,» she said.", ["We will come,"]),
        ("„We will come,“ she said.", ["We will come,"]),
        ("``We will come,'' she said. ``Soon.''", ["We will come,", "Soon."]),
        ("''We will come,'' she said. ''Soon.''", ["We will come,", "Soon."]),
        ("‘We will come,’ she said of the ministers’ trip.", ["We will come,"]),
        ("'We will come,' she said.", ["We will come,"]),
        ("The ministers' trip wasn't long, in the '90s.", []),
        ("He measured 6'2\" and 5'11\" and left.", []),
        ("“It's odd,“ said the envoy.", ["It's odd,"]),
        ("“They say ‘never’ too often,” he said.", ["They say ‘never’ too often,"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_quotation_over_several_paragraphs_goes_on() -> None:
    text = "“We met in May.\n\n“We parted in June.\n\n“We meet again,” he said."
    first, second, third = find_quotes(text)
    assert (first.closed, second.closed, third.closed) == (False, False, True)
    assert (first.continues, second.continues, third.continues) == (False, True, True)


def test_an_odd_mark_ends_with_its_sentence_or_paragraph() -> None:
    text = "He said “we agree. Then he left.\n\n“A new start,” she said."
    assert inner(text) == ["we agree.", "A new start,"] or inner(text)[-1] == "A new start,"
    assert find_quotes(text)[-1].closed
    assert inner('It is 5" wide. "We agree," she said.')[-1] == "We agree,"


def test_speech_is_told_from_words_between_marks() -> None:
    title, speech = find_quotes("The “peace plan” failed. “Nobody came to the talks,” he said.")
    assert (title.speech, speech.speech) == (False, True)


@given(st.text(alphabet="a. \n“”\"'‘’«»`„,A-", max_size=80))
def test_quotations_are_disjoint_in_order_and_inside_the_text(text: str) -> None:
    position = 0
    for quote in find_quotes(text):
        assert position <= quote.start <= quote.inner.start <= quote.inner.end <= quote.end <= len(text)
        position = quote.end
