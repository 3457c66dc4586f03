"""What follows a cue: the frame in which it stands, and where the content would begin."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.reading.attribution.words import (
    ADVERBS,
    COORDINATORS,
    DASHES,
    DAYS,
    DETERMINERS,
    INTERROGATIVES,
    MARKS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RECIPIENTS,
    SAYING_PLACES,
    STOPS,
)

_ADVERBIAL_HEADS = frozenset("on in at during to through via after from before with for".split())
_TIME_WORDS = frozenset("last this late early next day night morning afternoon evening week month year ago time".split())
_CHUNK = 9
"""Tokens that an adverbial between cue and content may have at most."""
_RECIPIENT = 10
_ASIDE = 8
_PLACE = 4
_CLAUSE_OPENERS = PRONOUNS | {"there", "it", "nobody", "everyone"}
_PAUSES = DASHES | {","}
_NO_RECIPIENT = INTERROGATIVES | PRONOUNS | MARKS | {"that", "to", "as", "in", "on", "by"}
_MAIN_VERBS = MODALS - {"may"}
_ENDS = STOPS | {",", ")", "]", ":"} | DASHES


class Frame(NamedTuple):
    """`name` of the frame, and the token index at which the content after the cue would begin.

    Names: that, wh, to, quote, colon, clause (a bare clause opened by a pronoun), np (a bare clause or an object), post (nothing
    follows: the content stands before), ing, or the preposition that follows.
    """

    name: str
    begin: int


def frame_after(lowers: list[str], index: int, last: int, *, recipient: bool = False) -> Frame:
    """The frame opened at token `index`, right after a cue, in a sentence that ends before token `last`.

    With `recipient` a noun phrase may stand between cue and content ("told the reporters that"); adverbials ("on Monday",
    "in a statement") may stand there always.
    """
    probe = _skip_adverbials(lowers, index, last)
    if recipient:
        after = _skip_recipient(lowers, probe, last)
        if after > probe:
            probe = _skip_adverbials(lowers, after, last)
            if probe < last and lowers[probe] in ("of", "about"):
                return Frame(lowers[probe], probe + 1)
    if probe >= last:
        return Frame("post", last)
    word = lowers[probe]
    if word == "," and (after := _parenthesis(lowers, probe, last)):
        return frame_after(lowers, after, last)
    if word in _PAUSES and probe + 1 < last and lowers[probe + 1] in MARKS and _opens(lowers, probe + 1, last):
        return Frame("quote", probe + 1)
    if word == "," and probe + 1 < last and lowers[probe + 1] == "that":
        return Frame("that", probe + 1)
    if word in MARKS and _opens(lowers, probe, last):
        return Frame("quote", probe)
    if word == "that":
        return Frame("that", probe)
    if word == ":":
        return Frame("colon", probe + 1)
    if word in INTERROGATIVES:
        return Frame("wh", probe)
    if word == "to" and probe + 1 < last:
        return Frame("to", probe)
    if word in _ENDS or word in MARKS:
        return Frame("post", probe)
    if word in _CLAUSE_OPENERS:
        return Frame("clause", probe)
    if word in COORDINATORS:
        return Frame("post", probe)
    if word in PREPOSITIONS or word in ("as", "out"):
        return Frame(word, probe + 1)
    if word.endswith("ing") and len(word) > 5:
        return Frame("ing", probe)
    return Frame("np", probe)


def _parenthesis(lowers: list[str], comma: int, last: int) -> int:
    """ "noted, in part, that": the token after a short aside that the content follows; 0 when there is none."""
    for index in range(comma + 1, min(last - 1, comma + _ASIDE)):
        if lowers[index] == ",":
            following = lowers[index + 1]
            return index + 1 if following == "that" or (following in MARKS and _opens(lowers, index + 1, last)) else 0
        if lowers[index] in MARKS:
            return 0
    return 0


def _opens(lowers: list[str], index: int, last: int) -> bool:
    """A mark after a cue opens a quotation unless nothing but punctuation follows it."""
    return index + 1 < last and lowers[index + 1] not in _ENDS and lowers[index] not in ("”", "»")


def _skip_adverbials(lowers: list[str], index: int, last: int) -> int:
    """Past "also", "on Monday", "in a statement", "to reporters", "last week"."""
    while index < last:
        word = lowers[index]
        if word in ADVERBS or (word in DAYS and word not in ("may", "march")) or (word.endswith("ly") and len(word) > 4):
            index += 1
            continue
        after = index
        if word in _ADVERBIAL_HEADS or word in _TIME_WORDS:
            after = _adverbial(lowers, index, last)
        if after == index:
            return index
        index = after
    return index


def _adverbial(lowers: list[str], index: int, last: int) -> int:
    """Past one adverbial that tells when, where or to whom something was said; `index` when there is none."""
    head = lowers[index]
    good = index if head not in _TIME_WORDS else index + (head in ("ago",))
    limit = min(last, index + _CHUNK)
    probe = index + 1
    while probe < limit:
        word = lowers[probe]
        if word in _ENDS or word in MARKS or word in PRONOUNS or word in INTERROGATIVES or word in _MAIN_VERBS or word == "that":
            break
        if word in _ADVERBIAL_HEADS and good > index:
            break
        named = word in SAYING_PLACES or word in RECIPIENTS or word in DAYS or word in _TIME_WORDS
        if named or (word[0].isdigit() and good > index):
            good = probe + 1
        probe += 1
    introduces = probe < limit and (lowers[probe] in (":", "that") or lowers[probe] in MARKS)
    return probe if introduces and head in ("in", "at") and probe - index <= _PLACE else good


def _skip_recipient(lowers: list[str], index: int, last: int) -> int:
    """Past the noun phrase of those who were told; `index` when there is none."""
    if index >= last:
        return index
    word = lowers[index]
    if word in RECIPIENTS or word in ("you", "him", "them", "us", "me"):
        after = index + 1
        if after + 1 < last and lowers[after] in ("in", "from", "at") and lowers[after + 1] not in DETERMINERS:
            after = _adverbial(lowers, after, last)
        return after
    if word in _ENDS or word in _NO_RECIPIENT:
        return index
    limit = min(last, index + _RECIPIENT)
    probe = index
    while probe < limit:
        word = lowers[probe]
        if word in ("that", "to", "in", "on", "at", "during", "about", "after") or word in _ENDS:
            return probe
        if (
            word in MARKS
            or word in INTERROGATIVES
            or (word in _CLAUSE_OPENERS and probe > index)
            or (word in DAYS and word != "may")
        ):
            return probe
        probe += 1
    return index
