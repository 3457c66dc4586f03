"""Signs: shape, part in a quotation, boundary."""

from __future__ import annotations

import pytest

from dragoman.reading.encoder import signs
from dragoman.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("word", "expected"),
    [("talks", 0), ("Talks", 1), ("A", 1), ("NATO", 2), ("McCain", 3), ("2018", 4), ("3rd", 4), (",", 5), ("—", 5), ("条約", 3)],
)
def test_shape(word: str, expected: int) -> None:
    assert signs.shape(word) == expected


def test_boundaries_and_quotations_are_told_apart() -> None:
    tokens = tokenize('He left. "We go," she said.\n\nThey went.')
    found = dict(zip(tokens.words, signs.signs(tokens), strict=True))
    assert [found[word] % signs.BOUNDARIES for word in ("He", "left", "They")] == [2, 0, 2]
    assert [signs.quoted(found[word]) for word in ("left", "We", "go", "said")] == [False, True, True, False]
    assert all(0 <= number < signs.COUNT for number in found.values())


def test_marks_are_not_words() -> None:
    tokens = tokenize("Go, 5")
    assert [signs.lettered(number) for number in signs.signs(tokens)] == [True, False, True]


def test_an_empty_text_has_no_signs() -> None:
    assert signs.signs(tokenize("")) == []
