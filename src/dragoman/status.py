"""Kinds, statuses and phases of an undertaking: the vocabulary and its algebra, nothing else.

Source: the annotation guidelines (kinds, statuses, phases; rules 7 and 25 for the order of commitment).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Kind(StrEnum):
    """What is undertaken."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    TALKS = "talks"
    AGREEMENT = "agreement"
    RELATIONS = "relations"


class Phase(StrEnum):
    """Where an undertaking stands, coarsely."""

    OFF = "off"
    STALLED = "stalled"
    OPEN = "open"
    PLANNED = "planned"
    ACTIVE = "active"
    DONE = "done"


class Status(StrEnum):
    """How firm an undertaking is, listed from least to most committed (rule 25)."""

    RULED_OUT = "ruled_out"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    BROKEN_OFF = "broken_off"
    ON_HOLD = "on_hold"
    POSTPONED = "postponed"
    UNCLEAR = "unclear"
    NOT_RULED_OUT = "not_ruled_out"
    PROPOSED = "proposed"
    CONDITIONAL = "conditional"
    INVITED = "invited"
    PLANNED = "planned"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    AGREED = "agreed"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    HELD = "held"

    @property
    def phase(self) -> Phase:
        return _PHASES[self]

    @property
    def commitment(self) -> int:
        """Rank in the order of commitment, 0 for the least committed."""
        return _RANKS[self]


_PHASES = {
    Status.RULED_OUT: Phase.OFF,
    Status.REJECTED: Phase.OFF,
    Status.CANCELLED: Phase.OFF,
    Status.BROKEN_OFF: Phase.OFF,
    Status.ON_HOLD: Phase.STALLED,
    Status.POSTPONED: Phase.STALLED,
    Status.UNCLEAR: Phase.OPEN,
    Status.NOT_RULED_OUT: Phase.OPEN,
    Status.PROPOSED: Phase.OPEN,
    Status.CONDITIONAL: Phase.OPEN,
    Status.INVITED: Phase.OPEN,
    Status.PLANNED: Phase.PLANNED,
    Status.SCHEDULED: Phase.PLANNED,
    Status.UNDER_WAY: Phase.ACTIVE,
    Status.AGREED: Phase.DONE,
    Status.SIGNED: Phase.DONE,
    Status.IN_FORCE: Phase.DONE,
    Status.HELD: Phase.DONE,
}
_RANKS = {status: rank for rank, status in enumerate(Status)}


def weaker(left: Status, right: Status) -> Status:
    """The less committed of the two: rule 7, when the status lies between them."""
    return min(left, right, key=lambda status: status.commitment)


def most_committed(statuses: Iterable[Status]) -> Status:
    """The one status that stands for several of one holder in one report (rule 25); ValueError when empty."""
    return max(statuses, key=lambda status: status.commitment)
