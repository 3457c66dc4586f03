"""Features of a token for the tagger: shared by training and run time, so that both see the same thing."""

from __future__ import annotations

from collections.abc import Sequence

EDGE = "-"


def shape(word: str) -> str:
    """x lower case, X capitalised, A all capitals, d with a digit, p punctuation, o the rest."""
    if not word[0].isalnum():
        return "p"
    if any(character.isdigit() for character in word):
        return "d"
    if word[0].isupper():
        return "A" if len(word) > 1 and word.isupper() else "X"
    return "x" if word.islower() else "o"


def features(
    words: Sequence[str], lowers: Sequence[str], index: int, first: int, last: int, previous: str, before: str
) -> list[str]:
    """Feature names of token `index` of the sentence `first`..`last`, given the tags of the two tokens before it."""
    lower = lowers[index]
    left = lowers[index - 1] if index > first else EDGE
    right = lowers[index + 1] if index + 1 < last else EDGE
    form = shape(words[index])
    return [
        "w" + lower,
        "s" + lower[-3:] + form,
        "z" + lower[-2:],
        "h" + form + (EDGE if index == first else ""),
        "t" + previous,
        "b" + before + " " + previous,
        "u" + previous + " " + lower,
        "l" + left,
        "r" + right,
        "q" + right[-3:],
        "m" + left + " " + lower,
        "n" + lower + " " + right,
        "x" + (lowers[index + 2] if index + 2 < last else EDGE),
    ]
