"""The trained reader through its door: what it finds in plain cases, and that no text stops it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.encoder import RawAttribution, attribute
from dragoman.reading.encoder.windows import LONGEST
from dragoman.reading.tokens import Tokens, tokenize

DIRECT = "“The border will open on Monday,” the minister told reporters. “Nobody is against it.”"
INDIRECT = "The president said on Tuesday that the two countries would resume their talks in the spring."


def words(tokens: Tokens, ranges: tuple[tuple[int, int], ...]) -> str:
    return " ".join(word for first, last in ranges for word in tokens.words[first:last] if word[0].isalnum())


def only(text: str) -> tuple[Tokens, RawAttribution]:
    tokens = tokenize(text)
    (found,) = attribute(tokens)
    return tokens, found


def test_a_quotation_in_two_sentences_belongs_to_its_speaker() -> None:
    tokens, found = only(DIRECT)
    assert words(tokens, found.source) == "the minister"
    assert words(tokens, found.cue).startswith("told")
    assert words(tokens, found.content) == "The border will open on Monday Nobody is against it"
    assert found.style == "direct"


def test_reported_speech_is_read_without_its_conjunction_being_needed() -> None:
    tokens, found = only(INDIRECT)
    assert words(tokens, found.source) == "The president"
    assert words(tokens, found.cue).startswith("said")
    assert words(tokens, found.content).endswith("the two countries would resume their talks in the spring")
    assert found.style == "indirect" and 0 < found.score <= 1


@pytest.mark.parametrize("text", ["", " \n\n ", "Snow fell in the night and the road to the pass was closed."])
def test_where_nobody_says_anything_nothing_is_found(text: str) -> None:
    assert attribute(tokenize(text)) == []


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", ("``", "''")])
def test_the_kind_of_quote_marks_makes_no_difference(marks: tuple[str, str]) -> None:
    opening, closing = marks
    tokens, found = only(f"{opening}We shall not sign this paper,{closing} the foreign minister said.")
    assert words(tokens, found.source) == "the foreign minister"
    assert words(tokens, found.content) == "We shall not sign this paper"
    assert found.style == "direct"


def test_an_odd_quote_mark_costs_no_other_paragraph() -> None:
    tokens = tokenize(f"“ An odd mark stands here.\n\n{INDIRECT}\n\nIt was ” late.\n\n{DIRECT}")
    sources = [words(tokens, each.source) for each in attribute(tokens)]
    assert "The president" in sources and "the minister" in sources


def test_a_paragraph_longer_than_a_window_is_read_to_its_end() -> None:
    text = "Snow fell in the night and the road was closed. " * LONGEST + INDIRECT
    tokens = tokenize(text)
    assert words(tokens, attribute(tokens)[-1].source) == "The president"


def test_the_same_text_gives_the_same_reading_whatever_was_read_before() -> None:
    alone = attribute(tokenize(INDIRECT))
    attribute(tokenize(DIRECT))
    assert attribute(tokenize(INDIRECT)) == alone


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="abc ”“\"'«»`.,?!\n—1Ä条", max_size=300))
def test_any_text_gives_ranges_within_it(text: str) -> None:
    tokens = tokenize(text)
    for found in attribute(tokens):
        assert found.content
        for first, last in (*found.source, *found.cue, *found.content):
            assert 0 <= first < last <= len(tokens)
