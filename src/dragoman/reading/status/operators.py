"""Operators: the words that govern an undertaking, from the nearest outwards.

"agreed to resume the stalled talks": over *talks* stand the modifier *stalled*, the verb *resume* and, over that, *agreed*.
Found without a parser: by walking noun phrases, prepositions and verb groups to the left (object, complement) or, from the
start of a clause, to the right (subject).
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.grammar.view import NOMINAL, View
from dragoman.reading.status.cues import Classes, lexicon

Relation = Literal["self", "modifier", "object", "subject", "relative", "complement", "of", "predicate", "matrix", "around"]
_SAID = frozenset("said says say added adds noted notes told tells stressed stated states".split())
HOPS = 4
"""How many governors are followed outwards."""
_BEING = frozenset(
    """
    be is are was were been being remain remains remained seem seems lie lies lay stand stands stood stay stays
    stayed sit sits
    """.split()
)
STANCES = frozenset(("exclude", "reject", "propose", "possible"))
"""Classes that bear on a clause with "that": the others only report it."""
HAPPENS = frozenset(
    ("break", "sign", "reach", "force", "complete", "start", "resume", "suspend", "cancel", "postpone", "occur", "continue")
)
"""Classes of verbs whose subject may be an undertaking; whoever urges or plans is none."""
_STOPS = frozenset(("break", "suspend", "cancel", "postpone"))
_ASIDES = frozenset((",", "however", "though", "later", "then"))
_ADJUNCTS = 9
"""Tokens between an undertaking and a clause with "which" about it at most."""
NEGATIVE = frozenset(("no", "neither", "without", "nor", "never", "not", "none", "nobody"))
TEMPORAL = {
    "after": "after", "following": "after", "since": "after", "during": "during", "at": "during", "amid": "during",
    "before": "before", "ahead": "before", "until": "before", "pending": "before", "till": "before",
}  # fmt: skip


PREPOSITIONAL = frozenset("regarding concerning including involving following pending excluding barring".split())
"""Participles that are prepositions: over what follows they say no more than those do."""


class Operator(Struct, frozen=True, kw_only=True):
    """One word over the undertaking."""

    token: int
    word: str
    classes: Classes
    relation: Relation
    group: VerbGroup | None = None
    """The verb group, where the operator is a verb."""
    negated: bool = False
    preposition: str | None = None
    """The preposition through which it governs ("for" in "call for talks")."""
    joined: bool = False
    """For the verb of a subject: no comma stands between them."""


def operators(view: View, head: int, left: int, right: int, verb: VerbGroup | None) -> tuple[Operator, ...]:
    """The operators over a trigger, innermost first: its modifiers, then its governors outwards."""
    found: list[Operator] = []
    if verb is None:
        found.extend(_modifiers(view, head, left))
        found.extend(_after_noun(view, right))
        found.extend(_governors(view, left, right))
    else:
        found.append(_of_verb(view, verb, "self", None))
        found.extend(_outwards(view, verb))
    finite = next((operator.group for operator in found if operator.relation in _CLAUSAL and _finite(operator.group)), None)
    if finite is not None:
        found.extend(_matrix(view, finite))
    return tuple(found)


_CLAUSAL = ("self", "subject", "object")


def _finite(group: VerbGroup | None) -> bool:
    return group is not None and group.form == "finite"


def _matrix(view: View, group: VerbGroup) -> list[Operator]:
    """The verb over a clause with "that", where it takes a stance: "we do not rule out that they will meet", "denied that"."""
    for index in range(group.first - 1, max(view.first, group.first - 18), -1):
        if view.lowers[index] == "that" and view.tags[index] in ("IN", "WDT", "DT"):
            outer = view.group_at(index - 1) or view.group_at(index - 2)
            if outer is None:
                return []
            operator = _of_verb(view, outer, "matrix", None)
            return [operator] if STANCES.intersection(operator.classes) else []
        other = view.group_at(index)
        if other is not None and other is not group and other.form == "finite":
            return []
    return []


def _modifiers(view: View, head: int, left: int) -> list[Operator]:
    """Adjectives, participles and determiners in the noun phrase before its head."""
    found, index = [], left
    while index < head:
        word = view.lowers[index]
        classes, after = lexicon().phrase(view.lowers, index, head)
        if not classes and view.tags[index] in ("VBN", "VBG", "JJ"):
            classes = lexicon().verbs.get(word, {}).get((), ())
        if classes:
            found.append(Operator(token=index, word=word, classes=classes, relation="modifier"))
        elif word in NEGATIVE:
            found.append(Operator(token=index, word=word, classes=(), relation="modifier", negated=True))
        index = after
    return found


def _after_noun(view: View, right: int) -> list[Operator]:
    """A participle or infinitive right after the noun phrase: "talks held in ...", "a deal signed by ...", "talks to end"."""
    if right >= view.last:
        return []
    group = view.group_at(right)
    if group is not None and group.form == "participle" and group.first == right:
        return [_of_verb(view, group, "relative", None)]
    if view.lowers[right] in ("that", "which", ",") and right + 1 < view.last:
        start = right + 1 if view.lowers[right] != "," else right + 2
        if view.lowers[right] != "," or view.lowers[right + 1] == "which":
            following = view.group_after(start)
            if following is not None and following.first - start <= 1:
                return [_of_verb(view, following, "relative", None)]
    return _stopped(view, right)


def _stopped(view: View, right: int) -> list[Operator]:
    """A clause with "which", behind place and day, that tells how it went on: "talks in Quito in May, which were interrupted"."""
    for index in range(right, min(right + _ADJUNCTS, view.last - 2)):
        if view.group_at(index) is not None or view.lowers[index] in ("and", "but", ";", "that"):
            return []
        if view.lowers[index] == "," and view.lowers[index + 1] == "which":
            following = view.group_after(index + 2)
            if following is None or not _ASIDES.issuperset(view.lowers[index + 2 : following.first]):
                return []
            operator = _of_verb(view, following, "relative", None)
            return [operator] if _STOPS.intersection(operator.classes) else []
    return []


def _of_verb(view: View, group: VerbGroup, relation: Relation, preposition: str | None) -> Operator:
    classes = lexicon().verb(view.lowers, group.head, view.last)
    after = view.skip_marks(group.last, 1)
    if not classes and group.word in _BEING and after < view.last:
        classes = _predicate(view, after)
    if not classes and group.word in _BEING and view.lowers[max(view.first, group.first - 1)] == "there":
        classes = ("occur",)
    negated = group.negated or _negative_subject(view, group)
    return Operator(
        token=group.head,
        word=group.word,
        classes=classes,
        relation=relation,
        group=group,
        negated=negated,
        preposition=preposition,
    )


def _predicate(view: View, index: int) -> Classes:
    """Classes of what follows "is": an adjective ("possible"), a fixed phrase ("on hold", "under way")."""
    for start in range(index, min(index + 4, view.last)):
        if view.group_at(start) is not None or view.lowers[start] in (",", "that"):
            break
        classes, _ = lexicon().phrase(view.lowers, start, view.last)
        if classes:
            return classes
    return ()


def _negative_subject(view: View, group: VerbGroup) -> bool:
    """ "No one excludes", "no date has been set": a negative determiner in the noun phrase before the verb."""
    index = group.first - 1
    limit = max(view.first, group.first - 7)
    while index >= limit and view.group_at(index) is None and view.lowers[index] not in (",", ";", "that", "which"):
        if view.lowers[index] in NEGATIVE:
            return True
        index -= 1
    return False


def _governors(view: View, left: int, right: int) -> list[Operator]:
    """What governs the noun phrase `left`..`right`: to the left as object or complement, else the verb that it is subject of."""
    found: list[Operator] = []
    start, preposition = left, None
    for _ in range(HOPS):
        index = view.skip_marks(start - 1, -1)
        if index < view.first:
            break
        group = view.group_at(index)
        word, tag = view.lowers[index], view.tags[index]
        linking = word in PREPOSITIONAL and (group is None or group.last - group.first == 1)
        if group is not None and group.word in _SAID and group.form == "finite" and preposition is None:
            break  # "she said talks had begun": what follows is a clause of its own
        if group is not None and group.last - 1 <= index and not linking:
            found.append(_of_verb(view, group, "object", preposition))
            return found + _outwards(view, group)
        if tag == "RP":
            start = index
            continue
        if tag in ("IN", "TO") or linking:
            if word in TEMPORAL and preposition is None and start == left and _own_clause(view, right):
                break  # "after the talks had collapsed"
            if word in TEMPORAL and preposition is None:
                found.append(Operator(token=index, word=word, classes=(TEMPORAL[word],), relation="complement"))
            if word in ("that", "because", "if", "whether", "as", "while", "although", "though", "so"):
                break
            preposition, start = preposition or word, index
            continue
        if tag in ("JJ", "VBN") and preposition in ("for", "to", "about", "of", "in"):
            classes, _ = lexicon().phrase(view.lowers, index, index + 1)
            copula = view.group_before(index)
            if classes and copula is not None and copula.word in _BEING and index - copula.last <= 2:
                found.append(
                    Operator(token=index, word=word, classes=classes, relation="predicate", negated=copula.negated, group=copula)
                )
                return found
            break
        if word == "advance" and preposition == "of":
            found.append(Operator(token=index, word=word, classes=("before",), relation="complement"))
            break
        if tag in NOMINAL and preposition is not None:
            noun_left = view.phrase_start(index)
            if tag in ("NNP", "NNPS"):  # "in Geneva on Friday": an adjunct, through which nothing governs
                adjunct = view.skip_marks(noun_left - 1, -1)
                start, preposition = (
                    (adjunct, None) if adjunct >= view.first and view.tags[adjunct] in ("IN", "TO") else (noun_left, None)
                )
                continue
            classes = lexicon().nouns.get(word, ())
            negated = view.lowers[noun_left] in NEGATIVE
            found.append(
                Operator(token=index, word=word, classes=classes, relation="of", negated=negated, preposition=preposition)
            )
            found.extend(_modifiers(view, index, noun_left))
            start = noun_left
            continue
        if tag == "CC" or word == ",":
            earlier = view.skip_marks(index - 1, -1)
            if tag == "CC" and earlier >= view.first and view.tags[earlier] in NOMINAL and view.group_at(earlier) is None:
                start = view.phrase_start(earlier)
                continue
        break
    subject_of = _verb_of_subject(view, right)
    if subject_of is not None:
        verb = _of_verb(view, subject_of, "subject", None)
        found.append(msgspec.structs.replace(verb, joined="," not in view.lowers[right : subject_of.first]))
        found.extend(_over_subject(view, subject_of))
        return found
    timed = next((operator for operator in found if operator.word in TEMPORAL), None)
    around = view.group_before(timed.token) if timed is not None else None
    if around is not None:  # far to the left, past other phrases: "raise the matter with Lind during the talks"
        found.append(_of_verb(view, around, "around", None))
    return found


def _own_clause(view: View, right: int) -> bool:
    """Does a finite verb that tells of an undertaking follow right behind the noun phrase?"""
    group = view.group_at(view.skip_marks(right, 1)) if right < view.last else None
    told = group is not None and group.form == "finite" and lexicon().verb(view.lowers, group.head, view.last)
    return bool(told) and bool(HAPPENS.intersection(told or ()))


def _verb_of_subject(view: View, right: int) -> VerbGroup | None:
    """The finite verb whose subject ends before `right`: prepositional phrases and relative clauses are passed over."""
    index = right
    while index < view.last:
        word = view.lowers[index]
        group = view.group_at(index)
        if word == "," and (after := _after_aside(view, index)) is not None:
            index = after
            continue
        if group is not None:
            if group.form == "finite" or group.modal:
                return group
            index = group.last
            continue
        if word in ("which", "who", "that") or (
            word == "," and index + 1 < view.last and view.lowers[index + 1] in ("which", "who")
        ):
            inner = view.group_after(index)
            if inner is None:
                return None
            index = inner.last
            continue
        if word in (";", ":") or (view.tags[index] == "CC" and view.tags[index + 1 : index + 2] == ("PRP",)):
            return None
        index += 1
    return None


def _after_aside(view: View, comma: int) -> int | None:
    """One past an aside between commas that only says who speaks: ", she added," ", the envoy told reporters,"."""
    for close in range(comma + 2, min(comma + 9, view.last)):
        if view.lowers[close] == ",":
            inner = [group for group in view.groups if comma < group.first and group.last <= close]
            return close + 1 if len(inner) == 1 and close - inner[0].last <= 3 and inner[0].first - comma > 1 else None
    return None


def _over_subject(view: View, group: VerbGroup) -> list[Operator]:
    """Verbs in the infinitive after the subject's verb: "talks are expected to resume" (the outer verb came first)."""
    after = view.skip_marks(group.last, 1)
    inner = view.group_at(after) if after < view.last else None
    if inner is not None and inner.form in ("infinitive", "gerund") and inner.first == after:
        return [_of_verb(view, inner, "complement", None)]
    if after + 1 < view.last and view.group_at(after) is None:
        inner = view.group_at(after + 1)
        if inner is not None and inner.form == "infinitive" and inner.first == after + 1:
            return [_of_verb(view, inner, "complement", None)]
    return []


def _planned_for(view: View, group: VerbGroup) -> list[Operator]:
    """A noun over an infinitive with a subject of its own, and its verb: "plans for Lind to visit Oslo were dropped"."""
    for index in range(group.first - 1, max(view.first, group.first - 12), -1):
        if view.group_at(index) is not None:
            return []
        noun = lexicon().nouns.get(view.lowers[index - 1], ()) if view.lowers[index] == "for" else ()
        over = _verb_of_subject(view, group.last) if noun and view.group_at(index - 1) is None else None
        if over is not None:
            of = Operator(token=index - 1, word=view.lowers[index - 1], classes=noun, relation="of")
            return [of, _of_verb(view, over, "subject", None)]
    return []


def _outwards(view: View, group: VerbGroup) -> list[Operator]:
    """What stands over an infinitive or gerund: "agreed to", "a plan to", "ready to", "talked of"."""
    found: list[Operator] = []
    for _ in range(HOPS):
        if group.form not in ("infinitive", "gerund") or group.modal:
            break
        index = view.skip_marks(group.first - 1, -1)
        preposition = None
        if index > view.first and view.tags[index] == "CC" and group.form == "infinitive":
            twin = view.group_before(index)  # "agreed to resume the talks and reopen the border"
            if twin is None or twin.form != "infinitive" or view.lowers[group.first] == "to":
                break
            group = twin
            continue
        if index >= view.first and view.tags[index] == "IN" and group.form == "gerund":
            preposition, index = view.lowers[index], view.skip_marks(index - 1, -1)
        if index < view.first:
            break
        outer = view.group_at(index)
        if outer is not None:
            found.append(_of_verb(view, outer, "complement", preposition))
            group = outer
            continue
        classes, _ = lexicon().phrase(view.lowers, index, index + 1)
        copula = view.group_before(index)
        if classes and view.tags[index] in ("JJ", "VBN", "RB", "IN"):
            negated = copula is not None and copula.negated and index - copula.last <= 2
            found.append(
                Operator(
                    token=index, word=view.lowers[index], classes=classes, relation="predicate", negated=negated, group=copula
                )
            )
            break
        if view.tags[index] in NOMINAL or view.tags[index] == "PRP":
            left = view.phrase_start(index)
            noun = lexicon().nouns.get(view.lowers[index], ())
            if noun:
                negated = view.lowers[left] in NEGATIVE
                found.append(Operator(token=index, word=view.lowers[index], classes=noun, relation="of", negated=negated))
                before = view.skip_marks(left - 1, -1)
                outer = view.group_at(before) if before >= view.first else None
                if outer is not None:
                    found.append(_of_verb(view, outer, "object", None))
                elif (over := _verb_of_subject(view, group.last)) is not None:  # "plans to meet have been dropped"
                    found.append(_of_verb(view, over, "subject", None))
                break
            before = view.skip_marks(left - 1, -1)  # object control: "invited Putin to visit"
            outer = view.group_at(before) if before >= view.first else None
            if (
                outer is None
                and before >= view.first
                and view.tags[before] == "IN"
                and view.lowers[before] in ("for", "on", "upon")
            ):
                outer = view.group_at(before - 1)
            if outer is None:
                found.extend(_planned_for(view, group))
                break
            found.append(_of_verb(view, outer, "complement", "object"))
            group = outer
            continue
        break
    return found
