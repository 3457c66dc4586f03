"""The fold: dossiers as a pure function of the claims and the judgements.

A dossier depends on the claims of its own block (dragoman.dossier.identity) that come before a day in the order of the fold, and
on the judgements that name any of them; its conditions also on the dossiers that speak of the same reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from dragoman.dossier.course import Course
from dragoman.dossier.dates import told_date
from dragoman.dossier.extent import extent
from dragoman.dossier.identity import threads
from dragoman.dossier.judged import apply
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.position import Standing
from dragoman.dossier.record import Candidate, Dossier, Position
from dragoman.dossier.shown import parties_shown
from dragoman.dossier.thread import Thread
from dragoman.dossier.waits import with_waits
from dragoman.ledger.records import Entry
from dragoman.status import Phase, Status

_AHEAD = (Phase.OPEN, Phase.PLANNED)


def dossiers(
    entries: Iterable[Entry], today: date, judgements: Sequence[Judgement] = (), as_of: date | None = None
) -> list[Dossier]:
    """All dossiers of some claims under some judgements, the one with the latest news first.

    `today` is the day on which the question is asked: a date that has passed by then without news makes a dossier overdue.
    `as_of` leaves out what reports of later days say, once it is known which claims the judgements mean: a claim read anew
    is not looked for in another report of the same text because its own is of a later day.
    """
    held, bonds = apply(entries, judgements)
    visible = held if as_of is None else [entry for entry in held if entry.source.dated <= as_of]
    return with_waits(ranked([fold_thread(thread, today) for thread in threads(visible, bonds)]))


def ranked(dossiers: Iterable[Dossier]) -> list[Dossier]:
    """In the order of a board: the latest news first."""
    made = sorted(dossiers, key=lambda dossier: dossier.id)
    made.sort(key=lambda dossier: (dossier.last, dossier.deciding.source.dated, dossier.since), reverse=True)
    return made


def opening(thread: Thread) -> Entry:
    """The claim that a thread's dossier is named after: of the earliest report that with the least id."""
    first = thread.entries[0].source.key
    return min(takewhile(lambda entry: entry.source.key == first, thread.entries), key=lambda entry: entry.id)


def fold_thread(thread: Thread, today: date, course: Course | None = None) -> Dossier:
    """The dossier of a thread; `course` has what was taken of it on earlier days, if anything was."""
    course = course or Course()
    course.take(thread)
    deciding, standings = course.deciding, course.standings
    if deciding is None:
        raise ValueError("a thread without claims")
    when = told_date(thread.entries, deciding)
    dates = extent(when, deciding.entry.source.dated)
    passed = dates is not None and dates.before(today) and "XXXX" not in (when or "")
    return Dossier(
        id=opening(thread).id[:10],
        kind=thread.kind,
        parties=parties_shown(thread),
        topic=_latest_of(thread.entries, deciding, "topic"),
        status=deciding.status,
        when=when,
        place=_latest_of(thread.entries, deciding, "place"),
        since=course.since,
        disputed=course.disputed,
        overdue=passed and (deciding.status.phase in _AHEAD or deciding.status is Status.UNDER_WAY),
        positions=_positions(standings),
        deciding=deciding.entry,
        history=tuple(thread.entries),
        steps=tuple(course.steps),
        candidates=tuple(
            Candidate(entry=entry, dossier=opening(home).id[:10], why=why) for entry, home, why in thread.candidates
        ),
        copies=tuple(sorted(thread.copies.values(), key=lambda copy: (copy.source.dated, copy.source.key))),
    )


def _positions(standings: dict[str, Standing]) -> tuple[Position, ...]:
    latest = sorted(standings.values(), key=lambda one: one.entry.id)
    latest.sort(key=lambda one: (one.entry.source.dated, one.effective), reverse=True)
    return tuple(
        Position(holder=one.holder.name if one.holder else None, status=one.status, since=one.since, entry=one.entry)
        for one in latest
    )


def _latest_of(entries: Sequence[Entry], deciding: Standing, field: str) -> str | None:
    told: str | None = getattr(deciding.entry.claim, field)
    return told or next((value for entry in reversed(entries) if (value := getattr(entry.claim, field))), None)
