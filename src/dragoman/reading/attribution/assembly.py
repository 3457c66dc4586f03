"""All attributions of a text as drafts: sentence by sentence, then the quotations that no cue introduces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.continuation import continue_quotes
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.headlines import headings
from dragoman.reading.attribution.indirect import clause
from dragoman.span import Span, join


def assemble(context: Context, residue: Sequence[Span] = ()) -> list[Draft]:
    """The attributions of the outermost level in order, with those that they report nested in them.

    Sentences that share a character with page residue are passed over.
    """
    marked = join(residue)
    drafts: list[Draft] = []
    for number, sentence in enumerate(context.sentences):
        lo, hi = sentence.first, sentence.last
        if context.in_speech(lo):
            lo = max(lo, context.ranges[context.inside[lo]][-1] + 1) if lo not in context.opens else lo
        if lo >= hi or _in(marked, sentence.span):
            continue
        outside = [hit for hit in context.hits[number] if not context.in_speech(hit.head)]
        found = clause(context, outside, lo, hi)
        drafts.extend(found or headings(context, sentence))
    drafts = continue_quotes(context, drafts)
    for draft in drafts:
        draft.nested.extend(_inside_quotes(context, draft))
    return drafts


def _head(hit: Hit) -> int:
    return hit.head


def _in(marked: Sequence[Span], span: Span) -> bool:
    """Does a span overlap one of the sorted, disjoint spans?"""
    index = bisect_left(marked, span.end, key=lambda one: one.start)
    return index > 0 and marked[index - 1].overlaps(span)


def _inside_quotes(context: Context, draft: Draft) -> list[Draft]:
    """What the one quoted reports in turn."""
    found: list[Draft] = []
    sentences = context.sentences
    for first, last in draft.content:
        index = bisect_left(sentences, first, key=lambda sentence: sentence.last - 1)
        while index < len(sentences) and sentences[index].first < last:
            sentence = sentences[index]
            lo, hi = max(first, sentence.first), min(last, sentence.last)
            hits = context.hits[index]
            inner = hits[bisect_left(hits, lo, key=_head) : bisect_left(hits, hi, key=_head)]
            inner = [hit for hit in inner if context.in_speech(hit.head)]
            if inner:
                while lo < hi and lo in context.opens:
                    lo += 1
                found.extend(clause(context, inner, lo, hi, depth=1))
            index += 1
    return found
