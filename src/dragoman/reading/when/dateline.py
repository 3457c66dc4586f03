"""The dateline of a report: where and on what day it was filed. It dates the report, never an undertaking."""

from __future__ import annotations

import re

from msgspec import Struct

from dragoman.reading.when.lexicon import MONTH
from dragoman.span import Span

_HEAD = 3000
"""Characters from the start in which a dateline is looked for."""
_WORD = r"[A-Z\u00C0-\u00DE][\w.'’‑-]{0,24}"
_NAME = rf"{_WORD}(?: (?:de |al-|el-)?{_WORD}){{0,3}}"
_MONTHS = {form for name in MONTH for form in (name.capitalize(), name.upper())}
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_DATE = (
    rf"(?:(?P<m1>{_MONTH})\.? (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}))\b\.?"
    r"(?:,? (?P<y>\d{4}))?"
)
_AGENCY = (
    r"(?:\([A-Z][\w ./&-]{1,30}\)|-LRB- [A-Z][\w ./&-]{1,30} -RRB-"
    r"|/[A-Z][\w .-]{1,20}/\.?|RIA Novosti\.?|TASS\.?)"
)
_DASH = r"(?:--|[-–—])"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_LINE = re.compile(
    rf"(?P<place>{_NAME}(?:/{_NAME}){{0,3}}(?: ?, {_NAME}){{0,2}})"
    rf"(?:(?: ?,|:|\.) {_WEEKDAY}(?P<date>{_DATE})(?:[.,:]? ?{_AGENCY}(?: ?{_DASH}|:)?| {_DASH}|--|:|\. ?(?=[A-Z“\"]))"
    rf"|,? (?P<agency>{_AGENCY})(?: ?{_DASH}|:)"
    rf"|(?: ?{_DASH}) )"
)
_CAPITALS = re.compile(
    r"(?P<place>[A-Z][A-Z.'’-]{3,}(?:[ /][A-Z][A-Z.'’-]{2,}){0,3}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)"
    r" (?=[A-Z][a-z’']*\b)"
)
_NO_PLACE = frozenset(
    """NATO ASEAN OPEC UNESCO UNICEF BREAKING UPDATE EXCLUSIVE ANALYSIS WATCH READ PHOTO FILE VIDEO OSCE APEC ISIL ISIS On In
    Between From The At By Since Until""".split()
)


class Dateline(Struct, frozen=True):
    """Where a dateline stands, the place it names, and its date in EDTF (the year is XXXX unless stated); None without a date."""

    span: Span
    place: str
    value: str | None
    date_span: Span | None = None


def dateline(text: str) -> Dateline | None:
    """The first dateline near the start of a text: at the start of a line, ended by a dash, an agency or a full stop."""
    at = 0
    for line in text[:_HEAD].split("\n"):
        skipped = len(line) - len(line.lstrip())
        found = _match(text, at + skipped)
        if found is not None:
            return found
        at += len(line) + 1
    return None


def _match(text: str, at: int) -> Dateline | None:
    match = _LINE.match(text, at, at + 160)
    if match is None:
        bare = _CAPITALS.match(text, at, at + 80)
        if bare is None or any(word in _NO_PLACE for word in re.split(r"[ /]", bare["place"])):
            return None
        return Dateline(Span(bare.start(), bare.end("place")), bare["place"], None)
    if match["date"] is None:
        capitals = match["place"].split(",")[0]
        if match["agency"] is None and capitals != capitals.upper():
            return None
        if capitals.split()[0] in _NO_PLACE:
            return None
        return Dateline(Span(match.start(), match.end()), match["place"], None)
    if match["place"].split()[0].rstrip(",") in _NO_PLACE:
        return None
    month = MONTH[(match["m1"] or match["m2"]).lower()]
    day = int(match["d1"] or match["d2"])
    if not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    value = f"{match['y'] or 'XXXX'}-{month:02}-{day:02}"
    return Dateline(Span(match.start(), match.end()), match["place"], value, Span(match.start("date"), match.end("date")))
