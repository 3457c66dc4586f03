"""Marks: what is already known of the words of a sentence when the branch reads it, as rows of a table of embeddings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Kind, Status

KINDS, STATUSES = list(Kind), list(Status)
TAGS = 6
"""Tags of the encoder beside "outside": beginning and inside of source, cue and content."""
_RULE = 1 + 2 * len(KINDS)
_SILENT = _RULE + 2 * len(STATUSES)
_MENTION = _SILENT + 2
_TAG = _MENTION + 2
ROWS = _TAG + TAGS
"""Rows of the table; row 0 adds nothing."""
EACH = 4
"""Rows that every word has: kind of the undertaking that it names, status by rule, mention, tag of the encoder."""


def marks(candidates: Sequence[Candidate], inside: range, tags: Sequence[int]) -> NDArray[np.int32]:
    """Four rows for each token of `inside`: the candidates are those of its sentence, `tags` one for each of its tokens."""
    rows = np.zeros((len(inside), EACH), dtype=np.int32)
    rows[:, 3] = [_TAG + tag - 1 if tag else 0 for tag in tags]
    for candidate in candidates:
        entry, verdict = candidate.trigger.entry, candidate.verdict
        for token in range(candidate.trigger.first, candidate.trigger.last):
            if token in inside:
                rows[token - inside.start, 0] = 1 + 2 * KINDS.index(entry.kind) + entry.weak
                rows[token - inside.start, 1] = (
                    _SILENT + verdict.hypothetical
                    if verdict.status is None
                    else _RULE + 2 * STATUSES.index(verdict.status) + verdict.sure
                )
        for mention, relation in candidate.mentions:
            for token in candidate.view.tokens.between(mention.start, mention.end):
                if token in inside:
                    row = rows[token - inside.start]
                    row[2] = max(row[2], _MENTION + bool(relation))
    return rows
