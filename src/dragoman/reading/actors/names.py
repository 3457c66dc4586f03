"""Names in the text, whether the table has them or not: runs of capitalised words, cut and told apart."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dragoman.actors.index import Use
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.places import surname
from dragoman.reading.actors.scan import Scan

Guess = Literal["person", "organisation", "place", "maybe"]


class Name(NamedTuple):
    """A run of name words at tokens `first`..`last`."""

    first: int
    last: int
    guess: Guess
    """What its own words say: "maybe" is a person only if something around it says so."""
    actors: tuple[int, ...]
    """Positions in the table of the persons who bear exactly this full name."""
    short: tuple[int, ...]
    """Positions of the persons whom the words, or the last of them, may mean as a bare surname."""


def names(scan: Scan, taken: bytearray) -> list[Name]:
    """Names of persons and of unknown organisations and places, in order. `taken` marks tokens that belong to titles."""
    found: list[Name] = []
    index = 0
    while index < scan.count:
        if (not scan.capital[index] and index not in scan.hits) or taken[index]:
            index += 1
            continue
        hit = scan.hits.get(index)
        if hit is None and scan.covered[index] >= 0:
            index += 1
            continue
        if hit is not None and hit.last == index and (
            scan.folds[index] in _WEEKDAYS or (scan.folds[index] in _MONTHS and _is_month(scan, index))
        ):
            index += 1
            continue
        if hit is not None and not _personal(scan, index):
            if not _given_place(scan, index, taken):
                if surname(scan, hit):
                    found.append(Name(index, index, "maybe", (), ()))
                index = hit.last + 1
                continue
        elif hit is None and not _namelike(scan, index, taken):
            index += 1
            continue
        last = _run(scan, index, taken)
        if scan.folds[last] in lx.ORG_HEADS and index not in scan.hits:
            last = _of_something(scan, last, taken)
        name = _name(scan, index, last)
        if name is not None:
            found.append(name)
        index = last + 1
    return found


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset(("may", "march", "april", "june", "august", "april"))
_TIMELY = frozenset(
    """
    in on by of since until till during last next this early late mid through from to before after each every end
    beginning between
    """.split()
)


def _is_month(scan: Scan, index: int) -> bool:
    """ "In May", "May 5", "5 May": the month, whoever else is called so."""
    before, after = index - 1, index + 1
    if before >= 0 and (scan.folds[before] in _TIMELY or scan.words[before][0].isdigit()):
        return True
    return after < scan.count and scan.words[after][0].isdigit()


def _personal(scan: Scan, start: int) -> bool:
    """Does the hit at a token name a person (and nothing else)?"""
    hit = scan.hits[start]
    return all(scan.table.actors[entry.actor].kind == "person" for entry in hit.entries)


def _given_place(scan: Scan, start: int, taken: bytearray) -> bool:
    """ "Jordan Henderson", "Chad Brown": a place whose name is also a given name, right before an unknown capitalised word."""
    hit = scan.hits[start]
    after = scan.follow(hit.last)
    if (
        scan.folds[start] not in _GIVEN_PLACES
        or after < 0
        or taken[after]
        or not scan.capital[after]
        or scan.words[after].isupper()
    ):
        return False
    if scan.covered[after] >= 0 and not _personal(scan, scan.covered[after]):
        return False
    low = scan.folds[after]
    if low in lx.ORG_HEADS or low in lx.PLACE_HEADS or low in lx.THING_HEADS or low in lx.NOT_NAMES or low in lx.HONORIFICS:
        return False
    if scan.covered[after] >= 0 and any(entry.use is Use.NAME for entry in scan.hits[scan.covered[after]].entries):
        return False
    return not scan.headline(scan.sentence[start]) and low not in scan.lower_seen


_GIVEN_PLACES = frozenset(
    "jordan chad georgia israel paris sydney austin florence victoria charlotte santiago sofia adelaide savannah "
    "madison dakota india kenya chelsea milan carolina virginia houston dallas lincoln jackson".split()
)


def _namelike(scan: Scan, index: int, taken: bytearray) -> bool:
    """May a capitalised word outside the table begin a name?"""
    word, low = scan.words[index], scan.folds[index]
    if not word[0].isupper() or not word[0].isalpha() or low in lx.NOT_NAMES or (low in lx.HONORIFICS and len(word) > 1):
        return False
    number = scan.sentence[index]
    if scan.shouted(number):
        return False
    if scan.opens[index] or (index > 0 and scan.words[index - 1] in _QUOTES):
        after = scan.follow(index)
        if low in lx.COMMON or low in scan.lower_seen:
            return False
        if after > 0 and (scan.capital[after] or scan.words[after] in _LOW_PARTICLES):
            return True
        return low in lx.GIVEN or low in scan.table.given or low in scan.inside or bool(scan.person[index])
    return not (
        (low in lx.COMMON and (len(low) < 5 or low in scan.lower_seen)) or (scan.headline(number) and low in scan.lower_seen)
    )


_QUOTES = frozenset(('"', "“", "``", "'", "‘", "(", "[", ":", "—", "–", "-", "•"))
_LOW_PARTICLES = frozenset(
    (
        "al",
        "el",
        "bin",
        "ibn",
        "von",
        "van",
        "de",
        "der",
        "della",
        "da",
        "dos",
        "du",
        "di",
        "la",
        "ben",
        "ul",
        "den",
        "ter",
        "bint",
        "del",
    )
)


def _run(scan: Scan, first: int, taken: bytearray) -> int:
    """The last token of the name that begins at `first`."""
    hit = scan.hits.get(first)
    last = hit.last if hit is not None else first
    while True:
        at = scan.follow(last)
        if at < 0 or taken[at]:
            return last
        if scan.words[at] in _LOW_PARTICLES:
            beyond = scan.follow(at)
            second = scan.follow(beyond) if beyond > 0 and scan.words[beyond] in _LOW_PARTICLES else -1
            beyond = second if second > 0 else beyond
            if (
                beyond > 0
                and scan.capital[beyond]
                and not taken[beyond]
                and (scan.covered[beyond] < 0 or _within_name(scan, beyond))
            ):
                at = beyond
            else:
                return last
        if not scan.capital[at]:
            if (
                at == last + 2
                and scan.words[last + 1] in "-–‑"
                and scan.words[at].isalpha()
                and len(scan.words[at]) > 1
                and scan.covered[at] < 0
            ):
                last = at
                continue
            return last
        if last > first and scan.folds[last] in lx.ORG_HEADS and _given(scan, at):
            return last
        start = scan.covered[at]
        if start >= 0 and hit is not None and at == last + 2 and scan.words[last + 1] in "-–‑":
            return last  # "the Putin-Zelensky summit": two who are known, and not one
        if start >= 0:
            if not _personal(scan, start) and not _surname_place(scan, first, last, start):
                return last
            if _personal(scan, start) and scan.hits[start].using(Use.NAME) and hit is not None and hit.using(Use.NAME):
                return last
            if start == at and hit is None and scan.hits[start].using(Use.NAME) and not _given(scan, first):
                return last
            last = scan.hits[start].last if start == at else at
            continue
        low = scan.folds[at]
        if (
            low in lx.NOT_NAMES
            or (low in lx.COMMON and low in scan.lower_seen)
            or (scan.words[at].isupper() != scan.words[last].isupper() and _clash(scan, last, at))
        ):
            return last
        if scan.headline(scan.sentence[at]) and low in scan.lower_seen:
            return last
        last = at


def _of_something(scan: Scan, last: int, taken: bytearray) -> int:
    """ "University of North Carolina", "Institute for the Study of War": where such a name ends."""
    at = scan.follow(last)
    if at < 0 or scan.words[at] not in ("of", "for"):
        return last
    at = scan.follow(at)
    if at > 0 and scan.words[at] == "the":
        at = scan.follow(at)
    if at < 0 or taken[at] or not scan.capital[at]:
        return last
    if scan.covered[at] >= 0:
        return scan.hits[scan.covered[at]].last
    last = _run(scan, at, taken)
    return _of_something(scan, last, taken)


def _given(scan: Scan, index: int) -> bool:
    return scan.folds[index] in lx.GIVEN or scan.folds[index] in scan.table.given


def _within_name(scan: Scan, index: int) -> bool:
    return _personal(scan, scan.covered[index])


def _clash(scan: Scan, last: int, at: int) -> bool:
    """ "SEOUL President", "BBC Radio": a word all in capitals beside one that is not (initials apart)."""
    return (len(scan.words[last]) > 3 and scan.words[last].isupper()) or (len(scan.words[at]) > 3 and scan.words[at].isupper())


def _surname_place(scan: Scan, first: int, last: int, start: int) -> bool:
    """ "George Washington", "Michael Jordan": a place right after a given name is a surname."""
    if last != first and not (scan.words[last].endswith(".") or len(scan.words[last]) == 1):
        return False
    return (
        scan.folds[first] in lx.GIVEN
        and scan.hits[start].last == start
        and (scan.follow(start) < 0 or not scan.headline(scan.sentence[start]))
    )


def _name(scan: Scan, first: int, last: int) -> Name | None:
    folds = [scan.folds[index] for index in range(first, last + 1) if scan.words[index][0].isalnum()]
    hit = scan.hits.get(first)
    if hit is not None and hit.last == last:
        full = tuple(dict.fromkeys(entry.actor for entry in hit.entries if entry.use in (Use.NAME, Use.FORMER)))
        if full:
            return Name(first, last, "person", full, ())
        short = tuple(dict.fromkeys(entry.actor for entry in hit.entries if entry.use is Use.SHORT))
        return Name(first, last, "maybe", (), short)
    if len(folds) > 9:
        return None
    if len(folds) == 1 and scan.folds[first] in lx.ORG_HEADS:
        return None
    tail = [low for low in folds[1:] if low in lx.ORG_HEADS or low in lx.PLACE_HEADS or low in lx.THING_HEADS]
    if tail or folds[0] in (
        "university",
        "ministry",
        "bank",
        "institute",
        "house",
        "mount",
        "lake",
        "fort",
        "gulf",
        "port",
        "camp",
    ):
        if tail and (tail[-1] in lx.THING_HEADS or folds[-1] in lx.THING_HEADS):
            return None
        low = tail[-1] if tail else folds[0]
        return Name(first, last, "place" if low in lx.PLACE_HEADS or low in ("mount", "lake", "fort") else "organisation", (), ())
    if len(folds) == 1 and scan.words[first].isupper():
        if 3 <= len(folds[0]) <= 6 and folds[0].isalpha():
            return Name(first, last, "organisation", (), ())
        return None
    ending = scan.covered[last]
    short = ()
    if ending >= 0 and scan.hits[ending].last == last:
        short = tuple(dict.fromkeys(entry.actor for entry in scan.hits[ending].entries if entry.use is Use.SHORT))
    given = _given(scan, first) or (hit is not None and scan.folds[first] in _GIVEN_PLACES)
    certain = len(folds) > 1 and (given or bool(short)) and not (folds[-1] in lx.COMMON and folds[-1] in scan.lower_seen)
    return Name(first, last, "person" if certain else "maybe", (), short)
