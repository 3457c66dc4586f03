"""Fit: how well a claim fits a thread of the same kind and sides, or that it cannot belong to it.

The rules are listed in docs/ledger.md. A score counts what speaks for it (shared persons, dates, topic, place); None means
that the two are different undertakings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dragoman.dossier.cast import PERSONAL, Cast, agreement, fold, same_name
from dragoman.dossier.extent import WEEK, Extent
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Phase, Status

_SLACK = 1
"""Days by which two dates of one event may miss each other (time zones, "Monday night")."""
_DELAY = 5
"""Days by which an event may be held later than it was planned without being another."""
_LONG_DONE = 30
"""Days after which one that was held is less likely meant by a claim without a date."""
_MOVED = 200
"""Days by which the date of an event that has not happened may be moved."""
_STALE = 365
"""Days without news after which an undated claim opens a new thread."""
_GRACE = 3
"""Days for which reports may lag behind an instrument that is settled."""
_OFF = (Phase.OFF, Phase.STALLED)
_ORDINAL = re.compile(
    r"\b(\d+(?=st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|next|last|new)\b"
)


def fit(thread: Thread, entry: Entry, cast: Cast, dates: Extent | None) -> int | None:
    """The score of a claim against a thread; None when it cannot belong there."""
    shared = agreement(thread.kind, thread.cast, cast)
    if shared is None or (topic := _topic(thread, entry)) is None or (apart := _apart(thread, entry, dates)) is None:
        return None
    time = _time(thread, entry, dates)
    return None if time is None else shared + topic + apart + time + _place(thread, entry)


def _topic(thread: Thread, entry: Entry) -> int | None:
    topic = entry.claim.topic
    if not topic or not thread.topics:
        return 0
    words = set(fold(topic).split())
    ordinals, known = _numbered([topic]), _numbered(thread.topics)
    if ordinals and known and not ordinals & known:
        return None
    if words & {word for other in thread.topics for word in fold(other).split()}:
        return 3
    return -1 if thread.kind in PERSONAL else None


def _apart(thread: Thread, entry: Entry, dates: Extent | None) -> int | None:
    """One report keeps two undertakings apart: by two dates, or when one holder calls one off and not the other."""
    claim = entry.claim
    if thread.kind is Kind.RELATIONS:
        return 0
    if dates is not None and thread.kind in PERSONAL:
        for other, report in thread.extents:
            if report == entry.source.key and not other.meets(dates, _SLACK):
                return None
    off = claim.status.phase in _OFF
    firm = claim.status.phase in (Phase.PLANNED, Phase.ACTIVE, Phase.DONE)
    for held in reversed(thread.entries):
        if held.source.key != entry.source.key:
            break
        other_phase = held.claim.status.phase
        if held.claim.holder != claim.holder or held.claim.when == claim.when:
            continue
        if (off and other_phase in (Phase.PLANNED, Phase.ACTIVE, Phase.DONE)) or (firm and other_phase in _OFF):
            return None
    return 0


def _place(thread: Thread, entry: Entry) -> int:
    place = entry.claim.place
    if not place or not thread.places or thread.kind in (Kind.VISIT, Kind.RELATIONS):
        return 0
    return 1 if any(same_name(fold(place), fold(other)) for other in thread.places) else -1


def _time(thread: Thread, entry: Entry, dates: Extent | None) -> int | None:
    if thread.kind is Kind.RELATIONS:
        return 0
    if thread.kind not in PERSONAL:
        return _process(thread, entry, dates)
    if _gone_by(thread, entry):
        return None
    if dates is None:
        return _undated(thread, entry)
    return _dated(thread, entry, dates)


def _gone_by(thread: Thread, entry: Entry) -> bool:
    """Whether an event was last told as going on so long ago that a plan must mean another."""
    last = thread.entries[-1]
    ahead = entry.claim.status.phase in (Phase.OPEN, Phase.PLANNED)
    return ahead and last.claim.status.phase is Phase.ACTIVE and (entry.source.dated - last.source.dated).days > _LONG_DONE


def _dated(thread: Thread, entry: Entry, dates: Extent) -> int | None:
    """An event with a date against a thread."""
    past, status = dates.before(entry.source.dated), entry.claim.status
    if thread.extents:
        met = [other for other, _ in thread.extents if other.meets(dates, _SLACK)]
        if met:
            return 4 if min(other.days for other in met) <= WEEK and dates.days <= WEEK else 2
        gap = min(other.gap(dates) for other, _ in thread.extents)
        if thread.done is None and gap <= _DELAY:
            return 0
        if thread.done is not None or (past and status.phase is Phase.DONE):
            return None
        if status.phase not in _OFF and _missed(thread, entry.source.dated, _DELAY):
            return None
        return 0 if gap <= _MOVED else None
    if thread.done is not None:
        done = Extent(thread.done, thread.done)
        return 1 if past and done.gap(dates) <= 2 * _DELAY else None
    if past and dates.last is not None and dates.last < thread.first:
        return None
    return 1


def _undated(thread: Thread, entry: Entry) -> int | None:
    """An event without a date against a thread."""
    status, day = entry.claim.status, entry.source.dated
    due = any(other.days <= WEEK and other.gap(Extent(day, day)) <= _DELAY for other, _ in thread.extents)
    if status.phase is Phase.DONE:
        if thread.done is not None:
            lately = (day - thread.done).days <= _LONG_DONE
            return 1 if lately else 0 if _place(thread, entry) >= 0 else None
        ahead = any(other.first is not None and (other.first - day).days > _SLACK for other, _ in thread.extents)
        passed = any(other.days <= WEEK and other.before(day) for other, _ in thread.extents)
        if ahead or (entry.claim.background and not (due or passed)):
            return None
        return 3 if due else 1
    if thread.done is not None:
        lag = status in (Status.SCHEDULED, Status.UNDER_WAY) and (day - thread.done).days <= _SLACK
        return 0 if lag else None
    known = max([thread.last, *(other.last for other, _ in thread.extents if other.last is not None)])
    if (day - known).days > _STALE:
        return None
    if status.phase not in _OFF and _missed(thread, day, _LONG_DONE):
        return None
    return 3 if due and status is Status.UNDER_WAY else 1


def _missed(thread: Thread, day: date, days: int) -> bool:
    """Whether the day fixed for an event passed more than so many days ago, and nobody has said that it was put or called off."""
    if thread.entries[-1].claim.status.phase in _OFF:
        return False
    fixed = [other.last for other, _ in thread.extents if other.days <= WEEK and other.last is not None]
    return bool(fixed) and (day - max(fixed)).days > days and len(fixed) == len(thread.extents)


def _process(thread: Thread, entry: Entry, dates: Extent | None) -> int | None:
    """Talks and instruments: they last, so that dates part them only when they lie far apart."""
    score, status, day = 0, entry.claim.status, entry.source.dated
    if dates is None and (day - thread.last).days > 2 * _STALE:
        return None
    if thread.kind is Kind.TALKS and thread.done is not None and _numbered(thread.topics) and not _within(thread, entry, dates):
        return None
    if dates is not None and thread.extents:
        gap = min(other.gap(dates) for other, _ in thread.extents)
        if gap > _STALE:
            return None
        if thread.kind is Kind.AGREEMENT and gap > _SLACK and _settles(thread) and status is Status.SIGNED:
            return None
        score = 1 if gap <= _SLACK else 0
    elif dates is not None and dates.last is not None and (thread.first - dates.last).days > _STALE:
        return None
    if thread.kind is Kind.AGREEMENT and thread.done is not None:
        next_step = status.phase in (Phase.PLANNED, Phase.ACTIVE) and _unsigned(thread)
        opening = status.phase in (Phase.OPEN, Phase.PLANNED, Phase.ACTIVE) and not next_step
        if opening and (day - thread.done).days > _GRACE:
            return None
    return score


def _within(thread: Thread, entry: Entry, dates: Extent | None) -> bool:
    """Whether a claim about talks means a round that is over: it bears its number, its date, or tells of it as past."""
    if _numbered([entry.claim.topic or ""]):
        return True
    if dates is not None:
        return any(other.meets(dates, _SLACK) for other, _ in thread.extents)
    return entry.claim.status is Status.HELD


def _numbered(topics: Iterable[str]) -> set[str]:
    return {ordinal for topic in topics for ordinal in _ORDINAL.findall(topic.casefold())}


def _unsigned(thread: Thread) -> bool:
    """Whether the furthest that an instrument has come is that it was agreed."""
    return all(entry.claim.status not in (Status.SIGNED, Status.IN_FORCE) for entry in thread.entries)


def _settles(thread: Thread) -> bool:
    return any(entry.claim.status is Status.SIGNED and entry.claim.when for entry in thread.entries)
