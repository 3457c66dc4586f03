"""How the operators over an undertaking combine into a status (docs/status.md explains the table).

The verbs are taken from the innermost outwards. The innermost says what happens to the undertaking and, by its tense and
modality, whether it is so; each verb over it changes the outcome: "agreed to resume", "refused to sign", "may be called off".
Where no verb says anything, nouns ("a possibility of talks"), modifiers ("the stalled talks") and prepositions of time
("after a meeting") do, in this order; otherwise nothing is said, and None is returned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.grammar.inflect import verb_forms
from dragoman.reading.status.actuality import AHEAD, Actuality, actuality
from dragoman.reading.status.operators import HAPPENS, Operator
from dragoman.status import Kind, Phase, Status

A, S = Actuality, Status
_INSTRUMENTS = frozenset((Kind.AGREEMENT, Kind.RELATIONS))

_STEPS = frozenset(("progress", "headway", "breakthrough"))
_DISCUSS = frozenset(verb_forms("discuss"))
_ENVOYS = frozenset((*verb_forms("recall"), *verb_forms("expel")))
"""Verbs that break relations, and of other things say nothing ("recalled the agreement")."""
_ARRIVALS = frozenset((*verb_forms("arrive"), *verb_forms("land"), *verb_forms("touch")))
"""Verbs with which a visit has begun, and has not come to its end."""
_TRANSPARENT = frozenset(
    """participation membership role involvement
    round rounds series part parts set string number kind sort form session day days week weeks hours lot table
    format formats form forms type types kinds""".split()
)

# What comes about, by the actuality of the verb that says so.
_EVENT = {
    A.PAST: S.HELD, A.ONGOING: S.UNDER_WAY, A.PRESENT: S.UNDER_WAY, A.FUTURE: S.PLANNED, A.POSSIBLE: S.NOT_RULED_OUT,
    A.WOULD: S.PLANNED, A.DESIRED: S.PROPOSED, A.PROSPECT: S.PLANNED,
}  # fmt: skip
_SIGNED = {**_EVENT, A.PAST: S.SIGNED, A.PRESENT: S.SIGNED}
_REACHED = {**_EVENT, A.PAST: S.AGREED, A.PRESENT: S.AGREED}

# Classes whose outcome does not depend on tense, and what their negation makes of it.
_FIXED = {
    "propose": (S.PROPOSED, S.RULED_OUT), "invite": (S.INVITED, S.RULED_OUT), "plan": (S.PLANNED, S.RULED_OUT),
    "schedule": (S.PLANNED, S.RULED_OUT), "possible": (S.NOT_RULED_OUT, S.RULED_OUT), "unclear": (S.UNCLEAR, S.UNCLEAR),
    "reject": (S.REJECTED, S.NOT_RULED_OUT), "exclude": (S.RULED_OUT, S.NOT_RULED_OUT), "cancel": (S.CANCELLED, S.PLANNED),
    "postpone": (S.POSTPONED, S.PLANNED), "suspend": (S.ON_HOLD, S.ON_HOLD), "break": (S.BROKEN_OFF, S.IN_FORCE),
    "force": (S.IN_FORCE, S.IN_FORCE), "fail": (S.RULED_OUT, S.PLANNED), "continue": (S.UNDER_WAY, S.ON_HOLD),
}  # fmt: skip
_PREFERENCE = {
    True: ("exclude", "reject", "break", "cancel", "postpone", "suspend", "sign", "reach", "draft", "force", "fail", "invite",
           "propose", "unclear", "possible", "schedule", "plan", "accept", "continue", "resume", "start", "complete", "occur"),
    False: ("exclude", "reject", "cancel", "postpone", "complete", "break", "suspend", "fail", "invite", "unclear", "resume",
    "start", "continue", "occur", "schedule", "propose", "possible", "plan", "accept", "reach", "sign", "draft", "force"),
}  # fmt: skip


def compose(kind: Kind, operators: Sequence[Operator]) -> Status | None:
    """The status that the operators say, or None when they say nothing of it."""
    clear = _up_to_opaque(operators)
    if _is_adjunct(clear):
        return _modifier(kind, operators) or _by_time(kind, operators)
    verbs = [
        operator
        for operator in _outwards(clear)
        if operator.group is not None and operator.relation not in ("predicate", "matrix", "around")
    ]
    status = _governing_noun(kind, clear)
    drafted = any(operator.relation == "of" and "draft" in operator.classes for operator in clear)
    for operator in verbs:
        status = _base(kind, operator) if status is None else _over(kind, operator, status)
    if drafted and status is S.BROKEN_OFF:  # work on a text that stops has not been in force
        status = S.ON_HOLD
    status = _by_determiner(kind, clear, verbs, status)
    matrix = next((operator for operator in operators if operator.relation == "matrix"), None)
    if matrix is not None and status is not None:
        return _stance(kind, matrix, status)
    for operator in operators:
        if operator.relation == "predicate":
            status = _over(kind, operator, status or S.PLANNED)
    if status is not None:
        return status
    for operator in operators:
        if operator.relation == "of" and operator.classes and (said := _noun(kind, operator)) is not None:
            return said
    if (said := _modifier(kind, operators)) is not None:
        return said
    return status or _by_time(kind, operators)


def _by_determiner(kind: Kind, operators: Sequence[Operator], verbs: Sequence[Operator], status: Status | None) -> Status | None:
    """What words before the noun make of the verb's status: "held no talks", "welcomed the planned visit"."""
    if status not in (S.HELD, S.UNDER_WAY) or not verbs or verbs[0].relation == "self":
        return status
    if any(operator.relation == "modifier" and operator.word in ("no", "neither") for operator in operators):
        return S.RULED_OUT
    if class_of(kind, verbs[0]) in ("accept", None) or verbs[0].word in _DISCUSS:
        return next((said for said in _modifiers(kind, operators) if said.phase in (Phase.PLANNED, Phase.OPEN)), status)
    return status


def _up_to_opaque(operators: Sequence[Operator]) -> Sequence[Operator]:
    """The operators within the first noun that hides the undertaking: "the venue of the talks" says nothing of them."""
    for position, operator in enumerate(operators):
        if operator.relation == "of" and not operator.classes and operator.word not in _TRANSPARENT:
            return operators[:position]
    return operators


def _outwards(operators: Sequence[Operator]) -> list[Operator]:
    """Innermost first. A subject's verb stands over the infinitive that follows it ("are expected to resume")."""
    subject = [position for position, operator in enumerate(operators) if operator.relation == "subject"]
    if not subject:
        return list(operators)
    cut = subject[0]
    return [*operators[:cut], *operators[cut + 1 :], operators[cut]]


def class_of(kind: Kind, operator: Operator) -> str | None:
    """The class that counts for this kind of undertaking, of those that the word may have."""
    for name in _PREFERENCE[kind in _INSTRUMENTS]:
        if name in operator.classes and not (name == "break" and kind is not Kind.RELATIONS and operator.word in _ENVOYS):
            return name
    return None


def _base(kind: Kind, operator: Operator) -> Status | None:
    """What the nearest verb says by itself."""
    name = class_of(kind, operator)
    group = operator.group
    told = actuality(group) if group is not None else A.PRESENT
    if group is not None and group.modal == "to" and group.perfect and name in (None, "occur", "sign", "start", "reach"):
        return S.RULED_OUT  # "were to have met": what was meant to be, with no sign that it was (rule 34)
    arrived = operator.word in _ARRIVALS and told is A.PAST and not operator.negated
    if kind is Kind.VISIT and operator.relation == "self" and arrived:
        return S.UNDER_WAY
    if operator.relation == "self" and name != "invite":
        signed = kind is Kind.RELATIONS or (kind is Kind.AGREEMENT and "sign" in operator.classes)
        table = _SIGNED if signed else _REACHED if kind is Kind.AGREEMENT else _EVENT
        return _denied(told) if operator.negated else table[told]
    if name is None:
        named = operator.relation == "object" and operator.preposition is None and operator.word in ("be", "become")
        return _EVENT[told] if named and told in AHEAD and kind not in _INSTRUMENTS else None  # "it will be the first meeting"
    if name in _FIXED:
        return _fixed(kind, name, told, operator.negated)
    if operator.negated:
        halted = name in ("resume", "draft") or (name == "sign" and told is A.PAST)
        return S.ON_HOLD if halted and told in (A.PAST, A.ONGOING, A.PRESENT) else _denied(told)
    if name in ("sign", "complete") and kind in _INSTRUMENTS:
        return _SIGNED[told]
    if name in ("reach", "accept") and kind in _INSTRUMENTS:
        return S.UNDER_WAY if told is A.ONGOING else _REACHED[told]
    if name == "start" and kind is Kind.VISIT and told is A.PAST:
        return S.UNDER_WAY
    if name in ("draft", "start", "resume") and told in (A.PAST, A.PRESENT, A.ONGOING):
        return S.UNDER_WAY if kind in (Kind.TALKS, *_INSTRUMENTS) or name == "draft" else S.HELD
    return None if kind in _INSTRUMENTS and name == "occur" else _EVENT[told]


def _fixed(kind: Kind, name: str, told: Actuality, negated: bool) -> Status:
    said, denied = _FIXED[name]
    if name == "break" and kind not in _INSTRUMENTS and told is A.FUTURE:
        return S.UNDER_WAY
    if told in (A.POSSIBLE, A.WOULD) and said in (S.BROKEN_OFF, S.CANCELLED, S.POSTPONED):
        return S.CONDITIONAL if told is A.WOULD else S.NOT_RULED_OUT
    if name == "break" and negated and kind not in _INSTRUMENTS:
        return S.UNDER_WAY
    if name == "continue" and told in (A.FUTURE, A.PROSPECT, A.WOULD):
        return S.PLANNED
    return denied if negated else said


def _denied(told: Actuality) -> Status:
    """Not so: it did not, will not or cannot take place."""
    return S.UNCLEAR if told is A.PRESENT else S.RULED_OUT


def _over(kind: Kind, operator: Operator, inner: Status) -> Status:
    """What a verb or adjective over the rest makes of it."""
    name, negated = class_of(kind, operator), operator.negated
    pending = inner.phase in (Phase.PLANNED, Phase.DONE, Phase.ACTIVE)
    if name is None or name in ("occur", "complete", "draft", "sign", "force", "accept"):
        return S.RULED_OUT if negated and pending else inner
    if name in ("reach", "plan", "schedule"):
        return (S.RULED_OUT if negated else S.PLANNED) if pending else inner
    if name in ("start", "resume", "continue"):
        told = actuality(operator.group) if operator.group is not None else A.PRESENT
        return S.UNDER_WAY if told in (A.PAST, A.ONGOING, A.PRESENT) and pending and not negated else inner
    if not pending and name not in ("exclude", "reject", "cancel", "postpone", "suspend"):
        return inner
    if name in _FIXED:
        said, denied = _FIXED[name]
        return denied if negated else said
    return inner


def _stance(kind: Kind, operator: Operator, inner: Status) -> Status:
    """What a stance on a clause with "that" makes of it: denied, not ruled out, hoped for."""
    name = class_of(kind, operator)
    if name in ("exclude", "reject"):
        return S.NOT_RULED_OUT if operator.negated else S.RULED_OUT
    if inner.phase not in (Phase.PLANNED, Phase.OPEN):
        return inner
    return _FIXED[name][operator.negated] if name is not None else inner


def _governing_noun(kind: Kind, operators: Sequence[Operator]) -> Status | None:
    """What a noun between the undertaking and the verb says: "leaves open the possibility of", "no decision on"."""
    for operator in operators:
        if operator.group is not None:
            return None
        if operator.relation == "of" and class_of(kind, operator) in ("possible", "propose", "unclear", "invite"):
            return _noun(kind, operator)
        if operator.relation == "of" and operator.word in _STEPS and operator.preposition in ("in", "at"):
            return _noun(kind, operator)
    return None


def _noun(kind: Kind, operator: Operator) -> Status | None:
    """What a governing noun ("possibility of") or a modifier ("stalled") says."""
    name = class_of(kind, operator)
    if operator.classes == ("past",):
        return S.AGREED if kind is Kind.AGREEMENT else S.HELD
    if name == "suspend" and operator.word in _STEPS:
        return S.ON_HOLD if operator.negated else S.UNDER_WAY
    if name == "unclear" and operator.word in ("clarity", "understanding") and not operator.negated:
        return None
    if name in _FIXED:
        said, denied = _FIXED[name]
        return denied if operator.negated else said
    if name in ("start", "resume", "draft"):
        return S.UNDER_WAY
    if name == "sign":
        return S.SIGNED
    return S.AGREED if name == "reach" and kind in _INSTRUMENTS else None


def _by_time(kind: Kind, operators: Sequence[Operator]) -> Status | None:
    """What a preposition of time says. "During" and "at" leave it to the verb: "will raise it at the talks" is to come."""
    for position, operator in enumerate(operators):
        if "after" in operator.classes:
            return S.AGREED if kind in _INSTRUMENTS else S.HELD
        if "before" in operator.classes:
            return S.PLANNED
        if "during" in operator.classes:
            return S.PLANNED if _ahead(kind, operators[position + 1 :]) else S.HELD
    return None


def _is_adjunct(operators: Sequence[Operator]) -> bool:
    """Is the undertaking but the time of something else ("during the talks", "after a visit")? The verb then tells of that."""
    outer = [operator for operator in operators if operator.relation not in ("modifier", "relative")]
    if not outer or outer[0].relation != "complement" or outer[0].group is not None:
        return False
    clause = len(outer) > 1 and outer[1].relation == "subject" and outer[1].joined
    return not clause or not HAPPENS.intersection(outer[1].classes)  # "since the talks collapsed" tells of the talks


def _modifier(kind: Kind, operators: Sequence[Operator]) -> Status | None:
    """What the first modifier that says anything says."""
    return next(_modifiers(kind, operators), None)


def _modifiers(kind: Kind, operators: Sequence[Operator]) -> Iterator[Status]:
    """What each modifier says, where it says anything."""
    for operator in operators:
        if operator.relation == "modifier" and operator.classes and (said := _noun(kind, operator)) is not None:
            yield said


def _ahead(kind: Kind, operators: Sequence[Operator]) -> bool:
    """Is what the nearest verb says still to come: "will raise", "is to be approved", "plan to raise"?"""
    nearest = next((operator for operator in operators if operator.group is not None), None)
    if nearest is None or nearest.group is None:
        return False
    told = actuality(nearest.group)
    intended = class_of(kind, nearest) in ("plan", "schedule", "propose", "possible") and told in (A.PRESENT, A.ONGOING)
    return intended or told in AHEAD
