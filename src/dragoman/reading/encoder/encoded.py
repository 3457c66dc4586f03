"""A text as the encoder has read it: every window once, whatever is asked of it afterwards."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dragoman.reading.encoder.decoding import Scores
from dragoman.reading.encoder.signs import COUNT, signs
from dragoman.reading.encoder.weights import weights
from dragoman.reading.encoder.windows import windows
from dragoman.reading.encoder.wordpiece import wordpiece
from dragoman.reading.tokens import Tokens


class Window(Struct, frozen=True):
    """The scores of a run of tokens. Row 0 is for no word at all, then a row a token."""

    tokens: range
    tags: Scores
    names: Scores
    links: Scores
    """Start and end of the link from content to cue, then of that from cue to source, side by side."""
    states: Scores
    """What the lower layers make of each piece: for whoever reads on from there."""
    firsts: list[int]
    """Where among the pieces each row begins, and where the mark that closes the window stands."""


class Encoded(Struct, frozen=True):
    """The tokens, the signs that were read with them, and the windows in order; every token lies in exactly one."""

    tokens: Tokens
    signs: list[int]
    windows: list[Window]


@lru_cache(maxsize=4)  # names are asked for by one stage and attributions by another: the text is read once
def encode(tokens: Tokens) -> Encoded:
    """The text read, window by window: what a window gives depends on nothing outside it. Linear in the text's length."""
    network, pieces, marks = weights(), wordpiece(), signs(tokens)
    split = [pieces(word) for word in tokens.words]
    found = []
    for inside in windows(tokens.sentences, [len(each) for each in split]):
        row, sign, firsts = [pieces.opening], [COUNT], [0]
        for index in inside:
            firsts.append(len(row))
            row.extend(split[index])
            sign.extend([marks[index]] * len(split[index]))
        tags, names, links, states = network([*row, pieces.closing], [*sign, COUNT], firsts)
        found.append(Window(inside, tags, names, links, states, [*firsts, len(row)]))
    return Encoded(tokens, marks, found)


def stacked(tables: list[Scores]) -> tuple[Scores, NDArray[np.int32]]:
    """Tables of one width and unlike lengths as one, filled up with noughts, without their rows for no word; and the lengths."""
    lengths = np.array([len(table) - 1 for table in tables], dtype=np.int32)
    whole = np.zeros((len(tables), int(lengths.max(initial=0)), tables[0].shape[1] if tables else 0), dtype=np.float32)
    for row, table in enumerate(tables):
        whole[row, : len(table) - 1] = table[1:]
    return whole, lengths
