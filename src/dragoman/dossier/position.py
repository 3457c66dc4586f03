"""Positions: what each holder said last, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from dragoman.claim import Holder
from dragoman.dossier.cast import fold
from dragoman.dossier.extent import extent
from dragoman.ledger.records import Entry
from dragoman.status import Phase, Status

REPORTS = ""
"""The holder key of the reports' own voice."""


class Standing(Struct, frozen=True, kw_only=True):
    """A holder's position at some point of the fold."""

    holder: Holder | None
    status: Status
    effective: date
    """The day that it speaks for: of its report, or of the event where that had passed by then."""
    since: str
    entry: Entry
    before: Status | None = None
    """What the holder said before this day, if anything."""


def holder_key(holder: Holder | None) -> str:
    """One key for one holder across reports."""
    if holder is None:
        return REPORTS
    return holder.qid or fold(holder.name) or holder.name


def effective(entry: Entry) -> date:
    """The day that a claim speaks for.

    What is told as an old plan or an old event speaks for its own day, so that repeating it does not turn the clock back. A
    date that is called off or moved is news of the day on which it is called off.
    """
    claim, day = entry.claim, entry.source.dated
    if claim.status.phase in (Phase.OFF, Phase.STALLED):
        return day
    dates = extent(claim.when, day)
    if dates is not None and dates.last is not None and dates.last < day:
        return dates.last
    return date.min if claim.background else day


def since(entry: Entry) -> str:
    """From when a status stands, as far as the report tells (EDTF)."""
    day, claim = entry.source.dated, entry.claim
    told = effective(entry)
    if claim.when and told < day and told is not date.min and "XXXX" not in claim.when:
        return claim.when.rpartition("/")[2]
    return day.isoformat()


def by_report(entries: Iterable[Entry]) -> list[Entry]:
    """One claim for each holder in each report: the most committed (rule 25), in the order in which they speak."""
    best: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.source.key, holder_key(entry.claim.holder))
        held = best.get(key)
        if held is None or _rank(entry) > _rank(held):
            best[key] = entry
    return sorted(best.values(), key=lambda entry: (entry.source.dated, effective(entry), entry.source.key, entry.claim.id))


def _rank(entry: Entry) -> tuple[date, int, str]:
    return effective(entry), entry.claim.status.commitment, entry.claim.id


def weight(status: Status) -> tuple[int, int]:
    """Which of several statuses told on one day stands: done, then off or stalled, then the more committed."""
    phase = status.phase
    return (2 if phase is Phase.DONE else 1 if phase in (Phase.OFF, Phase.STALLED) else 0), status.commitment


def advance(standing: Standing | None, entries: Sequence[Entry]) -> Standing:
    """A holder's standing after what he says in the reports of one more day. ValueError when he says nothing.

    Of several reports of one day, one that tells something new outweighs one that repeats what was said before.
    """
    if not entries:
        raise ValueError("no claims")
    held = standing.status if standing else None

    def merit(entry: Entry) -> tuple[date, bool, tuple[int, int], str]:
        status = entry.claim.status
        return effective(entry), status is not held, weight(status), entry.claim.id

    chosen = max(entries, key=merit)
    told, status = effective(chosen), chosen.claim.status
    if standing is not None and told < standing.effective:
        return standing
    start = standing.since if standing is not None and standing.status is status else since(chosen)
    return Standing(holder=chosen.claim.holder, status=status, effective=told, since=start, entry=chosen, before=held)
