"""Asides that only say who speaks: "The visit, she allowed, has been put off". The form tells it, however rare the verb."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.words import COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from dragoman.reading.tokens import Sentence

_LONGEST = 6
"""Tokens of the subject at most."""
_OPENS = PREPOSITIONS | SUBORDINATORS | COORDINATORS | RELATIVES | {"to", "however", "then", "later"}
"""What begins a phrase of time or place, after whose comma the main clause begins."""


def asides(context: Context) -> Iterator[Draft]:
    """The attributions of this form outside quotations, in order; the words on both sides of the aside are the content."""
    lowers = context.tokens.lowers
    for number, sentence in enumerate(context.sentences):
        for hit in context.hits[number]:
            comma = _comma(context, sentence, hit)
            if comma is None or lowers[sentence.first] in _OPENS or comma - sentence.first < 2:
                continue
            end = sentence.last - (lowers[sentence.last - 1] in (".", "!"))
            if hit.end + 2 < end:
                content = [(sentence.first, comma), (hit.end + 1, end)]
                cue = [(hit.begin, hit.end)]
                yield Draft((comma + 1, hit.begin), cue, content, hit.cue.force, hit.cue.factivity)


def _comma(context: Context, sentence: Sentence, hit: Hit) -> int | None:
    """The comma before the subject of a verb right before the next comma; None where the form is another."""
    tokens = context.tokens
    if hit.shape != "finite" or hit.passive or hit.end >= sentence.last - 1 or tokens.words[hit.end] != ",":
        return None
    if context.inside[hit.head] >= 0 or context.inside[sentence.first] >= 0 or tokens.lowers[hit.end + 1] in COORDINATORS:
        return None
    for index in range(hit.begin - 1, max(sentence.first, hit.begin - _LONGEST - 1), -1):
        if tokens.words[index] == ",":
            return index if index < hit.begin - 1 and tokens.lowers[index + 1] not in _OPENS else None
        if tokens.tags[index] in ("VBD", "VBZ", "VBP", "MD", "VBG", "IN", "CC"):
            return None
    return None
