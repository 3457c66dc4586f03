"""Spans of text: half-open character intervals over a report's snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Characters `start` up to, not including, `end` of a report's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def join(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as sorted, disjoint, non-empty spans."""
    joined: list[Span] = []
    for span in sorted(spans):
        if span.end <= span.start:
            continue
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def hull(spans: Sequence[Span]) -> Span:
    """The smallest span that covers all of them; ValueError when there are none."""
    if not spans:
        raise ValueError("no spans to cover")
    return Span(min(span.start for span in spans), max(span.end for span in spans))
