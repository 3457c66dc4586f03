"""What follows the head of a title: "of State", "for foreign affairs", "of the Office of the President of Ukraine"."""

from __future__ import annotations

from dragoman.actors.index import Use
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.places import another
from dragoman.reading.actors.scan import POSSESSIVES, Scan

OF_STATES = frozenset(("ministry", "government_body", "legislature"))
"""Organisations that are organs of their state."""


def owner(scan: Scan, index: int) -> tuple[str | None, str | None] | None:
    """(state, body) that a hit covering a token gives to a title beside it; None when it gives none."""
    start = scan.covered[index]
    if start < 0:
        return None
    hit = scan.hits[start]
    if (other := another(scan, hit)) is not None:
        return (other, None) if other != "skip" else None
    state = body = None
    for entry in hit.entries:
        actor = scan.table.actors[entry.actor]
        if actor.kind == "state":
            state = state or actor.key
        elif actor.kind == "organisation":
            if entry.use is Use.CAPITAL:
                continue
            body = body or actor.key
            state = state or actor.state
    return (state, body) if state or body else None


def after_head(scan: Scan, head: int, singular: str) -> int:
    """The last token of the head itself: "secretary general", "Secretary of State", "minister for foreign affairs"."""
    last = head
    following = scan.follow(head)
    if singular == "ministry" and following > 0 and scan.folds[following] in ("of", "for"):
        singular = "minister"
    if following > 0 and scan.folds[following] in lx.AFTER_HEAD.get(singular, frozenset()) | {"elect", "designate"}:
        last = following
        following = scan.follow(following)
    if (
        singular in ("minister", "secretary", "undersecretary", "ministers")
        and following > 0
        and scan.folds[following] in ("of", "for")
    ):
        at = scan.follow(following)
        if at > 0 and scan.folds[at] == "the":
            at = scan.follow(at)
        if at > 0 and scan.capital[at] and scan.capital[head] and scan.covered[at] < 0 and scan.folds[at] not in lx.PORTFOLIOS:
            return _portfolio(scan, at)
        if at > 0 and scan.folds[at] in lx.PORTFOLIOS and scan.covered[at] < 0:
            last = at
            while True:
                at = scan.follow(last)
                if at > 0 and scan.folds[at] in lx.PORTFOLIOS and scan.capital[at] == scan.capital[last]:
                    last = at
                elif (
                    at > 0
                    and scan.folds[at] == "and"
                    and (beyond := scan.follow(at)) > 0
                    and scan.folds[beyond] in lx.PORTFOLIOS
                    and scan.capital[beyond]
                ):
                    last = beyond
                else:
                    break
    return last


def _portfolio(scan: Scan, at: int) -> int:
    """The last word of a portfolio in capitals: "Minister of Digital Transformation", "Minister for Women and Youth"."""
    last = at
    while True:
        at = scan.follow(last)
        if at > 0 and scan.folds[at] == "and" and (beyond := scan.follow(at)) > 0 and scan.capital[beyond]:
            at = beyond
        if (
            at < 0
            or not scan.capital[at]
            or scan.covered[at] >= 0
            or scan.folds[at] in scan.table.given
            or scan.folds[at] in lx.GIVEN
        ):
            return last
        last = at


def of_whom(scan: Scan, last: int) -> tuple[int, tuple[str | None, str | None] | None, int]:
    """ "of Turkey", "of the United Nations", "of the Office of the President of Ukraine", "to the UN".

    (where it ends, whose title it makes this, where the words of an institution end: `last` without one).
    """
    end, belongs, institution = last, None, last
    for _ in range(5):
        link = end + 1
        if link < scan.count and scan.words[link] in POSSESSIVES and institution > last:
            at = link + 1
            if at < scan.count and scan.folds[at] in lx.INSTITUTIONS:
                end = institution = at
                continue
            break
        link = scan.follow(end)
        if link < 0 or scan.folds[link] not in ("of", "to", "for", "on"):
            break
        at = scan.follow(link)
        definite = at > 0 and scan.folds[at] == "the"
        if definite:
            at = scan.follow(at)
        if at < 0:
            break
        if scan.covered[at] == at and scan.folds[link] != "on":
            hit = scan.hits[at]
            if not any(
                entry.use in (Use.NAME, Use.FORMER) and scan.table.actors[entry.actor].kind in ("state", "organisation")
                for entry in hit.entries
            ):
                break
            end = hit.last
            office = _its_office(scan, end)
            if office > 0:
                return office, owner(scan, at), office
            if scan.folds[link] != "of" and institution == last:
                institution = end
            if scan.folds[link] == "of" or institution > last:
                belongs = owner(scan, at)
                if (
                    belongs is not None
                    and belongs[1] is not None
                    and belongs[0] is not None
                    and scan.table.by_key[belongs[1]].sort in OF_STATES
                ):
                    belongs, institution = (belongs[0], None), end
                break
            continue
        reached = _institution(scan, at, definite)
        if reached < 0:
            break
        end = institution = reached
    return end, belongs, institution


def _its_office(scan: Scan, end: int) -> int:
    """ "Spokesman for Nigeria's President": the last word of the office after a possessive; -1 where none follows."""
    at = end + 2
    if at >= scan.count or scan.words[end + 1] not in POSSESSIVES:
        return -1
    while at > 0 and scan.folds[at] in lx.BEFORE and scan.covered[at] < 0:
        at = scan.follow(at)
    if at < 0 or (scan.folds[at] not in lx.OFFICES and scan.folds[at] not in lx.INSTITUTIONS):
        return -1
    return at


def _institution(scan: Scan, at: int, definite: bool) -> int:
    """The last token of an institution's common name ("Office", "opposition delegation"); -1 for none."""
    best = -1
    for _ in range(6):
        if at < 0 or scan.covered[at] >= 0:
            break
        word = scan.folds[at]
        if word in lx.INSTITUTIONS or (word in ("president", "minister", "head", "government") and scan.capital[at] and definite):
            best = at
        elif (
            word not in lx.BEFORE
            and word not in lx.PORTFOLIOS
            and not (scan.capital[at] and word in ("and", "joint", "central", "academic", "advisory"))
        ):
            break
        at = scan.follow(at)
    if best >= 0 and best + 2 < scan.count and scan.words[best + 1] in POSSESSIVES and scan.folds[best + 2] in lx.INSTITUTIONS:
        return best + 2
    return best
