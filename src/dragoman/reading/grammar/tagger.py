"""Part-of-speech tags by an averaged perceptron, greedy from left to right; words with one tag are looked up.

The tags are Penn Treebank's, with punctuation as "." or "," or ":" or a quote mark and symbols folded into "SYM".
Weights and their card: `dragoman/data/tagger.*`; how they were made: `training/tagger`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from dragoman.reading.grammar.features import EDGE, features, shape
from dragoman.reading.tokens import Tokens


class Model(Struct, frozen=True):
    """The tagger's data: sure words and their tag; for each feature the weights by index of tag."""

    tags: list[str]
    sure: dict[str, str]
    """Lower-cased word, then a space and its shape, to its only tag."""
    weights: dict[str, dict[int, int]]


@cache
def model() -> Model:
    """The bundled model, read once."""
    raw = files("dragoman.data").joinpath("tagger.msgpack").read_bytes()
    return msgspec.msgpack.decode(raw, type=Model)


def tag(tokens: Tokens) -> tuple[str, ...]:
    """A tag for each token of the text. Linear in the number of tokens."""
    bundled = model()
    sure, weights, names = bundled.sure, bundled.weights, bundled.tags
    words, lowers = tokens.words, tokens.lowers
    tags = [""] * len(words)
    scores = [0] * len(names)
    for sentence in tokens.sentences:
        previous, before = EDGE, EDGE
        first, last = sentence.first, sentence.last
        for index in range(first, last):
            lower = lowers[index]
            known = sure.get(lower + " " + shape(words[index]))
            if known is None:
                for position in range(len(scores)):
                    scores[position] = 0
                for feature in features(words, lowers, index, first, last, previous, before):
                    row = weights.get(feature)
                    if row is not None:
                        for position, weight in row.items():
                            scores[position] += weight
                known = names[scores.index(max(scores))]
            tags[index] = known
            before, previous = previous, known
    return tuple(tags)
