"""A report: one document as read. Its text is a snapshot that is never altered; residue is marked by spans."""

from __future__ import annotations

import hashlib
from datetime import date

from msgspec import Struct

from dragoman.span import Span


class Residue(Struct, frozen=True):
    """A stretch of page residue: marked, not cut out, so that offsets hold."""

    span: Span
    why: str
    """related-link, agency-initials, comment-form, shortcode, share, caption, cut-off, boilerplate"""


class Report(Struct, frozen=True, kw_only=True):
    """One document as read. Made by `dragoman.intake`, which also marks the residue."""

    id: str
    """The identifier that the source gives, else derived from the text's digest."""
    text: str
    """The snapshot: every offset in every record counts characters of this string."""
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    """ISO 639-1 code as recognised; "und" where it could not be told. Only English is read."""
    residue: tuple[Residue, ...] = ()

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the snapshot in UTF-8: the version of the text that selectors point into."""
        return digest(self.text)

    def in_residue(self, span: Span) -> bool:
        return any(residue.span.overlaps(span) for residue in self.residue)


def digest(text: str) -> str:
    """Hexadecimal SHA-256 of a text in UTF-8 (lone surrogates are kept, not refused)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
