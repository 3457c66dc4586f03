"""The bundled weights: an ONNX session of one thread, and the numbers that decoding needs beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from msgspec import Struct

from dragoman.reading.encoder.decoding import Scores
from dragoman.reading.encoder.session import session

LOWER = "layers.3.second.n"
"""The output of the fourth layer in the graph."""


class _Numbers(Struct, frozen=True):
    transitions: list[list[float]]
    begins: list[float]
    ends: list[float]
    distance: list[list[float]]


class Weights:
    """The network and its chain and distance scores. Read only; the same answer whatever was asked before."""

    def __init__(self, graph: bytes, numbers: bytes) -> None:
        self._session = session(graph)
        read = msgspec.json.decode(numbers, type=_Numbers)
        self.transitions, self.begins, self.ends = (
            np.array(table, dtype=np.float32) for table in (read.transitions, read.begins, read.ends)
        )
        self.distance = [np.array(table, dtype=np.float32) for table in read.distance]

    def __call__(self, pieces: Sequence[int], signs: Sequence[int], firsts: Sequence[int]) -> tuple[Scores, ...]:
        """Tag scores, name scores and link ends of one window, a row for each of `firsts` (places among the pieces); and what
        the lower layers made of every piece."""
        feeds = {
            "pieces": np.array([pieces], dtype=np.int32),
            "signs": np.array([signs], dtype=np.int32),
            "lengths": np.array([len(pieces)], dtype=np.int32),
            "firsts": np.array([firsts], dtype=np.int32),
        }
        tags, names, links, states = self._session.run(["tags", "names", "links", LOWER], feeds)
        return tags[0], names[0], links[0], states[0]


@cache
def weights() -> Weights:
    """The weights, loaded once."""
    data = files("dragoman.data")
    return Weights(data.joinpath("encoder.onnx").read_bytes(), data.joinpath("encoder.json").read_bytes())
