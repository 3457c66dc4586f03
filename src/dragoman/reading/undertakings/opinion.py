"""A second opinion on every candidate, from the words themselves: the branch of the encoder trained for undertakings.

The log-linear models know what the rules lay out and nothing else; the branch has read the sentence. Where both are asked,
fewer are wrong than with either (docs/decisions/0024).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dragoman.reading.encoder import encode
from dragoman.reading.encoder.branch import branch
from dragoman.reading.encoder.decoding import Scores
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.marks import STATUSES, marks
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Status

FILING = 0.3
"""What the branch's log-odds of filing weigh, beside 1 - FILING for the model's; by cross-validation on gold/train."""
STATUS = 0.7
"""What the branch's log-probability of a status weighs beside the model's, which counts whole; chosen likewise."""


class Opinion(Struct, frozen=True):
    """What the branch holds of a candidate."""

    filed: float
    """Log-odds that it is a claim at all."""
    statuses: tuple[float, ...]
    """Log-probability of each status, in the order of `Status`."""


class Asked(Struct, frozen=True):
    """A sentence with candidates, as the branch reads it: whole, or the part of it in the window of the encoder."""

    states: Scores
    """(pieces, width) from the encoder's lower layers."""
    marks: NDArray[np.int32]
    """(pieces, rows that are added to each)."""
    at: tuple[int, ...]
    """The first piece of each candidate."""
    numbers: tuple[int, ...]
    """Which of the candidates these are."""


Asking = Callable[[Scene, Sequence[Candidate]], list[Opinion | None]]
"""Whoever is asked: for each candidate an opinion, or None where there is none."""


def opinions(scene: Scene, candidates: Sequence[Candidate]) -> list[Opinion | None]:
    """One for each candidate, in their order. Each sentence is read once, and depends on nothing but its window."""
    found: list[Opinion | None] = [None] * len(candidates)
    for each in asked(scene, candidates):
        filed, statuses = branch()(each.states, each.marks, each.at)
        for number, odds, scores in zip(each.numbers, filed, statuses, strict=True):
            found[number] = Opinion(float(odds), tuple(_normalised(scores)))
    return found


def _normalised(scores: Scores) -> list[float]:
    top = float(scores.max())
    whole = top + math.log(float(np.exp(scores.astype(np.float64) - top).sum()))
    return [float(score) - whole for score in scores]


def asked(scene: Scene, candidates: Sequence[Candidate]) -> Iterator[Asked]:
    """The sentences to be read for these candidates, in the order of the text."""
    if not candidates:
        return
    windows = encode(scene.tokens).windows
    starts = [window.tokens.start for window in windows]
    places: dict[tuple[int, int], list[int]] = {}
    for number, candidate in enumerate(candidates):
        place = bisect_right(starts, candidate.trigger.first) - 1
        places.setdefault((place, candidate.view.number), []).append(number)
    for (index, sentence), numbers in sorted(places.items()):
        window, bounds = windows[index], scene.tokens.sentences[sentence]
        first, last = max(bounds.first, window.tokens.start), min(bounds.last, window.tokens.stop)
        row = first - window.tokens.start + 1  # row 0 is for no word
        begins = window.firsts[row : row + last - first + 1]
        tags = window.tags[row : row + last - first].argmax(axis=1).tolist()
        told = marks([candidates[number] for number in numbers], range(first, last), tags)
        yield Asked(
            window.states[begins[0] : begins[-1]],
            np.repeat(told, np.diff(begins), axis=0),
            tuple(begins[candidates[number].trigger.first - first] - begins[0] for number in numbers),
            tuple(numbers),
        )


def agreed(score: float, opinion: Opinion | None) -> float:
    """Probability that a candidate is a claim, from the model's score and the second opinion."""
    odds = score if opinion is None else (1 - FILING) * score + FILING * opinion.filed
    return 1 / (1 + math.exp(-odds))


def leaning(status: Status, opinion: Opinion | None) -> float:
    """What the second opinion adds to the score of a status."""
    return 0.0 if opinion is None else STATUS * opinion.statuses[STATUSES.index(status)]
