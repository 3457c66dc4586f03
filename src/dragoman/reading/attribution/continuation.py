"""Quotations that no cue introduces go on with the speaker before."""

from __future__ import annotations

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft

_FAR = 2000
"""Characters behind an attribution at which no quotation goes on with it any more."""
_NEXT_PARAGRAPH = 2
"""Line ends between a quotation and what it goes on with at most: it stands in the same paragraph or opens the next."""
_SAYING = frozenset(("states", "denies", "confirms", "warns", "claims", "threatens", "promises"))
"""Forces of one who has the word: after a question or a wish somebody else may speak."""


def continue_quotes(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the unattributed quotations added.

    One that goes on with a quotation becomes a further piece of its content; one that follows a reported clause directly becomes
    an attribution of its own, without a cue, to the same speaker. Others are nobody's.
    """
    covered = bytearray(len(context.tokens))
    for draft in drafts:
        for first, last in draft.content:
            covered[first:last] = b"\1" * (last - first)
    added: list[Draft] = []
    ordered = sorted(drafts, key=lambda draft: draft.begin)
    position, before = 0, None
    for number, quote in enumerate(context.quotes):
        tokens = context.ranges[number]
        if not quote.speech or not tokens:
            continue
        while position < len(ordered) and ordered[position].begin < tokens[0]:
            before = ordered[position]
            position += 1
        if covered[tokens[0]] or covered[tokens[-1]] or before is None or not _stands_alone(context, number):
            continue
        end = context.tokens.ends[before.end - 1]
        breaks = context.tokens.text.count("\n", end, quote.start) if quote.start - end < _FAR else _FAR
        if quote.continues or (breaks <= _NEXT_PARAGRAPH and _quoted(context, before)):
            before.content.append((tokens[0], tokens[-1] + 1))
        elif (
            before.force in _SAYING
            and not breaks
            and not any(character.isalnum() for character in context.tokens.text[end : quote.start])
        ):
            before = Draft(None, [], [(tokens[0], tokens[-1] + 1)], before.force, before.factivity, continues=before)
            added.append(before)
    return sorted([*drafts, *added], key=lambda draft: draft.begin)


def _stands_alone(context: Context, number: int) -> bool:
    """A quotation that is a sentence of its own: nothing of a sentence before its mark, no lower-case start."""
    opening = context.ranges[number][0]
    inner = context.quotes[number].inner.of(context.tokens.text).lstrip("'‘[(…. ")
    if inner[:1].islower():
        return False
    if opening == 0 or context.tokens.broken(opening - 1, opening):
        return True
    return context.tokens.words[opening - 1] in (".", "!", "?", "”", '"', "''", ":", "»")


def _quoted(context: Context, draft: Draft) -> bool:
    """Is some of the content between quote marks?"""
    return any(context.inside[first] >= 0 or context.inside[last - 1] >= 0 for first, last in draft.content)
