"""Bare surnames in a report without a date: whom the table knows for one leader of a state, or for nobody who can be told."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.actors.record import Actor, Office
from dragoman.actors.roles import role_of

NATIONAL = frozenset(("president", "prime minister", "monarch", "supreme leader", "leader", "crown prince", "foreign minister"))
"""Roles whose holders speak for a state: without a date any of them, at any time, may be meant by the bare surname."""
_OFTEN = frozenset(
    """
    US RU CN UA IL IR TR FR DE GB SY KP KR JP IN PK AF SA AE QA EG IQ LB JO PS YE LY VE CU BR AR MX CA AU IT ES PL HU RS GR AM AZ
    GE BY KZ UZ VN PH ID TW NL SE NO FI ZA ET TH MM CO
    """.split()
)
"""States whose leaders are named by the bare surname all over the world."""
_KNOWN_SINCE = "1990"
"""Who left before is history: the bare surname of an undated report means somebody later."""


def leader(bearers: Iterable[Actor], states: frozenset[str]) -> Actor | None:
    """The one of those who bear a surname who ever spoke for a state; None where none or several did.

    A surname that persons of two states and more bear, or whose bearer led a state seldom in the news, means him only where the
    report names his state too.
    """
    everyone = list(bearers)
    spoke = [actor for actor in everyone if _spoke(actor)]
    there = [actor for actor in spoke if states.intersection(_states(actor))]
    if len(there) == 1:
        return there[0]
    common = any(not _states(other) & _states(spoke[0]) for other in everyone) if spoke else True
    return spoke[0] if len(spoke) == 1 and not common and _OFTEN & _states(spoke[0]) else None


def home(bearers: Iterable[Actor], states: frozenset[str]) -> str | None:
    """The state that all for whom a surname may stand have in common, of those who ever spoke for one; else None."""
    codes = {actor.state for actor in bearers if _spoke(actor)}
    code = codes.pop() if len(codes) == 1 else None
    return code if code in _OFTEN or code in states else None


def is_leaders(bearers: Iterable[Actor]) -> bool:
    """Did anybody of a surname ever speak for a state?"""
    return any(_spoke(actor) for actor in bearers)


def _spoke(actor: Actor) -> bool:
    return any(_national(office) and _late(office) for office in actor.offices)


def _national(office: Office) -> bool:
    if office.state is None or office.mentioned:
        return False
    return office.leads or role_of(office.title, office.state) in NATIONAL


def _late(office: Office) -> bool:
    return max(office.until or "", office.gone_by or "", office.seen_last or "", office.since or "") >= _KNOWN_SINCE


def _states(actor: Actor) -> set[str]:
    return {office.state for office in actor.offices if office.state} | ({actor.state} if actor.state else set())
