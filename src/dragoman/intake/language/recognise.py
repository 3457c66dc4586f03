"""The language of a text as an ISO 639-1 code, "und" where too little speaks for any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from dragoman.intake.language.script import scripts
from dragoman.intake.language.words import ARABIC, CYRILLIC, ENGLISH, LATIN, LETTERS, SCRIPTS

SAMPLE = 2000
"""Characters of the text that are looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST_LETTERS = 20
_FEWEST_HITS = 4
"""Small words of a language that a text must have: three can stand in a list of foreign names."""
_FEWEST_SHARE = 0.15
"""The least share of a text's words that small words make up in running text; it is 0.3 to 0.5 in most languages."""
_ENGLISH_SHARE = 0.12
"""A text with this share of English small words is English (names and quotations in it may be of any language)."""
_FEWEST_ENGLISH = 2
_ENGLISH_LEAD = 0.6
"""English is taken while it has at least this part of the small words that the other language has."""
_LETTER_WEIGHT = 0.5
_OTHER_CODES = {"nb": "no", "ckb": "ku"}


def recognise(text: str) -> str:
    """ISO 639-1 code of a text's language, from its first 2,000 characters; "und" when they are too few or speak for none.

    English wins where it is in doubt: reading an English report is what the rest is for, and foreign names are many in it.
    """
    sample = text[:SAMPLE].lower()
    found = scripts(sample)
    letters = sum(found.values())
    if letters < _FEWEST_LETTERS and not (found["han"] + found["kana"] + found["hangul"] >= 8):
        return "und"
    script = _script(found)
    if script == "latin":
        return _by_latin_words(sample)
    if script in ("cyrillic", "arabic"):
        table = CYRILLIC if script == "cyrillic" else ARABIC
        language, hits = _best(_WORD.findall(sample), sample, table)
        return _OTHER_CODES.get(language, language) if hits >= _FEWEST_ENGLISH else "und"
    return SCRIPTS.get(script, "und")


def _script(found: Counter[str]) -> str:
    """The script of most letters. A Chinese or Japanese sign stands for a syllable or a word, and counts as three letters."""
    weighed = {name: number * (3 if name in ("han", "kana") else 1) for name, number in found.items()}
    if weighed.get("kana", 0) * 8 > weighed.get("han", 0):
        weighed["kana"] = weighed.get("kana", 0) + weighed.pop("han", 0)
    return max(sorted(weighed), key=lambda name: weighed[name])


def _by_latin_words(sample: str) -> str:
    words = _WORD.findall(sample)
    english = sum(word in ENGLISH for word in words)
    language, hits = _best(words, sample, LATIN)
    is_other = hits >= _FEWEST_HITS and hits >= _FEWEST_SHARE * len(words)
    is_english = english >= _FEWEST_ENGLISH and english >= _ENGLISH_SHARE * len(words)
    if is_english and (not is_other or english > _ENGLISH_LEAD * hits):
        return "en"
    return _OTHER_CODES.get(language, language) if is_other else "und"


def _best(words: list[str], sample: str, table: Mapping[str, frozenset[str]]) -> tuple[str, int]:
    """The language of the table that a text's small words and special letters speak for most, and how many words did.

    Equal scores go by the language code.
    """
    counted = Counter(words)
    speaking: Counter[str] = Counter()
    for letter, number in Counter(character for character in sample if character in LETTERS).items():
        for language in LETTERS[letter]:
            speaking[language] += number
    hits = {language: sum(counted[word] for word in small) for language, small in table.items()}
    score = {language: hits[language] + _LETTER_WEIGHT * min(len(words), speaking[language]) for language in table}
    best = max(sorted(table), key=lambda language: score[language])
    return best, hits[best]
