"""Residue: what flattening a web page leaves in a report's text that is not the report. Marked by spans, never cut out."""

from __future__ import annotations

from dragoman.report import Residue


def mark(text: str) -> tuple[Residue, ...]:
    """The residue of a text, in order, no two spans overlapping."""
    return ()
