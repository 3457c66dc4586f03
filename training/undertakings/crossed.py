"""Cross-validation: each report judged by models that have not seen it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from dragoman.reading.undertakings.assemble import judge
from dragoman.reading.undertakings.filing import FILED
from dragoman.reading.undertakings.judged import Judged
from training.undertakings.branch.heldout import held_out
from training.undertakings.confidence import fit
from training.undertakings.filing import NOTHING, decided, labelled, weighed
from training.undertakings.folds import Read, apart, rest
from training.undertakings.train import scorer, train

Verdicts = Iterator[tuple[dict[str, Any], list[Judged]]]
"""Gold reports, each with all its candidates judged."""


def crossed(read: Read, written: Read, folds: int, share: float = 1.0, seed: int = 0, filed: float = FILED) -> Verdicts:
    """The reports of `read` fold by fold. With a `share` under 1 the models see only that part of the rest and of `written`.
    With `filed` 0 every candidate that may be filed at all has its claim. What decides the filing is fitted on the other folds.

    A smaller share is a subset of a larger one of the same seed, so that a learning curve shows what more labels bring.
    """
    judged: dict[int, list[tuple[dict[str, Any], list[Judged]]]] = {}
    for fold in range(folds):
        seen = part(rest(read, fold, folds), share, seed) + apart(part(written, share, seed), read, fold, folds)
        bundle = train(seen, frozenset(gold["id"] for gold, _ in read))
        judged[fold] = [
            (gold, list(judge(examples[0].scene, bundle, 0.0, weighing=NOTHING, second=held_out)) if examples else [])
            for gold, examples in read[fold::folds]
        ]
    for fold, held in judged.items():
        others = [item for other, items in judged.items() if other != fold for item in items]
        worth = fit(labelled(others, scorer()))
        for gold, found in held:
            yield gold, [decided(weighed(each, worth), filed) for each in found]


def part(read: Read, share: float, seed: int) -> Read:
    """The first reports of a shuffled order, in the order in which they stood."""
    if share >= 1.0:
        return list(read)
    numbers = list(range(len(read)))
    random.Random(seed).shuffle(numbers)
    return [read[number] for number in sorted(numbers[: round(share * len(read))])]
