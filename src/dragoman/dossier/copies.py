"""Copies: reports that print one text, told by MinHash signatures of their words.

Source: A. Z. Broder, On the resemblance and containment of documents (1997).
"""

from __future__ import annotations

import re
import struct

_HASHES = 64
_SEED = 20220608
_SHINGLE = 4
"""Words in a row that are one feature."""


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
