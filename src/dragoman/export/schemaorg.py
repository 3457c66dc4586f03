"""schema.org: a dossier as an Event in JSON-LD.

Source: schema.org Event, eventStatus (EventScheduled, EventPostponed, EventCancelled). A status is given only where the
vocabulary has a word for it: docs/export.md has the table.
"""

from __future__ import annotations

from typing import Any

from dragoman import edtf
from dragoman.dossier.record import Dossier
from dragoman.plain import plain
from dragoman.status import Kind, Status

STATUS = {
    Status.SCHEDULED: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
    Status.UNDER_WAY: "EventScheduled",
    Status.HELD: "EventScheduled",
}
_TYPES = {"person": "Person", "state": "Country", "place": "Place", "organisation": "Organization"}
HAPPENINGS = frozenset((Kind.MEETING, Kind.VISIT, Kind.CALL, Kind.TALKS))
"""Kinds that take place on a day; an agreement or relations do so only where a date is given."""


def event(dossier: Dossier) -> dict[str, Any]:
    """The dossier as a JSON-LD object."""
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": dossier.id,
        "name": plain(dossier.title),
        "description": plain(dossier.deciding.claim.evidence.exact),
        "attendee": [_party(party.name, party.kind, party.qid) for party in dossier.parties],
    }
    if dossier.status in STATUS:
        made["eventStatus"] = f"https://schema.org/{STATUS[dossier.status]}"
    start, end = days(dossier.when)
    if start:
        made["startDate"] = start
    if end and end != start:
        made["endDate"] = end
    if dossier.place:
        made["location"] = {"@type": "Place", "name": plain(dossier.place)}
    if dossier.deciding.source.url:
        made["subjectOf"] = {"@type": "NewsArticle", "url": dossier.deciding.source.url}
    return made


def days(when: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date that is known to the day (an interval's may be apart); None, None for all others."""
    try:
        value = edtf.parse(when) if when else None
    except ValueError:
        return None, None
    if isinstance(value, edtf.Interval):
        ends = (value.start, value.end)
        if all(isinstance(end, edtf.Date) and end.complete and not end.qualifier for end in ends):
            return str(ends[0]), str(ends[1])
        return None, None
    if isinstance(value, edtf.Moment):
        return str(value), None
    if isinstance(value, edtf.Date) and value.complete and not value.qualifier:
        return str(value), str(value)
    return None, None


def _party(name: str, kind: str | None, qid: str | None) -> dict[str, str]:
    made = {"@type": _TYPES.get(kind or "", "Thing"), "name": plain(name)}
    if qid:
        made["sameAs"] = f"https://www.wikidata.org/entity/{qid}"
    return made
