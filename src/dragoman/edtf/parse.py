"""Text to EDTF values. What is not EDTF is refused with the place where it went wrong."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from dragoman.edtf.date import Date, Moment, Qualifier
from dragoman.edtf.interval import End, Group, Interval

Edtf = Date | Moment | Interval | Group

_DATE = re.compile(r"(-?[0-9X]{4}|Y-?[0-9]{5,})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(Z|[+-]\d\d(?::\d\d)?)?", re.ASCII)


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """The value that the text writes; `str` gives the text back. ValueError says what is wrong and at which character."""
    if not text:
        raise ValueError("not EDTF: the text is empty")
    if text[0] in "{[":
        return _group(text)
    if "/" in text:
        left, _, right = text.partition("/")
        if "/" in right:
            raise ValueError(f"not EDTF: {text!r} has a second '/' at character {text.index('/', len(left) + 1)}")
        start, end = _end(text, left, 0), _end(text, right, len(left) + 1)
        try:
            return Interval(start, end)
        except ValueError as error:
            raise ValueError(f"not EDTF: {text!r} is {error}") from None
    if match := _MOMENT.fullmatch(text):
        try:
            return Moment(_date(text, match[1], 0), match[2], match[3] or "")
        except ValueError as error:
            raise ValueError(f"not EDTF: {text!r} at character 11: {error}") from None
    return _date(text, text, 0)


def _end(text: str, piece: str, at: int) -> Date | End:
    if piece in ("", ".."):
        return End(piece)
    return _date(text, piece, at)


def _date(text: str, piece: str, at: int) -> Date:
    match = _DATE.match(piece)
    if match is None:
        raise ValueError(f"not EDTF: {text!r} has no date at character {at}")
    if match.end() < len(piece):
        raise ValueError(f"not EDTF: {text!r} is not understood from character {at + match.end()} ({piece[match.end()]!r})")
    try:
        return Date(match[1], match[2], match[3], cast(Qualifier, match[4]))
    except ValueError as error:
        raise ValueError(f"not EDTF: {text!r} at character {at}: {error}") from None


def _group(text: str) -> Group:
    closing = "}" if text[0] == "{" else "]"
    if text[-1] != closing:
        raise ValueError(f"not EDTF: {text!r} lacks {closing!r} at character {len(text)}")
    members, at = [], 1
    for piece in text[1:-1].split(","):
        members.append(_date(text, piece, at))
        at += len(piece) + 1
    return Group(tuple(members), every=closing == "}")
