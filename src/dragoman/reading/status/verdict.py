"""The verdict of the rules on one trigger: composed operators, then open questions and conditions that stand over them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from dragoman.reading.grammar.inflect import verb_forms
from dragoman.reading.grammar.view import View
from dragoman.reading.status.compose import compose
from dragoman.reading.status.conditions import Condition, inside, over, words
from dragoman.reading.status.operators import Operator
from dragoman.reading.status.uncertainty import uncertain
from dragoman.reading.undertakings.lexicon import Entry
from dragoman.status import Kind, Phase, Status

_EXPLICIT = frozenset(
    (
        Status.ON_HOLD,
        Status.POSTPONED,
        Status.CANCELLED,
        Status.BROKEN_OFF,
        Status.UNCLEAR,
        Status.INVITED,
        Status.CONDITIONAL,
        Status.REJECTED,
    )
)
"""Statuses that only explicit words give: where the rules say them, they are mostly right."""

_RELATING = frozenset(("sign", "resume", "break"))
_POSTS = frozenset(("ambassador", "embassy", "consulate", "envoys", "diplomats"))
"""Weak words for relations that only mean those who keep them, or where they are kept."""
_CUTTING = frozenset(form for verb in ("break", "cut", "sever", "restore") for form in verb_forms(verb))
_NORMALISING = frozenset((*verb_forms("normalise"), *verb_forms("normalize")))
_THREATENING = frozenset((*verb_forms("threaten"), *verb_forms("warn")))
_AGREEING = frozenset(verb_forms("agree"))
_ACCUSING = frozenset(form for verb in ("accuse", "blame", "charge") for form in verb_forms(verb))
_STOPPED = frozenset((Status.ON_HOLD, Status.POSTPONED, Status.CANCELLED, Status.REJECTED))


class Verdict(Struct, frozen=True):
    """What the rules say of a trigger."""

    status: Status | None
    sure: bool = False
    """Said by explicit words."""
    requires: str | None = None
    hypothetical: bool = False
    """The trigger stands inside a condition: it is a means, no news."""
    any: bool = False
    """No certain one is spoken of ("knowledge of any talks", "any format of talks"): it cannot have been held."""


def verdict(view: View, entry: Entry, token: int, operators: Sequence[Operator], conditions: list[Condition]) -> Verdict:
    """The rules' status of the trigger at `token`. Words that name an undertaking weakly are sure only for what stops one."""
    found = _verdict(view, entry, token, operators, conditions)
    told = any(operator.relation == "self" for operator in operators) or _of_relations(entry, operators)
    doubtful = entry.weak and found.status not in _STOPPED and not told
    return msgspec.structs.replace(found, sure=found.sure and not doubtful, any=_any(view, token, operators))


def _any(view: View, token: int, operators: Sequence[Operator]) -> bool:
    heads = [token, *(operator.token for operator in operators if operator.relation == "of")]
    return any(view.lowers[view.phrase_start(head)] == "any" for head in heads)


def _of_relations(entry: Entry, operators: Sequence[Operator]) -> bool:
    """Whether relations are established, restored or broken, or those who keep them sent or recalled."""
    plain = not entry.weak or entry.lemma in _POSTS or any(_tied(operator, operators) for operator in operators)
    return (
        entry.kind is Kind.RELATIONS
        and plain
        and any(
            operator.relation in ("object", "subject", "of") and not _RELATING.isdisjoint(operator.classes)
            for operator in operators
        )
    )


def _for_place(view: View, token: int) -> bool:
    """Whether a place that somebody is off to follows: "left Oslo for Chile"."""
    for index in range(token + 1, min(view.last - 1, token + 8)):
        if view.lowers[index] == "for":
            return view.tags[index + 1] in ("NNP", "NNPS")
        if view.group_at(index) is not None or view.lowers[index] in (",", ";"):
            return False
    return False


def _charged(view: View, operators: Sequence[Operator]) -> bool:
    """Whether one is accused of breaking an instrument."""
    return any(
        operator.group is not None
        and operator.group.form == "gerund"
        and not _ACCUSING.isdisjoint(view.lowers[view.first : operator.group.first])
        for operator in operators
    )


def _tied(operator: Operator, operators: Sequence[Operator]) -> bool:
    """Whether a verb is one for ties of states: "cut ties", "restored relations", "agreed to normalise relations"."""
    if operator.group is None or operator.relation != "object":
        return False
    agreed = any(other.word in _AGREEING for other in operators)
    return operator.word in _CUTTING or (operator.word in _NORMALISING and agreed)


def _verdict(view: View, entry: Entry, token: int, operators: Sequence[Operator], conditions: list[Condition]) -> Verdict:
    status = compose(entry.kind, operators)
    if status is Status.BROKEN_OFF and entry.kind is Kind.AGREEMENT and _charged(view, operators):
        status = Status.IN_FORCE  # who is said to break a truce is held to it (rule 28)
    if entry.lemma in ("invitation", "invite") and status not in (Status.REJECTED, Status.CANCELLED):
        return Verdict(Status.INVITED, True)
    if inside(token, conditions):
        return Verdict(status, hypothetical=True)
    condition = over(view, token, conditions)
    settled = status is not None and status.phase in (Phase.DONE, Phase.OFF, Phase.STALLED)
    threat = any(operator.word in _THREATENING for operator in operators)
    if condition is not None and (not settled or status is Status.RULED_OUT or threat):
        return Verdict(Status.CONDITIONAL, condition.sure, words(view, condition))
    told = status in (Status.HELD, Status.SIGNED, Status.CANCELLED, Status.POSTPONED, Status.BROKEN_OFF)
    if (not told or "whether" in view.lowers[view.first : token]) and uncertain(view, token):
        return Verdict(Status.UNCLEAR, True)
    denied = any(operator.negated and operator.classes for operator in operators)
    refused = status is Status.RULED_OUT and any(operator.negated and operator.group is not None for operator in operators)
    sure = refused or (status in _EXPLICIT and status is not Status.UNCLEAR) or (status is Status.NOT_RULED_OUT and denied)
    if status is Status.HELD and entry.lemma in ("leave", "depart") and _for_place(view, token):
        return Verdict(Status.UNDER_WAY, True)
    begun = entry.kind is Kind.VISIT and status is Status.UNDER_WAY and any("start" in operator.classes for operator in operators)
    return Verdict(status, sure or begun or (status is not None and _of_relations(entry, operators)))
