"""Quotations that no cue introduces go on with the speaker before."""

from __future__ import annotations

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft


def continue_quotes(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each unattributed quotation added: to the attribution that it goes on with, or as one of its own."""
    covered = bytearray(len(context.tokens))
    for draft in drafts:
        for first, last in draft.content:
            covered[first:last] = b"\1" * (last - first)
    added: list[Draft] = []
    position, before = 0, None
    ordered = sorted(drafts, key=lambda draft: draft.begin)
    for number, quote in enumerate(context.quotes):
        tokens = context.ranges[number]
        if not quote.speech or not tokens:
            continue
        while position < len(ordered) and ordered[position].begin < tokens[0]:
            before = ordered[position]
            position += 1
        if covered[tokens[0]] or covered[tokens[-1]] or before is None:
            continue
        if not _stands_alone(context, number):
            continue
        gap = context.tokens.text[context.tokens.ends[before.end - 1] : quote.start]
        if quote.continues or (gap.count("\n") == 0 and _quoted_before(context, before)):
            before.content.append((tokens[0], tokens[-1] + 1))
        elif len(gap.strip(' \n\r\t”"’.,')) == 0:
            draft = Draft(None, [], [(tokens[0], tokens[-1] + 1)], before.force, before.factivity, continues=before)
            added.append(draft)
            before = draft
    return sorted([*drafts, *added], key=lambda draft: draft.begin)


def _stands_alone(context: Context, number: int) -> bool:
    """A quotation that is a sentence of its own: nothing of a sentence before its mark, no lower-case start."""
    opening = context.ranges[number][0]
    inner = context.quotes[number].inner.of(context.tokens.text).lstrip("'‘[(…. ")
    if inner[:1].islower():
        return False
    return opening == 0 or context.tokens.words[opening - 1] in (".", "!", "?", "”", '"', "''", ":", "»") or (
        "\n" in context.tokens.text[context.tokens.ends[opening - 1] : context.tokens.starts[opening]]
    )


def _quoted_before(context: Context, draft: Draft) -> bool:
    return any(context.inside[first] >= 0 or context.inside[last - 1] >= 0 for first, last in draft.content)
