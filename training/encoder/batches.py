"""Documents into windows, windows of like length into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from msgspec import Struct
from torch import Tensor

from dragoman.reading.encoder import signs
from dragoman.reading.encoder.windows import windows
from training.encoder.corpora import Document

OPENING, CLOSING = 101, 102
"""[CLS] and [SEP] in the vocabulary of BERT."""


class Batch(Struct, frozen=True):
    """Tensors of one batch: see Network.forward; the labels by word, links over words + 1, whose first is no word."""

    pieces: Tensor
    marks: Tensor
    mask: Tensor
    firsts: Tensor
    words: Tensor
    tags: Tensor | None
    owners: Tensor | None
    sources: Tensor | None
    names: Tensor | None


Window = tuple[Document, range]


def cut(document: Document, packed: int) -> list[Window]:
    """The windows of a document."""
    lengths = [len(each) for each in document.pieces]
    return [(document, window) for window in windows(document.tokens.sentences, lengths, packed=packed)]


def size(window: Window) -> int:
    document, inside = window
    return 2 + sum(len(document.pieces[index]) for index in inside)


def grouped(found: Sequence[Window], budget: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, up to a number of pieces with their padding; the order within a length is by chance."""
    ordered = sorted(found, key=lambda window: (size(window) // 8, chance.random()))
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (size(window) + 8) > budget:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    return groups


def collate(group: Sequence[Window]) -> Batch:
    """The tensors of some windows, all with tags or all with names."""
    pieces, marks, firsts = [], [], []
    for document, inside in group:
        row, sign, first = [OPENING], [signs.COUNT], [0]
        for index in inside:
            first.append(len(row))
            row.extend(document.pieces[index])
            sign.extend([document.marks[index]] * len(document.pieces[index]))
        pieces.append([*row, CLOSING])
        marks.append([*sign, signs.COUNT])
        firsts.append(first)
    words = max(len(first) for first in firsts) - 1
    mask = _padded([[1] * len(row) for row in pieces], 0)
    present = _padded([[1] * (len(first) - 1) for first in firsts], 0, words).bool()
    with_tags = group[0][0].tags is not None
    return Batch(
        _padded(pieces, 0), _padded(marks, signs.COUNT), mask, _padded(firsts, 0, words + 1), present,
        _padded([_labels(document.tags, inside) for document, inside in group], 0, words) if with_tags else None,
        _ends(group, "owners", words) if with_tags else None,
        _ends(group, "sources", words) if with_tags else None,
        None if with_tags else _padded([_labels(document.names, inside) for document, inside in group], 0, words),
    )  # fmt: skip


def _labels(tags: list[int] | None, inside: range) -> list[int]:
    """The window's labels; what began in the window before begins anew in this one."""
    assert tags is not None
    first = tags[inside.start]
    return [first - 1 if first and first % 2 == 0 else first, *tags[inside.start + 1 : inside.stop]]


def _padded(rows: Sequence[Sequence[int]], filler: int, width: int | None = None) -> Tensor:
    width = width or max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])


def _ends(group: Sequence[Window], kind: str, words: int) -> Tensor:
    """Where the links of each word may end: the words of the cue (or source) in the window, else no word."""
    table = torch.zeros(len(group), words + 1, words + 1, dtype=torch.bool)
    for row, (document, inside) in enumerate(group):
        for start, ends in getattr(document, kind).items():
            if start in inside:
                near = [end - inside.start + 1 for end in ends if end in inside]
                table[row, start - inside.start + 1, near or [0]] = True
    return table
