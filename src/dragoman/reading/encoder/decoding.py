"""Tag scores into the best chain of tags (Viterbi), and tags into spans."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Range = tuple[int, int]
FORBIDDEN = -1e4


def rules(tags: int) -> Scores:
    """0 where one tag may follow another; forbidden where an inside has no beginning. Even tags above 0 are insides."""
    table = np.zeros((tags, tags), dtype=np.float32)
    for inside in range(2, tags, 2):
        table[:, inside] = FORBIDDEN
        table[inside - 1, inside] = table[inside, inside] = 0.0
    return table


def best_chains(
    scores: Scores, lengths: NDArray[np.int32], steps: Scores, begins: Scores, ends: Scores
) -> list[NDArray[np.int8]]:
    """For each window the tags of the best chain. `scores` (windows, words, tags); windows fill from the left."""
    windows, words, tags = scores.shape
    if not windows:
        return []
    steps = steps + rules(tags)
    alone = begins + np.array([FORBIDDEN if tag and tag % 2 == 0 else 0.0 for tag in range(tags)], dtype=np.float32)
    best = alone + scores[:, 0]
    came = np.zeros((words, windows, tags), dtype=np.int8)
    for at in range(1, words):
        ways = best[:, :, None] + steps
        came[at] = ways.argmax(axis=1)
        onward = ways.max(axis=1) + scores[:, at]
        best = np.where((lengths > at)[:, None], onward, best)
    last = (best + ends).argmax(axis=1)
    found = []
    for window in range(windows):
        chain = np.empty(int(lengths[window]), dtype=np.int8)
        tag = int(last[window])
        for at in range(len(chain) - 1, -1, -1):
            chain[at] = tag
            tag = int(came[at, window, tag])
        found.append(chain)
    return found


def spans(chain: NDArray[np.int8], label: int) -> list[Range]:
    """The runs of one label (0 for tags 1 and 2, 1 for 3 and 4, ...), half open."""
    begin, inside = 2 * label + 1, 2 * label + 2
    found = []
    for start in np.flatnonzero(chain == begin).tolist():
        end = start + 1
        while end < len(chain) and chain[end] == inside:
            end += 1
        found.append((start, end))
    return found
