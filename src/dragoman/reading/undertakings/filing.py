"""Filing: is a candidate worth a claim?

That there is a claim here at all is not enough: what is filed should be right. From the same signs as the confidence (the
probabilities of filing, status, holder and parties, and a few circumstances) a logistic model says what share of the claim would
be right, half for the undertaking and half for the whole with status and holder. Weights: `dragoman/data/filing.json`, made by
`training/undertakings/filing.py` on reports that the models behind the signs had not seen.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dragoman.reading.undertakings.confidence import SURELY, Calibration, Signs
from dragoman.status import Status

FILED = 0.25
"""Worth from which a candidate is filed; chosen on gold/train by cross-validation."""
HELD_COSTS = 0.05
"""What is told as done is filed only if it is worth so much more: done and not done is the worst of mistakes."""
EXPLICIT_GAINS = 0.08
"""What explicit words tell of two parties ("the talks were suspended") is filed for so much less: one looks for it most.
By cross-validation 0.03 costs nothing, 0.08 claim F1 of 0.003, 0.13 of 0.009."""
BY_DATE = 0.1
"""As much as the date, which may change the status, changes of this; what is further below is not dated at all."""
LEAST = 0.05
"""Probability that there is a claim at all below which a candidate is not looked at further."""


@cache
def worth() -> Calibration:
    """The bundled weights, read once."""
    return msgspec.json.decode(files("dragoman.data").joinpath("filing.json").read_bytes(), type=Calibration)


def likelihood(signs: Signs, status: Status, worth: Calibration) -> float:
    """What the filing of a claim with these signs in this status is decided by, to be held against `FILED`; from 0 to 1."""
    explicit = SURELY in signs.circumstances and len(signs.parties) >= 2
    beside = (EXPLICIT_GAINS if explicit else 0.0) - (HELD_COSTS if status is Status.HELD else 0.0)
    return min(1.0, max(0.0, worth.probability(signs) + beside))
