"""Turns of speech by their form alone: an interview's "LIND: Not yet.", and a quotation with a dash and a name after it.

What the form of a whole paragraph says goes before what words in it say: the attributions found within become nested.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.headlines import NO_SPEAKERS
from dragoman.reading.attribution.words import MARKS
from dragoman.span import Span, join

_LONGEST = 6
"""Tokens of a name at most."""
_LEAST = 2
"""Paragraphs of one text that open with a name in capitals, from which on it is an interview."""
_IN_NAMES = frozenset((",", ".", "-", "'s", "’s", "of", "the"))
_SIGNS = frozenset(("—", "–", "―", "-", "--"))


class Turn(Struct, frozen=True):
    """A paragraph, as a range of tokens, that one person says; `content` leaves the name out."""

    paragraph: Range
    source: Range
    cue: Range
    content: Range
    asks: bool = False


def turns(context: Context, residue: Sequence[Span] = ()) -> list[Turn]:
    """The turns of a text in order, without those that share a character with page residue."""
    tokens, marked = context.tokens, join(residue)
    paragraphs = [
        (first, last)
        for first, last in _paragraphs(context)
        if not any(span.start < tokens.ends[last - 1] and tokens.starts[first] < span.end for span in marked)
    ]
    asked = [turn for paragraph in paragraphs if (turn := _labelled(context, paragraph)) is not None]
    asked = _interview(context, asked)
    signed = [turn for paragraph in paragraphs if (turn := _signed(context, paragraph)) is not None]
    return sorted([*asked, *signed], key=lambda turn: turn.paragraph)


def with_turns(drafts: Sequence[Draft], found: Sequence[Turn]) -> list[Draft]:
    """The drafts with the turns among them: what was read over a turn's bounds is cut there, what was read within is nested."""
    if not found:
        return list(drafts)
    made = [Draft(turn.source, [turn.cue], [turn.content], "asks" if turn.asks else "states") for turn in found]
    kept = []
    for draft in drafts:
        home = next((number for number, turn in enumerate(found) if _holds(turn, draft)), None)
        if home is None:
            draft.content = [piece for piece in draft.content if not any(_meet(turn.paragraph, piece) for turn in found)]
            if draft.content:
                kept.append(draft)
        elif draft.source is not None and draft.cue and not _meet(found[home].cue, draft.cue[0]):
            inside = found[home].content
            pieces = [piece for piece in draft.content if _meet(inside, piece)]
            draft.content = [(max(first, inside[0]), min(last, inside[1])) for first, last in pieces]
            if draft.content and draft.source[0] >= inside[0] and draft.cue[0][0] >= inside[0]:
                made[home].nested.append(draft)
        elif draft.nested:
            made[home].nested.extend(draft.nested)
    gone = {id(draft) for draft in drafts} - {id(draft) for draft in kept}
    for draft in kept:
        while draft.continues is not None and id(draft.continues) in gone:
            draft.continues = draft.continues.continues
    return sorted([*kept, *made], key=lambda draft: draft.begin)


def _holds(turn: Turn, draft: Draft) -> bool:
    """Does the draft belong to the turn: by its cue, or where it has none by where it begins?"""
    at = draft.cue[0][0] if draft.cue else draft.begin
    return turn.paragraph[0] <= at < turn.paragraph[1]


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _paragraphs(context: Context) -> list[Range]:
    found: list[Range] = []
    number = -1
    for sentence in context.tokens.tokens.sentences:
        if sentence.paragraph == number:
            found[-1] = (found[-1][0], sentence.last)
        else:
            found.append((sentence.first, sentence.last))
        number = sentence.paragraph
    return found


def _interview(context: Context, found: list[Turn]) -> list[Turn]:
    """The turns whose form is that of an interview: names in capitals, two or more of them; or names that return, when one
    turn follows another."""
    lowers, words = context.tokens.lowers, context.tokens.words
    names = [tuple(lowers[turn.source[0] : turn.source[1]]) for turn in found]
    shouted = [all(word.isupper() or not word.isalpha() for word in words[turn.source[0] : turn.source[1]]) for turn in found]
    returning = {name for name in names if names.count(name) > 1}
    ends = {turn.paragraph[1] for turn in found}
    begins = {turn.paragraph[0] for turn in found}
    kept = []
    for turn, capitals in zip(found, shouted, strict=True):
        beside = turn.paragraph[0] in ends or turn.paragraph[1] in begins
        if (capitals and sum(shouted) >= _LEAST) or (returning and beside and len(set(names)) > 1):
            kept.append(turn)
    return kept


def _labelled(context: Context, paragraph: Range) -> Turn | None:
    """A name in capitalised words and a colon, perhaps after an opening mark, and several words behind them."""
    words, lowers = context.tokens.words, context.tokens.lowers
    first = paragraph[0]
    while first < paragraph[1] and words[first] in MARKS:
        first += 1
    colon = first
    while colon < min(paragraph[1], first + _LONGEST) and (words[colon][0].isupper() or words[colon] in _IN_NAMES):
        colon += 1
    if not first < colon < paragraph[1] - 1 or words[colon] != ":":
        return None
    if not any(len(word) > 2 for word in words[first:colon]) or not NO_SPEAKERS.isdisjoint(lowers[first:colon]):
        return None
    if not any(word.islower() for word in words[colon + 1 : paragraph[1]]):  # a table of figures, not speech
        return None
    last = paragraph[1] - 1
    while last > colon + 1 and words[last] in MARKS:
        last -= 1
    return Turn(paragraph, (first, colon), (colon, colon + 1), (colon + 1, paragraph[1]), words[last] == "?")


def _signed(context: Context, paragraph: Range) -> Turn | None:
    """A quotation that fills the paragraph but for a dash and a name in capitalised words."""
    words = context.tokens.words
    number = context.opens.get(paragraph[0], -1)
    if number < 0 or not context.quotes[number].speech:
        return None
    dash = context.ranges[number][-1] + 1
    if dash >= paragraph[1] - 1 or words[dash] not in _SIGNS:
        return None
    last = paragraph[1] - (words[paragraph[1] - 1] == ".")
    name = words[dash + 1 : last]
    if not 0 < len(name) <= _LONGEST or not all(word[0].isupper() or word in _IN_NAMES for word in name):
        return None
    return Turn(paragraph, (dash + 1, last), (dash, dash + 1), (paragraph[0], dash))
