"""Cues with their sources: who is the subject of each cue in a clause, and on which side of it the content stands."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Range
from dragoman.reading.attribution.subjects import subject_of
from dragoman.reading.attribution.words import (
    DASHES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from dragoman.reading.records import Factivity, Force

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
    lowers = context.tokens.lowers
    source, begin, cue_begin, frame, end, inherits, inverted = subject_of(context, hit, lo, hi)
    quote = _quote_before(context, hit, begin, frame, inverted)
    if not (hit.listed or (quote >= 0 and "quote" in hit.cue.frames)):
        return None
    governs = end - hit.end == 1 and (frame in PREPOSITIONS or frame == "as")
    before = begin - 1
    previous = lowers[before] if before >= lo else ""
    relative = source is not None and source[1] - source[0] == 1 and lowers[source[0]] in RELATIVES
    parenthetical = (frame == "post" or inverted) and hit.shape == "finite" and not inherits and not relative
    left = quote >= 0 or (parenthetical and before > lo and (previous == "," or previous in DASHES))
    if frame == "post" and not left and not (end < hi and lowers[end] == "," and end + 1 in context.opens):
        return None
    return Role(
        begin=begin,
        end=end,
        cue=[(cue_begin, end if governs else hit.end)],
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


def _quote_before(context: Context, hit: Hit, begin: int, frame: str, inverted: bool) -> int:
    """Number of the quotation right before source and cue that is their content; -1 when there is none."""
    quote = context.quote_ending(begin)
    if quote < 0 or hit.shape != "finite":
        return -1
    if inverted or frame == "post":
        return quote
    return quote if context.quotes[quote].speech and not _ends_sentence(context, quote) else -1


def _ends_sentence(context: Context, number: int) -> bool:
    return context.quotes[number].inner.of(context.tokens.text).rstrip()[-1:] in (".", "…")


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
