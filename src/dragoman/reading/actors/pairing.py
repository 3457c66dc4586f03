"""Which title goes with which name: right before it, or set beside it by commas."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.names import Name
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.titles import Title


class Pairs(NamedTuple):
    """Titles by number of the name."""

    before: dict[int, Title]
    """Right before it: "Russian Foreign Minister Sergei Lavrov"; a plural one stands before the first of several names."""
    first_of_two: dict[int, Title]
    """The first of two titles of one person: "Prime Minister" in "Prime Minister and Defence Minister Jane Roe"."""
    beside: dict[int, Title]
    """In apposition: "Sergei Lavrov, Russia's foreign minister"; or shared by a list of names: "Presidents A and B"."""


_AFTER_PARTICIPLE = frozenset("in on by last this as to from for after before during at under ,".split())
_ENDS_APPOSITION = frozenset((",", ".", ")", "—", "–", "-", ";", ":"))


def pair(scan: Scan, titles: list[Title], names: list[Name]) -> Pairs:
    by_last = {title.last: title for title in titles}
    by_first = {title.first: title for title in titles} | {title.core: title for title in titles}
    before: dict[int, Title] = {}
    first_of_two: dict[int, Title] = {}
    beside: dict[int, Title] = {}
    shared: Title | None = None
    named = {scan.before(name.first) for name in names}
    for number, name in enumerate(names):
        if name.guess in ("place", "organisation"):
            shared = None
            continue
        at = scan.before(name.first)
        title = by_last.get(at) if at >= 0 else None
        if title is not None and title.head not in lx.ORGANS | lx.GROUPS | lx.MINISTRIES:
            before[number] = title
            shared = title if title.plural else None
            if (other := _first_of_two(scan, title, by_last)) is not None:
                first_of_two[number] = other
            continue
        if shared is not None and scan.words[name.first - 1] in ("and", ",") and names[number - 1].last >= name.first - 3:
            beside[number] = shared
            continue
        shared = None
        title = _apposed_before(scan, name, by_last) or _apposed_after(scan, name, by_first, named)
        if title is not None:
            beside[number] = title
    return Pairs(before, first_of_two, beside)


def _first_of_two(scan: Scan, title: Title, by_last: dict[int, Title]) -> Title | None:
    conjunction = title.first - 1
    if conjunction < 1 or scan.words[conjunction] != "and" or title.first != title.core or title.plural:
        return None
    other = by_last.get(conjunction - 1)
    if (
        other is None
        or other.plural
        or not scan.capital[other.last]
        or not scan.capital[title.last]
        or other.head not in lx.OFFICES
    ):
        return None
    return other if title.state is None or title.state == other.state else None


def _apposed_before(scan: Scan, name: Name, by_last: dict[int, Title]) -> Title | None:
    """ "The Turkish president, Recep Tayyip Erdogan, said"."""
    index = name.first - 1
    if index < 1 or scan.words[index] != ",":
        return None
    title = by_last.get(index - 1)
    if (
        title is None
        or not (title.definite or scan.opens[title.first])
        or title.plural
        or title.head in lx.ORGANS | lx.GROUPS | lx.MINISTRIES
    ):
        return None
    ends = name.last + 1 >= scan.count or scan.words[name.last + 1] in _ENDS_APPOSITION
    return title if ends else None


def _apposed_after(scan: Scan, name: Name, by_first: dict[int, Title], named: set[int]) -> Title | None:
    """ "Sergei Lavrov, Russia's foreign minister", "Zhang Yesui, vice foreign minister"; not "Lavrov, Foreign Minister Roe"."""
    index = name.last + 1
    if index + 1 >= scan.count or scan.words[index] not in (",", "(", "–", "—"):
        return None
    title = by_first.get(index + 1)
    if title is None or title.plural or title.head in lx.ORGANS | lx.GROUPS | lx.MINISTRIES:
        return None
    following = title.last + 1
    if title.last in named or (title.definite and _speaks(scan, following)):
        return None
    if (
        following < scan.count
        and scan.words[following] == "and"
        and not scan.capital[title.last]
        and title.first == title.core
        and title.state is None
    ):
        return title if title.head in lx.OFFICES else None
    return title


def _speaks(scan: Scan, index: int) -> bool:
    """Does the title go on as the subject of a verb ("after a call with Roe, the minister confirmed that")?"""
    if index + 1 >= scan.count:
        return False
    return scan.folds[index] in lx.SPEAKS or (scan.folds[index].endswith("ed") and scan.folds[index + 1] not in _AFTER_PARTICIPLE)
