"""Triggers: the words of a sentence that name an undertaking."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.grammar.view import NOMINAL, View
from dragoman.reading.status.operators import operators
from dragoman.reading.undertakings.lexicon import Entry, lexicon


class Trigger(Struct, frozen=True, kw_only=True):
    """Tokens `first`..`last` (half open) name an undertaking; its noun phrase is `left`..`right`."""

    entry: Entry
    head: int
    first: int
    last: int
    left: int
    right: int
    verb: VerbGroup | None = None


def triggers(view: View) -> Iterator[Trigger]:
    """The triggers of a sentence in order; of overlapping ones the longest and first."""
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
        nominal = view.tags[head] in NOMINAL or (view.tags[head] == "VBG" and group is None) or bool(rest)
        if not nominal or (group is not None and group.head == head):
            continue
        if _compound(view, head, entry):
            continue
        return Trigger(entry=entry, head=head, first=index, last=last, left=view.phrase_start(index), right=view.phrase_end(head))
    return None


def _compound(view: View, head: int, entry: Entry) -> bool:
    """A noun that only modifies another ("meeting room", "peace talks venue") names no undertaking."""
    after = head + 1
    if after >= view.last or view.tags[after] not in ("NN", "NNS"):
        return False
    return view.group_at(after) is None


def _verb(view: View, index: int) -> Trigger | None:
    group = view.group_at(index)
    if group is None or group.head != index:
        return None
    after = view.lowers[index + 1 : min(view.last, index + 2)]
    entry = next(
        (entry for entry in lexicon().verbs[view.lowers[index]] if not entry.particle or [entry.particle] == after), None
    )
    if entry is None or not lexicon().not_before[entry.kind].isdisjoint(after):
        return None
    if entry.lemma == "agree" and group.passive:
        return None  # "the dates would be agreed": what is agreed is named by another word
    return Trigger(entry=entry, head=index, first=index, last=index + 1, left=group.first, right=group.last, verb=group)


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
