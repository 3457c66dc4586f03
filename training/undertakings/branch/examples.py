"""Labelled sentences for the branch: what it reads, and what is known of each candidate in them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

import torch
from msgspec import Struct
from torch import Tensor

from dragoman.reading.parties.choose import with_parties
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.undertakings.marks import STATUSES
from dragoman.reading.undertakings.opinion import Asked, asked
from training.undertakings.align import Example
from training.undertakings.folds import RETOLD
from training.undertakings.train import repeats

REAL, OURS, RETELLINGS = (1.0, 1.0), (0.2, 0.4), (0.4, 0.6)
"""What a sentence weighs for filing and for statuses: a real one, one written by us, one of ours that retells a real report."""
SMOOTHED = 0.1
"""Part of each label of a status that is shared out among all."""


class Sentence(Struct, frozen=True):
    """A sentence with, for each candidate in it, the statuses of its claims and what it weighs."""

    report: str
    keys: tuple[str, ...]
    asked: Asked
    statuses: tuple[tuple[int, ...], ...]
    weights: tuple[tuple[float, float], ...]
    """For filing and for the status; 0 where nothing is to be learnt."""


class Batch(Struct, frozen=True):
    """Tensors for `BranchNetwork.forward`, then the labels by candidate."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    filed: Tensor
    statuses: Tensor
    weights: Tensor
    """(candidates, 2)."""


def key(example: Example) -> str:
    """Tells a candidate from the others of its report."""
    return f"{example.candidate.offset} {example.candidate.trigger.entry.kind}"


def sentences(read: Iterable[tuple[dict[str, Any], list[Example]]], real: bool) -> list[Sentence]:
    """The sentences with candidates. What nobody takes part in, or what repeats a claim, is no example of what is not filed."""
    found = []
    for gold, examples in read:
        if not examples:
            continue
        scene, candidates = examples[0].scene, [example.candidate for example in examples]
        chosen = [item for _, item in with_parties(scene, candidates, models().party)]
        share = REAL if real else RETELLINGS if gold["id"].startswith(RETOLD) else OURS
        weights = []
        for example, parties in zip(examples, chosen, strict=True):
            silent = not example.claims and (not parties.mentions or repeats(example, parties, gold["claims"]))
            weights.append((0.0 if silent else share[0], share[1]))
        for each in asked(scene, candidates):
            some = [examples[number] for number in each.numbers]
            found.append(
                Sentence(
                    gold["id"],
                    tuple(key(example) for example in some),
                    each,
                    tuple(tuple(STATUSES.index(claim["status"]) for claim in example.claims) for example in some),
                    tuple(weights[number] for number in each.numbers),
                )
            )
    return found


def grouped(found: Sequence[Sentence], size: int, chance: random.Random) -> list[list[Sentence]]:
    """Sentences of like length together; the order within a length and of the groups is by chance."""
    ordered = sorted(found, key=lambda each: (len(each.asked.states) // 12, chance.random()))
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    chance.shuffle(groups)
    return groups


def collate(group: Sequence[Sentence]) -> Batch:
    """The tensors of some sentences, filled up to the longest."""
    longest = max(len(each.asked.states) for each in group)
    width, rows = group[0].asked.states.shape[1], group[0].asked.marks.shape[1]
    states = torch.zeros(len(group), longest, width)
    marks = torch.zeros(len(group), longest, rows, dtype=torch.long)
    mask = torch.zeros(len(group), longest, dtype=torch.bool)
    places: list[tuple[int, int]] = []
    statuses: list[tuple[int, ...]] = []
    for row, each in enumerate(group):
        length = len(each.asked.states)
        states[row, :length] = torch.from_numpy(each.asked.states.copy())
        marks[row, :length] = torch.from_numpy(each.asked.marks.copy())
        mask[row, :length] = True
        places.extend((row, at) for at in each.asked.at)
        statuses.extend(each.statuses)
    labels = torch.zeros(len(statuses), len(STATUSES))
    for row, known in enumerate(statuses):
        for status in known:
            labels[row, status] += 1 / len(known)
    where = torch.tensor(places)
    filed = torch.tensor([float(bool(known)) for known in statuses])
    weights = torch.tensor([weight for each in group for weight in each.weights])
    weights[:, 1] *= filed
    smooth = (1 - SMOOTHED) * labels + SMOOTHED / len(STATUSES)
    return Batch((states, marks, mask, where[:, 0], where[:, 1]), filed, smooth, weights)
