"""A name with a colon before what is said: headlines ("Kremlin: no date yet") and interviews ("PESKOV: Not yet.")."""

from __future__ import annotations

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.tokens import Sentence

_LONGEST_NAME = 6
_SHORTEST_CONTENT = 3
NO_SPEAKERS = frozenset(
    """update updated breaking exclusive video photos photo analysis opinion watch read related more editorial q a note correction
    fact source""".split()
)


def headings(context: Context, sentence: Sentence) -> list[Draft]:
    """The attribution of a sentence that opens with capitalised words and a colon; none when it does not open its paragraph."""
    tokens = context.tokens
    first, last = sentence.first, sentence.last
    if first and tokens.text.find("\n", tokens.ends[first - 1], tokens.starts[first]) < 0:
        return []
    colon = first
    while colon < last and colon - first <= _LONGEST_NAME and tokens.words[colon] != ":":
        if not (tokens.words[colon][0].isupper() or tokens.words[colon] in (".", "'s", "’s", "-", "of", "the", "and")):
            return []
        colon += 1
    if colon >= last or tokens.words[colon] != ":" or not first < colon <= first + _LONGEST_NAME:
        return []
    if last - colon - 1 < _SHORTEST_CONTENT or any(word in NO_SPEAKERS for word in tokens.lowers[first:colon]):
        return []
    return [Draft((first, colon), [(colon, colon + 1)], [(colon + 1, last)])]
