"""The branch: two upper layers of the encoder's trained for undertakings, over sentences that name one.

They go on from the states that the encoder's lower four layers leave, so that no sentence is read from its beginning twice.
Weights: `dragoman/data/branch.onnx`, card beside it; how they were made: `training/undertakings/branch`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.encoder.decoding import Scores
from dragoman.reading.encoder.session import session


class Branch:
    """The branch's network on one thread. Read only; the same answer whatever was asked before."""

    def __init__(self, graph: bytes) -> None:
        self._session = session(graph)

    def __call__(self, states: Scores, marks: NDArray[np.int32], at: Sequence[int]) -> tuple[Scores, Scores]:
        """Log-odds of filing (one for each place in `at`) and scores of the statuses (a row for each).

        `states` (pieces, width) are the encoder's, `marks` (pieces, rows of the table that are added to each).
        """
        feeds = {
            "states": states[None],
            "marks": marks[None],
            "lengths": np.array([len(states)], dtype=np.int32),
            "firsts": np.array([at], dtype=np.int32),
        }
        filed, statuses = self._session.run(["filed", "statuses"], feeds)
        return filed[0, :, 0], statuses[0]


@cache
def branch() -> Branch:
    """The bundled branch, loaded once."""
    return Branch(files("dragoman.data").joinpath("branch.onnx").read_bytes())
