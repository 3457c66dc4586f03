"""The language of a text as an ISO 639-1 code, "und" where too little speaks for any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from dragoman.intake.language.script import scripts
from dragoman.intake.language.words import ARABIC, CYRILLIC, ENGLISH, LATIN, LETTERS, SCRIPTS, by_word

SAMPLE = 2000
"""Characters of the text that are looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST_LETTERS = 20
_FEWEST_SIGNS = 8
"""Chinese, Japanese and Korean signs that do where letters are few: each is a syllable or a word."""
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
_TABLES = {"latin": by_word(LATIN), "cyrillic": by_word(CYRILLIC), "arabic": by_word(ARABIC)}
_OTHER_CODES = {"nb": "no", "ckb": "ku"}


def recognise(text: str) -> str:
    """ISO 639-1 code of a text's language, from its first 2,000 characters; "und" when they are too few or speak for none.

    English wins where it is in doubt: reading an English report is what the rest is for, and foreign names are many in it.
    """
    sample = text[:SAMPLE].lower()
    characters = Counter(sample)
    found = scripts(characters)
    if sum(found.values()) < _FEWEST_LETTERS and found["han"] + found["kana"] + found["hangul"] < _FEWEST_SIGNS:
        return "und"
    script = _script(found)
    if script not in _TABLES:
        return SCRIPTS.get(script, "und")
    words = Counter(_WORD.findall(sample))
    language, hits = _best(words, characters, _TABLES[script])
    return _latin(words, language, hits) if script == "latin" else _checked(language, hits >= _FEWEST_ENGLISH)


def _script(found: Counter[str]) -> str:
    """The script of most letters. A Chinese or Japanese sign stands for a syllable or a word, and counts as three letters."""
    weighed = {name: number * (3 if name in ("han", "kana") else 1) for name, number in found.items()}
    if weighed.get("kana", 0) * 8 > weighed.get("han", 0):
        weighed["kana"] = weighed.get("kana", 0) + weighed.pop("han", 0)
    return max(sorted(weighed), key=lambda name: weighed[name])


def _latin(words: Counter[str], language: str, hits: int) -> str:
    english = sum(number for word, number in words.items() if word in ENGLISH)
    total = words.total()
    is_other = hits >= _FEWEST_HITS and hits >= _FEWEST_SHARE * total
    is_english = english >= _FEWEST_ENGLISH and english >= _ENGLISH_SHARE * total
    if is_english and (not is_other or english > _ENGLISH_LEAD * hits):
        return "en"
    return _checked(language, is_other)


def _checked(language: str, is_sure: bool) -> str:
    return _OTHER_CODES.get(language, language) if is_sure else "und"


def _best(words: Counter[str], characters: Counter[str], table: Mapping[str, tuple[str, ...]]) -> tuple[str, int]:
    """The language that a text's small words and special letters speak for most, and how many words did.

    Equal scores go by the language code.
    """
    hits: Counter[str] = Counter()
    for word, number in words.items():
        for language in table.get(word, ()):
            hits[language] += number
    letters: Counter[str] = Counter()
    for character, number in characters.items():
        for language in LETTERS.get(character, ()):
            letters[language] += number
    score = {language: hits[language] + _LETTER_WEIGHT * min(words.total(), letters[language]) for language in hits}
    if not score:
        return "und", 0
    best = max(sorted(score), key=lambda language: score[language])
    return best, hits[best]
