"""Where the mentions of a sentence stand to a trigger: "between A and B", "with B", subject, object, possessor ...

No parser: a walk to the right from the trigger that keeps the last preposition, and a walk to the left from each verb over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.grammar.view import View
from dragoman.reading.status.operators import Operator
from dragoman.reading.undertakings.triggers import Trigger

_STOP = frozenset(("; : that which who whom whether because although while when if unless but").split())
_CLAUSE = frozenset(("; : that whether if because but").split())
_MARKS = frozenset((",", "”", '"', "''", "(", "—", "–"))
_REACH = 40
"""Tokens beyond which nothing is related to the trigger by walking."""


class Places:
    """The mentions of a sentence by the tokens that they begin and end at (numbers are indices into a list of mentions)."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = spans
        self.begins: Mapping[int, int] = {first: number for number, (first, _) in enumerate(spans)}
        self.ends: Mapping[int, int] = {last: number for number, (_, last) in enumerate(spans)}


def relations(view: View, trigger: Trigger, operators: Sequence[Operator], places: Places) -> dict[int, str]:
    """For each mention of the sentence, by number, its relation to the trigger, where one was found."""
    found: dict[int, str] = {}
    if trigger.verb is None:
        for number, (first, last) in enumerate(places.spans):
            if trigger.left <= first and last <= trigger.head + 1:
                found[number] = "inside"
    else:
        _leftward(view, trigger.verb, "patient" if trigger.verb.passive else "subject", places, found)
    _rightward(view, trigger.right, "next" if trigger.verb is None else "object", "", places, found)
    for operator in operators:
        group = operator.group
        if group is None or group is trigger.verb:
            continue
        if operator.relation == "predicate":
            _leftward(view, group, "subject", places, found)
            continue
        role = {"complement": "oversubject", "subject": "cosubject", "relative": "cosubject"}.get(operator.relation, "subject")
        _leftward(view, group, role + ("-passive" if group.passive else ""), places, found)
        _rightward(view, group.last, "controlled", "verb-", places, found)
    return found


def _rightward(view: View, start: int, first: str, prefix: str, places: Places, found: dict[int, str]) -> None:
    """Mentions after the trigger or a verb over it, by the last preposition passed; ends with the clause."""
    preposition, index = first, start
    while index < min(view.last, start + _REACH):
        number = places.begins.get(index)
        if number is not None:
            found.setdefault(number, f"{prefix}{preposition}")
            index = max(places.spans[number][1], index + 1)
            continue
        group = view.group_at(index)
        if group is not None:
            if group.form not in ("participle", "gerund") or prefix:
                return
            index, preposition = group.last, "participle"
            continue
        if view.lowers[index] in _STOP or (prefix and view.lowers[index] in _MARKS):
            return
        if view.tags[index] in ("IN", "TO"):
            preposition = view.lowers[index]
        index += 1


def _leftward(view: View, group: VerbGroup, label: str, places: Places, found: dict[int, str]) -> None:
    """Mentions in the subject of a verb group; those within a prepositional phrase are marked by the preposition."""
    if group.form in ("infinitive", "gerund"):
        return
    index, commas = group.first, 0
    while index > max(view.first, group.first - _REACH):
        number = places.ends.get(index)
        if number is not None:
            first = places.spans[number][0]
            preposition = _preposition_before(view, first)
            found.setdefault(number, f"{label}{preposition}{'-far' if commas > 1 else ''}")
            index = first if first < index else index - 1
            continue
        index -= 1
        other = view.group_at(index)
        if other is not None:
            if other.form == "finite" and commas == 0:
                return
            index = other.first
        elif view.lowers[index] in _CLAUSE:
            return
        else:
            commas += view.lowers[index] == ","


def _preposition_before(view: View, first: int) -> str:
    index = first - 1
    while index >= view.first and view.tags[index] in ("DT", "JJ", "PRP$"):
        index -= 1
    return f"-{view.lowers[index]}" if index >= view.first and view.tags[index] in ("IN", "TO") else ""
