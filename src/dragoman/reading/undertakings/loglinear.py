"""Log-linear models: a label's score is the sum of the weights of the features that hold, and of numbers by their weights.

Weights and their card: `dragoman/data/undertakings.json` and `.md`; how they were made: `training/undertakings`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from msgspec import Struct

from dragoman.reading.encoder.states import Vector


class LogLinear(Struct, frozen=True):
    """`weights[feature]` maps the index of a label to a weight; `bias` has one for each label."""

    labels: list[str]
    bias: list[float]
    weights: dict[str, dict[int, float]]
    numbers: bytes = b""
    """Weights of numbers, label by label: little-endian float16, base64 in the file; empty in a model of features alone."""

    def scores(self, names: Iterable[str], numbers: Vector | None = None) -> list[float]:
        """Unnormalised log-probabilities, one for each label."""
        totals = list(self.bias)
        if numbers is not None and self.numbers:
            table = np.frombuffer(self.numbers, dtype="<f2").reshape(len(totals), -1)
            totals = [total + float(part) for total, part in zip(totals, table.astype(np.float32) @ numbers, strict=True)]
        for name in names:
            row = self.weights.get(name)
            if row is not None:
                for index, weight in row.items():
                    totals[index] += weight
        return totals

    def probabilities(self, names: Iterable[str], numbers: Vector | None = None) -> list[float]:
        """One probability for each label; a model of one label gives the logistic of its score."""
        totals = self.scores(names, numbers)
        if len(totals) == 1:
            return [1 / (1 + math.exp(-totals[0]))]
        top = max(totals)
        exponents = [math.exp(total - top) for total in totals]
        whole = sum(exponents)
        return [exponent / whole for exponent in exponents]


class Models(Struct, frozen=True):
    """The models that read undertakings."""

    claim: LogLinear
    """Is the candidate a claim (one label)?"""
    status: LogLinear
    """Its status."""
    party: LogLinear
    """Does a mention take part (one label)?"""
    holder: LogLinear
    """Does an option vouch for the claim (one label)?"""
    date: LogLinear | None = None
    """Does a time expression date the claim (one label)? Without it the nearest does."""


@cache
def models() -> Models:
    """The bundled models, read once."""
    return msgspec.json.decode(files("dragoman.data").joinpath("undertakings.json").read_bytes(), type=Models)
