"""The reasons of a claim, as `dragoman show --why` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dragoman.cli.terminal import cell
from dragoman.plain import plain

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.reading.undertakings.reasons import Reason

OTHERWISE = "given, corrected, or read by another version: `dragoman reread` reads it with this one"

_WIDTH = 10


def listed(reasons: Sequence[Reason]) -> list[Text]:
    """A line for each reason: what it is about, the words, what they say."""
    if not reasons:
        return [cell(f"why: {OTHERWISE}", "dim")]
    lines = []
    for reason in reasons:
        line = cell(reason.about, "bold").append(" " * (_WIDTH - len(reason.about)))
        if reason.words:
            line.append_text(cell(f"“{plain(reason.words)}”")).append("  ")
        lines.append(line.append_text(cell(reason.because, "dim")))
    return lines


def as_json(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    """The same for programs; `start` and `end` are offsets into the report's text, null where no words say it."""
    return [
        {"about": reason.about, "words": reason.words, "start": reason.start, "end": reason.end, "because": reason.because}
        for reason in reasons
    ]
