"""Main verbs in the present, taken for nouns by the tagger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.grammar.present import with_present
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.tokens import tokenize


def _tagged(text: str) -> dict[str, str]:
    tokens = tokenize(text)
    return dict(zip(tokens.words, with_present(tokens, tag(tokens)), strict=True))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Foreign Minister Bo Lind visits Chile for the first time since 2011.", "visits", "VBZ"),
        ("Norway's foreign minister visits Chile for the first time.", "visits", "VBZ"),
        ("Norwegian leader Bo Lind arrives in Santiago, ahead of his summit with Peru.", "arrives", "VBZ"),
        ("Prime Minister Bo Lind and President Ana Rojas meet for a summit in Oslo.", "meet", "VBP"),
        ("Norway and Chile agree to hold a third round of talks.", "agree", "VBP"),
        ("Peru visits Chile and breaks ties with Norway.", "breaks", "VBZ"),
        ("Talks between Norway and Chile over the fisheries collapse.", "collapse", "VBP"),
        ("The visits of Bo Lind have ended.", "visits", "NNS"),
        ("Peru talks with Chile in Lima.", "talks", "NNS"),
    ],
)
def test_a_verb_after_a_name(text: str, word: str, expected: str) -> None:
    assert _tagged(text)[word] == expected


@given(st.text(alphabet="Aa visits meet.,and-\n", max_size=60))
def test_only_verbs_are_made(text: str) -> None:
    tokens = tokenize(text)
    before = tag(tokens)
    after = with_present(tokens, before)
    assert len(after) == len(before)
    assert {new for old, new in zip(before, after, strict=True) if old != new} <= {"VBZ", "VBP"}
