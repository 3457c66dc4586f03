"""Copies: reports that print one text, told by MinHash signatures of their words.

Source: A. Z. Broder, On the resemblance and containment of documents (1997).
"""

from __future__ import annotations

import re
import struct
from operator import eq
from typing import Any

from dragoman.ledger.records import Source

_HASHES = 64
_SEED = 20220608
_SHINGLE = 4
"""Words in a row that are one feature."""
_FEW = 4
"""So many reports are compared one by one, more of them as a table."""
_ALIKE = 0.5
"""Share of features from which on a text is a copy. Among the annotated reports rewritten wire stories have 0.5 and more, the
statements that one office words by one pattern up to 0.4."""
_DAYS = 14
"""Days after which a text that is merely alike is no copy any more."""


def signature(text: str) -> bytes:
    """The MinHash signature of a text: 64 unsigned 32-bit numbers, little-endian; empty for a text of under four words."""
    from rensa import RMinHash

    words = re.findall(r"\w+", text.casefold())
    if len(words) < _SHINGLE:
        return b""
    shingles = [" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)]
    hashes = RMinHash(num_perm=_HASHES, seed=_SEED)
    hashes.update(shingles)
    return struct.pack(f"<{_HASHES}I", *hashes.digest())


class Originals:
    """The earliest report with each text, among reports that come in the order of their days.

    A report is a copy of an earlier one with the same text, or with a text that is alike and not much older. Only reports of
    one block (dragoman.dossier.block) are compared, so that what is told of one undertaking never depends on others.
    """

    def __init__(self) -> None:
        self._origin: dict[str, Source] = {}
        """By the key of a report."""
        self._texts: dict[str, Source] = {}
        self._made: list[Source] = []
        """Reports that are no copies and have a signature, in the order of their days."""
        self._recent = 0
        """The first of them that is not too old."""
        self._table: Any = None
        """Their signatures, one a row, filled as far as they were compared."""
        self._filled = 0

    def of(self, source: Source) -> Source:
        """The report that this one copies; itself when it copies none."""
        if source.key not in self._origin:
            found = self._texts.get(source.sha256) or (self._alike(source) if source.minhash else None)
            self._origin[source.key] = found or source
            self._texts.setdefault(source.sha256, found or source)
            if found is None and source.minhash:
                self._made.append(source)
        return self._origin[source.key]

    def _alike(self, source: Source) -> Source | None:
        """Of the reports that are alike the likest, of several the earliest."""
        made = self._made
        while self._recent < len(made) and (source.dated - made[self._recent].dated).days > _DAYS:
            self._recent += 1
        recent = made[self._recent :]
        if len(recent) <= _FEW:
            shares = [likeness(other.minhash, source.minhash) for other in recent]
            best = max(range(len(shares)), key=shares.__getitem__, default=None)
            return recent[best] if best is not None and shares[best] >= _ALIKE else None
        shared = (self._signatures()[self._recent : len(made)] == _row(source)).sum(axis=1)
        place = int(shared.argmax())
        return recent[place] if shared[place] >= _ALIKE * _HASHES else None

    def _signatures(self) -> Any:
        import numpy as np

        made = self._made
        if self._table is None or len(self._table) < len(made):
            grown = np.zeros((2 * len(made), _HASHES), dtype="<u4")
            grown[: self._filled] = self._table[: self._filled] if self._table is not None else 0
            self._table = grown
        for number in range(self._filled, len(made)):
            self._table[number] = _row(made[number])
        self._filled = len(made)
        return self._table


def _row(source: Source) -> Any:
    import numpy as np

    return np.frombuffer(source.minhash, dtype="<u4")


def likeness(one: bytes, other: bytes) -> float:
    """The share of features that two texts have in common, as their signatures tell it: 0 to 1."""
    shared = sum(map(eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return float(shared / _HASHES)
