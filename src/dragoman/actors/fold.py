"""One spelling for many: words and names folded to the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EXTRA = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a"})
_DROP = str.maketrans("", "", ".'’‘ʻʼ`´")
_OTHER = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, diacritics, full stops and apostrophes: "Erdoğan" -> "erdogan", "U.S." -> "us"."""
    lower = word.lower()
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower.translate(_EXTRA))
        lower = "".join(character for character in decomposed if not unicodedata.combining(character)).lower()
    return lower if lower.isalnum() else lower.translate(_DROP)


def phrase(name: str) -> str:
    """The folded words of a name with single spaces: "Ban Ki-moon" -> "ban ki moon"; "" when nothing is left."""
    lower = name.lower()
    if not lower.isascii():
        lower = fold(lower)
    if lower.replace(" ", "").isalnum() and "  " not in lower:
        return lower.strip()
    return _OTHER.sub(" ", lower.translate(_DROP)).strip()
