"""The annotated texts as tokens with labels: PolNeAR for attributions, the names of ../shared/data/names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec import Struct

from dragoman.reading.encoder.signs import signs
from dragoman.reading.encoder.wordpiece import WordPiece
from dragoman.reading.tokens import Tokens, tokenize

ROLES = ("source", "cue", "content")
LABELS = ("person", "organisation", "place")
HELD_BACK = 20
"""Of the training reports each of this many-th is held back to choose by."""


class Document(Struct, frozen=True):
    """A text read into pieces and signs, with its labels by token: tags and links, or names."""

    tokens: Tokens
    pieces: list[tuple[int, ...]]
    marks: list[int]
    tags: list[int] | None = None
    owners: dict[int, tuple[int, ...]] = {}
    """For each word of a content the words of its cue; none where it has no cue."""
    sources: dict[int, tuple[int, ...]] = {}
    """For each word of a cue the words of its source; none where it has no source."""
    names: list[int] | None = None


def lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _spanned(tags: list[int], run: list[int], number: int) -> None:
    """Marks the runs of neighbouring tokens as beginning and inside of a label."""
    for place, index in enumerate(run):
        tags[index] = 2 * number + (2 if place and run[place - 1] == index - 1 else 1)


def begun(tags: list[int]) -> list[int]:
    """The tags with a beginning where one span cut another off: what is left of it behind would be an inside without one."""
    return [
        tag - 1 if tag and tag % 2 == 0 and (not index or tags[index - 1] not in (tag - 1, tag)) else tag
        for index, tag in enumerate(tags)
    ]


def attributed(line: dict[str, Any], pieces: WordPiece) -> Document:
    """A report of PolNeAR. Attributions never overlap there but for sources that several share."""
    tokens = tokenize(line["text"])
    tags = [0] * len(tokens)
    owners: dict[int, tuple[int, ...]] = {}
    sources: dict[int, tuple[int, ...]] = {}
    for each in line["attributions"]:
        runs = [sorted({index for start, end in each[role] for index in tokens.between(start, end)}) for role in ROLES]
        for number, run in enumerate(runs):
            _spanned(tags, run, number)
        source, cue, content = (tuple(run) for run in runs)
        owners |= dict.fromkeys(content, cue)
        sources |= dict.fromkeys(cue, source)
    return Document(tokens, [pieces(word) for word in tokens.words], signs(tokens), begun(tags), owners, sources)


def named(line: dict[str, Any], pieces: WordPiece) -> Document:
    """A sentence or a paragraph with names."""
    tokens = tokenize(line["text"])
    tags = [0] * len(tokens)
    for entity in line["entities"]:
        _spanned(tags, list(tokens.between(entity["start"], entity["end"])), LABELS.index(entity["label"]))
    return Document(tokens, [pieces(word) for word in tokens.words], signs(tokens), names=tags)
