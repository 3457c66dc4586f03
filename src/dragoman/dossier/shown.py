"""The parties that a dossier is shown with: of each side whom most claims name, so that a stray name does not stick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dragoman.claim import Party
from dragoman.dossier.cast import PERSONAL, fold, same_name, seated
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry
from dragoman.status import Kind

_SHARE = 0.5
"""Of the claims that name the one named most often on a side: who else is named in so many is shown as well."""
_ENOUGH = 0.3
"""Of the names on a side: so many must be persons (or states) for them to stand for it."""


def parties_shown(thread: Thread) -> tuple[Party, ...]:
    """For each side, in the order in which they come, the persons (meeting, visit, call) or the state, else who there is."""
    sides = _by_side(thread.kind, thread.entries)
    fit = "person" if thread.kind in PERSONAL else "state"
    shown: list[Party] = []
    for named in sides.values():
        fitting = [party for party in named if party.kind == fit and party.state]
        shown += _foremost(fitting if len(fitting) >= _ENOUGH * len(named) else named)
    return tuple(shown)


def _by_side(kind: Kind, entries: Sequence[Entry]) -> dict[str, list[Party]]:
    """Everybody named on each side; the same one once a claim."""
    sides: dict[str, list[Party]] = {}
    for entry in entries:
        claim = entry.claim
        for side, party in seated(claim.parties, claim.place, kind):
            sides.setdefault(side, []).append(party)
    return sides


def _foremost(named: Sequence[Party]) -> list[Party]:
    """The one named most often under its best name, and who is named at least half as often; then the order of first mention."""
    groups: list[list[Party]] = []
    for party in named:
        for group in groups:
            if _same(party, group[0]):
                group.append(party)
                break
        else:
            groups.append([party])
    most = max(map(len, groups))
    states = {party.state for group in groups for party in group if party.kind in ("person", "state")}
    persons = [group for group in groups if len(group) >= _SHARE * most]
    best = persons if named[0].kind == "person" and len(states) == 1 else [max(groups, key=len)]
    return [_best_name(group) for group in best]


def _same(one: Party, other: Party) -> bool:
    if one.qid and other.qid:
        return one.qid == other.qid
    if one.kind == "state" and other.kind == "state" and one.state and one.state == other.state:
        return True
    return same_name(fold(one.name), fold(other.name))


def _best_name(group: Sequence[Party]) -> Party:
    """Of the names much used of one party: of a person the fullest, else the one used most; of several alike the first."""
    often = Counter(party.name for party in group)
    much = _SHARE * max(often.values())
    known = [party for party in group if often[party.name] >= much]
    return max(known, key=lambda party: (len(party.name.split()) if party.kind == "person" else 0, often[party.name]))
