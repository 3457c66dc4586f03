"""Who a source phrase names: the mention at its head, an apposition included."""

from __future__ import annotations

from dragoman.reading.attribution.drafts import Range
from dragoman.reading.attribution.offices import acting
from dragoman.reading.attribution.people import Roster
from dragoman.reading.attribution.words import RELATIVES
from dragoman.reading.records import Mention

_HEAD_ENDS = frozenset(("of", "for", "to", "in", "at", "from", "on", "with", "(", ",", "who", "which", "that", "about"))
_TITLES_WITH_OF = frozenset((("of", "state"), ("of", "government"), ("of", "staff")))
"""Parts of a title: "the head of state"."""


def head_end(lowers: list[str], source: Range) -> int:
    """Token after the head noun of a source: before its first comma, preposition or relative clause."""
    index = source[0] + 1
    while index < source[1] and (lowers[index] not in _HEAD_ENDS or tuple(lowers[index : index + 2]) in _TITLES_WITH_OF):
        index += 1
    return index


def named(roster: Roster, source: Range) -> Mention | None:
    """The mention at the head of the source, or the name that stands beside it in apposition; None when there is none.

    A capital that speaks is its state.
    """
    mention = _head(roster, source)
    return acting(mention, roster.table) if mention is not None and mention.kind == "place" else mention


def _head(roster: Roster, source: Range) -> Mention | None:
    lowers = roster.tokens.lowers
    if lowers[source[0]] in RELATIVES and source[1] - source[0] == 1:
        return _antecedent(roster, source[0])
    end = head_end(lowers, source)
    if _several(roster, source[0], end):
        return None
    heads = [mention for mention in roster.covering(end - 1) if mention.form != "pronoun"]
    persons = [mention for mention in heads if mention.kind == "person" and mention.resolved]
    if persons:
        return persons[-1]
    if end + 1 < source[1] and lowers[end] == ",":
        beside = [
            mention
            for mention in roster.covering(end + 1)
            if mention.kind == "person" and mention.form == "name" and mention.start >= roster.tokens.starts[end + 1]
        ]
        if beside:
            return beside[0]
    if heads:
        return heads[0]
    return roster.by_part(roster.tokens.words[end - 1]) if end - source[0] == 1 else None


def _several(roster: Roster, first: int, last: int) -> bool:
    """ "Turkey and Libya": two actors joined, of whom neither alone is meant."""
    lowers, tokens = roster.tokens.lowers, roster.tokens
    for index in range(first + 1, last - 1):
        if lowers[index] in ("and", "&"):
            whole = any(mention.end > tokens.ends[index] for mention in roster.covering(index))
            return not whole and bool(roster.covering(index - 1)) and bool(roster.covering(last - 1))
    return False


def _antecedent(roster: Roster, index: int) -> Mention | None:
    """Whom a relative pronoun means: the mention that ends right before it."""
    lowers = roster.tokens.lowers
    before = index - 1
    if before >= 0 and lowers[before] == ",":
        before -= 1
    if before < 0:
        return None
    found = [mention for mention in roster.covering(before) if mention.form != "pronoun"]
    return found[-1] if found else None
