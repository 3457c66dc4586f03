"""Lines and paragraphs of a text as spans, and whether its lines have been wrapped: what residue is looked for in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from dragoman.report import Residue
from dragoman.span import Span

_BLANK = "\ufeff \t\r\f\v\u00a0\u200b"
_WRAPPED = 95
"""A text of several lines none of which passes this many characters has been wrapped (the measure that `tokens` takes)."""
WINDOW = 800
"""Characters of a line's beginning or end that are looked at: residue is short, lines can be megabytes."""


class Layout:
    """A text's lines that are not blank, without the white space around them. Read only."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = tuple(_lines(text))

    @cached_property
    def wrapped(self) -> bool:
        longest = max((len(line) for line in self.lines), default=0)
        return 40 < longest <= _WRAPPED and sum(len(line) for line in self.lines) > 2 * longest

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Runs of lines with no blank line between them where the text is wrapped; else each line by itself."""
        if not self.wrapped:
            return self.lines
        runs: list[Span] = []
        for line in self.lines:
            if runs and self.text.count("\n", runs[-1].end, line.start) == 1:
                runs[-1] = Span(runs[-1].start, line.end)
            else:
                runs.append(line)
        return tuple(runs)

    def head(self, span: Span) -> str:
        """The first characters of a span, at most WINDOW."""
        return self.text[span.start : min(span.end, span.start + WINDOW)]

    def tail(self, span: Span) -> tuple[int, str]:
        """The last characters of a span, at most WINDOW, and where they begin in the text."""
        start = max(span.start, span.end - WINDOW)
        return start, self.text[start : span.end]

    def whole(self, why: str, *patterns: re.Pattern[str], longest: int = WINDOW) -> Iterator[Residue]:
        """The lines, of at most `longest` characters, that one of the patterns matches from their beginning.

        In a wrapped text the paragraph's remaining lines go with its first one.
        """
        paragraphs = {paragraph.start: paragraph for paragraph in self.paragraphs}
        for line in self.lines:
            whole = paragraphs.get(line.start, line)
            if len(whole) <= longest and any(pattern.match(self.text, line.start, line.end) for pattern in patterns):
                yield Residue(whole, why)


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
