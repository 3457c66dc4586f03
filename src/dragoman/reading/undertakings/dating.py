"""Which time expression dates a claim: a log-linear model over those of the trigger's sentence and its neighbours, those beside
another mention of the undertaking, and those at the top; or none.

Source: the annotation guidelines, rules 19, 22 and 37; how the model was made: `training/undertakings`.
"""

from __future__ import annotations

from dragoman.reading.undertakings.dating_features import features
from dragoman.reading.undertakings.dating_page import Named, Option, Page
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.status import Status

DATED = 0.5
"""Probability from which an expression dates a claim; chosen on gold/train by cross-validation."""
ADJOINING = 0.3
"""The same where the expression follows the trigger with a preposition or a place between ("a treaty in Oslo on 12 May")."""
_NEAR = 4
"""Tokens that may lie between the two."""


def choose(page: Page, named: Named, status: Status, model: LogLinear) -> Option | None:
    """The expression that dates a claim of this status; None where none is likely to. Ties go to the earlier option."""
    best: tuple[float, Option] | None = None
    for option in page.options(named):
        probability = model.probabilities(features(page, named, status, option))[0]
        if probability >= (ADJOINING if adjoins(page, named, option) else DATED) and (best is None or probability > best[0]):
            best = (probability, option)
    return best[1] if best is not None else None


def adjoins(page: Page, named: Named, option: Option) -> bool:
    """Does the expression follow the trigger closely, with no verb and no stop between them?"""
    candidate, inside = named.candidate, page.scene.tokens.between(option.timex.start, option.timex.end)
    low, high = candidate.trigger.last, inside.start
    if option.sentence != candidate.view.number or not 0 < high - low <= _NEAR:
        return False
    if any(low <= group.first < high for group in candidate.view.groups):
        return False
    return all(word.isalpha() for word in candidate.view.lowers[low:high])
