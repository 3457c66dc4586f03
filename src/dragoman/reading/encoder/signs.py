"""What the word pieces do not show: a word's case, where it stands in a quotation, where sentences and paragraphs begin."""

from __future__ import annotations

from dragoman.reading.tokens import Tokens

SHAPES, QUOTES, BOUNDARIES = 6, 4, 3
COUNT = SHAPES * QUOTES * BOUNDARIES
"""Number of different signs; `COUNT` itself stands for no word at all (the marks around a window)."""


def shape(word: str) -> int:
    """0 lower case, 1 capitalised, 2 all capitals, 3 mixed, 4 with a digit, 5 neither letters nor digits."""
    if word.islower():
        return 4 if any(character.isdigit() for character in word) else 0
    if not any(character.isalpha() for character in word):
        return 4 if any(character.isdigit() for character in word) else 5
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3


def signs(tokens: Tokens) -> list[int]:
    """For each token a number below `COUNT`: shape, part in a quotation (0 none, 1 opens, 2 inside, 3 closes), boundary."""
    quoted = [0] * len(tokens)
    for quote in tokens.quotes:
        for index in tokens.between(quote.start, quote.end):
            before, after = tokens.starts[index] < quote.inner.start, tokens.starts[index] >= quote.inner.end
            quoted[index] = 1 if before else 3 if after else 2
    boundary = [0] * len(tokens)
    paragraph = -1
    for sentence in tokens.sentences:
        boundary[sentence.first] = 1 if sentence.paragraph == paragraph else 2
        paragraph = sentence.paragraph
    return [
        (shape(word) * QUOTES + mark) * BOUNDARIES + begins
        for word, mark, begins in zip(tokens.words, quoted, boundary, strict=True)
    ]


def quoted(sign: int) -> bool:
    """Whether the token lies inside a quotation."""
    return sign // BOUNDARIES % QUOTES == 2


def lettered(sign: int) -> bool:
    """Whether the token is a word or a number, not a mark."""
    return sign // (BOUNDARIES * QUOTES) != 5
