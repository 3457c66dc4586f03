"""Who is the subject of a cue: before it, behind it where the order is turned, or the one who is quoted "as saying"."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Range
from dragoman.reading.attribution.frames import frame_after
from dragoman.reading.attribution.phrases import phrase_after, subject_before
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.attribution.words import AUXILIARIES, BE, DASHES, DAYS, MARKS

_AFTER_INVERSION = frozenset(", . ; : ! ? ( in on at to after during who of from as".split())
_INVERTED = frozenset("say add report warn write".split())
"""Verbs that may stand before any subject after a reported clause; others only before a name, or after a quotation."""
_AS_SAYING = 25
"""Tokens between "quoted" and "as saying" at most."""
_QUOTING = frozenset("quoted quotes quoting cited cites citing".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Subject(NamedTuple):
    """The source of a cue and what that makes of the cue; token indices."""

    source: Range | None
    begin: int
    """First token of source and cue together, where the source stands before."""
    cue_begin: int
    frame: str
    end: int
    """Where content after the cue would begin."""
    inherits: bool = False
    """Without a subject of its own: that of the clause before holds."""
    inverted: bool = False


def subject_of(context: Context, hit: Hit, lo: int, hi: int) -> Subject:
    """The subject of a cue within the clause of tokens `lo`..`hi`."""
    tokens = context.tokens
    lowers = tokens.lowers
    begin, end = hit.begin, min(hit.content, hi)
    if hit.cue.lemma == "say" and hit.shape == "participle" and begin - 2 >= lo and lowers[begin - 1] == "as":
        source = _quoted(tokens, begin - 1, lo)
        return Subject(source, source[0] if source else begin - 1, begin - 1, hit.frame, end, source is None)
    if hit.frame == "by" and (hit.passive or hit.shape == "finite"):
        after = phrase_after(tokens, end, hi)
        frame, content = frame_after(lowers, after, hi)
        return Subject((end, after) if after > end else None, begin, begin, frame, content)
    if hit.passive:
        return Subject(None, begin, begin, hit.frame, end)
    if _can_invert(context, hit, lo) and (after := _inverted(context, hit, lo, hi)):
        return Subject((hit.end, after), begin, begin, frame_after(lowers, after, hi).name, after, inverted=True)
    if hit.shape != "finite":
        return Subject(None, begin, begin, hit.frame, end, inherits=True)
    source = subject_before(tokens, begin, lo)
    return Subject(source, source[0] if source else begin, begin, hit.frame, end, source is None)


def _quoted(tokens: Tagged, end: int, lo: int) -> Range | None:
    """Whose words follow "as saying": the subject of "was quoted", or what "quoted" has for its object."""
    lowers = tokens.lowers
    for index in range(end - 1, max(0, end - _AS_SAYING) - 1, -1):
        if lowers[index] in _QUOTING:
            if index > lo and lowers[index - 1] in BE:
                return subject_before(tokens, _group(lowers, index, lo), lo)
            return (max(index + 1, lo), end) if max(index + 1, lo) < end else None
    return None


def _group(lowers: list[str], index: int, lo: int) -> int:
    """Token at which the auxiliaries before `index` begin."""
    while index > lo and lowers[index - 1] in AUXILIARIES:
        index -= 1
    return index


def _can_invert(context: Context, hit: Hit, lo: int) -> bool:
    if hit.shape != "finite" or hit.frame not in ("np", "clause") or "quote" not in hit.cue.frames or hit.begin != hit.head:
        return False
    if context.quote_ending(hit.begin) >= 0:
        return True
    previous = context.tokens.lowers[hit.begin - 1] if hit.begin > lo + 1 else ""
    return previous == "," or previous in DASHES


def _inverted(context: Context, hit: Hit, lo: int, hi: int) -> int:
    """ "..., said Peskov.": the token after the subject that follows its verb; 0 when no clause ends there."""
    tokens = context.tokens
    after = phrase_after(tokens, hit.end, hi)
    if after == hit.end:
        return 0
    quoted = context.quote_ending(hit.begin) >= 0
    if not quoted and hit.cue.lemma not in _INVERTED and not tokens.words[after - 1][0].isupper():
        return 0
    if after >= hi:
        return after
    word, tag = tokens.lowers[after], tokens.tags[after]
    if quoted:
        return after if tag not in _FINITE else 0
    return after if word in _AFTER_INVERSION or word in MARKS or word in DASHES or word in DAYS else 0
