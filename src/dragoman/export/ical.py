"""iCalendar (RFC 5545): what is scheduled or planned, one event a dossier, to be subscribed to.

STATUS follows the table of docs/export.md. UID is the dossier's; SEQUENCE rises with every reading that changes
a position, so that a calendar that holds an older version takes the newer one. Only dates known to the day become events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from dragoman.dossier.record import Dossier
from dragoman.export.schemaorg import days
from dragoman.plain import plain
from dragoman.status import Status

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"
STATUS = {
    Status.NOT_RULED_OUT: TENTATIVE,
    Status.UNCLEAR: TENTATIVE,
    Status.PROPOSED: TENTATIVE,
    Status.INVITED: TENTATIVE,
    Status.CONDITIONAL: TENTATIVE,
    Status.PLANNED: TENTATIVE,
    Status.SCHEDULED: CONFIRMED,
    Status.POSTPONED: TENTATIVE,
    Status.CANCELLED: CANCELLED,
    Status.UNDER_WAY: CONFIRMED,
    Status.HELD: CONFIRMED,
}
"""Statuses that a calendar shows; ruled_out and rejected are left out, and what is no event (agreed, signed, on hold ...)."""
_ESCAPED = re.compile(r"([\\;,])")
_FOLD = 75
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def calendar(dossiers: Iterable[Dossier], name: str = "dragoman") -> str:
    """A calendar of the dossiers that have a day and a status for it."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dragoman//dossiers//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for dossier in sorted(dossiers, key=lambda one: one.id):
        lines += event(dossier)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def event(dossier: Dossier) -> list[str]:
    """The unfolded lines of one event; none for a dossier without a day, or without a status that a calendar shows."""
    start, end = span(dossier)
    if start is None or end is None or dossier.status not in STATUS:
        return []
    said = dossier.deciding
    stamp = changed(dossier)
    by = said.claim.holder.name if said.claim.holder else "the report"
    status = dossier.status.value.replace("_", " ")
    told = f"{status}, according to {plain(by)} ({plain(said.source.outlet or said.source.id)}, {said.source.dated}):"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{dossier.id}@dragoman",
        f"DTSTAMP:{_moment(stamp)}",
        f"LAST-MODIFIED:{_moment(stamp)}",
        f"SEQUENCE:{sequence(dossier)}",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(plain(dossier.title))}",
        f"STATUS:{STATUS[dossier.status]}",
        "DESCRIPTION:" + _text(f"{told} “{plain(said.claim.evidence.exact)}”"),
        f"CATEGORIES:{dossier.kind.value},{dossier.phase.value}",
        "TRANSP:TRANSPARENT",
    ]
    if dossier.place:
        lines.append(f"LOCATION:{_text(plain(dossier.place))}")
    if said.source.url and not re.search(r"[^\x21-\x7e]", said.source.url):
        lines.append(f"URL:{said.source.url}")
    return [*lines, "END:VEVENT"]


def span(dossier: Dossier) -> tuple[date | None, date | None]:
    """First and last day; None where the date is not known to the day."""
    first, last = days(dossier.when)
    try:
        start = date.fromisoformat(first[:10]) if first else None
        end = date.fromisoformat(last[:10]) if last else start
    except ValueError:
        return None, None
    if end == date.max:
        return None, None
    return start, end


def sequence(dossier: Dossier) -> int:
    """Seconds from the beginning of 2020 to the latest reading behind a position: it rises with whatever changes one."""
    return max(0, int((changed(dossier) - _EPOCH).total_seconds()))


def changed(dossier: Dossier) -> datetime:
    """When the latest of the claims was read that the positions rest on."""
    return max(entry.recorded for entry in (dossier.deciding, *(position.entry for position in dossier.positions)))


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    return _ESCAPED.sub(r"\\\1", value).replace("\n", "\\n")


def _folded(line: str) -> Sequence[str]:
    """A line in pieces of at most 75 bytes, no character torn."""
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode("utf-8", "replace"))
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return [*pieces, piece]
