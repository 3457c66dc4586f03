"""Small reports, claims and filings for tests, and a reader that reads one sentence pattern."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from dragoman.claim import Claim, Evidence, Holder, Party
from dragoman.ledger.records import Entry, Filing, Source, key_of
from dragoman.reading.records import Reading
from dragoman.reading.tokens import tokenize
from dragoman.report import Report
from dragoman.span import Span
from dragoman.status import Kind, Status

NOON = datetime(2020, 5, 4, 12, tzinfo=UTC)
STATES = {"Aland": "AL", "Beland": "BE", "Celand": "CE", "Deland": "DE"}
PEOPLE = {
    "Ann Alder": "AL",
    "Arno Asp": "AL",
    "Bo Birch": "BE",
    "Bea Balsa": "BE",
    "Cy Cedar": "CE",
}


def party(name: str) -> Party:
    if name in STATES:
        return Party(name=name, kind="state", state=STATES[name])
    if name in PEOPLE:
        return Party(name=name, kind="person", state=PEOPLE[name])
    return Party(name=name)


def holder(name: str | None) -> Holder | None:
    if name is None:
        return None
    known = party(name)
    return Holder(name=name, kind=known.kind, state=known.state)


def report(text: str = "Ann Alder will meet Bo Birch on Friday.", published: str | None = "2020-05-04", **told: Any) -> Report:
    day = date.fromisoformat(published) if published else None
    return Report(**{"id": "r1", "text": text, "published": day, **told})


def claim(
    of: Report,
    status: str = "scheduled",
    parties: str = "Ann Alder, Bo Birch",
    kind: str = "meeting",
    by: str | None = None,
    quote: str | None = None,
    **told: Any,
) -> Claim:
    start = of.text.index(quote) if quote else 0
    end = start + len(quote) if quote else len(of.text)
    return Claim(
        report=of.sha256,
        kind=Kind(kind),
        parties=tuple(party(name.strip()) for name in parties.split(",")),
        status=Status(status),
        holder=holder(by),
        evidence=Evidence.at(of.text, Span(start, end)),
        **told,
    )


def filing(of: Report, *claims: Claim, reader: str = "reader-1", at: datetime = NOON, raw: bytes | None = None) -> Filing:
    return Filing(report=of, reader=reader, recorded=at, claims=claims, raw=raw)


def told(
    day: str, status: str, parties: str = "Ann Alder, Bo Birch", *, text: str | None = None, of: str | None = None, **rest: Any
) -> Entry:
    """A claim as the ledger gives it out, of a report of its own unless `of` names one that several share."""
    name = of or f"{day} {status} {parties} {sorted(rest.items())}"
    made = report(text or f"Sentence of {name}.", day, id=name)
    source = Source(key=key_of(made), id=made.id, sha256=made.sha256, published=made.published, recorded=NOON, outlet="Wire")
    said = claim(made, status, parties, **rest)
    return Entry(id=said.id, claim=said, source=source, reader="reader-1", recorded=NOON)


class Pattern:
    """Reads "A will meet B on FRIDAY" and the like; a report with "trouble" in it is too much for it."""

    def __init__(self, version: str = "pattern-1") -> None:
        self.version = version
        self.confidence: float | None = None
        self.read_texts: list[str] = []

    def read(self, report: Report) -> Reading:
        self.read_texts.append(report.text)
        if "trouble" in report.text:
            raise RuntimeError("trouble")
        found = re.finditer(r"(\w+ \w+) will meet (\w+ \w+)(?: on (\d{4}-\d\d-\d\d))?", report.text)
        claims = [
            claim(
                report,
                "scheduled" if match[3] else "planned",
                f"{match[1]}, {match[2]}",
                quote=match[0],
                when=match[3],
                confidence=self.confidence,
            )
            for match in found
        ]
        return Reading(report=report, tokens=tokenize(report.text), claims=tuple(claims))
