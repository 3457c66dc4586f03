"""Quotations: where they open and close, across paragraphs too, so that one odd mark loses no more than itself.

Curly, low and straight double marks, guillemets, two apostrophes or two backticks (wire and tokenised text), and single marks
where they cannot be apostrophes. One pass over the marks of the text: linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from dragoman.span import Span

_MARK = re.compile(r"[“”„‟\"«»]|``|''|(?<!\w)['‘](?=\w|[.…\[($])|(?<=[^\s('’])['’](?!\w)")
_SINGLE = frozenset("'‘’")
_OPENING = frozenset(("“", "„", "«", "``", "‟", "‘"))
_CLOSING = frozenset(("”", "»", "’"))
_PARAGRAPH = re.compile(r"\n\s*")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|n|\d0s|\d\d)\b", re.IGNORECASE)
_FAMILY = {"“": "curly", "”": "curly", "„": "curly", "‟": "curly", "«": "guillemet", "»": "guillemet", "``": "tokenised"}
_SPEECH = 5
"""Words that a quotation has at least to be taken for speech when its form does not tell."""


class Quote(Struct, frozen=True):
    """A quotation. `start` and `end` take the marks in, `inner` leaves them out."""

    start: int
    end: int
    inner: Span
    closed: bool = True
    continues: bool = False
    """Goes on with the quotation of the paragraph before, which was left open."""
    speech: bool = False
    """Reads as something said, not as a word or a title between marks."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of a text, outermost level, left to right and disjoint."""
    quotes: list[Quote] = []
    open_before = False
    start = 0
    for match in [*_PARAGRAPH.finditer(text), None]:
        end = match.start() if match else len(text)
        found = _in_paragraph(text, start, end, open_before)
        quotes.extend(found)
        last = found[-1] if found else None
        left_open = last is not None and not last.closed
        following = match.end() if match else len(text)
        open_before = left_open and _begins_with_mark(text, following)
        start = following
    return tuple(quotes)


def _begins_with_mark(text: str, at: int) -> bool:
    match = _MARK.match(text, at)
    return match is not None and match[0] not in _CLOSING


def _in_paragraph(text: str, start: int, end: int, open_before: bool) -> list[Quote]:
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    single: list[int] | None = None
    for mark in _MARK.finditer(text, start, end):
        sign = mark[0]
        if sign in _SINGLE:
            if opened is None and single is None:
                single = _single_closers(text, start, end)
            quote = _single(text, mark, single) if opened is None and single else None
            if quote is not None and (not quotes or quote.start >= quotes[-1].end):
                quotes.append(quote)
            continue
        if quotes and mark.start() < quotes[-1].end:
            continue
        if opened is None:
            if _can_open(text, mark, start, end):
                opened = mark
        elif _can_close(text, mark, opened, start):
            quotes.append(_quote(text, opened.start(), opened.end(), mark.start(), mark.end()))
            opened = None
        elif sign in _OPENING and _family(sign) == _family(opened[0]) and sign != "``":
            quotes.append(_quote(text, opened.start(), opened.end(), mark.start(), mark.start(), closed=False))
            opened = mark
    if opened is not None:
        limit = end
        if not _begins_with_mark(text, _next_paragraph(text, end)) and opened.start() > start:
            ending = _SENTENCE_END.search(text, opened.end(), end)
            limit = ending.end() if ending else end
        quotes.append(_quote(text, opened.start(), opened.end(), limit, limit, closed=False))
    if open_before and quotes and quotes[0].start == start:
        first = quotes[0]
        quotes[0] = Quote(first.start, first.end, first.inner, first.closed, True, True)
    return quotes


def _next_paragraph(text: str, end: int) -> int:
    match = _PARAGRAPH.match(text, end)
    return match.end() if match else len(text)


def _family(sign: str) -> str:
    return _FAMILY.get(sign, sign)


def _can_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark[0] in _OPENING:
        return True
    if mark[0] in _CLOSING:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not after.isspace() and not before.isalnum()


def _can_close(text: str, mark: re.Match[str], opened: re.Match[str], start: int) -> bool:
    sign, opener = mark[0], opened[0]
    if sign == opener and sign in ('"', "''"):
        return True
    if opener == "«":
        return sign == "»"
    if opener in ("``",):
        return sign in ("''", '"', "”")
    if opener in ("“", "„", "‟"):
        if sign == "”":
            return True
        touches = not text[mark.start() - 1].isspace()
        apart = not text[mark.end() : mark.end() + 1].isalnum()
        return sign in ("“", '"', "''") and touches and apart
    return opener in ('"', "''") and sign == "”"


def _single_closers(text: str, start: int, end: int) -> list[int]:
    """Offsets at which a single mark may close: not followed by a letter, and not the apostrophe of a plural before a word."""
    return [match.start() for match in re.compile(r"(?<=[^\s('’])['’](?!\w)").finditer(text, start, end)]


def _single(text: str, mark: re.Match[str], closers: list[int]) -> Quote | None:
    if mark[0] == "’" or _ELISION.match(text, mark.start()) or (mark.start() and text[mark.start() - 1] not in ' \t\n([—–-:"“'):
        return None
    if not (mark.end() < len(text) and text[mark.end()].strip()):
        return None
    first = bisect_right(closers, mark.start())
    for closer in closers[first : first + 8]:
        punctuated = text[closer - 1] in ".,!?…;:"
        plural = text[closer - 1] == "s" and re.match(r" [a-z]", text[closer + 1 : closer + 3] + " ") is not None
        if punctuated or not plural:
            return _quote(text, mark.start(), mark.end(), closer, closer + 1)
    return None


def _quote(text: str, start: int, inner_start: int, inner_end: int, end: int, *, closed: bool = True) -> Quote:
    while end > inner_start and not closed and text[end - 1].isspace():
        end -= 1
    inner_end = min(inner_end, end)
    inner = text[inner_start:inner_end]
    words = len(inner.split())
    last = inner.rstrip()[-1:]
    speech = words >= _SPEECH or last in (",", "!", "?") or (words > 1 and last in (".", "…", "—", "-"))
    return Quote(start, max(end, inner_start), Span(inner_start, max(inner_end, inner_start)), closed, False, speech)
