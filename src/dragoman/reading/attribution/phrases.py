"""Noun phrases found from one side, without a parser: the subject before a verb group, the noun phrase after a cue."""

from __future__ import annotations

from dragoman.reading.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COMMON_VERBS,
    COORDINATORS,
    DASHES,
    DAYS,
    DEMONSTRATIVES,
    DETERMINERS,
    INTERROGATIVES,
    MARKS,
    NOUN_LINKS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    SAYING_PLACES,
    STOPS,
    SUBORDINATORS,
)
from dragoman.reading.tokens import Tokens

_LONGEST = 40
"""Tokens of the longest noun phrase looked for."""
_APPOSITION = 25
_WALLS = STOPS | MARKS | {",", ":", "(", "[", "]", ")", "*", "•", "|"}
_VERBS = (AUXILIARIES | COMMON_VERBS) - {"'s", "may", "might", "will", "left", "found"}
_STOPPERS = (SUBORDINATORS | INTERROGATIVES | ADVERBS | COORDINATORS | PRONOUNS) - {"and", "like", "first"}


def subject_before(tokens: Tokens, end: int, lo: int) -> tuple[int, int] | None:
    """Token range of the noun phrase that ends right before token `end` and lies after `lo`; None when there is none.

    Appositions and relative clauses between commas ("Peskov, the spokesman,") are taken in.
    """
    lowers = tokens.lowers
    if end <= lo:
        return None
    last = lowers[end - 1]
    if last == ",":
        comma = _comma_before(lowers, end - 1, max(lo, end - _APPOSITION))
        if comma is None or comma <= lo:
            return None
        head = subject_before(tokens, comma, lo)
        return None if head is None else (head[0], end - 1)
    if last == ")":
        opening = end - 2
        while opening > max(lo, end - 12) and lowers[opening] != "(":
            opening -= 1
        head = subject_before(tokens, opening, lo) if lowers[opening] == "(" else None
        return None if head is None else (head[0], end)
    if last in PRONOUNS or last in RELATIVES or last in QUANTIFIERS or last in DEMONSTRATIVES:
        return _pronoun(lowers, end - 1, lo), end
    begin = _walk_left(tokens, end, lo)
    return None if begin >= end else (begin, end)


def _pronoun(lowers: list[str], index: int, lo: int) -> int:
    if lowers[index] == "who" and index > lo and lowers[index - 1] in ("those", "people", "voters", "officials", "some", "many", "others"):
        return index - 1
    return index


def _comma_before(lowers: list[str], index: int, lo: int) -> int | None:
    """The comma that opens what the comma at `index` closes."""
    probe = index - 1
    while probe > lo:
        if lowers[probe] == "," and not lowers[probe - 1].isdigit():
            return probe
        if lowers[probe] in STOPS or lowers[probe] in MARKS:
            return None
        probe -= 1
    return None


def _tight(tokens: Tokens, index: int) -> bool:
    """A hyphen inside a compound: touches the words on both sides."""
    inside = 0 < index < len(tokens) - 1
    return inside and tokens.ends[index - 1] == tokens.starts[index] and tokens.ends[index] == tokens.starts[index + 1]


def _nounish(tokens: Tokens, index: int, lo: int) -> bool:
    """Could token `index` end a noun phrase?"""
    if index < lo:
        return False
    word = tokens.lowers[index]
    closed = word in _WALLS or word in _VERBS or word in _STOPPERS or word in DETERMINERS or word in PREPOSITIONS or word in DASHES
    return not closed and word not in DAYS and not (word.endswith("ed") and tokens.words[index].islower())


def _walk_left(tokens: Tokens, end: int, lo: int) -> int:
    lowers, words = tokens.lowers, tokens.words
    begin, cut = end, None
    index = end - 1
    stop = max(lo, end - _LONGEST)
    by_verb = False
    while index >= stop:
        word = lowers[index]
        if word in DASHES or word == "/":
            if _tight(tokens, index):
                index -= 1
                continue
            break
        if word in _WALLS:
            if word == "'" and index > lo and lowers[index - 1].endswith("s") and tokens.ends[index - 1] == tokens.starts[index]:
                index -= 1
                continue
            break
        if word in DETERMINERS and word not in ("no", "some", "every", "each", "all"):
            begin = index
            if index - 1 >= stop and lowers[index - 1] in ("all", "both", "half"):
                begin = index - 1
                break
            if index - 2 >= stop and lowers[index - 1] in NOUN_LINKS - {"and", "&"} and _nounish(tokens, index - 2, lo):
                index -= 2
                begin = index
                continue
            if index - 2 >= stop and lowers[index - 1] == "and" and _nounish(tokens, index - 2, lo) and lowers[index] != "a":
                cut = cut if cut is not None else index
                index -= 2
                begin = index
                continue
            break
        if word in NOUN_LINKS:
            if begin == end or not _nounish(tokens, index - 1, stop):
                break
            if word in ("and", "&", "to") and cut is None:
                cut = index + 1
            index -= 1
            continue
        if word in _VERBS or (word.endswith("ed") and len(word) > 4 and words[index].islower() and not _adjective(tokens, index, stop)):
            by_verb = True
            break
        if word in _STOPPERS or word in PREPOSITIONS or (word in DAYS and begin < end and word not in ("may",)):
            break
        if word.endswith("ly") and len(word) > 5 and words[index].islower():
            break
        begin = index
        index -= 1
    if by_verb and cut is not None:
        begin = cut
    return _after_fronted_phrase(tokens, begin, end, lo)


def _adjective(tokens: Tokens, index: int, stop: int) -> bool:
    """A participle before a noun: right after a determiner, a preposition or a wall."""
    return index == stop or not _nounish(tokens, index - 1, stop)


def _after_fronted_phrase(tokens: Tokens, begin: int, end: int, lo: int) -> int:
    """ "In the interview Peskov said": without the phrase that a preposition before it opens."""
    if begin > lo and tokens.lowers[begin - 1] in PREPOSITIONS - {"of", "by", "to"} and tokens.words[end - 1][0].isupper():
        index = end - 1
        while index > begin and tokens.words[index - 1][0].isupper():
            index -= 1
        return index
    return begin


def phrase_after(tokens: Tokens, begin: int, hi: int, *, apposition: bool = True) -> int:
    """Token after the noun phrase that starts at `begin`; `begin` when none does."""
    lowers, words = tokens.lowers, tokens.words
    if begin >= hi:
        return begin
    if lowers[begin] in PRONOUNS or (lowers[begin] in ("him", "them", "me", "us", "some", "many", "others") and lowers[min(begin + 1, hi - 1)] != "of"):
        return begin + 1
    index, limit = begin, min(hi, begin + _LONGEST)
    while index < limit:
        word = lowers[index]
        if word in DASHES or word == "/":
            if not _tight(tokens, index):
                break
        elif word in _WALLS:
            if word == "(" and index > begin:
                closing = index
                while closing < min(limit, index + 10) and lowers[closing] != ")":
                    closing += 1
                if closing < limit and lowers[closing] == ")":
                    index = closing + 1
                    continue
            if word == "'" and lowers[index - 1].endswith("s") and tokens.ends[index - 1] == tokens.starts[index]:
                index += 1
                continue
            break
        elif (index > begin and (word in _VERBS or word in SUBORDINATORS or word in RELATIVES or word in ADVERBS or word in PRONOUNS)) or (index > begin and word in DAYS and word != "may" and lowers[index - 1] not in ("the", "a")):
            break
        elif word in PREPOSITIONS or word in NOUN_LINKS:
            if index == begin or not _joins(tokens, index, hi):
                break
        elif index > begin and words[index].islower() and word.endswith("ing") and words[index - 1][0].isupper():
            break
        index += 1
    while index > begin and (lowers[index - 1] in NOUN_LINKS or lowers[index - 1] in DETERMINERS):
        index -= 1
    if apposition and begin < index < hi and lowers[index] == ",":
        return _through_apposition(tokens, begin, index, hi)
    return index


def _joins(tokens: Tokens, index: int, hi: int) -> bool:
    """Does the preposition at `index` carry the noun phrase on?"""
    lowers, words = tokens.lowers, tokens.words
    word = lowers[index]
    if index + 1 >= hi:
        return False
    following = lowers[index + 1]
    if following in SAYING_PLACES or following in DAYS or following in PRONOUNS or following[0].isdigit():
        return False
    if following in DETERMINERS and index + 2 < hi:
        if word in ("in", "on", "at", "to", "with") or (index + 3 <= hi and lowers[index + 2] in SAYING_PLACES):
            return False
        return word in NOUN_LINKS
    if word in ("and", "&"):
        return words[index + 1][0].isupper() == words[index - 1][0].isupper()
    if word in ("in", "on", "at", "to", "with", "from", "between"):
        return word in ("in", "from") and words[index + 1][0].isupper() and words[index - 1].islower()
    return word in NOUN_LINKS


def _through_apposition(tokens: Tokens, begin: int, comma: int, hi: int) -> int:
    lowers, words = tokens.lowers, tokens.words
    after = comma + 1
    if after >= hi or not words[comma - 1][0].isupper():
        return comma
    opener = lowers[after]
    named = opener in ("a", "an", "the", "former", "his", "her", "its", "who") or words[after].islower()
    if not named or opener in ("but", "and", "who", "which", "while", "as", "though", "although") or opener.endswith("ing"):
        return comma
    end = phrase_after(tokens, after, hi, apposition=False)
    if end > after and (end >= hi or lowers[end] in (",", ".", ";", "who", "in", "on", "at") or lowers[end] in MARKS) and lowers[end - 1] not in BE:
        return end
    return comma
