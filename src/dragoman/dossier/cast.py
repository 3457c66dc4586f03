"""Who takes part: parties as sides, and whether two casts can be one.

A leader and the state he acts for are one side (Party.state codes); two leaders of one state are one side but two persons.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from dragoman.actors.fold import phrase
from dragoman.claim import Party
from dragoman.status import Kind

PERSONAL = frozenset((Kind.MEETING, Kind.VISIT, Kind.CALL))
"""Kinds in which it matters who comes: a visit by the minister is not the visit by the president."""

_STATES = ("state", "place", "person")
"""Kinds of actors that stand for their state."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name for comparing: no case, no diacritics, no punctuation."""
    return phrase(name) or " ".join(name.casefold().split())


@lru_cache(maxsize=65536)
def same_name(left: str, right: str) -> bool:
    """Whether one folded name is the other or a part of it in whole words ("putin", "vladimir putin")."""
    one, other = set(left.split()), set(right.split())
    return bool(one) and bool(other) and (one <= other or other <= one)


class Named(NamedTuple):
    """Somebody named on a side."""

    side: str
    name: str
    """Folded."""
    qid: str

    def same(self, other: Named) -> bool:
        """Whether both may be one: the same Wikidata id where both have one, else names that agree."""
        if self.qid and other.qid:
            return self.qid == other.qid
        return same_name(self.name, other.name)


class Cast(Struct, frozen=True):
    """The sides of an undertaking and the persons named on each."""

    sides: frozenset[str]
    named: tuple[Named, ...]
    """Sorted: persons, and whoever is not known to act for a state."""

    def on(self, side: str) -> tuple[Named, ...]:
        return tuple(one for one in self.named if one.side == side)

    def joined(self, other: Cast) -> Cast:
        if other.sides <= self.sides and set(other.named) <= set(self.named):
            return self
        return Cast(self.sides | other.sides, tuple(sorted(set(self.named) | set(other.named))))


def cast_of(parties: Iterable[Party], place: str | None = None, kind: Kind | None = None) -> Cast:
    """The sides and named persons of a claim's parties. A party of unknown allegiance is a side of its own.

    While two other sides remain, these are none: the venue or another place (but of a visit), a mere description ("officials")
    of unknown allegiance, and, where the persons who meet or speak are named, a state that none of them acts for: the host.
    """
    return _cast(tuple(parties), place, kind)


@lru_cache(maxsize=4096)
def _cast(parties: tuple[Party, ...], place: str | None, kind: Kind | None) -> Cast:
    named: set[Named] = set()
    sides = set()
    for side, party in seated(parties, place, kind):
        sides.add(side)
        if party.kind == "person" or stateless(side):
            named.add(Named(side, fold(party.name) or party.name, party.qid or ""))
    return Cast(frozenset(sides), tuple(sorted(named)))


def seated(parties: tuple[Party, ...], place: str | None, kind: Kind | None) -> list[tuple[str, Party]]:
    """Those who take part, each with its side: a state code in capitals, or a word in lower case where no state is known."""
    taking = _taking_part(parties, place, kind)
    states = {party.state for party in taking if party.kind in _STATES}
    found = []
    for party in sorted(taking, key=lambda party: party.kind not in _STATES):
        if party.state and (party.kind in _STATES or party.state not in states):
            states.add(party.state)
            found.append((party.state, party))
        else:  # the word only gathers what may belong together: the names themselves are compared as well
            found.append(((fold(party.name) or party.name).split()[-1], party))
    return found


def _taking_part(parties: tuple[Party, ...], place: str | None, kind: Kind | None) -> tuple[Party, ...]:
    if len(parties) < 3:
        return parties
    venue = fold(place) if place else None
    acting = {party.state for party in parties if party.kind == "person" and party.state}
    led = len(acting) > 1 and kind in (Kind.MEETING, Kind.CALL)

    def doubtful(party: Party) -> bool:
        if party.kind == "person" or (party.state is None and party.name.islower()):
            return party.state is None and party.name.islower()
        if kind is not Kind.VISIT and (party.kind == "place" or fold(party.name) == venue):
            return True
        return led and party.kind == "state" and party.state not in acting

    firm = tuple(party for party in parties if not doubtful(party))
    return firm if len({party.state or party.name for party in firm}) >= 2 else parties


def agreement(kind: Kind, one: Cast, other: Cast) -> int | None:
    """How well two casts with the same sides agree: the number of persons they share; None when they cannot be one."""
    shared, persons = 0, kind in PERSONAL
    for side in sorted(one.sides):
        left, right = one.on(side), other.on(side)
        if not left or not right:
            continue
        if any(a.same(b) for a in left for b in right):
            shared += 1
        elif persons or stateless(side):
            return None
    if kind is Kind.VISIT and one.named and other.named and not shared:
        return None
    return shared


def stateless(side: str) -> bool:
    """Sides are state codes in capitals, or words of names in lower case."""
    return side == side.lower()
