"""The blocks of a text: its lines, or, where lines have been wrapped, its paragraphs. Residue is looked for in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.report import Residue
from dragoman.span import Span

_BLANK = "\ufeff \t\r\f\v\u00a0\u200b"
_WRAPPED = 95
"""A text nine in ten of whose lines stay within this many characters has been wrapped (an address may make one longer)."""
_FEWEST_LINES = 3
_FULL = 0.6
"""A wrapped line shorter than this part of the text's width is the last of its paragraph."""
WINDOW = 800
"""Characters of a block's beginning or end that are looked at: residue is short, a line can be megabytes."""


class Layout:
    """A text and the spans of its blocks, without white space at their ends. Read only."""

    def __init__(self, text: str) -> None:
        self.text = text
        lines = list(_lines(text))
        width = sorted(len(line) for line in lines)[len(lines) * 9 // 10] if len(lines) >= _FEWEST_LINES else 0
        self.blocks = tuple(_joined(text, lines, width * _FULL)) if 40 < width <= _WRAPPED else tuple(lines)

    def words(self, block: Span) -> str:
        """The characters of a block; of a long one, its beginning."""
        return self.text[block.start : min(block.end, block.start + WINDOW)]

    def tail(self, block: Span) -> tuple[int, str]:
        """The last characters of a block, at most WINDOW, and where they begin in the text."""
        start = max(block.start, block.end - WINDOW)
        return start, self.text[start : block.end]

    def whole(self, why: str, pattern: re.Pattern[str], longest: int) -> Iterator[Residue]:
        """The blocks, of at most `longest` characters, whose first line the pattern matches from its beginning."""
        for block in self.blocks:
            if len(block) <= longest:
                first = self.text.find("\n", block.start, block.end)
                if pattern.match(self.text, block.start, block.end if first < 0 else first):
                    yield Residue(block, why)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if stripped := line.strip(_BLANK):
            first = start + len(line) - len(line.lstrip(_BLANK))
            yield Span(first, first + len(stripped))
        start = end + 1


def _joined(text: str, lines: list[Span], full: float) -> Iterator[Span]:
    """Paragraphs: a full line and the one right under it belong together."""
    start, before = lines[0].start, lines[0]
    for line in lines[1:]:
        if len(before) < full or text.count("\n", before.end, line.start) != 1:
            yield Span(start, before.end)
            start = line.start
        before = line
    yield Span(start, before.end)
