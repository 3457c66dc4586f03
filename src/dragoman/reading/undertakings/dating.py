"""Which time expression dates a claim: a log-linear model over those of the trigger's sentence and its neighbours, those beside
another mention of the undertaking, and those at the top; or none.

Source: the annotation guidelines, rules 19, 22 and 37; how the model was made: `training/undertakings`.
"""

from __future__ import annotations

from dragoman.reading.undertakings.dating_features import features
from dragoman.reading.undertakings.dating_page import Named, Option, Page
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.status import Status

DATED = 0.475
"""Probability from which an expression dates a claim; chosen on gold/train by cross-validation."""


def choose(page: Page, named: Named, status: Status, model: LogLinear) -> Option | None:
    """The expression that dates a claim of this status; None where none is likely to. Ties go to the earlier option."""
    best: tuple[float, Option] | None = None
    for option in page.options(named):
        probability = model.probabilities(features(page, named, status, option))[0]
        if probability >= DATED and (best is None or probability > best[0]):
            best = (probability, option)
    return best[1] if best is not None else None
