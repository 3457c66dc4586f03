"""The encoder's scores into names of persons, organisations and places."""

from __future__ import annotations

from typing import Literal

import numpy as np
from msgspec import Struct

from dragoman.reading.encoder.decoding import best_chains, spans
from dragoman.reading.encoder.encoded import Encoded, stacked

Label = Literal["person", "organisation", "place"]
LABELS: tuple[Label, ...] = ("person", "organisation", "place")


class RawName(Struct, frozen=True):
    """A name: tokens `first` up to, not including, `last`, without titles, "the" or "'s"."""

    first: int
    last: int
    label: Label


def names(encoded: Encoded) -> list[RawName]:
    """The names of a text that has been read, in order; they never overlap."""
    scores, lengths = stacked([window.names for window in encoded.windows])
    tags = 2 * len(LABELS) + 1
    steps, ends = np.zeros((tags, tags), dtype=np.float32), np.zeros(tags, dtype=np.float32)
    found = []
    for window, chain in zip(encoded.windows, best_chains(scores, lengths, steps, ends, ends), strict=True):
        for number, label in enumerate(LABELS):
            found += [
                RawName(first + window.tokens.start, last + window.tokens.start, label) for first, last in spans(chain, number)
            ]
    return sorted(found, key=lambda name: name.first)
