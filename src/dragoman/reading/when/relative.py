"""Time expressions that count from the report's day, or from the day last named."""

from __future__ import annotations

import re
from datetime import date

from dragoman.edtf import parse
from dragoman.reading.when.amounts import amount, iso, unit_of
from dragoman.reading.when.explicit import day, season
from dragoman.reading.when.lexicon import DEICTIC, WEEKDAY
from dragoman.reading.when.reckoning import UNKNOWN_DAY, Reference, distant, shifted, weekday, weekend, written
from dragoman.reading.when.scan import Scan

_TURN = {"l": "last", "f": "next", "i": "this"}
_STEP = {"l": -1, "f": 1}
_TITLED = frozenset(
    "times telegraph mirror express mail herald post independent people world guardian agreement agreements accords".split()
)
_DURING = frozenset("in for during over throughout".split())
_RELATIVES = frozenset("when that of on in to it he she they".split())
_NAMED = frozenset("black bloody good super cyber ash palm maundy fat giving casual".split())


def deictic(scan: Scan, start: int, end: int) -> str | None:
    """Today, tomorrow, yesterday, tonight, with a part of the day or "earlier"; the day before yesterday, after tomorrow."""
    step = DEICTIC[scan.word(scan.find("T", start, end)[0])]
    if scan.codes[start] == "t":
        further = -1 if scan.word(start + 2) == "before" else 1
        if scan.word(start + 1) != "day" or further != step:
            return None
        step += further
    return _today(scan.reference, step)


def this_part(scan: Scan, start: int, end: int) -> str | None:
    """This morning, last night; "in the morning" is of the day last named, else the report's."""
    if scan.codes[start] == "t":
        if scan.word(start - 1) not in ("in", "during", "throughout") or scan.word(start + 1) in ("dawn", "dusk"):
            return None
        return _day_beside(scan, start, end) or UNKNOWN_DAY
    return _today(scan.reference, -1 if scan.codes[start] == "l" else 0)


def named_weekday(scan: Scan, start: int, end: int) -> str | None:
    """Friday, last Monday, Sunday night; None where the word is part of a name."""
    at = scan.find("W", start, end)[0]
    after = scan.words[end] if end < len(scan.words) else ""
    if scan.word(at - 1) in _NAMED or (after[:1].isupper() and after.lower() in _TITLED):
        return None
    if scan.word(at - 1) == "on" and scan.word(at - 2) == "mail":
        return None
    partner = scan.paired(start)
    if partner is not None:
        step = (WEEKDAY[scan.word(at)] - partner.weekday()) % 7
        return shifted(partner, step, "D")
    turns = scan.find("lfi", start, at)
    turn = _TURN[scan.codes[turns[0]]] if turns else None
    if turn == "last" and scan.word(turns[0]) not in ("last", "past"):
        turn = None
    return weekday(scan.day, WEEKDAY[scan.word(at)], scan.tense(start, end), turn)


def turn(scan: Scan, start: int, end: int) -> str | None:
    """Last week, next month, this year, the previous day, the same day, that year."""
    at = scan.find("cE", start, end)[0]
    if scan.codes[at] == "E":
        return season(scan, at - 1, end)
    unit = unit_of(scan.word(at))
    if scan.codes[at - 2 : at] == "It":
        return shifted(scan.day, 0, unit)
    ways = scan.find("lfisvj", start, end)
    if not ways and unit not in ("D", "WE"):
        led = scan.code(start - 1) == "F" or scan.word(start - 1) in _DURING
        named_so = end - start > 2 or (led and unit in ("M", "Y", "W", "Q"))
        return shifted(scan.day, 0, unit) if named_so else None
    if not ways and unit == "D" and (scan.codes[start] != "t" or scan.code(end) in "x" or scan.word(end) in _RELATIVES):
        return None
    way = scan.codes[ways[0]] if ways else "s" if unit == "D" else "i"
    if not ways and unit == "WE":
        return weekend(scan.day, scan.tense(start, end))
    word = scan.word(ways[0]) if ways else "this"
    named = way in "sj" or word in ("previous", "preceding", "following", "prior", "ensuing")
    if word == "recent" or (way == "v" and unit == "D"):
        return None
    if word == "past" and unit not in ("DE", "CE", "WE"):
        return iso(1, unit)
    if unit == "D" and way in "lf" and not named and scan.codes[start] == "t" and scan.word(end) == "of":
        return None
    base = (scan.recent_day(start) or scan.day) if named else scan.day
    return shifted(base, _STEP.get(way, 0), unit)


def after_next(scan: Scan, start: int, end: int) -> str | None:
    """The week after next, the month before last."""
    side, turned = scan.word(start + 2), scan.word(end - 1)
    if (side, turned) not in (("after", "next"), ("before", "last")):
        return None
    return shifted(scan.day, 2 if turned == "next" else -2, unit_of(scan.word(start + 1)))


def new_year(scan: Scan, start: int, end: int) -> str | None:
    """The new year: the one that has begun, or late in the old one the next; None for other new things."""
    if scan.word(start) != "the" or scan.code(end) == "`" or scan.word(end - 1) != "year":
        return None
    return shifted(scan.day, 1 if scan.day and scan.day.month >= 7 else 0, "Y")


def day_beside(scan: Scan, start: int, end: int) -> str | None:
    """The day before, the day after: beside the day last named."""
    if unit_of(scan.word(start + 1)) != "D":
        return None
    return shifted(scan.last_in_sentence(start) or scan.day, -1 if scan.word(end - 1) == "before" else 1, "D")


def boundary(scan: Scan, start: int, end: int) -> str | None:
    """The end of this year, early next month, later this week: the stretch that is named, no finer."""
    years = scan.find("Y", start, end)
    if years:
        return scan.words[years[0]] if scan.codes[start] != "r" else None
    return turn(scan, start, end)


def long_ago(scan: Scan, start: int, end: int) -> str | None:
    """A long time ago, long ago, years ago: some time before the report's day."""
    if scan.codes[start] == "c":
        return None
    return f"../{written(scan.day)}" if scan.day else UNKNOWN_DAY


def that_time(scan: Scan, start: int, end: int) -> str | None:
    """By that time: the day last named nearby; None where none was."""
    named = scan.recent_day(start)
    return written(named) if named and scan.word(start - 1) in ("by", "at", "until", "since", "before", "after") else None


def offset(scan: Scan, start: int, end: int) -> str | None:
    """Two weeks ago (from the report's day), two days later (from the day last named), in a week's time."""
    count, unit = amount(scan, start, end), unit_of(scan.word(scan.find("cCH", start, end)[0]))
    last = scan.codes[end - 1]
    if last == "g":
        if count is None:
            return f"../{written(scan.day)}" if scan.day else UNKNOWN_DAY
        return distant(scan.day, -count, unit)
    if count is None:
        return UNKNOWN_DAY
    if last == "y":
        return distant(scan.day, count, unit)
    base = scan.recent_day(start) or (scan.day if scan.word(end - 1) == "earlier" and unit in ("M", "Y") else None)
    sign = -1 if scan.word(end - 1) == "earlier" else 1
    return distant(base, sign * count, unit)


def vague(scan: Scan, start: int, end: int) -> str | None:
    """Now, currently: the report's day. Recently, in recent history: up to it. The long term: from it on. Later: not told."""
    first, last = scan.word(start), scan.word(end - 1)
    if scan.codes[start] == "r":
        idle = first != "later" or scan.word(end) == "than" or scan.word(start - 1) in ("no", "or", "not", "than")
        return None if idle else UNKNOWN_DAY
    if last in ("future", "moment", "past"):
        lead = scan.word(start - 1)
        near = scan.word(end - 2) in ("the", "near", "foreseeable", "distant")
        if lead not in ("in", "for", "at") or not near or (last == "moment") != (lead == "at") or scan.code(end) == "F":
            return None
        here = written(scan.day) if scan.day else UNKNOWN_DAY
        return here if last == "moment" or scan.day is None else f"{here}/.." if last == "future" else f"../{here}"
    if last in ("term", "history"):
        words = {scan.word(index) for index in range(start, end)}
        if (last == "history") != ("recent" in words) or not words & {"recent", "long", "short", "near", "medium"}:
            return None
        if scan.day is None:
            return UNKNOWN_DAY
        return f"{written(scan.day)}/.." if last == "term" else f"../{written(scan.day)}"
    if scan.day is None:
        return UNKNOWN_DAY
    here = written(scan.day)
    return f"../{here}" if last in ("recently", "lately") else here


def time(scan: Scan, start: int, end: int) -> str | None:
    """15:00 GMT, at 3 pm, 12:00 UTC Monday: to the minute where the day is known. None for scores and ratios."""
    clock = _clock(scan, start, end)
    if clock is None:
        return None
    days = scan.find("WT", start, end)
    if not days and scan.code(end) == "," and scan.codes[end + 1 : end + 3] in ("Md", "Mo"):
        inner = day(scan, end + 1, end + 3)
    elif days:
        inner = deictic(scan, days[0], days[0] + 1) if scan.codes[days[0]] == "T" else named_weekday(scan, days[0], days[0] + 1)
    else:
        inner = _day_beside(scan, start, end)
    if inner is None or "X" in inner or len(inner) != 10:
        return UNKNOWN_DAY
    zones = scan.find("z", start, end)
    utc = bool(zones) and scan.word(zones[0]) in ("gmt", "utc") and not scan.find("+-", zones[0], end)
    return f"{inner}T{clock}{'Z' if utc else ''}"


def hour_named(scan: Scan, start: int, end: int) -> str | None:
    """At noon; at midnight is left to its day, since it may begin or end it."""
    if scan.word(start) not in ("noon", "midday", "midnight") or scan.word(start - 1) not in ("at", "by", "until", "before"):
        return None
    here = _day_beside(scan, start, end)
    if here is None:
        return UNKNOWN_DAY
    return here if scan.word(start) == "midnight" else f"{here}T12:00:00"


def _day_beside(scan: Scan, start: int, end: int) -> str | None:
    """The day of a time of day: the one last named in the same sentence, else the report's."""
    here = scan.last_in_sentence(start) or scan.day
    return written(here) if here else None


_CLOCK = re.compile(r"(\d{1,2}(?=\D|$)|\d\d(?=\d\d))(?:[:.]?(\d\d))?(?:[:.](\d\d))?([ap]m?)?")


def _clock(scan: Scan, start: int, end: int) -> str | None:
    at = scan.find("BKdnY", start, end)[0]
    match = _CLOCK.fullmatch(scan.word(at))
    if match is None:
        return None
    halves = scan.find("k", start, end)
    half = (match[4] or (scan.word(halves[0]) if halves else ""))[:1]
    certain = bool(halves) or bool(scan.find("z", start, end)) or (match[4] or "").endswith("m")
    if not certain and (":" not in scan.words[at] or (scan.word(start - 1) != "at" and len(match[1]) < 2)):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if half and not 1 <= hour <= 12:
        half = ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}:{match[3] or '00'}" if hour < 24 else None


def _today(reference: Reference, step: int) -> str:
    if reference.day is not None:
        return shifted(reference.day, step, "D")
    if reference.month_day is None:
        return UNKNOWN_DAY
    month, number = reference.month_day
    years = (2020,) if (month, number) == (2, 29) else (2020, 2021)
    moved = {date.fromordinal(date(year, month, number).toordinal() + step).isoformat()[5:] for year in years}
    return f"XXXX-{moved.pop()}" if len(moved) == 1 else UNKNOWN_DAY


def day_of(value: str) -> date | None:
    """The one day that a value names; None for anything longer or unknown."""
    if not value or value[0] in "PR":
        return None
    first, last = parse(value).bounds()
    return first if first is not None and first == last else None
