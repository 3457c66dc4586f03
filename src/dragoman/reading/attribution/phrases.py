"""Noun phrases found from one side, without a parser: the subject before a verb group, the noun phrase after a cue."""

from __future__ import annotations

from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.attribution.words import (
    DASHES,
    DAYS,
    DEMONSTRATIVES,
    DETERMINERS,
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

_LONGEST = 40
"""Tokens of the longest noun phrase looked for."""
_APPOSITION = 25
_WALLS = STOPS | MARKS | DASHES | {",", ":", "(", "[", "]", ")", "*", "•", "|"}
_VERBS = frozenset(("VBD", "VBZ", "VBP", "VB", "MD"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = _NOUNS | {"JJ", "JJR", "JJS", "CD", "DT", "PDT", "PRP$", "POS", "HYPH", "SYM", "FW", "VBN", "VBG"}
_NEW_PHRASE = frozenset(("VBN", "VBG", "DT", "PRP$"))
"""After a noun these begin something else."""
_GROUPS = frozenset("those people voters officials some many others reporters members one".split())
_HEADS_OF = frozenset("some many most several few both one all none members".split())
_LAST = frozenset("last this next".split())
_SPANS = frozenset("week month year night morning afternoon evening weekend".split())
Range = tuple[int, int]


def subject_before(tokens: Tagged, end: int, lo: int) -> Range | None:
    """Token range of the noun phrase that ends right before token `end` and lies after `lo`; None when there is none.

    Appositions and relative clauses between commas ("Peskov, the spokesman,") are taken in; a day before the verb
    ("Peskov on Monday said") is passed over.
    """
    lowers = tokens.lowers
    end = _before_day(tokens, end, lo)
    if end <= lo:
        return None
    last = lowers[end - 1]
    if last == ",":
        comma = _comma_before(lowers, end - 1, max(lo, end - _APPOSITION))
        if comma is None or comma <= lo:
            return None
        head = subject_before(tokens, comma, lo) if lowers[comma - 1] not in _WALLS else None
        return None if head is None else (head[0], end - 1)
    if last == ")":
        opening = end - 2
        while opening > max(lo, end - 12) and lowers[opening] != "(":
            opening -= 1
        bracketed = lowers[opening] == "(" and opening > lo and lowers[opening - 1] not in _WALLS
        head = subject_before(tokens, opening, lo) if bracketed else None
        return None if head is None else (head[0], end)
    if last in PRONOUNS or last in RELATIVES or last in QUANTIFIERS or last in DEMONSTRATIVES:
        index = end - 1
        return index - (last == "who" and index > lo and lowers[index - 1] in _GROUPS), end
    begin = _walk_left(tokens, end, lo)
    return None if begin >= end or tokens.tags[end - 1] in ("JJ", "DT", "IN", "RB") else (begin, end)


def _before_day(tokens: Tagged, end: int, lo: int) -> int:
    lowers = tokens.lowers
    index = end
    if index > lo + 2 and lowers[index - 1].isdigit() and lowers[index - 2] in DAYS:
        index -= 1
    if index > lo + 1 and lowers[index - 1] in DAYS and lowers[index - 1] != "may":
        index -= 1
    elif index > lo + 2 and lowers[index - 1] in _SPANS and lowers[index - 2] in _LAST:
        index -= 2
    else:
        return end
    return index - 1 if lowers[index - 1] in ("on", "in", "late", "early") and index - 1 > lo else index


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


def _nounish(tokens: Tagged, index: int, lo: int) -> bool:
    """Could token `index` end a noun phrase?"""
    return index >= lo and tokens.tags[index] in _NOUNS and tokens.lowers[index] not in DAYS


def _walk_left(tokens: Tagged, end: int, lo: int) -> int:
    lowers, tags = tokens.lowers, tokens.tags
    begin, cut, index = end, -1, end - 1
    stop = max(lo, end - _LONGEST)
    by_verb = False
    while index >= stop:
        word, tag = lowers[index], tags[index]
        possessive = tag == "POS" or (word in ("'s", "'", "’") and index > lo and tokens.ends[index - 1] == tokens.starts[index])
        if (word in DASHES or word == "/") and tokens.tight(index) and index > stop:
            begin = index - 1
            index -= 2
        elif tag in ("DT", "PRP$") and word not in ("no", "some", "every", "each", "all", "any"):
            begin = index
            link = lowers[index - 1] if index - 1 >= stop else ""
            if link in ("all", "both", "half"):
                begin = index - 1
                break
            if link not in NOUN_LINKS or not _nounish(tokens, index - 2, stop) or (link == "and" and word in ("a", "an")):
                break
            if link in ("and", "&"):
                cut = cut if cut >= 0 else index
            index -= 2
            begin = index + 1
        elif word in NOUN_LINKS and tag not in _NOUNS:
            governs = _nounish(tokens, index - 1, stop) or (word == "of" and index > stop and lowers[index - 1] in _HEADS_OF)
            if begin == end or not governs:
                break
            if word in ("and", "&", "to") and cut < 0:
                cut = index + 1
            index -= 1
        elif tag in _INSIDE and (word not in _WALLS or possessive) and not _verbal(tokens, index, stop, begin, end):
            if word in DAYS and begin < end and word != "may" and not tokens.words[index + 1].startswith(("'", "’")):
                break
            begin = index
            index -= 1
        else:
            by_verb = tag in _VERBS or tag in ("VBN", "VBG")
            break
    if by_verb and cut >= 0:
        begin = cut
    return _after_fronted_phrase(tokens, begin, end, lo)


def _verbal(tokens: Tagged, index: int, stop: int, begin: int, end: int) -> bool:
    """A participle that is no part of the phrase: at its end, or with a noun before it."""
    if tokens.tags[index] not in ("VBN", "VBG"):
        return False
    return begin == end or (index > stop and (tokens.tags[index - 1] in _NOUNS or tokens.tags[index - 1].startswith("V")))


def _after_fronted_phrase(tokens: Tagged, begin: int, end: int, lo: int) -> int:
    """ "In the interview Peskov said": without the phrase that a preposition before it opens."""
    if begin > lo and tokens.lowers[begin - 1] in PREPOSITIONS - {"of", "by", "to"} and tokens.words[end - 1][0].isupper():
        index = end - 1
        while index > begin and tokens.words[index - 1][0].isupper():
            index -= 1
        return index
    return begin


def phrase_after(tokens: Tagged, begin: int, hi: int, *, apposition: bool = True) -> int:
    """Token after the noun phrase that starts at `begin`; `begin` when none does."""
    lowers, tags = tokens.lowers, tokens.tags
    if begin >= hi:
        return begin
    alone = lowers[begin] in ("him", "them", "me", "us") or (
        lowers[begin] in QUANTIFIERS and lowers[begin + 1 : begin + 2] != ["of"]
    )
    if lowers[begin] in PRONOUNS or (alone and tags[begin + 1 : begin + 2] not in (["NN"], ["NNS"], ["JJ"])):
        return begin + 1
    index, limit = begin, min(hi, begin + _LONGEST)
    while index < limit:
        word, tag = lowers[index], tags[index]
        day = word in DAYS and word != "may" and lowers[index - 1] != "the"
        if index > begin and (word in RELATIVES or word in SUBORDINATORS or day):
            break
        if word == "(" and index > begin and (closing := _bracket(lowers, index, limit)):
            index = closing
            continue
        possessive = word in ("'", "’") and index > begin and tokens.ends[index - 1] == tokens.starts[index]
        if (word in DASHES or word == "/") and tokens.tight(index):
            pass
        elif word in _WALLS and not possessive:
            break
        elif word in NOUN_LINKS and tag not in _NOUNS:
            if index == begin or not _joins(tokens, index, hi):
                break
        elif not possessive and (tag not in _INSIDE or (index > begin and tag in _NEW_PHRASE and tags[index - 1] in _NOUNS)):
            break
        index += 1
    while index > begin and (lowers[index - 1] in NOUN_LINKS or lowers[index - 1] in DETERMINERS):
        index -= 1
    if apposition and begin < index < hi and lowers[index] == ",":
        return _through_apposition(tokens, index, hi)
    return index


def _bracket(lowers: list[str], index: int, limit: int) -> int:
    """Token after the bracket that opens at `index`; 0 when it does not close soon."""
    for probe in range(index + 1, min(limit, index + 10)):
        if lowers[probe] == ")":
            return probe + 1
    return 0


def _joins(tokens: Tagged, index: int, hi: int) -> bool:
    """Does the preposition or "and" at `index` carry the noun phrase on?"""
    if index + 1 >= hi:
        return False
    words, tags = tokens.words, tokens.tags
    word, following, tag = tokens.lowers[index], tokens.lowers[index + 1], tags[index + 1]
    if following in SAYING_PLACES or following in DAYS or following in PRONOUNS or following[0].isdigit() or tag not in _INSIDE:
        return False
    if word in ("and", "&"):
        return words[index + 1][0].isupper() == words[index - 1][0].isupper()
    if word in ("in", "from"):
        return words[index + 1][0].isupper() and words[index - 1].islower()
    if tag in ("DT", "PRP$") and index + 2 < hi and tokens.lowers[index + 2] in SAYING_PLACES:
        return False
    return word in ("of", "for", "at") or (word == "to" and words[index + 1][0].isupper() and words[index - 1].islower())


def _through_apposition(tokens: Tagged, comma: int, hi: int) -> int:
    """Token after the apposition that a comma opens, where it is closed again; else the comma."""
    lowers, words = tokens.lowers, tokens.words
    after = comma + 1
    if after >= hi or not words[comma - 1][0].isupper() or tokens.tags[after] not in _INSIDE or lowers[after].endswith("ing"):
        return comma
    if not (lowers[after] in ("a", "an", "the", "his", "her", "its") or words[after].islower()):
        return comma
    end = phrase_after(tokens, after, hi, apposition=False)
    closed = end >= hi or lowers[end] in (",", ".", ";", "who", "in", "on", "at") or lowers[end] in MARKS
    return end if end > after and closed else comma
