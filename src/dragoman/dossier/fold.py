"""The fold: dossiers as a pure function of the claims and the judgements.

A dossier depends on the claims of its own block (dragoman.dossier.identity) that come before a day in the order of the fold, and
on the judgements that name any of them; its conditions also on the dossiers that speak of the same reports.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from dragoman.dossier.extent import extent
from dragoman.dossier.identity import threads
from dragoman.dossier.judged import apply
from dragoman.dossier.judgement import Judgement
from dragoman.dossier.overall import overall
from dragoman.dossier.position import Standing, advance, by_report, holder_key, since, weight
from dragoman.dossier.record import Candidate, Dossier, Position, Step
from dragoman.dossier.shown import parties_shown
from dragoman.dossier.thread import Thread
from dragoman.dossier.waits import with_waits
from dragoman.ledger.records import Entry
from dragoman.status import Phase, Status

_MONTH, _YEAR = 28, 366
_AHEAD = (Phase.OPEN, Phase.PLANNED)


def dossiers(entries: Iterable[Entry], today: date, judgements: Sequence[Judgement] = ()) -> list[Dossier]:
    """All dossiers of some claims under some judgements, the one with the latest news first.

    `today` is the day on which the question is asked: a date that has passed by then without news makes a dossier overdue.
    """
    return with_waits(ranked([fold_thread(thread, today) for thread in threads(*apply(entries, judgements))]))


def ranked(dossiers: Iterable[Dossier]) -> list[Dossier]:
    """In the order of a board: the latest news first."""
    made = sorted(dossiers, key=lambda dossier: dossier.id)
    made.sort(key=lambda dossier: (dossier.last, dossier.deciding.source.dated, dossier.since), reverse=True)
    return made


def opening(thread: Thread) -> Entry:
    """The claim that a thread's dossier is named after: the earliest."""
    return min(thread.entries, key=lambda entry: (entry.source.dated, entry.source.key, entry.id))


def fold_thread(thread: Thread, today: date) -> Dossier:
    standings: dict[str, Standing] = {}
    deciding: Standing | None = None
    start, disputed = "", False
    steps: list[Step] = []
    until: str | None = None
    for day, group in groupby(by_report(thread.entries), key=lambda entry: entry.source.dated):
        said: dict[str, list[Entry]] = {}
        for entry in group:
            said.setdefault(holder_key(entry.claim.holder), []).append(entry)
        for key in sorted(said):
            standings[key] = advance(standings.get(key), said[key])
        previous = deciding
        taken = bisect_right(thread.entries, day, key=lambda entry: entry.source.dated)
        deciding, disputed = overall(standings, thread.casts[taken - 1])
        if previous is None or previous.status is not deciding.status:
            start = since(deciding.entry) if previous is None or deciding.entry.source.dated == day else day.isoformat()
        now = _when(thread.entries[:taken], deciding)
        turned = previous is None or previous.status is not deciding.status
        moved = _moved(until, now, day)
        if turned or moved:
            steps.append(
                Step(
                    day=day,
                    before=previous.status if previous else None,
                    after=deciding.status,
                    moved_from=until if moved else None,
                    when=now,
                    disputed=disputed,
                    entry=_bringing(deciding, standings, day),
                )
            )
        until = now or until
    if deciding is None:
        raise ValueError("a thread without claims")
    when = _when(thread.entries, deciding)
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
        since=start,
        disputed=disputed,
        overdue=passed and (deciding.status.phase in _AHEAD or deciding.status is Status.UNDER_WAY),
        positions=_positions(standings),
        deciding=deciding.entry,
        history=tuple(thread.entries),
        steps=tuple(steps),
        candidates=tuple(
            Candidate(entry=entry, dossier=opening(home).id[:10], why=why) for entry, home, why in thread.candidates
        ),
        copies=tuple(sorted(thread.copies.values(), key=lambda copy: (copy.source.dated, copy.source.key))),
    )


def _moved(before: str | None, after: str | None, day: date) -> bool:
    """Whether two dates given for one undertaking cannot be one."""
    one, other = extent(before, day), extent(after, day)
    return one is not None and other is not None and not one.meets(other, slack=1)


def _bringing(deciding: Standing, standings: dict[str, Standing], day: date) -> Entry:
    """The claim of this day that made a standing decide: its own, or the weightiest of the day where an older one
    stands again."""
    if deciding.entry.source.dated == day:
        return deciding.entry
    today = [one for one in standings.values() if one.entry.source.dated == day]
    return max(today, key=lambda one: (weight(one.status), one.entry.id), default=deciding).entry


def _positions(standings: dict[str, Standing]) -> tuple[Position, ...]:
    latest = sorted(standings.values(), key=lambda one: one.entry.id)
    latest.sort(key=lambda one: (one.entry.source.dated, one.effective), reverse=True)
    return tuple(
        Position(holder=one.holder.name if one.holder else None, status=one.status, since=one.since, entry=one.entry)
        for one in latest
    )


def _when(entries: Sequence[Entry], deciding: Standing) -> str | None:
    """The date of the deciding claim; else the latest given under the same status; else the latest given at all.

    A month or more gives way to the latest day or days within it.
    """
    dated = [entry for entry in entries if entry.claim.when]
    if not dated:
        return None
    alike = [entry for entry in dated if entry.claim.status is deciding.status]
    chosen = deciding.entry if deciding.entry.claim.when else (alike or dated)[-1]
    wide = extent(chosen.claim.when, chosen.source.dated)
    if wide is not None and _MONTH <= wide.days <= _YEAR:
        for entry in reversed(dated):
            narrow = extent(entry.claim.when, entry.source.dated)
            if narrow is not None and narrow.days < _MONTH and narrow.meets(wide):
                return entry.claim.when
    return chosen.claim.when


def _latest_of(entries: Sequence[Entry], deciding: Standing, field: str) -> str | None:
    told: str | None = getattr(deciding.entry.claim, field)
    given: list[str] = [value for entry in entries if (value := getattr(entry.claim, field))]
    return told or (given[-1] if given else None)
