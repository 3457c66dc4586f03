"""Triggers: the words of a sentence that name an undertaking."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.grammar.view import NOMINAL, View
from dragoman.reading.status.operators import operators
from dragoman.reading.undertakings.lexicon import PRESS, Entry, lexicon
from dragoman.status import Kind


class Trigger(Struct, frozen=True, kw_only=True):
    """Tokens `first`..`last` (half open) name an undertaking; its noun phrase is `left`..`right`."""

    entry: Entry
    head: int
    first: int
    last: int
    left: int
    right: int
    verb: VerbGroup | None = None


_REMOTE = frozenset(("phone", "telephone", "video", "videoconference", "videolink", "virtually", "virtual", "teleconference"))
_BY = frozenset(("by", "over", "via", "through", "on"))
_RECEIVING = frozenset(("host", "welcome", "receive", "greet"))
_TALKING = frozenset(("discuss", "discussion", "discussions", "conversation", "conversations", "talk", "exchange", "speak"))
_INVITING = frozenset(("invite", "invitation"))
_INVITED_TO = {
    **dict.fromkeys(("visit", "travel", "come", "trip", "tour"), Kind.VISIT),
    **dict.fromkeys(("meet", "meeting", "summit", "conference", "congress", "discuss"), Kind.MEETING),
    **dict.fromkeys(("talks", "negotiations", "dialogue", "negotiate"), Kind.TALKS),
}
"""What somebody is invited to, by the first of these words after the invitation."""
_TURNS = (Kind.MEETING, Kind.TALKS)
"""Kinds that are a call where the two sides do not stand in one room."""


def triggers(view: View, setting: Kind | None = None) -> Iterator[Trigger]:
    """The triggers of a sentence in order; of overlapping ones the longest and first.

    `setting` is the kind that the whole report is about, where its title says so (a call, a meeting): what is
    only talked of there took place in it.
    """
    for trigger in _named(view):
        kind = _kind(view, trigger, setting)
        yield trigger if kind is trigger.entry.kind else msgspec.structs.replace(trigger, entry=_as(trigger.entry, kind))


def _as(entry: Entry, kind: Kind) -> Entry:
    return msgspec.structs.replace(entry, kind=kind)


def _kind(view: View, trigger: Trigger, setting: Kind | None) -> Kind:
    """The kind that its company makes of a trigger: a call held by video, a visit where somebody is welcomed to a place."""
    kind, lemma = trigger.entry.kind, trigger.entry.lemma
    if kind in _TURNS and _remote(view, trigger):
        return Kind.CALL
    if lemma in _INVITING:
        return _invited_to(view, trigger) or kind
    if lemma in _RECEIVING and trigger.verb is not None:
        return Kind.VISIT if _to_place(view, trigger.last) else kind
    if lemma in _TALKING and setting is not None and kind in (*_TURNS, Kind.CALL):
        return setting
    return kind


def _remote(view: View, trigger: Trigger) -> bool:
    """Is it held by telephone or video: "met virtually", "talks by video link"?"""
    if _REMOTE.intersection(view.lowers[trigger.left : trigger.first]):
        return True
    for index in range(trigger.last, min(view.last, trigger.last + 12)):
        word = view.lowers[index]
        if word in (";", ":", "that", "which", "who"):
            return False
        before = index - 2 if view.tags[index - 1] == "DT" else index - 1
        if word == "virtually" or (
            word in _REMOTE and (view.lowers[before] in _BY or "format" in view.lowers[index : index + 2])
        ):
            return True
    return False


def _invited_to(view: View, trigger: Trigger) -> Kind | None:
    """What an invitation is to, where the words after it say so."""
    for index in range(trigger.last, min(view.last, trigger.last + 20)):
        if view.lowers[index] in (";", ":", "that", "which", "who", "if", "when", "after", "before"):
            return None
        after = index + 1 + (view.lowers[min(index + 1, view.last - 1)] == "the")
        if view.lowers[index] == "to" and after < view.last and view.tags[after] in ("NNP", "NNPS"):
            return Kind.VISIT
        if view.lowers[index] in _INVITED_TO:
            return _INVITED_TO[view.lowers[index]]
    return None


def _to_place(view: View, start: int) -> bool:
    """Does a place that somebody comes to follow ("welcomed him to Oslo")?"""
    for index in range(start, min(view.last - 1, start + 22)):
        if view.group_at(index) is not None or view.lowers[index] in (";", ":", "that", "which", "who", "at"):
            return False
        if view.lowers[index] == "to":
            after = index + 1 + (view.lowers[index + 1] == "the")
            return after < view.last and view.tags[after] in ("NNP", "NNPS")
    return False


def _named(view: View) -> Iterator[Trigger]:
    words = lexicon()
    index = view.first
    while index < view.last:
        found = _noun(view, index) if view.lowers[index] in words.nouns else None
        if found is None and view.lowers[index] in words.verbs:
            found = _verb(view, index)
        if found is None:
            index += 1
        else:
            yield found
            index = max(found.last, index + 1)


def _noun(view: View, index: int) -> Trigger | None:
    group = view.group_at(index)
    for rest, entry in lexicon().nouns[view.lowers[index]]:
        last = index + 1 + len(rest)
        if last > view.last or tuple(view.lowers[index + 1 : last]) != rest:
            continue
        head = last - 1
        nominal = view.tags[head] in NOMINAL or (view.tags[head] == "VBG" and group is None) or bool(rest) or _alone(view, head)
        if not nominal or (group is not None and group.head == head):
            continue
        if _compound(view, head) or _with_press(view, last):
            continue
        return Trigger(entry=entry, head=head, first=index, last=last, left=view.phrase_start(index), right=view.phrase_end(head))
    return None


def _alone(view: View, head: int) -> bool:
    """A word taken for an adjective with no noun after it ("a virtual roundtable with ministers")."""
    return view.tags[head] == "JJ" and head + 1 < view.last and view.tags[head + 1] in ("IN", ",", ".")


_SPANS = frozenset("hours days weeks months years minutes moments today tomorrow yesterday".split())
"""What follows a noun without belonging to it ("sealed the pact days before ...")."""
_COURSE = frozenset("resume restart open start stall collapse continue end fail falter drag break fall".split())
"""Verbs that look like nouns after a plural ("before the talks resume in Oslo")."""


def _compound(view: View, head: int) -> bool:
    """A noun that only modifies another ("meeting room", "peace talks venue") names no undertaking."""
    after = head + 1
    if after >= view.last or view.tags[after] not in ("NN", "NNS") or view.lowers[after] in _SPANS:
        return False
    if view.tags[head] == "NNS" and view.lowers[after] in _COURSE:
        return False
    return view.group_at(after) is None


def _with_press(view: View, after: int) -> bool:
    """ "A conversation with reporters" is none (rule 16)."""
    return view.lowers[after : after + 1] == ["with"] and not PRESS.isdisjoint(view.lowers[after + 1 : min(after + 4, view.last)])


def _verb(view: View, index: int) -> Trigger | None:
    group = view.group_at(index)
    if group is None or group.head != index:
        return None
    after = view.lowers[index + 1 : min(view.last, index + 2)]
    entry = next(
        (entry for entry in lexicon().verbs[view.lowers[index]] if not entry.particle or [entry.particle] == after), None
    )
    if entry is None or (not lexicon().not_before[entry.kind].isdisjoint(after) and not _day(view, index + 1)):
        return None
    if entry.lemma == "agree" and group.passive:
        return None  # "the dates would be agreed": what is agreed is named by another word
    return Trigger(entry=entry, head=index, first=index, last=index + 1, left=group.first, right=group.last, verb=group)


def _day(view: View, index: int) -> bool:
    """Does "on" with a day follow ("spoke on 7 May with", "called on Friday to")?"""
    if index + 1 >= view.last or view.lowers[index] != "on":
        return False
    return view.tags[index + 1] == "CD" or view.lowers[index + 1] in _DATES


_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)


_POINTING = frozenset(("it", "that", "this", "them", "these"))
_TELLING = frozenset(("exclude", "cancel", "postpone", "suspend", "resume", "reject", "break", "possible", "unclear"))


def pronouns(view: View, last: Entry) -> Iterator[Trigger]:
    """Pronouns that stand for the undertaking named last: "we do not exclude that", "work on it has not resumed".

    Taken only under a verb that tells of a status: any other "it" may stand for anything.
    """
    for index in range(view.first, view.last):
        if view.lowers[index] not in _POINTING or view.tags[index] not in ("PRP", "DT"):
            continue
        if index + 1 < view.last and view.tags[index] == "DT" and view.tags[index + 1] in ("NN", "NNS", "JJ", "NNP"):
            continue
        entry = Entry(last.kind, "it", False)
        over = operators(view, index, index, index + 1, None)
        if any(operator.group is not None and _TELLING.intersection(operator.classes) for operator in over):
            yield Trigger(entry=entry, head=index, first=index, last=index + 1, left=index, right=index + 1)
            return
