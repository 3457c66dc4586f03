"""What the tagger sees of a word."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.features import EDGE, features, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("deal", "x"),
        ("Deal", "X"),
        ("NATO", "A"),
        ("A", "X"),
        ("2015", "d"),
        ("B52", "d"),
        (",", "p"),
        ("’s", "p"),
        ("eBay", "o"),
    ],
)
def test_shapes(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_a_token_is_seen_with_its_neighbours_and_the_tags_before() -> None:
    words = ["The", "envoys", "met"]
    seen = features(words, [word.lower() for word in words], 1, 0, 3, "DT", EDGE)
    assert {"wenvoys", "lthe", "rmet", "tDT", "b- DT", "uDT envoys"} <= set(seen)


def test_neighbours_beyond_the_sentence_are_not_seen() -> None:
    words = ["Before", ".", "Talks", ".", "After"]
    lowers = [word.lower() for word in words]
    assert {f"l{EDGE}", "r."} <= set(features(words, lowers, 2, 2, 4, EDGE, EDGE))
    assert f"r{EDGE}" in features(words, lowers, 3, 2, 4, "NNS", EDGE)
