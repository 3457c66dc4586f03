"""States: what the encoder makes of each word where it stands, kept for the stages that come after it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.encoder.encoded import Encoded

WIDTH = 128
"""Axes of a state."""
Vector = NDArray[np.float32]


class States:
    """A row of `WIDTH` numbers for each token of a text; on every axis 0 is usual and 1 a standard deviation."""

    __slots__ = ("_rows",)

    def __init__(self, rows: NDArray[np.float16]) -> None:
        self._rows = rows

    def __eq__(self, other: object) -> bool:
        return isinstance(other, States) and np.array_equal(self._rows, other._rows)

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return len(self._rows)

    def mean(self, tokens: range) -> Vector:
        """The mean over a run of tokens; noughts, which say nothing, for none."""
        if not tokens:
            return np.zeros(WIDTH, dtype=np.float32)
        found: Vector = self._rows[tokens.start : tokens.stop].mean(axis=0, dtype=np.float32)
        return found


def states(encoded: Encoded) -> States:
    """The states of a text that has been read."""
    rows = [window.states[1:] for window in encoded.windows]
    return States(np.concatenate(rows).astype(np.float16) if rows else np.zeros((0, WIDTH), dtype=np.float16))
