"""Background: is an undertaking told as already past before the report's own news?

A date decides where there is one: news is at most two days old. Else words do ("their last meeting", "had met", "have held many
rounds"). What is still so (a truce that holds, a call that is pending) is no background, however long ago it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dragoman import edtf
from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Status

NEWS = timedelta(days=2)
"""How old what a report tells as news may be."""
_OVER = frozenset(
    (Status.HELD, Status.AGREED, Status.SIGNED, Status.BROKEN_OFF, Status.CANCELLED, Status.RULED_OUT, Status.REJECTED)
)
"""Statuses of what is past once it has happened; the others say how things stand."""
_STILL_NEWS = frozenset((Status.BROKEN_OFF, Status.CANCELLED, Status.REJECTED))
"""Of these the present perfect tells news, whatever day the undertaking had ("the February truce has collapsed")."""
_FORMER = frozenset("last previous earlier past recent prior preceding original recently previously already".split())
"""Words in the noun phrase of an undertaking that is over."""
_ALREADY = frozenset("previously already recently earlier formerly lately originally twice repeatedly".split())
"""Adverbs at the verb."""
_LONG_AGO = re.compile(
    r"(?i)\b(?:last|earlier|recent|past|previous|this) (?:\w+ )?(?:month|year|decade|summer|winter|spring|autumn|fall)|\bago\b"
)
"""Expressions of time for what is no news, also where the report's own day is not known."""
_SEVERAL = frozenset("many several numerous dozens multiple various some few".split())
_MONTH = re.compile(r"[\dX]{4}(-\d\d)?")
_REACH = 8
"""Tokens after the trigger in which a word of time belongs to it."""


def told_as_past(candidate: Candidate, status: Status, when: str | None, published: date | None) -> bool:
    """Whether the claim of a candidate is background; `when` is the claim's own date, in EDTF."""
    group = _verb(candidate)
    if status not in _OVER or (group is not None and group.modal is not None):
        return False
    if status in _STILL_NEWS and group is not None and group.perfect and not group.past:
        return False
    if published is not None:
        for value in (when, _beside(candidate)):
            known = bounds(value, published)
            if known is not None and known[1] < published and known[0] + (known[1] - known[0]) / 2 < published - NEWS:
                return True
            if known is not None and known[0] >= published - 2 * NEWS:
                return False
    return any(_words(candidate, group)) or _long_ago(candidate, published)


def bounds(when: str | None, published: date) -> tuple[date, date] | None:
    """First and last day of an EDTF date that tells both; a date without its year is taken as the last before the report."""
    if when is None:
        return None
    if when.startswith("XXXX-"):
        years = (f"{published.year - back}{when[4:].replace('XXXX', str(published.year - back))}" for back in (0, 1))
        return next((known for year in years if (known := _bounds(year)) and known[0] <= published), None)
    return _bounds(when)


def _bounds(when: str) -> tuple[date, date] | None:
    try:
        value = edtf.parse(when)
    except ValueError:
        return None
    if isinstance(value, edtf.Duration | edtf.Recurrence | edtf.Moment):
        return None
    first, last = value.bounds()
    return (first, last) if first is not None and last is not None else None


def _beside(candidate: Candidate) -> str | None:
    """The date in or right beside the noun phrase: "the 2015 accord", "their November summit"."""
    timex, view, trigger = candidate.timex, candidate.view, candidate.trigger
    if timex is None or timex.kind != "date":
        return None
    at = view.tokens.at(timex.start)
    if "," in view.words[trigger.right : at]:
        return None
    return timex.value if trigger.left - 2 <= at < trigger.right + _REACH else None


def _long_ago(candidate: Candidate, published: date | None) -> bool:
    """Does the nearest expression of time say "last year" or, in a report without a day, no more than a month?"""
    timex = candidate.timex
    if timex is None:
        return False
    if _LONG_AGO.search(timex.span.of(candidate.view.tokens.text)):
        return True
    return published is None and _beside(candidate) is not None and _MONTH.fullmatch(timex.value) is not None


def _words(candidate: Candidate, group: VerbGroup | None) -> Iterator[bool]:
    """What speaks for background without a date."""
    view, trigger = candidate.view, candidate.trigger
    left, head = trigger.left, trigger.head
    if trigger.verb is None and left - 2 >= view.first and view.lowers[left - 1] == "of":
        left, head = view.phrase_start(left - 2), left - 2  # "three previous rounds of talks"
    phrase = range(left, trigger.right)
    yield trigger.verb is None and any(view.lowers[at] in _FORMER for at in phrase)
    yield view.lowers[head] in ("weeks", "months", "years")
    yield view.lowers[view.first] in ("recently", "previously", "earlier")
    if group is not None:
        around = view.lowers[max(view.first, group.first - 1) : min(view.last, group.last + 1)]
        yield not _ALREADY.isdisjoint(around)
        quoted = candidate.attribution is not None and candidate.attribution.style != "direct"
        yield group.perfect and group.past and not quoted
        several = any(view.lowers[at] in _SEVERAL or view.tags[at] == "CD" for at in phrase)
        yield group.perfect and not group.past and several and view.tags[head] == "NNS"


def _verb(candidate: Candidate) -> VerbGroup | None:
    """The verb that names the undertaking, else the nearest over it."""
    if candidate.trigger.verb is not None:
        return candidate.trigger.verb
    return next((operator.group for operator in candidate.operators if operator.group is not None), None)
