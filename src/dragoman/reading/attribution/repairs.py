"""What the rules see and the encoder passed over, in forms that leave little doubt: quotations with a cue beside them and
clauses with "that". Releases in long paragraphs, unlike the news that it was trained on, are where it needs them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft, Range


def repaired(context: Context, drafts: list[Draft], ruled: Sequence[Draft], spoken: Sequence[Draft] = ()) -> list[Draft]:
    """The drafts in order, with the rules' source and cue for a quotation that came without, with the rest of a source that was
    cut before "of", and with the attributions of the rules that lie clear of all
    others; so with the asides `spoken`. Both without page residue."""
    taken: set[int] = set()
    for draft in drafts:
        taken |= _tokens([*draft.cue, *draft.content, *([draft.source] if draft.source is not None else [])])
    added = []
    for rule in ruled:
        if rule.source is None or not rule.cue:
            continue
        cue, content, source = _tokens(rule.cue), _tokens(rule.content), _tokens([rule.source])
        if taken.isdisjoint(cue):
            alone = next((draft for draft in drafts if _alone(draft) and not content.isdisjoint(_tokens(draft.content))), None)
            if alone is not None and taken.isdisjoint(source):
                alone.source, alone.cue, alone.nested, alone.continues = rule.source, list(rule.cue), rule.nested, None
                alone.force, alone.factivity = rule.force, rule.factivity
                taken |= cue | source
            elif _plain(context, content) and taken.isdisjoint(content) and taken.isdisjoint(source):
                added.append(rule)
        else:
            _lengthened(context, drafts, rule.source, cue)
    for aside in spoken:
        words = _tokens([*aside.cue, *aside.content, *([aside.source] if aside.source is not None else [])])
        if taken.isdisjoint(words):
            added.append(aside)
            taken |= words
    return sorted([*drafts, *added], key=lambda draft: draft.begin)


def _alone(draft: Draft) -> bool:
    return draft.source is None and not draft.cue


def _plain(context: Context, content: Iterable[int]) -> bool:
    """Quoted in part, or opened by "that"."""
    tokens = sorted(content)
    return context.tokens.lowers[tokens[0]] == "that" or any(context.inside[token] >= 0 for token in tokens)


def _lengthened(context: Context, drafts: Sequence[Draft], source: Range, cue: set[int]) -> None:
    """Gives the draft of this cue the longer source: "the President" goes on with "of Peru"."""
    for draft in drafts:
        if draft.source is None or draft.source[0] != source[0] or draft.source[1] >= source[1]:
            continue
        cut = context.tokens.lowers[draft.source[1]] == "of" and not cue.isdisjoint(_tokens(draft.cue))
        if cut and _tokens([source]).isdisjoint(_tokens(draft.content)):
            draft.source = source


def _tokens(ranges: Iterable[Range]) -> set[int]:
    return {token for first, last in ranges for token in range(first, last)}
