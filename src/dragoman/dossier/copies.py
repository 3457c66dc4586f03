"""Copies: reports that print one text, told by MinHash signatures of their words.

Source: A. Z. Broder, On the resemblance and containment of documents (1997).
"""

from __future__ import annotations

import re
import struct
from operator import eq

from dragoman.ledger.records import Source

_HASHES = 64
_SEED = 20220608
_SHINGLE = 4
"""Words in a row that are one feature."""
_ROWS = 3
"""Hashes in a band."""
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
    one block (dragoman.dossier.identity) are compared, so that what is told of one undertaking never depends on others.
    """

    def __init__(self) -> None:
        self._origin: dict[str, Source] = {}
        """By the key of a report."""
        self._texts: dict[str, Source] = {}
        self._bands: dict[bytes, list[Source]] = {}
        self._waiting: list[Source] = []
        """Not in the bands yet: most blocks never see a second report."""

    def of(self, source: Source) -> Source:
        """The report that this one copies; itself when it copies none."""
        if source.key not in self._origin:
            found = self._texts.get(source.sha256) or self._alike(source)
            self._origin[source.key] = found or source
            self._texts.setdefault(source.sha256, found or source)
            if found is None:
                self._waiting.append(source)
        return self._origin[source.key]

    def _alike(self, source: Source) -> Source | None:
        if not source.minhash or not self._texts:
            return None
        for waiting in self._waiting:
            for band in _bands(waiting.minhash):
                self._bands.setdefault(band, []).append(waiting)
        self._waiting.clear()
        near = {other.key: other for band in _bands(source.minhash) for other in self._bands.get(band, ())}
        merits = [
            (merit, other)
            for other in near.values()
            if (source.dated - other.dated).days <= _DAYS and (merit := likeness(source.minhash, other.minhash)) >= _ALIKE
        ]
        return max(merits, key=lambda one: (one[0], -one[1].dated.toordinal(), one[1].key), default=(0, None))[1]


def likeness(one: bytes, other: bytes) -> float:
    """The share of features that two texts have in common, as their signatures tell it: 0 to 1."""
    shared = sum(map(eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return float(shared / _HASHES)


def _bands(signature: bytes) -> list[bytes]:
    """Pieces of a signature: two texts of which half is the same share one in 19 of 20 cases."""
    width = 4 * _ROWS
    return [bytes((start // width,)) + signature[start : start + width] for start in range(0, len(signature) - width + 1, width)]
