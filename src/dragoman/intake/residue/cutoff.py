"""A sentence cut off at the end of a text: the last block breaks off, and nothing but residue follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_ENDED = re.compile(r"(?:[.!?…:;]\s*[”“\"'’»)\]*_`]*(?:\s?\[\d+\])?|''|-RRB-|[)\]>}])$")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[“\"'‘(]*[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No)\.$")
_OPEN_WORDS = frozenset(
    """a an the of to in on at by for with from into onto and or but nor as than which who whom whose when while where if because
    although during between among under over after before since until against about through toward towards within without is are
    was were be been being has have had will would shall should can could may might must his its their our your my very per via
    amid despite including""".split()
)
"""Words that hardly any English sentence ends in."""
_TRUNCATED = re.compile(r"(?:\[\s?\+\s?\d+\s?chars?\s?\]|\[(?:\.\.\.|…)\])$")
_TRAILS_OFF = re.compile(r"\w(?:\.\.\.|…)$")
_BREAKS = (",", "–", "—", " -", "(")
_FEWEST = 6
"""Words below which a last line is a heading or a name, whatever it ends in."""
_PROSE = 12
"""Words in a line that is a sentence rather than a heading, a byline or an item of a list."""
_OTHERS = 20
"""Blocks before the last that are asked whether the text's paragraphs end properly."""


def find(layout: Layout, marked: Sequence[Residue]) -> Residue | None:
    """The sentence that the text breaks off in, given the residue already marked, in order; None where it ends properly.

    It has broken off when its last word cannot end a sentence ("during", "the"), when it ends in a mark of truncation
    ("[+1200 chars]"), or when it is prose without a full stop in a text whose other paragraphs all have theirs and which goes
    on with residue.
    """
    place = len(marked)
    for number in range(len(layout.blocks) - 1, -1, -1):
        block = layout.blocks[number]
        while place and marked[place - 1].span.start >= block.end:
            place -= 1
        closing = marked[place - 1].span if place else None
        if closing is None or closing.end < block.end:
            text = layout.text[block.start : block.end]
        elif closing.start <= block.start:
            continue
        else:
            text = layout.text[block.start : closing.start].rstrip()
        return _cut(text, block, layout, number)
    return None


def _cut(text: str, block: Span, layout: Layout, number: int) -> Residue | None:
    if not (_breaks_off(text) or _unlike_the_others(text, layout, number)):
        return None
    return Residue(Span(block.start + _sentence_start(text), block.start + len(text)), "cut-off")


def _breaks_off(text: str) -> bool:
    words = text[-400:].split()
    if len(words) < _FEWEST:
        return False
    if _TRUNCATED.search(text):
        return True
    if _TRAILS_OFF.search(text):
        return len(text[_sentence_start(text) :].split()) >= _PROSE
    return not _ENDED.search(text) and (words[-1].strip("“\"'‘(").lower() in _OPEN_WORDS or text.endswith(_BREAKS))


def _unlike_the_others(text: str, layout: Layout, number: int) -> bool:
    words = text[-2000:].split()
    if _ENDED.search(text) or len(words) < _PROSE or number == len(layout.blocks) - 1:
        return False
    if sum(word[:1].islower() for word in words) * 2 <= len(words):
        return False
    others = [layout.tail(block)[1] for block in layout.blocks[max(1, number - _OTHERS) : number] if len(block) > 60]
    return len(others) >= 3 and all(_ENDED.search(other) for other in others)


def _sentence_start(text: str) -> int:
    """Where the last sentence of a block begins."""
    start = 0
    for match in _SENTENCE.finditer(text, max(0, len(text) - 5000)):
        if not _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()):
            start = match.end()
    return start
