"""The dateline: places in capitals (or a place and a date) that open a report are where it was filed, not who acts in it; and the
agency beside them ("(Reuters)", "/TASS/") is who filed it."""

from __future__ import annotations

from dragoman.reading.actors.lexicon import MONTHS_AND_DAYS
from dragoman.reading.actors.scan import Hit, Scan

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
    end = scan.tokens.sentences[min(len(scan.tokens.sentences), _WITHIN * 3) - 1].last if scan.count else 0
    for start, hit in scan.hits.items():
        if hit.last < end and _agency(scan, hit):
            found.update(range(start, hit.last + 1))
    return found


def _agency(scan: Scan, hit: Hit) -> bool:
    """A medium's name alone in brackets or between strokes, a dash, a full stop or a stroke behind it."""
    before, after = hit.first - 1, hit.last + 1
    if before < 0 or after >= scan.count or (scan.words[before], scan.words[after]) not in (("(", ")"), ("/", "/"), ("[", "]")):
        return False
    if after + 1 < scan.count and scan.words[after + 1] not in ("-", "–", "—", "--", ".", ":", "/", "|"):
        return False
    return all(scan.table.actors[entry.actor].sort == "media" for entry in hit.entries)


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
