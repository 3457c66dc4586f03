"""Words that make up time expressions, each under a class of one letter, and what they amount to."""

from __future__ import annotations

import re

ENGLISH = "january february march april may june july august september october november december".split()
ABBREVIATED = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTH: dict[str, int] = {name: number for number, name in enumerate(ENGLISH, 1)}
MONTH |= {name: MONTH[next(full for full in ENGLISH if full.startswith(name))] for name in ABBREVIATED}
_FOREIGN = """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    januar februar märz april mai juni juli august september oktober november dezember
    yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya dekabrya
    yanvar fevral mart aprel mai iyun iyul avgust sentyabr oktyabr noyabr dekabr
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
FOREIGN: dict[str, int] = {
    name: number for line in _FOREIGN.strip().splitlines() for number, name in enumerate(line.split(), 1) if name not in MONTH
}
FOREIGN |= {"fevrier": 2, "aout": 8, "decembre": 12, "jänner": 1, "maerz": 3, "setiembre": 9}
WEEKDAY: dict[str, int] = {name: number for number, name in enumerate(WEEKDAYS)}
WEEKDAY |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
_COUNTED = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen"""
NUMBER: dict[str, int] = {name: number for number, name in enumerate(_COUNTED.split(), 1)}
NUMBER |= {name: 10 * number for number, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
NUMBER |= {"hundred": 100, "dozen": 12}
ORDINAL: dict[str, int] = {
    name: number for number, name in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
ORDINAL |= {"nineteenth": 19, "twentieth": 20, "final": -1}
UNIT: dict[str, str] = {
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "F",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "S",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centuries": "CE",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
}
UNIT |= {f"{name}s": unit for name, unit in UNIT.items() if name not in ("century", "centuries")}
SEASON: dict[str, int] = {"spring": 21, "springtime": 21, "summer": 22, "summertime": 22, "autumn": 23, "fall": 23, "winter": 24}
DEICTIC: dict[str, int] = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "overnight": 0}
FREQUENCY: dict[str, str] = {
    "daily": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biannual": "P6M",
    "biennial": "P2Y",
}
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
DECADE: dict[str, str] = {name: f"{digit}X" for digit, name in enumerate(_DECADES, 2)}

_LOWER_TOO: dict[str, str] = {
    "A": "a an",
    "t": "the",
    "i": "this",
    "j": "that those these",
    "l": "last past previous preceding prior recent",
    "f": "next coming following upcoming forthcoming ensuing",
    "s": "same",
    "v": "current",
    "u": "new",
    "c": "day week fortnight weekend month quarter year decade century",
    "C": "days weeks fortnights weekends months quarters years decades centuries nights",
    "H": "hour hours minute minutes seconds",
    "P": "morning afternoon evening night midday noon midnight dawn dusk",
    "E": "spring springtime summer summertime autumn fall winter",
    "e": "early late mid middle",
    "b": "beginning start end middle close turn outset onset",
    "F": "of de del",
    "g": "ago",
    "r": "later earlier afterwards afterward",
    "x": "before after",
    "T": " ".join(DEICTIC),
    "V": "now currently nowadays presently recently lately",
    "k": "am pm a.m. p.m. a.m p.m",
    "G": "few several some many couple",
    "Q": "every each per",
    "R": " ".join(FREQUENCY),
    "N": " ".join(NUMBER),
    "O": " ".join(ORDINAL),
    "h": "half",
    "&": "and or",
    "~": "to until till through thru",
    "@": "about over around nearly almost roughly approximately",
    "!": "fiscal financial straight consecutive successive trading working business more full whole further additional long",
    "S": "old",
    "y": "time",
    "D": " ".join(DECADE),
    "W": " ".join(WEEKDAYS),
    "M": " ".join(name for name in ENGLISH if name not in ("march", "may", "august")),
    "m": " ".join(FOREIGN),
    "1": "on",
    "I": "in",
    "a": "at",
    "L": "short near medium",
    "p": "term history",
    "U": "future moment",
    "Z": "christmas",
    "X": "eve",
    "z": "gmt utc bst cet cest msk edt est jst kst",
}
_CAPITAL_ONLY: dict[str, str] = {
    "M": " ".join(("march may august", *ABBREVIATED)),
    "w": "mon tue tues wed thu thur thurs fri sat sun",
    "q": "q1 q2 q3 q4 h1 h2",
}
_MARKS = {"-": "-–—‑−", ",": ",", ".": ".", "/": "/", "'": "'’‘", "+": "+"}
OTHER = "_"


def _codes() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, words in _CAPITAL_ONLY.items():
        for word in words.split():
            for form in (word, f"{word}."):
                table[form.capitalize()] = table[form.upper()] = code
    for code, words in _LOWER_TOO.items():
        for word in words.split():
            for form in (word, word.capitalize(), word.upper()):
                table.setdefault(form, code)
    for code, marks in _MARKS.items():
        table.update(dict.fromkeys(marks, code))
    table.update(dict.fromkeys(("'s", "’s", "'S", "’S"), "`"))
    return table


_CODES = _codes()
_NUMERIC = (
    (re.compile(r"\d{4}"), "Y"),
    (re.compile(r"0?[1-9]|[12]\d|3[01]"), "d"),
    (re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)"), "o"),
    (re.compile(r"(?:1[5-9]|20)?\d0s"), "D"),
    (re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?"), "B"),
    (re.compile(r"(?:1[0-2]|0?\d)(?:[:.][0-5]\d)?(?:am|pm|a|p)"), "K"),
    (re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})"), "#"),
    (re.compile(r"\d+(?:\.\d+)?"), "n"),
)


def code(word: str) -> str:
    """The class of a token, one letter; "_" for a word that no time expression is made of."""
    found = _CODES.get(word)
    if found is not None:
        return found
    return numeral(word) if word[0].isdigit() else OTHER


def codes(words: list[str]) -> str:
    """The classes of all tokens as one string: what the grammar is matched against."""
    known = _CODES.get
    return "".join([known(word) or (numeral(word) if "0" <= word[0] <= "9" else OTHER) for word in words])


def numeral(word: str) -> str:
    """The class of a token that begins with a digit."""
    if len(word) > 10 or not word.isascii():
        return OTHER
    for pattern, letter in _NUMERIC:
        if pattern.fullmatch(word):
            return "n" if letter == "Y" and not 1500 <= int(word) <= 2199 else letter
    return OTHER
