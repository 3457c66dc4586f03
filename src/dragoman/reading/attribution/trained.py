"""The trained reader's attributions as drafts: its spans and links, with the force and the nesting that the rules give.

The encoder says who said what at the outermost level; the lexicon of cues says with what force, and the patterns find what is
reported within. Page residue is passed over, as the rules do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.reading.attribution.asides import asides
from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.repairs import repaired
from dragoman.reading.encoder import RawAttribution
from dragoman.reading.when import Dateline, dateline
from dragoman.span import Span, join

_HEARSAY = frozenset("allegedly reportedly purportedly supposedly".split())
"""Adverbs with which the report stands off, whatever the verb."""


def trained(context: Context, raw: Sequence[RawAttribution], ruled: Sequence[Draft], residue: Sequence[Span]) -> list[Draft]:
    """The drafts in order: those of the encoder, mended by the rules, and headings ("Oslo:") that it leaves alone."""
    by_cue = {token: draft for draft in ruled for first, last in draft.cue for token in range(first, last)}
    by_head = {hit.head: hit.cue for found in context.hits for hit in found}
    marked = join(residue)
    line = dateline(context.tokens.text)
    drafts: list[Draft] = []
    before: Draft | None = None
    for each in raw:
        content = _outside(context, _beside_dateline(context, each.content, line), marked)
        if not content:
            continue
        source = _after_dateline(context, each.source, line)
        draft = Draft(source, list(each.cue), content)
        words = [token for first, last in each.cue for token in range(first, last)]
        match = next((by_cue[token] for token in words if token in by_cue), None)
        if match is not None:
            draft.force, draft.factivity = match.force, match.factivity
            draft.nested = [inner for inner in match.nested if _within(inner, content)]
        elif (cue := next((by_head[token] for token in words if token in by_head), None)) is not None:
            draft.force, draft.factivity = cue.force, cue.factivity
        if any(context.tokens.lowers[token] in _HEARSAY for token in words):
            draft.factivity = "distanced"
        if source is None and not each.cue:
            if before is None:
                continue
            draft.continues = before
        else:
            before = draft
        drafts.append(draft)
    ruled, spoken = (
        [draft for draft in found if len(_outside(context, draft.content, marked)) == len(draft.content)]
        for found in (ruled, asides(context))
    )
    drafts = repaired(context, drafts, ruled, spoken)
    taken = {token for draft in drafts for first, last in draft.content for token in range(first, last)}
    headings = [draft for draft in ruled if _heading(context, draft) and taken.isdisjoint(range(draft.begin, draft.end))]
    return sorted([*drafts, *headings], key=lambda draft: draft.begin)


def _after_dateline(context: Context, source: Sequence[Range], line: Dateline | None) -> Range | None:
    """The source in one piece, without the dateline that it may have swallowed ("OSLO (Own) - A spokesman")."""
    if not source:
        return None
    first, last = source[0][0], source[-1][1]
    while line is not None and first < last and context.tokens.starts[first] < line.span.end:
        first += 1
    return (first, last) if first < last else (source[0][0], last)


def _beside_dateline(context: Context, content: Sequence[Range], line: Dateline | None) -> Sequence[Range]:
    """The pieces of content, cut where the dateline begins or ends."""
    if line is None:
        return content
    begin = bisect_left(context.tokens.starts, line.span.start)
    end = bisect_left(context.tokens.starts, line.span.end)
    parts = [part for first, last in content for part in ((first, min(last, begin)), (max(first, end), last))]
    return [(first, last) for first, last in parts if first < last]


def _heading(context: Context, draft: Draft) -> bool:
    return draft.source is not None and len(draft.cue) == 1 and context.tokens.lowers[draft.cue[0][0]] == ":"


def _outside(context: Context, content: Sequence[Range], marked: Sequence[Span]) -> list[Range]:
    """The pieces of content that no page residue touches."""
    tokens = context.tokens
    return [
        (first, last)
        for first, last in content
        if not any(span.start < tokens.ends[last - 1] and tokens.starts[first] < span.end for span in marked)
    ]


def _within(inner: Draft, content: Sequence[Range]) -> bool:
    return any(first <= inner.begin and inner.end <= last for first, last in content)
