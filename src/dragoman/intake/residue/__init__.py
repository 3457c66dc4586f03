"""Residue: what flattening a web page leaves in a report's text that is not the report. Marked by spans, never cut out.

One module a kind; each looks at lines, says where, and leaves in peace whatever might be the report's own words: residue that
is missed may cost a wrong claim, but a paragraph taken for residue loses true ones.
"""

from __future__ import annotations

from itertools import chain

from dragoman.intake.residue import boilerplate, caption, comments, cutoff, related, share, shortcode, signature
from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue

_FINDERS = (shortcode.find, comments.find, share.find, signature.find, caption.find, related.find, boilerplate.find)
"""In the order of their say: where two claim the same characters, the first gives the reason."""


def mark(text: str) -> tuple[Residue, ...]:
    """The residue of a text, in order, no two spans overlapping, white space at their ends left out."""
    layout = Layout(text)
    found = list(chain.from_iterable(find(layout) for find in _FINDERS))
    if cut := cutoff.find(layout, [residue.span for residue in found]):
        found.append(cut)
    kept: list[Residue] = []
    for residue in found:
        if not any(residue.span.overlaps(other.span) for other in kept):
            kept.append(residue)
    return tuple(sorted(kept, key=lambda residue: residue.span))
