"""Cues with their sources: who is the subject of each cue in a clause, and on which side of it the content stands."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Range
from dragoman.reading.attribution.frames import frame_after
from dragoman.reading.attribution.phrases import phrase_after, subject_before
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.attribution.words import (
    AUXILIARIES,
    BE,
    DASHES,
    DAYS,
    MARKS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from dragoman.reading.records import Factivity, Force

_AFTER_INVERSION = frozenset(", . ; : ! ? ( in on at to after during who of from as".split())
_INVERTED = frozenset("say add report warn write".split())
"""Verbs that may stand before their subject after a reported clause, not only after a quotation."""
_AS_SAYING = 25
"""Tokens between "quoted" and "as saying" at most."""
_CONNECTORS = frozenset("but while whereas although though yet and as".split())
_STRONG_CONNECTORS = frozenset("but while whereas although though".split())


@dataclass
class Role:
    """A cue at work: token indices, half open."""

    begin: int
    """First token of source and cue together."""
    end: int
    """After cue, recipients and adverbials: where content after it would begin."""
    cue: list[Range]
    source: Range | None
    frame: str
    left: bool
    """Its content stands before it."""
    takes_over: bool
    """Not part of what the cue before it reports."""
    inherits: bool
    """Its subject is that of the clause before."""
    fronted: bool = False
    """Stands in a subordinate clause that opens the sentence, or in a relative clause between commas."""
    force: Force = "states"
    factivity: Factivity = "neutral"
    quote: int = -1
    """Number of the quotation that ends right before it."""


def role_of(context: Context, hit: Hit, lo: int, hi: int) -> Role | None:
    """The role that a cue plays in the clause of tokens `lo`..`hi`; None when it attributes nothing there."""
    tokens = context.tokens
    lowers = tokens.lowers
    source: Range | None = None
    begin, end, frame, cue_begin = hit.begin, min(hit.content, hi), hit.frame, hit.begin
    inherits = inverted = False
    cue_end = hit.end
    if hit.cue.lemma == "say" and hit.shape == "participle" and begin - 2 >= lo and lowers[begin - 1] == "as":
        cue_begin = begin - 1
        source = _quoted(tokens, cue_begin, lo)
        begin = source[0] if source else cue_begin
        inherits = source is None
    elif frame == "by" and (hit.passive or hit.shape == "finite"):
        after = phrase_after(tokens, end, hi)
        source = (end, after) if after > end else None
        frame, end = frame_after(lowers, after, hi)
    elif hit.passive:
        pass
    elif _can_invert(context, hit, lo) and (after := _inverted(context, hit, hi)):
        source, end, inverted = (hit.end, after), after, True
        frame = frame_after(lowers, after, hi).name
    elif hit.shape == "finite":
        source = subject_before(tokens, begin, lo)
        inherits = source is None
        begin = source[0] if source else begin
    else:
        inherits = True
    if frame in PREPOSITIONS or frame == "as":
        cue_end = max(cue_end, end) if end - cue_end == 1 else cue_end
    cue = [(cue_begin, cue_end)]
    before = begin - 1
    quote = context.quote_ending(begin)
    if quote >= 0 and not context.quotes[quote].speech and not inverted and frame not in ("post",):
        quote = -1
    if quote >= 0 and not inverted and frame != "post" and _ends_sentence(context, quote):
        quote = -1
    if quote >= 0 and hit.shape != "finite":
        quote = -1
    previous = lowers[before] if before >= lo else ""
    relative = source is not None and source[1] - source[0] == 1 and lowers[source[0]] in RELATIVES
    parenthetical = (frame == "post" or inverted) and hit.shape == "finite" and not inherits and not relative
    left = quote >= 0 or (parenthetical and before > lo and (previous == "," or previous in DASHES))
    if frame == "post" and not left and not (end < hi and lowers[end] == "," and end + 1 in context.opens):
        return None
    return Role(
        begin=begin,
        end=end,
        cue=cue,
        source=source,
        frame=frame,
        left=left,
        takes_over=left or _takes_over(context, hit, source, before, lo),
        inherits=inherits,
        fronted=_fronted(context, hit, source, before, lo, relative),
        force=hit.cue.force,
        factivity=hit.cue.factivity,
        quote=quote,
    )


def _quoted(tokens: Tagged, end: int, lo: int) -> Range | None:
    """Whose words follow "as saying": the subject of "was quoted", or what "quoted" has for its object."""
    lowers = tokens.lowers
    for index in range(end - 1, max(lo, end - _AS_SAYING) - 1, -1):
        if lowers[index] in ("quoted", "quotes", "quoting", "cited", "cites", "citing"):
            if index > lo and lowers[index - 1] in BE:
                return subject_before(tokens, _group(lowers, index, lo), lo)
            return (index + 1, end) if index + 1 < end else None
    return None


def _group(lowers: list[str], index: int, lo: int) -> int:
    """Token at which the auxiliaries before `index` begin."""
    while index > lo and lowers[index - 1] in AUXILIARIES:
        index -= 1
    return index


def _ends_sentence(context: Context, number: int) -> bool:
    return context.quotes[number].inner.of(context.tokens.text).rstrip()[-1:] in (".", "…")


def _can_invert(context: Context, hit: Hit, lo: int) -> bool:
    if hit.shape != "finite" or hit.frame not in ("np", "clause") or "quote" not in hit.cue.frames or hit.begin != hit.head:
        return False
    if context.quote_ending(hit.begin) >= 0:
        return True
    previous = context.tokens.lowers[hit.begin - 1] if hit.begin > lo + 1 else ""
    return hit.cue.lemma in _INVERTED and (previous == "," or previous in DASHES)


def _inverted(context: Context, hit: Hit, hi: int) -> int:
    """ "..., said Peskov.": the token after the subject that follows its verb; 0 when no clause ends there."""
    tokens = context.tokens
    after = phrase_after(tokens, hit.end, hi)
    if after == hit.end:
        return 0
    if after >= hi:
        return after
    word = tokens.lowers[after]
    return after if word in _AFTER_INVERSION or word in MARKS or word in DASHES or word in DAYS else 0


def _takes_over(context: Context, hit: Hit, source: Range | None, before: int, lo: int) -> bool:
    lowers = context.tokens.lowers
    if before < lo:
        return True
    previous = lowers[before]
    if source is None:
        return previous in (",", "and", "but", ";", "or", "then") or previous in DASHES
    if previous in (";", "—", "–"):
        return True
    if previous in _STRONG_CONNECTORS:
        return True
    return previous in _CONNECTORS and before > lo and lowers[before - 1] == ","


def _fronted(context: Context, hit: Hit, source: Range | None, before: int, lo: int, relative: bool) -> bool:
    lowers = context.tokens.lowers
    if before < lo:
        return hit.shape != "finite" or source is None or source[0] >= hit.end
    if relative:
        return lowers[before] == ","
    return lowers[before] in SUBORDINATORS - {"that"} and before - lo <= 1
