"""Log-linear models over sparse binary features: a label's score is the sum of the weights of the features that hold.

Weights and their card: `dragoman/data/undertakings.json` and `.md`; how they were made: `training/undertakings`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class LogLinear(Struct, frozen=True):
    """`weights[feature]` maps the index of a label to a weight; `bias` has one for each label."""

    labels: list[str]
    bias: list[float]
    weights: dict[str, dict[int, float]]

    def scores(self, names: Iterable[str]) -> list[float]:
        """Unnormalised log-probabilities, one for each label."""
        totals = list(self.bias)
        for name in names:
            row = self.weights.get(name)
            if row is not None:
                for index, weight in row.items():
                    totals[index] += weight
        return totals

    def probabilities(self, names: Iterable[str]) -> list[float]:
        """One probability for each label; a model of one label gives the logistic of its score."""
        totals = self.scores(names)
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
