"""The parties that a dossier is shown with: of each side whom most claims name, so that a stray name does not stick."""

from __future__ import annotations

from dragoman.claim import Party
from dragoman.dossier.cast import PERSONAL, fold, same_name
from dragoman.dossier.thread import Thread

Named = dict[Party, int]
"""Parties in the order of their first mention: how many claims name each."""
_SHARE = 0.5
"""Of the claims that name the one named most often on a side: who else is named in so many is shown as well."""
_ENOUGH = 0.3
"""Of the names on a side: so many must be persons (or states) for them to stand for it."""


def parties_shown(thread: Thread) -> tuple[Party, ...]:
    """For each side, in the order in which they come, the persons (meeting, visit, call) or the state, else who there is."""
    fit = "person" if thread.kind in PERSONAL else "state"
    shown: list[Party] = []
    for named in thread.seats.values():
        fitting = {party: often for party, often in named.items() if party.kind == fit and party.state}
        shown += _foremost(fitting if sum(fitting.values()) >= _ENOUGH * sum(named.values()) else named)
    return tuple(shown)


def _foremost(named: Named) -> list[Party]:
    """The one named most often under its best name, and who is named at least half as often; then the order of first mention."""
    if len(named) == 1:
        return list(named)
    groups: list[tuple[Party, Named]] = []
    for party, often in named.items():
        for first, group in groups:
            if _same(party, first):
                group[party] = often
                break
        else:
            groups.append((party, {party: often}))
    sizes = [sum(group.values()) for _, group in groups]
    most = max(sizes)
    states = {party.state for _, group in groups for party in group if party.kind in ("person", "state")}
    persons = [group for (_, group), size in zip(groups, sizes, strict=True) if size >= _SHARE * most]
    best = persons if next(iter(named)).kind == "person" and len(states) == 1 else [groups[sizes.index(most)][1]]
    return [_best_name(group) for group in best]


def _same(one: Party, other: Party) -> bool:
    if one.qid and other.qid:
        return one.qid == other.qid
    if one.kind == "state" and other.kind == "state" and one.state and one.state == other.state:
        return True
    return same_name(fold(one.name), fold(other.name))


def _best_name(group: Named) -> Party:
    """Of the names much used of one party: of a person the fullest, else the one used most; of several alike the first."""
    often: dict[str, int] = {}
    for party, times in group.items():
        often[party.name] = often.get(party.name, 0) + times
    much = _SHARE * max(often.values())
    known = [party for party in group if often[party.name] >= much]
    return max(known, key=lambda party: (len(party.name.split()) if party.kind == "person" else 0, often[party.name]))
