"""Fit what filing is decided by, on reports that the models behind the signs have not seen.

Every candidate that has a claim counts twice: is it matched by the shared scorer, when all of its report are filed, and is it
right with status and holder? One logistic regression with L2 over the signs learns the mean of both.
`python -m training.undertakings.train --folds 10` writes src/dragoman/data/filing.json.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from dragoman.reading.undertakings.confidence import Calibration, Signs
from dragoman.reading.undertakings.filing import likelihood
from dragoman.reading.undertakings.judged import Judged
from training.undertakings.confidence import Verdicts, fit, keep, line

OUT = Path(__file__).parents[2] / "src/dragoman/data/filing.json"
NOTHING = Calibration(bias=0.0, weights={})
"""Weighs everything alike: for candidates that are weighed later."""


def labelled(verdicts: Verdicts, scoring: Any) -> list[tuple[Signs, bool]]:
    """Two rows for every candidate with a claim: its signs and whether it is matched, the same and whether it is right."""
    found = []
    for gold, judged in verdicts:
        there = [each for each in judged if each.claim is not None]
        lines = [line(each.claim) for each in there if each.claim is not None]
        pairs = scoring.pairs(gold["claims"], lines)
        matched = {id(right) for _, right in pairs}
        right = {id(right) for left, right in pairs if "claim" in scoring.levels(left, right)}
        for each, told in zip(there, lines, strict=True):
            if each.signs is not None:
                found.extend([(each.signs, id(told) in matched), (each.signs, id(told) in right)])
    return found


def weighed(judged: Judged, worth: Calibration) -> Judged:
    """A candidate with the likelihood that a model gives it."""
    if judged.claim is None or judged.signs is None:
        return judged
    decided = likelihood(judged.signs, judged.claim.status, worth)
    claim = msgspec.structs.replace(judged.claim, confidence=round(decided, 3))
    return dataclasses.replace(judged, claim=claim, likelihood=decided)


def decided(judged: Judged, filed: float) -> Judged:
    """A candidate without its claim where that is not worth filing."""
    if judged.claim is None or judged.likelihood >= filed:
        return judged
    return dataclasses.replace(judged, claim=None, withheld="unlikely")


def write(verdicts: Iterable[tuple[dict[str, Any], list[Judged]]], scoring: Any, out: Path = OUT) -> Calibration:
    """Fit on held-out reports and keep the weights."""
    return keep(fit(labelled(verdicts, scoring)), out)
