"""Dates that name a day, a month, a year, a season or a part of the year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from dragoman.reading.when.lexicon import DECADE, FOREIGN, MONTH, SEASON, WEEKDAY
from dragoman.reading.when.reckoning import UNKNOWN_YEAR, season_of, shifted, year_of
from dragoman.reading.when.scan import TITLES, Scan

_YEAR_AFTER = re.compile(
    r"(?P<by>[,&~\-]{1,2})(?:M[do][,&~\-]{1,2}){0,4}"
    r"(?:(?P<m1>M)[do](?:[&~\-][do])?,?|[do](?:[&~\-][do])?F?(?P<m2>M),?|(?P<m3>M),?)(?P<y>Y)"
)
_LEADS = frozenset(
    """in by since until till of from during through before after late early mid last next this and or to between for around about
    past previous following coming the a an - – — ( on as every each""".split()
)
_DATED = re.compile(r"(?:M(?:[do](?:[&~\-][do])?)?|[do]F?M),?Y")
_BESIDE = 40
"""Tokens to either side in which a sentence's stated year is looked for."""
_SURE_LEADS = frozenset("in by since until till last next this late early mid during through end beginning middle start".split())
_VERBS = frozenset("took said has was is be have had will would".split())
_OF_A_WALK = frozenset("of on for in to against through".split())
_EVENTS = frozenset(
    "summit meeting talks deal agreement vote election elections visit conference deadline session ceasefire truce".split()
)
_PEOPLE = frozenset("may march august april june".split())


def month_of(scan: Scan, index: int) -> int:
    word = scan.word(index)
    return MONTH.get(word) or FOREIGN[word]


def iso(scan: Scan, start: int, end: int) -> str | None:
    """2025-05-26, 2025/05/26, 26-May-2025."""
    if scan.codes[start] != "Y":
        return _valid(scan.words[end - 1], month_of(scan, start + 2), scan.number(start))
    if scan.word(start - 1) in ("/", "-"):
        return None
    return _valid(scan.words[start], scan.number(start + 2), scan.number(start + 4))


def numeric(scan: Scan, start: int, end: int) -> str | None:
    """26.05.2025, and 26/05/2025 where only one order is possible. Two digits of a year are of 1970 to 2069."""
    parts = scan.words[start].split(".") if end - start == 1 else [scan.words[start + step] for step in (0, 2, 4)]
    first, second, year = parts
    if len(year) == 2:
        year = f"{'19' if int(year) >= 70 else '20'}{year}"
    if len(year) != 4:
        return None
    if end - start == 1:
        return _valid(year, int(second), int(first))
    left, right = _valid(year, int(first), int(second)), _valid(year, int(second), int(first))
    if left and right and left != right:
        near = [value for value in (left, right) if scan.day and abs((date.fromisoformat(value) - scan.day).days) <= 31]
        return near[0] if len(near) == 1 else None
    return left or right


def day(scan: Scan, start: int, end: int) -> str | None:
    """8 June, June 8th, the first of May, Wednesday, June 8, 2022."""
    month_at = scan.find("Mm", start, end)[0]
    day_at = scan.find("doO", start, end)[0]
    month, number = month_of(scan, month_at), scan.number(day_at)
    if not 1 <= number <= 31:
        return None
    return _valid(_year(scan, start, end, month, number), month, number)


def days_of_month(scan: Scan, start: int, end: int) -> str | None:
    """March 21-22, 5 to 7 September 2023, June 8 and 9; one of two for "or", both alone for days apart ("May 7 and 9")."""
    month = month_of(scan, scan.find("M", start, end)[0])
    first, last = (scan.number(index) for index in scan.find("do", start, end)[:2])
    if not 1 <= first < last <= 31:
        return None
    year = _year(scan, start, end, month, last)
    left, right = _valid(year, month, first), _valid(year, month, last)
    if not left or not right:
        return None
    joined = next(scan.word(index) for index in range(start, end) if scan.codes[index] in "-&~")
    if joined == "or":
        return f"[{left},{right}]"
    apart = joined == "and" and last - first > 1 and scan.word(start - 1) not in ("between", "from")
    return f"{{{left},{right}}}" if apart else f"{left}/{right}"


def days_of_two_months(scan: Scan, start: int, end: int) -> str | None:
    """September 30 - October 2, 30 December 2021 to 2 January 2022 (the first year is the second's, or the one before)."""
    months = [month_of(scan, index) for index in scan.find("M", start, end)[:2]]
    numbers = [scan.number(index) for index in scan.find("do", start, end)[:2]]
    year = _year(scan, start, end, months[1], numbers[1])
    earlier = year
    stated = scan.find("Y", start, end)
    if len(stated) > 1:
        earlier = scan.words[stated[0]]
    elif months[0] > months[1] and year.isdigit():
        earlier = f"{int(year) - 1:04}"
    left, right = _valid(earlier, months[0], numbers[0]), _valid(year, months[1], numbers[1])
    return f"{left}/{right}" if left and right and left < right else None


def months(scan: Scan, start: int, end: int) -> str | None:
    """July-August 2015."""
    first, last = (month_of(scan, index) for index in scan.find("M", start, end)[:2])
    year = _year(scan, start, end, last, None)
    earlier = f"{int(year) - 1:04}" if first > last and year.isdigit() else year
    return f"{earlier}-{first:02}/{year}-{last:02}"


def month(scan: Scan, start: int, end: int) -> str | None:
    """May, late May, May 2022, last May, September last year, the end of May; None where the word is a name or a verb."""
    at = scan.find("Mm", start, end)[0]
    if not scan.find("Y", start, end) and not _is_month(scan, start, end, at):
        return None
    number = month_of(scan, at)
    return f"{_year(scan, start, end, number, None)}-{number:02}"


def season(scan: Scan, start: int, end: int) -> str | None:
    """The spring, next autumn, summer 2016; None for a bare word without an article, a turn or a year."""
    at = scan.find("E", start, end)[0]
    word = scan.words[at]
    year_at = scan.find("Y", start, end)
    if end - start == 1 and (word != word.lower() or scan.word(start - 1) not in ("in", "by", "until", "since", "this")):
        return None
    if not year_at:
        named = word[0].isupper() and scan.code(end) == "_" and scan.words[end][0].isupper()
        falling = scan.word(at) == "fall" and scan.word(start) == "the" and scan.word(start - 1) not in ("in", "by", "until")
        if named or falling or scan.word(end) == "of":
            return None
    number = SEASON[scan.word(at)]
    if year_at:
        return f"{scan.words[year_at[0]]}-{number}"
    turns = scan.find("lif", start, end)
    if turns and scan.code(turns[0] + 1) == "c":
        return f"{shifted(scan.day, {'l': -1, 'f': 1}.get(scan.codes[turns[0]], 0), 'Y')}-{number}"
    return season_of(scan.day, number, scan.codes[turns[0]] if turns else "", scan.tense(start, end))


def holiday(scan: Scan, start: int, end: int) -> str | None:
    """Christmas (with Eve, Day), New Year's Eve, New Year's Day: feasts of a fixed day."""
    last = scan.word(end - 1)
    if last not in ("christmas", "eve", "day"):
        return None
    if scan.codes[start] == "Z":
        number = 24 if last == "eve" else 25
        return f"{year_of(scan.day, 12, number, scan.tense(start, end))}-12-{number}"
    month, number = (12, 31) if last == "eve" else (1, 1)
    return f"{year_of(scan.day, month, number, scan.tense(start, end))}-{month:02}-{number:02}"


def quarter(scan: Scan, start: int, end: int) -> str | None:
    """The third quarter of 2012, Q3, the first half of last year, third-quarter (results)."""
    at = scan.find("Olq", start, end)[0]
    half = bool(scan.find("h", start, end)) or scan.word(at).startswith("h")
    if scan.codes[at] == "q":
        number = int(scan.words[at][1])
    else:
        unit = scan.word(at + 1) if scan.code(at + 1) != "-" else scan.word(at + 2)
        if unit not in ("quarter", "half"):
            return None
        number = scan.number(at) if scan.codes[at] == "O" else -1
        number = (2 if half else 4) if number == -1 else number
    if not 1 <= number <= (2 if half else 4):
        return None
    part = (39 if half else 32) + number
    length = 6 if half else 3
    years = scan.find("Y", start, end)
    rest = scan.find("lifsv", at + 1, end)
    if years:
        year = scan.words[years[0]]
    elif rest:
        year = shifted(scan.day, {"l": -1, "f": 1}.get(scan.codes[rest[0]], 0), "Y")
    elif scan.day is None:
        year = UNKNOWN_YEAR
    else:
        middle = (number - 1) * length + 1 + length // 2
        told = scan.tense(start, end)
        year = year_of(scan.day, middle, None, 0 if told < 0 else told)
    return f"{year}-{part}"


def decade(scan: Scan, start: int, end: int) -> str | None:
    """The 1990s, the '90s, the nineties; None for an age ("in his sixties")."""
    word = scan.word(end - 1)
    if word in DECADE:
        return f"19{DECADE[word]}" if scan.word(start) == "the" else None
    if len(word) == 5:
        return f"{word[:3]}X"
    if scan.code(start) != "t" and scan.code(end - 2) != "'":
        return None
    return f"{'19' if int(word[0]) >= 3 else '20'}{word[0]}X"


def century(scan: Scan, start: int, end: int) -> str | None:
    """The 19th century; None for other units ("the 19th day")."""
    number = scan.number(scan.find("oO", start, end)[0])
    if scan.words[end - 1][0].isupper() and scan.code(end) == "_" and scan.words[end][0].isupper():
        return None
    return f"{number - 1:02}XX" if scan.word(end - 1) == "century" and 1 <= number <= 21 else None


def years(scan: Scan, start: int, end: int) -> str | None:
    """1950-53, 2009-2011."""
    first, last = scan.words[start], scan.words[end - 1]
    if len(last) < 4:
        if len(last) != 2:
            return None
        last = first[:2] + last
    return f"{first}/{last}" if first < last and _is_year(scan, start, end) else None


def year(scan: Scan, start: int, end: int) -> str | None:
    """2014, '82; None where the digits count or number something."""
    if end - start == 2:
        digits = scan.words[end - 1]
        led = scan.word(start - 1) in ("in", "since", "until", "by", "from", "of", "the", "and", "to", "class")
        if not led or len(digits) != 2 or scan.tokens.ends[start] != scan.tokens.starts[start + 1]:
            return None
        return f"{'19' if int(digits) >= 30 else '20'}{digits}"
    return scan.words[start] if _is_year(scan, start, end) else None


_NUMBERED = frozenset("resolution resolutions no nos number article section room flight page chapter paragraph law bill".split())
_COUNTED = frozenset(
    """people troops soldiers tonnes tons barrels dollars euros km kilometres kilometers miles metres meters points percent per
    civilians victims refugees migrants fighters men women children feet m mw aircraft others members jobs workers employees
    cars vehicles planes homes houses tanks missiles square cubic gmt utc hours local francs""".split()
)


def _is_year(scan: Scan, start: int, end: int) -> bool:
    before, after = scan.word(start - 1), scan.word(end)
    if before in _NUMBERED or after in _COUNTED or (before and before in "$€£#+×*=:"):
        return False
    if before == "." and scan.word(start - 2) in _NUMBERED:
        return False
    if (after and after in "%°:@") or (after in ("/", "-", "–") and scan.code(end + 1) in ("d", "n", "Y")):
        return False
    if before and before in "/-–+" and scan.code(start - 2) in ("d", "n", "Y"):
        return False
    if before == "/" and start > 1 and scan.tokens.ends[start - 2] == scan.tokens.starts[start - 1]:
        return False
    number = int(scan.words[start])
    limit = (scan.day.year if scan.day else 2030) + 60
    return 1500 <= number <= limit


def _is_month(scan: Scan, start: int, end: int, at: int) -> bool:
    """A month without a day or year, not a name, not a verb."""
    word, before, after = scan.word(at), scan.word(at - 1), scan.words[at + 1] if at + 1 < len(scan.words) else ""
    if scan.codes[at] == "m":
        return False
    if end - start > 1:
        return True
    capital_follows = after[:1].isupper() and after[:1].isalpha() and scan.code(at + 1) == "_"
    if word not in _PEOPLE and len(word) > 4:
        return not (capital_follows and before not in _LEADS)
    if before in TITLES:
        return False
    if word == "may":
        if word in scan.names:
            return before in ("last", "next", "early", "late", "mid", "this", "in") and not capital_follows
        return (before in _SURE_LEADS or before in ("the", "a", "of")) and after.lower() not in _VERBS
    if before in _SURE_LEADS or after.lower() in _EVENTS:
        return True
    if word == "march":
        if not after[:1].isalpha():
            return before in _LEADS
        return before in ("the", "a", "from", "and", "of", "'s") and after[:1].islower() and after not in _OF_A_WALK
    return before in _LEADS and (not capital_follows or before in ("the", "a"))


def _year(scan: Scan, start: int, end: int, month: int, day: int | None) -> str:
    """The year of a month and day: stated in the expression, by "last year", by what it is joined to, or reckoned."""
    stated = scan.find("Y", start, end)
    if stated:
        return scan.words[stated[-1]]
    turns = scan.find("lif", start, end)
    reference = scan.day
    if turns:
        turn = scan.codes[turns[0]]
        if scan.code(turns[0] + 1) == "c":
            return shifted(reference, {"l": -1, "f": 1}.get(turn, 0), "Y")
        if reference is None:
            return UNKNOWN_YEAR
        return _turned(reference, month, turn)
    if end < len(scan.codes) and scan.codes[end] == "F" and scan.code(end + 1) in "lif" and scan.word(end + 2) == "year":
        return shifted(reference, {"l": -1, "f": 1}.get(scan.codes[end + 1], 0), "Y")
    joined = _YEAR_AFTER.match(scan.codes, end)
    if joined:
        later = int(scan.words[joined.start("y")])
        group = next(name for name in ("m1", "m2", "m3") if joined[name])
        if joined["by"][-1] in "~-" and month > month_of(scan, joined.start(group)):
            later -= 1
        return f"{later:04}"
    if reference is None:
        return _year_beside(scan, start)
    weekdays = [WEEKDAY[scan.word(index)] for index in scan.find("Ww", start, end)]
    return year_of(reference, month, day, scan.tense(start, end), weekdays[0] if len(weekdays) == 1 else None)


def _year_beside(scan: Scan, start: int) -> str:
    """Where the report's day is not known: the one year that the sentence's other dates state, else XXXX."""
    sentence = scan.sentence(start)
    first, last = max(sentence.first, start - _BESIDE), min(sentence.last, start + _BESIDE)
    stated = {scan.words[match.end() - 1] for match in _DATED.finditer(scan.codes, first, last)}
    return stated.pop() if len(stated) == 1 else UNKNOWN_YEAR


def _turned(reference: date, month: int, turn: str) -> str:
    year, here = reference.year, reference.month
    if turn == "l":
        year -= 1 if month >= here else 0
    elif turn == "f":
        year += 1 if month <= here else 0
    return f"{year:04}"


def _valid(year: str, month: int, day: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    longest = monthrange(int(year) if year.isdigit() and int(year) else 2000, month)[1]
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= longest else None
