"""Who is meant by a bare name that came with a given claim: the actor table asked.

A person who is known gets the full name, so that "Castro" of one report and "Raul Castro" of another are one; every other name
is kept as it was given.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from dragoman.actors import Actor, Table, load_table
from dragoman.actors.index import Use
from dragoman.actors.standing import Standing, standing
from dragoman.claim import ActorKind, Party
from dragoman.ledger.given import Naming
from dragoman.report import Report

_IN_TURN = (
    frozenset((Use.NAME, Use.FORMER)),
    frozenset((Use.SHORT,)),
    frozenset((Use.METONYM,)),
    frozenset((Use.CAPITAL, Use.DEMONYM)),
)
_WITHIN = frozenset((Use.NAME, Use.DEMONYM, Use.METONYM))
_LONGEST = 4


def by_table(table: Table | None = None) -> Naming:
    """A naming over an actor table (the bundled one by default)."""
    known = table or load_table()

    @lru_cache(maxsize=8192)
    def party(name: str, on: date | None) -> Party:
        for uses in _IN_TURN:
            actors = known.named(name, uses)
            if actors:
                return _party(name, actors, on)
        return Party(name=name, state=_state_within(known, name))

    def naming(name: str, report: Report) -> Party:
        return party(name, report.published)

    return naming


def _party(name: str, actors: Sequence[Actor], on: date | None) -> Party:
    """The one actor meant; what all candidates have in common where there are several."""
    if on is not None and len(actors) > 1:
        rank = {actor.key: max((standing(office, on) for office in actor.offices), default=Standing.OUT) for actor in actors}
        best = max(rank.values())
        actors = [actor for actor in actors if rank[actor.key] == best]
    states = {_code(actor) for actor in actors}
    kinds: set[ActorKind] = {actor.kind for actor in actors}
    person = actors[0] if len(actors) == 1 and actors[0].kind == "person" else None
    return Party(
        name=person.name if person else name,
        kind=kinds.pop() if len(kinds) == 1 else None,
        state=states.pop() if len(states) == 1 else None,
        qid=person.qid if person else None,
    )


def _code(actor: Actor) -> str | None:
    return actor.key if actor.kind == "state" else actor.state


def _state_within(table: Table, name: str) -> str | None:
    """The one state that a description names ("two U.S. officials"); None where it names none or several."""
    words = name.split()
    found: set[str | None] = set()
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            states = {_code(actor) for actor in table.named(" ".join(words[start:end]), _WITHIN) if actor.kind != "person"}
            if states:
                found |= states
                break
    found.discard(None)
    return found.pop() if len(found) == 1 else None
