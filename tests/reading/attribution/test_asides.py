"""Asides that only say who speaks."""

from __future__ import annotations

import pytest

from dragoman.reading.attribution.asides import asides
from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.tokens import tokenize


def found(text: str) -> list[tuple[str, str, list[str]]]:
    tokens = tokenize(text)
    context = Context(Tagged(tokens, tag(tokens)))

    def words(first: int, last: int) -> str:
        return text[tokens.starts[first] : tokens.ends[last - 1]]

    return [
        (words(*aside.source or (0, 1)), words(*aside.cue[0]), [words(*piece) for piece in aside.content])
        for aside in asides(context)
    ]


def test_both_sides_of_the_aside_are_the_content() -> None:
    expected = ("she", "allowed", ["The visit to Oslo", "has been put off"])
    assert found("The visit to Oslo, she allowed, has been put off.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, she said, the road was closed.",
        "The envoy, who said it was late, has left.",
        "She came, she said it, and she left.",
        "The visit was put off, and she said, in Oslo, that it was late.",
    ],
)
def test_other_forms_are_none(text: str) -> None:
    assert found(text) == []
