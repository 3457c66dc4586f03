"""The holder: who vouches for a claim. The innermost speaker over its words, or whoever offers, urges, rejects or rules out."""

from __future__ import annotations

from dragoman.claim import Holder
from dragoman.reading.records import Mention
from dragoman.reading.status.compose import class_of
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Status

_STANCES = {
    Status.PROPOSED: ("propose",),
    Status.CONDITIONAL: ("propose",),
    Status.REJECTED: ("reject",),
    Status.RULED_OUT: ("exclude", "reject"),
    Status.NOT_RULED_OUT: ("possible", "exclude"),
}
"""Statuses that are a stance of somebody (rule 20), and the classes of the verb that takes it."""


def holder(candidate: Candidate, status: Status) -> Holder | None:
    """Who vouches; None for the reporter's own voice."""
    taker = _taker(candidate, status)
    if taker is not None:
        return _of(taker)
    attribution = candidate.attribution
    if attribution is None:
        return None
    if attribution.speaker is not None:
        return _of(attribution.speaker)
    return Holder(name=attribution.description, resolved=False) if attribution.description else None


def _taker(candidate: Candidate, status: Status) -> Mention | None:
    """The subject of the verb that offers, urges, rejects or rules out."""
    classes = _STANCES.get(status, ())
    if not any(operator.group is not None and class_of(candidate.trigger.entry.kind, operator) in classes for operator in candidate.operators):
        return None
    for wanted in ("oversubject", "subject", "cosubject"):
        found = [mention for mention, relation in candidate.mentions if relation == wanted]
        if found:
            return found[-1]
    return None


def _of(mention: Mention) -> Holder:
    return Holder(
        name=mention.name,
        kind=mention.kind,
        state=mention.state,
        office=mention.office,
        qid=mention.qid,
        resolved=mention.resolved,
    )
