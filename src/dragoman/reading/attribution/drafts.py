"""Drafts of attributions in token indices, before speakers are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.reading.records import Factivity, Force

Range = tuple[int, int]


@dataclass
class Draft:
    """One attribution being put together: token ranges, half open. Mutable, and never leaves the stage."""

    source: Range | None
    cue: list[Range]
    content: list[Range]
    force: Force = "states"
    factivity: Factivity = "neutral"
    nested: list[Draft] = field(default_factory=list)
    continues: Draft | None = None
    """The attribution whose speaker goes on here."""

    @property
    def begin(self) -> int:
        return min(first for first, _ in [*self.cue, *self.content])

    @property
    def end(self) -> int:
        return max(last for _, last in [*self.cue, *self.content])
