"""The `when` of a claim: what a time expression says once the words around it are heard ("by", "since", "until", "to").

Source: the annotation guidelines, rules 19 (the dateline alone gives nothing), 22 (what fixes a time) and 37.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from dragoman.edtf import Date, Interval, parse
from dragoman.reading.records import Reading, Timex
from dragoman.reading.when.lexicon import NUMBER
from dragoman.reading.when.tense import tense

_LIMITS = frozenset("by before until till beyond".split())
_VAGUE = re.compile(r"(?i)(?:\w+ )?(?:now|current|currently|nowadays|presently|recently|lately|the moment)|later")
_JOINS = frozenset("to through thru until till - – — and or &".split())
_MID = re.compile(r"(?i)mid\b|the middle of")
_THIS_WEEK = re.compile(r"(?i)(?:earlier |later )?this week")
_WEEKS_AGO = re.compile(r"(?i)^(?!almost|nearly|over|about).*\bweeks? ago$")
_COUNTED = re.compile(r"(?:the |these )?(?:last|past)\b")
_LENGTH = re.compile(r"\b(\w{1,8})-day (?:[\w-]+ ){0,2}?(?:visit|trip|tour|summit|conference|meeting|session|talks|stay)\b")
_BEGINS = frozenset("beginning starting begins starts began started opening opens from".split())
_DEICTIC = re.compile(r"(?i)today|tomorrow|yesterday")
_WEEK = timedelta(days=7)


def claim_when(reading: Reading, timex: Timex) -> str | None:
    """The date or interval in EDTF that a claim takes from the expression.

    None for a duration or a frequency, a vague word, a dateline, and where nothing of the date is known. `timex` is one of
    `reading.timexes`; two that are joined ("from June 3 to June 5", "Monday and Tuesday") both give the interval of the two.
    """
    text = timex.span.of(reading.report.text)
    if _vague(timex, text):
        return None
    before, limit = _before(reading, timex.start)
    if timex.kind == "duration":
        return _within(reading, timex, before) or _counted(reading, timex)
    value = timex.value.partition("T")[0]
    if timex.kind == "set" or not any(character.isdigit() for character in value):
        return None
    joined = _joined(reading, timex)
    if joined is not None:
        return joined
    if _THIS_WEEK.fullmatch(text):
        return _so_far(reading, timex, value)
    stated = _stated(reading, timex, text)
    if stated is not None:
        return stated
    if limit and not _possessed(reading, timex):
        return f"../{_first(value)}" if "/" not in value or before in ("before", "beyond") else f"../{value.partition('/')[2]}"
    if before == "since" and "/" not in value:
        return _since(reading, timex, value)
    if _WEEKS_AGO.search(text):
        return _week(value)
    trip = _trip(reading, timex, value)
    if trip is not None:
        return trip
    if before == "around" and _is_day(value):
        return f"{value}~"
    return value


def fixes_time(timex: Timex, text: str = "") -> bool:
    """Does it fix a time (rule 22)? A day, a week, "mid January" do; a month, a season, a year, a duration do not.

    `text` is the report's text; without it "mid January" counts as the month that it is.
    """
    words = timex.span.of(text)
    if timex.kind in ("duration", "set") or _vague(timex, words):
        return False
    if _MID.match(words) and re.fullmatch(r"[\dX]{4}-[\dX]{2}", timex.value):
        return True
    value = timex.value.partition("T")[0]
    if _is_day(value):
        return True
    first, last = parse(value).bounds()
    return first is not None and last is not None and last - first <= _WEEK


def _vague(timex: Timex, words: str) -> bool:
    """A dateline, or words that date nothing: "currently", "a long time ago", "in the near future"."""
    return timex.dateline or ".." in timex.value or _VAGUE.fullmatch(words) is not None


def _is_day(value: str) -> bool:
    return re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", value) is not None


def _first(value: str) -> str:
    return value.partition("/")[0]


def _before(reading: Reading, start: int) -> tuple[str, bool]:
    """The word that governs an expression, and whether it makes it a latest day."""
    lowers = reading.tokens.lowers
    index = reading.tokens.at(start) - 1
    while index >= 0 and lowers[index] in ("the", "this", "on", "a", "next", "midnight", "noon"):
        index -= 1
    word = lowers[index] if index >= 0 else ""
    earlier = lowers[max(0, index - 3) : max(0, index)]
    if word == "than" and earlier[-1:] == ["later"]:
        return "by", True
    if word == "of" and earlier[-1:] == ["end"]:
        word = lowers[index - 3] if index >= 3 else ""
    if word == "to" and earlier[-1:] == ["prior"]:
        return "before", True
    if word in ("until", "till") and "from" in earlier:
        return word, False
    return word, word in _LIMITS


def _possessed(reading: Reading, timex: Timex) -> bool:
    """Does the date possess what follows ("by last March's accord")? The word before it then governs that, not the date."""
    inside = reading.tokens.between(timex.start, timex.end)
    return "'s" in (*reading.tokens.lowers[inside.stop : inside.stop + 1], *reading.tokens.lowers[inside.stop - 1 : inside.stop])


def _stated(reading: Reading, timex: Timex, text: str) -> str | None:
    """Tomorrow, May 20: the day stated beside the word holds, whatever day the report bears."""
    if _DEICTIC.fullmatch(text) is None:
        return None
    place = bisect_left(reading.timexes, timex.start, key=lambda other: other.start) + 1
    if place >= len(reading.timexes):
        return None
    value, between = reading.timexes[place].value, reading.report.text[timex.end : reading.timexes[place].start]
    return value if between.strip() == "," and len(between) <= 3 and _is_day(value) and "X" not in value else None


def _within(reading: Reading, timex: Timex, before: str) -> str | None:
    """Within two weeks: up to the day that lies so far ahead of the report."""
    published = reading.report.published
    match = re.fullmatch(r"P(?:(\d+)D|(\d+)W)", timex.value)
    if before != "within" or published is None or match is None:
        return None
    days = int(match[1] or 0) + 7 * int(match[2] or 0)
    return f"../{published + timedelta(days=days)}" if days <= 3660 else None


def _counted(reading: Reading, timex: Timex) -> str | None:
    """The last three days, the past four years: back from the report's day, in the unit that is named."""
    published = reading.report.published
    match = _COUNTED.match(reading.tokens.text[timex.start : timex.end].lower())
    amount = re.fullmatch(r"P(\d{1,2})([DY])", timex.value)
    if published is None or match is None or amount is None:
        return None
    count = int(amount[1])
    if amount[2] == "D":
        return f"{published - timedelta(days=count - 1)}/{published}" if count > 1 else None
    return f"{published.year - count:04}/{published.year:04}" if published.year > count else None


def _since(reading: Reading, timex: Timex, value: str) -> str:
    """Since April: from then on. "The first since 2005" tells of what was in 2005; so does a day ("in place since 12 April")."""
    text = timex.span.of(reading.report.text).lower()
    at = reading.tokens.at(timex.start)
    sentence = reading.tokens.sentences[max(0, reading.tokens.sentence_at(timex.start))]
    if len(value) >= 10 or "first" in reading.tokens.lowers[max(sentence.first, at - 12) : at]:
        return value
    if len(value) == 4 and re.match(r"the (?:beginning|start) of", text):
        return f"{value}-01/.."
    return f"{value}/.."


def _week(value: str) -> str:
    """Weeks ago are counted in weeks: the Monday and Sunday around the day."""
    if not _is_day(value) or "X" in value:
        return value
    day = date.fromisoformat(value)
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def _trip(reading: Reading, timex: Timex, value: str) -> str | None:
    """A three-day visit beginning Sunday: the days of the visit. None where no length and beginning are told."""
    if not _is_day(value) or "X" in value:
        return None
    tokens = reading.tokens
    at = tokens.at(timex.start)
    if not any(word in _BEGINS for word in tokens.lowers[max(0, at - 2) : at]):
        return None
    sentence = tokens.sentences[max(0, tokens.sentence_at(timex.start))]
    match = _LENGTH.search(tokens.text[sentence.start : timex.start].lower())
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else NUMBER.get(match[1], 0)
    return f"{value}/{date.fromisoformat(value) + timedelta(days=count - 1)}" if 2 <= count <= 31 else None


def _so_far(reading: Reading, timex: Timex, value: str) -> str:
    """This week, told as past: from Monday to the day of the report."""
    published, (start, _, _) = reading.report.published, value.partition("/")
    tokens = reading.tokens
    sentence = tokens.sentences[max(0, tokens.sentence_at(timex.start))]
    inside = tokens.between(timex.start, timex.end)
    told = tense(tokens.lowers, sentence.first, sentence.last, inside.start, inside.stop)
    if told < 0 and published is not None and date.fromisoformat(start) < published:
        return f"{start}/{published}"
    return value


def _joined(reading: Reading, timex: Timex) -> str | None:
    """The interval of two expressions that are joined; None where this one stands alone."""
    place = bisect_left(reading.timexes, timex.start, key=lambda other: other.start)
    if place == len(reading.timexes) or reading.timexes[place].start != timex.start:
        return None
    for left, right in ((place, place + 1), (place - 1, place)):
        if left < 0 or right >= len(reading.timexes):
            continue
        both = _interval(reading, reading.timexes[left], reading.timexes[right])
        if both is not None:
            return both
    return None


def _interval(reading: Reading, left: Timex, right: Timex) -> str | None:
    between = reading.report.text[left.end : right.start]
    if len(between) > 12 or between.strip().lower() not in _JOINS or {left.kind, right.kind} - {"date", "time"}:
        return None
    first, last = parse(left.value.partition("T")[0]), parse(right.value.partition("T")[0])
    if not isinstance(first, Date) or not isinstance(last, Date) or not any(map(str.isdigit, f"{first}{last}")):
        return None
    index = reading.tokens.at(left.start) - 1
    lead = reading.tokens.lowers[index] if index >= 0 else ""
    if lead not in ("from", "between") and between.strip().lower() in ("and", "or", "&"):
        opening, closing = first.bounds()[1], last.bounds()[0]
        if not opening or not closing or closing - opening != timedelta(days=1) or first.day is None:
            return None
    try:
        return str(Interval(first, last))
    except ValueError:
        return None
