"""The dateline: places in capitals (or a place and a date) that open a report are where it was filed, not who acts in it."""

from __future__ import annotations

from dragoman.reading.actors.lexicon import MONTHS_AND_DAYS
from dragoman.reading.actors.scan import Scan

_WITHIN = 4
"""Sentences at the start of a report in which a dateline may stand (residue and a title come before it)."""
_MARKS = frozenset(("-", "–", "—", ":", "(", "/", "--", ".", "|"))


def datelines(scan: Scan) -> set[int]:
    """Tokens that belong to datelines."""
    found: set[int] = set()
    paragraph = -1
    for sentence in scan.tokens.sentences[: _WITHIN * 3]:
        if sentence.paragraph == paragraph or sentence.paragraph > _WITHIN + 2:
            continue
        paragraph = sentence.paragraph
        found.update(_dateline(scan, sentence.first, sentence.last))
    return found


def _dateline(scan: Scan, first: int, last: int) -> list[int]:
    if scan.shouted(scan.sentence[first]) and last - first > 4:
        return []
    covered: list[int] = []
    index = first
    shouted = False
    while index < last and scan.covered[index] >= 0 and _place(scan, scan.covered[index]):
        hit = scan.hits[scan.covered[index]]
        capitals = (
            all(scan.words[at].isupper() for at in range(hit.first, hit.last + 1) if scan.words[at].isalpha())
            and len(scan.words[hit.first]) > 2
        )
        if not capitals and not shouted:
            break
        shouted = shouted or capitals
        covered.extend(range(hit.first, hit.last + 1))
        index = hit.last + 1
        if index < last and scan.words[index] in ("/", ",", "-") and index + 1 < last and scan.covered[index + 1] >= 0:
            index += 1
            continue
        break
    if covered:
        return covered
    start = scan.covered[first]
    if start == first and _place(scan, start):
        after = scan.hits[start].last + 1
        if after + 1 < last and scan.words[after] in (",", ".") and scan.folds[after + 1] in MONTHS_AND_DAYS:
            return list(range(first, after))
        if after + 1 < last and scan.words[after] == "(" and scan.hits.get(after + 1) is not None:
            return list(range(first, after))
        if after < last and scan.words[after] in ("–", "—", "--") and scan.hits[start].last - first < 2:
            return list(range(first, after))
    if (
        scan.words[first].isupper()
        and len(scan.words[first]) > 3
        and first + 1 < last
        and scan.words[first + 1] in _MARKS - {".", "-"}
    ):
        return [first]
    return []


def _place(scan: Scan, start: int) -> bool:
    kinds = {scan.table.actors[entry.actor].kind for entry in scan.hits[start].entries}
    return bool(kinds & {"place", "state"}) or scan.folds[start] == "united"
