"""A sentence cut off at the end of a text: the last paragraph breaks off, and nothing but residue follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_ENDED = re.compile(r"[.!?…:;][”\"'’»)\]*_]*(?:\s?\[\d+\])?$|''$|-RRB-$|[)\]]$|>$")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[“\"'‘(]*[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No)\.$")
_OPEN_WORDS = frozenset(
    """a an the of to in on at by for with from into onto and or but nor as than that which who whom whose when while where if
    because although during between among under over after before since until against about through toward towards within without
    is are was were be been being has have had will would shall should can could may might must not no his her its their our your
    my this these those he she they it we says told also both either very such per via amid despite including""".split()
)
"""Words that no English sentence and hardly any headline ends in."""
_TRUNCATED = re.compile(r"(?:\[\s?\+\s?\d+\s?chars?\s?\]|\[(?:\.\.\.|…)\]|\w(?:\.\.\.|…))$")
_PROSE = 12
"""Words in a line that is a sentence rather than a heading, a byline or an item of a list."""


def find(layout: Layout, marked: Sequence[Span]) -> Residue | None:
    """The sentence that the text breaks off in, given the residue already marked; None where the text ends properly.

    It has broken off when its last word is one that cannot end a sentence ("during", "the"), when it ends in a mark of
    truncation ("[+1200 chars]"), or when it is prose without an end in a text whose other paragraphs all end properly and
    that goes on with residue.
    """
    left = [line for line in layout.paragraphs if not any(span.start <= line.start and line.end <= span.end for span in marked)]
    if not left:
        return None
    last = left[-1]
    covered = [span.start for span in marked if span.overlaps(last) and span.end >= last.end]
    text = layout.text[last.start : min([last.end, *covered])].rstrip()
    words = text[-2000:].split()
    if len(words) < 4:
        return None
    if not (_TRUNCATED.search(text) or _breaks_off(text, words) or _unlike_the_others(layout, left, text, words, marked)):
        return None
    start = last.start + _sentence_start(text)
    return Residue(Span(start, last.start + len(text)), "cut-off")


def _breaks_off(text: str, words: list[str]) -> bool:
    if _ENDED.search(text):
        return False
    last = words[-1].strip("“”\"'‘’(,–—-").lower()
    return len(words) >= 6 and (last in _OPEN_WORDS or text.endswith((",", "–", "—", " -", "(")))


def _unlike_the_others(layout: Layout, left: Sequence[Span], text: str, words: list[str], marked: Sequence[Span]) -> bool:
    if _ENDED.search(text) or len(words) < _PROSE or not any(span.start >= left[-1].end for span in marked):
        return False
    others = [layout.text[line.start : line.end] for line in left[1:-1] if len(line) > 60]
    lower = sum(word[:1].islower() for word in words)
    return len(others) >= 3 and all(_ENDED.search(other) for other in others) and lower * 2 > len(words)


def _sentence_start(text: str) -> int:
    """Where the last sentence of a paragraph begins."""
    start = 0
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()):
            start = match.end()
    return start
