"""Confidence: how often a claim that looks like this one is right as a whole (kind, parties, status and holder).

Each decision behind a claim leaves a probability; a logistic model over their logarithms and a few circumstances, fitted on
reports that the decisions' models had not seen, makes one figure of them. Weights: `dragoman/data/confidence.json`, made by
`training/undertakings/confidence.py`; reliability: docs/confidence.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
from msgspec import Struct

from dragoman.claim import Holder
from dragoman.reading.parties.choose import Chosen
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Status

SURELY = "rules agree, surely"
"""The circumstance that explicit words gave the status."""
FLOOR = 0.005
"""Probabilities count as no less, so that one small one does not outweigh everything."""


class Probabilities(NamedTuple):
    """What the models that decided gave what they decided for."""

    filing: float
    """That the candidate is a claim at all."""
    status: float
    holder: float
    """Beside the other options."""


class Signs(Struct, frozen=True, kw_only=True):
    """What is known of how a claim was decided."""

    decided: Probabilities
    parties: tuple[float, ...]
    """Probability of each party."""
    circumstances: tuple[str, ...]
    """Names of what else holds."""


def signs_of(
    candidate: Candidate, chosen: Chosen, status: Status, holder: Holder | None, decided: Probabilities
) -> Signs:
    """The signs of a claim that is read from a candidate in a status, according to a holder."""
    circumstances = tuple(_circumstances(candidate, chosen, status, holder))
    return Signs(decided=decided, parties=chosen.probabilities, circumstances=circumstances)


def _circumstances(candidate: Candidate, chosen: Chosen, status: Status, holder: Holder | None) -> Iterator[str]:
    """What else holds. Kind and status are left out: they tell of the training reports more than of the claim."""
    if chosen.pointed:
        yield "pointed"
    if candidate.trigger.entry.weak:
        yield "weak word"
    if candidate.trigger.verb is not None:
        yield "verb"
    if candidate.rule is None:
        yield "rules silent"
    elif candidate.rule is status:
        yield SURELY if candidate.verdict.sure else "rules agree, by tense"
    if holder is None:
        yield "the reporter" if candidate.attribution is None else "the reporter of what is said"
    elif not holder.resolved:
        yield "somebody unknown"


class Calibration(Struct, frozen=True):
    """A logistic model over the logarithms of the probabilities and over circumstances."""

    bias: float
    weights: dict[str, float]

    def confidence(self, signs: Signs) -> float:
        """Probability that the claim is right, in hundredths."""
        return round(self.probability(signs), 2)

    def probability(self, signs: Signs) -> float:
        """The same, not rounded."""
        total = self.bias
        for name, value in values(signs).items():
            total += self.weights.get(name, 0.0) * value
        return 1 / (1 + math.exp(-total))


def values(signs: Signs) -> dict[str, float]:
    """The inputs of the model by name."""
    found = {name: _log_odds(value) for name, value in signs.decided._asdict().items()}
    if signs.parties:
        found |= {"least party": _log_odds(min(signs.parties)), "all parties": _log_odds(math.prod(signs.parties))}
    return found | dict.fromkeys(signs.circumstances, 1.0)


def _log_odds(probability: float) -> float:
    bounded = min(max(probability, FLOOR), 1 - FLOOR)
    return math.log(bounded / (1 - bounded))


@cache
def calibration() -> Calibration:
    """The bundled weights, read once."""
    return msgspec.json.decode(files("dragoman.data").joinpath("confidence.json").read_bytes(), type=Calibration)
