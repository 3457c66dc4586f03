"""Which time expression dates a claim: a log-linear model over those of the trigger's sentence and its neighbours, or none.

Source: the annotation guidelines, rules 19, 22 and 37; how the model was made: `training/undertakings`.
"""

from __future__ import annotations

from dragoman.reading.records import Timex
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.dating_features import features
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.when import claim_when
from dragoman.status import Status

DATED = 0.45
"""Probability from which an expression dates a claim; chosen on gold/train by cross-validation."""


def choose(scene: Scene, candidate: Candidate, status: Status, model: LogLinear) -> Timex | None:
    """The expression that dates a claim of this status; None where none is likely to. Ties go to the earlier option."""
    best: tuple[float, Timex] | None = None
    for timex in options(scene, candidate):
        probability = model.probabilities(features(scene, candidate, status, timex))[0]
        if probability >= DATED and (best is None or probability > best[0]):
            best = (probability, timex)
    return best[1] if best is not None else None


def options(scene: Scene, candidate: Candidate) -> list[Timex]:
    """What might date it and gives a date: in its sentence, then the one before, then the next of the paragraph."""
    sentences, number = scene.tokens.sentences, candidate.view.number
    numbers = [number]
    if number > 0 and not scene.is_residue(number - 1):
        numbers.append(number - 1)
    if number + 1 < len(sentences) and sentences[number + 1].paragraph == sentences[number].paragraph:
        numbers.append(number + 1)
    laid_out = (timex for each in numbers for timex in scene.timexes.get(each, ()))
    return [timex for timex in laid_out if timex.kind != "set" and claim_when(scene.reading, timex) is not None]
