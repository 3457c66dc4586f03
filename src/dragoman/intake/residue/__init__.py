"""Residue: what flattening a web page leaves in a report's text that is not the report. Marked by spans, never cut out.

One module a kind; each looks at blocks (lines or paragraphs), says where, and leaves in peace whatever might be the report's
own words: residue that is missed may cost a wrong claim, but a paragraph taken for residue loses true ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from dragoman.intake.residue import boilerplate, caption, comments, cutoff, related, share, shortcode, signature
from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue

_FINDERS = (shortcode.find, comments.find, share.find, signature.find, caption.find, related.find, boilerplate.find)


def mark(text: str) -> tuple[Residue, ...]:
    """The residue of a text, in order, no two spans overlapping, white space at their ends left out."""
    layout = Layout(text)
    found = _apart(chain.from_iterable(find(layout) for find in _FINDERS))
    if cut := cutoff.find(layout, found):
        found = _apart([*found, cut])
    return tuple(found)


def _apart(residues: Iterable[Residue]) -> list[Residue]:
    """In order and without overlap: where two share characters, the longer one stays, else the finder that comes first."""
    kept: list[Residue] = []
    for residue in sorted(residues, key=lambda residue: residue.span):
        if not kept or kept[-1].span.end <= residue.span.start:
            kept.append(residue)
        elif len(residue.span) > len(kept[-1].span):
            kept[-1] = residue
    return kept
