"""Positions: what each holder said last, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dragoman.claim import Holder
from dragoman.dossier.cast import fold
from dragoman.dossier.extent import Extent, extent
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Phase, Status

REPORTS = ""
"""The holder key of the reports' own voice."""
_OFF = (Phase.OFF, Phase.STALLED)
_OLD = 60
"""Days after the date that was called off, or on which something broke off, from which on to tell of it is no news."""


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
    off: date | None = None
    """The day on which the holder last had it off or stalled, while he has not come back to a plan."""


def holder_key(holder: Holder | None) -> str:
    """One key for one holder across reports."""
    if holder is None:
        return REPORTS
    return holder.qid or fold(holder.name) or holder.name


def effective(entry: Entry, fixed: Extent | None = None) -> date:
    """The day that a claim speaks for; `fixed` is the date that was known for the undertaking.

    What is told as an old plan or an old event speaks for its own day, so that repeating it does not turn the clock back: for the
    fixed one where it tells of no other. A date that is called off or moved is news of the day on which it is called off, unless
    that date was long past by then.
    """
    claim, day = entry.claim, entry.source.dated
    dates = extent(claim.when, day)
    if dates is None and claim.background and claim.status.phase is Phase.DONE and fixed is not None and fixed.before(day):
        dates = fixed
    if claim.status.phase in _OFF:
        old = dates is not None and dates.last is not None and (day - dates.last).days > _OLD
        return dates.last if old and dates is not None and dates.last is not None else day
    if dates is not None and dates.last is not None and dates.last < day:
        return dates.last
    impossible = claim.status is Status.HELD and _ahead(entry)  # a report that says so has been misread: any other word is newer
    return date.min if claim.background or impossible else day


def since(entry: Entry, fixed: Extent | None = None) -> str:
    """From when a status stands, as far as the report tells (EDTF)."""
    day, claim = entry.source.dated, entry.claim
    told = effective(entry, fixed)
    if claim.when and told < day and told is not date.min and "XXXX" not in claim.when:
        return claim.when.rpartition("/")[2]
    if not claim.when and date.min < told < day:
        return told.isoformat()
    return day.isoformat()


def by_report(entries: Iterable[Entry], fixed: Extent | None = None) -> list[Entry]:
    """One claim for each holder in each report (rule 25), in the order in which the reports count.

    It is the most committed of what he says now; an old plan or event of which he reminds gives way to that. Of several that
    were read in one sentence the reader's surest is taken.
    """
    said: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        said.setdefault((entry.source.key, holder_key(entry.claim.holder)), []).append(entry)

    def merit(entry: Entry) -> tuple[date, int]:
        return effective(entry, fixed), entry.claim.status.commitment

    best = [_foremost(_surest(told), merit) for told in said.values()]
    return sorted(best, key=lambda entry: (entry.source.dated, effective(entry, fixed), entry.source.key, entry.id))


def _surest(entries: Sequence[Entry]) -> list[Entry]:
    """One claim for each sentence, since it says one thing of one undertaking: that of which the reader is surest.

    Claims of which no confidence is known are all kept.
    """
    sentences: dict[int, Entry] = {}
    kept = []
    for entry in sorted(entries, key=lambda entry: entry.id):
        claim, start = entry.claim, entry.claim.evidence.start
        if claim.confidence is None:
            kept.append(entry)
        elif start not in sentences or claim.confidence > (sentences[start].claim.confidence or 0):
            sentences[start] = entry
    return kept + list(sentences.values())


def weight(status: Status) -> tuple[int, int]:
    """Which of several statuses told on one day stands: done, then off or stalled, then the more committed."""
    phase = status.phase
    return (2 if phase is Phase.DONE else 1 if phase in _OFF else 0), status.commitment


def repeats(entry: Entry, fixed: Standing) -> bool:
    """Whether a plan is told again without its date while the date that was fixed for it lies ahead: it is as firm as before."""
    claim, day = entry.claim, entry.source.dated
    if claim.status is not Status.PLANNED or fixed.status is not Status.SCHEDULED:
        return False
    dates = extent(fixed.entry.claim.when, fixed.entry.source.dated)
    if dates is None or dates.last is None or dates.last < day:
        return False
    told = extent(claim.when, day)
    return told is None or (told.days > dates.days and told.meets(dates))


def advance(standing: Standing | None, entries: Sequence[Entry], fixed: Extent | None = None) -> Standing:
    """A holder's standing after what he says in the reports of one more day. ValueError when he says nothing.

    Of several reports of one day, one that tells something new outweighs one that repeats what was said before. What is done
    goes forward (agreed, signed, in force), not back, unless it is called off; only talks that were held go on. Relations that
    were broken off are restored by being established again, not by being mentioned.
    """
    if not entries:
        raise ValueError("no claims")
    held = standing.status if standing else None

    def merit(entry: Entry) -> tuple[Any, ...]:
        return effective(entry, fixed), entry.claim.status is not held, weight(entry.claim.status)

    chosen = _foremost(entries, merit)
    status, told, start = chosen.claim.status, effective(chosen, fixed), since(chosen, fixed)
    if status is Status.HELD:
        status = Status.SCHEDULED if _ahead(chosen) else Status.UNDER_WAY if _goes_on(chosen, fixed) else status
    if standing is not None:
        if repeats(chosen, standing):
            return replace(standing, effective=max(told, standing.effective))
        if standing.status is Status.BROKEN_OFF and status is Status.IN_FORCE and chosen.claim.kind is Kind.RELATIONS:
            return standing
        over = standing.status.phase is Phase.DONE and chosen.claim.kind is not Kind.TALKS
        if over and status.phase not in (*_OFF, Phase.DONE) and not to_be_signed(standing.status, chosen):
            return standing
        done = status.phase is Phase.DONE and standing.status.phase is Phase.DONE
        if standing.status.commitment > status.commitment if done else told < standing.effective:
            return standing
        told = max(told, standing.effective)
        start = standing.since if standing.status is status else start
    off = told if status.phase in _OFF else standing.off if standing is not None and status.phase is Phase.OPEN else None
    return Standing(holder=chosen.claim.holder, status=status, effective=told, since=start, entry=chosen, before=held, off=off)


def _ahead(entry: Entry) -> bool:
    """Whether the day on which it is told to have been held lies ahead of the report: it is a day fixed for it."""
    dates = extent(entry.claim.when, entry.source.dated)
    return dates is not None and dates.first is not None and dates.first > entry.source.dated


def _goes_on(entry: Entry, fixed: Extent | None) -> bool:
    """Whether what is told to have taken place is the first of several days that were fixed for a meeting or a visit."""
    claim, day = entry.claim, entry.source.dated
    if claim.kind not in (Kind.MEETING, Kind.VISIT) or claim.background or fixed is None or not fixed.first or not fixed.last:
        return False
    own = extent(claim.when, day)
    return fixed.first <= day < fixed.last and (own is None or (own.days == 1 and own.meets(fixed)))


def to_be_signed(held: Status, entry: Entry) -> bool:
    """Whether a day ahead is told for what was agreed so far: for the signing."""
    claim, day = entry.claim, entry.source.dated
    if held is not Status.AGREED or claim.status is not Status.SCHEDULED or claim.kind is not Kind.AGREEMENT:
        return False
    dates = extent(claim.when, day)
    return dates is not None and not dates.before(day)


def _foremost(entries: Sequence[Entry], merit: Callable[[Entry], tuple[Any, ...]]) -> Entry:
    """The entry of most merit; if that tells of something done, the one that tells of the furthest step."""
    chosen = max(entries, key=lambda entry: (merit(entry), entry.id))
    if chosen.claim.status.phase is not Phase.DONE:
        return chosen
    done = [entry for entry in entries if entry.claim.status.phase is Phase.DONE]
    return max(done, key=lambda entry: (entry.claim.status.commitment, merit(entry), entry.id))
