"""How long and how often: durations, frequencies, ages left out."""

from __future__ import annotations

from dragoman.reading.when.lexicon import FREQUENCY, UNIT
from dragoman.reading.when.reckoning import shifted
from dragoman.reading.when.scan import Scan

_ISO = {"F": (2, "W"), "Q": (3, "M"), "S": (6, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "WE": (2, "D")}


_EARLY = frozenset("first early last final the these those his her their its".split())


def unit_of(word: str) -> str:
    return UNIT[word]


def amount(scan: Scan, start: int, end: int) -> float | None:
    """The number before the unit; None where the words leave it open ("several", "a few"). A couple is two."""
    total: float = 0
    seen = False
    for index in range(start, end):
        code = scan.codes[index]
        if code == "G":
            if scan.word(index) != "couple":
                return None
            total, seen = 2, True
        elif code == "h":
            total += 0.5
            seen = True
        elif code in "Nd":
            total += scan.number(index)
            seen = True
        elif code in "nY":
            total += float(scan.word(index))
            seen = True
        elif code == "A" and not seen and scan.code(index + 1) not in "hNdn":
            total, seen = 1, True
        elif code in "cCH":
            break
    return total if seen else None


def iso(count: float | None, unit: str) -> str:
    """ISO 8601: P2D, PT36H, P2.5Y; "X" for a count left open."""
    factor, letter = _ISO.get(unit, (1, unit[-1]))
    written = "X" if count is None else f"{count * factor:g}"
    return f"P{'T' if unit.startswith('T') else ''}{written}{letter}"


def duration(scan: Scan, start: int, end: int) -> str | None:
    """Two days, a two-week (truce), several months, over a year; None for ages and for "a second"."""
    at = scan.find("cCH", start, end)[0]
    if scan.codes[end - 1] == "S" or scan.word(end) == "old":
        return None
    if scan.word(at) == "second" or (scan.word(at) == "quarter" and (scan.word(end) == "of" or scan.word(start) == "a")):
        return None
    count = amount(scan, start, at)
    if at == start and scan.codes[at] == "c":
        count = 1
    if count is not None and count > 100_000:
        return None
    return iso(count, unit_of(scan.word(at)))


def part_amount(scan: Scan, start: int, end: int) -> str | None:
    """The "60" of "60 to 90 days": a duration of its own."""
    at = scan.find("cCH", end + 1, min(end + 4, len(scan.codes)))[0]
    return iso(amount(scan, start, end), unit_of(scan.word(at)))


def open_duration(scan: Scan, start: int, end: int) -> str | None:
    """For decades, after months, within hours: as long as nobody says. None for other plurals."""
    word = scan.words[start]
    before = scan.word(start - 1)
    counted = scan.word(end) == "of" and before not in _EARLY
    if not counted and before not in ("for", "after", "within", "over", "in", "follows", "follow"):
        return None
    if word not in UNIT or not word.endswith("s"):
        return None
    return iso(None, unit_of(scan.word(start)))


def stretch(scan: Scan, start: int, end: int) -> str | None:
    """The next two weeks, the past five days, recent years, the last decade."""
    at = scan.find("cCH", start, end)[0]
    unit = unit_of(scan.word(at))
    if scan.codes[start] == "j" and not scan.find("dnNAGh", start, at):
        return None
    if unit in ("DE", "CE") and scan.codes[at] == "c" and not scan.find("dnNGh", start, at):
        return shifted(scan.day, -1 if "l" in scan.codes[start:at] else 1, unit)
    if scan.codes[at] == "H" and not scan.find("dnNAGh", start, at) and scan.word(at) not in ("hour", "hours"):
        return None
    count = amount(scan, start, at)
    return iso(1 if count is None and scan.word(at) == "hour" else count, unit)


def frequency(scan: Scan, start: int, end: int) -> str | None:
    """Annual, weekly."""
    return f"R/{FREQUENCY[scan.word(start)]}"


def every(scan: Scan, start: int, end: int) -> str | None:
    """Every week, each year, every two months, every Monday (each week), every morning (each day)."""
    at = scan.find("cCWPE", start, end)[0]
    code = scan.codes[at]
    if code in "cC":
        count = amount(scan, start, at)
        second = [scan.number(index) for index in scan.find("O", start, at)]
        return f"R/{iso(second[0] if second else count or 1, unit_of(scan.word(at)))}"
    return {"W": "R/P1W", "P": "R/P1D", "E": "R/P1Y"}[code]
