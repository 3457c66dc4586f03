"""Tokens into word pieces: lower case, no accents, the longest pieces first. A word's pieces are looked up once."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

UNKNOWN, OPENING, CLOSING = "[UNK]", "[CLS]", "[SEP]"
_MOST_PIECES = 8
"""Pieces that a token may take; what is longer (an address, a run of signs) is cut, for its end says nothing more."""
_LONGEST = 64
_PART = re.compile(r"[^\W_]+|[^\w\s]|_")
_MARKS = {**dict.fromkeys(("“", "”", "„", "‟", "«", "»", "``", "''"), '"'), **dict.fromkeys(("‘", "’", "‚", "`"), "'")}
"""Every double mark is read as one sign and every single mark as another: which of them opens and closes is told apart."""


class WordPiece:
    """A vocabulary and the pieces of the words met so far. The answer never depends on what was asked before."""

    def __init__(self, vocabulary: list[str]) -> None:
        self._index = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.opening, self.closing = (self._index[sign] for sign in (UNKNOWN, OPENING, CLOSING))
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of a token, at least one."""
        known = self._known.get(word)
        if known is None:
            known = self._pieces(word)
            if len(self._known) < 200_000:
                self._known[word] = known
        return known

    def _pieces(self, word: str) -> tuple[int, ...]:
        plain = unicodedata.normalize("NFD", _MARKS.get(word, word)[:_LONGEST].lower().replace("’", "'"))
        plain = "".join(character for character in plain if unicodedata.category(character) != "Mn")
        found: list[int] = []
        for part in _PART.findall(plain):
            found.extend(self._longest_first(part))
            if len(found) >= _MOST_PIECES:
                break
        return tuple(found[:_MOST_PIECES]) or (self.unknown,)

    def _longest_first(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self._index.get(part[start:end] if not start else "##" + part[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return found


@cache
def wordpiece() -> WordPiece:
    """The bundled vocabulary, read once."""
    return WordPiece(files("dragoman.data").joinpath("encoder.vocab.txt").read_text(encoding="utf-8").splitlines())
