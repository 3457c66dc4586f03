"""What goes into a ledger and what comes out of it: frozen records."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

import msgspec
from msgspec import Struct

from dragoman.claim import Claim
from dragoman.report import Report


def key_of(report: Report) -> str:
    """The report's key in every ledger: 16 hexadecimal digits that follow from its text and from what is told about it.

    A text that has changed at its source, or that another outlet prints, has another key.
    """
    told = (report.id, report.outlet, report.title, report.url, report.published, report.sha256)
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:16]


class Filing(Struct, frozen=True, kw_only=True):
    """One report with what one reader found in it: written in one transaction or not at all."""

    report: Report
    reader: str
    """Name and version of the reader, or "given:..." for claims that came with the report."""
    recorded: datetime
    """When it was read, with a time zone; kept in UTC to the microsecond."""
    claims: tuple[Claim, ...] = ()
    raw: bytes | None = None
    """The bytes that the report was made from, where they are not the text itself in UTF-8."""


class Source(Struct, frozen=True, kw_only=True, gc=False):
    """The report that a claim was read from, without its text."""

    key: str
    id: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    language: str = "en"
    recorded: datetime
    """When the report first came into the ledger (UTC)."""
    minhash: bytes = b""
    """Signature of the text by which near-duplicates are known (dragoman.dossier.copies); empty where none was taken."""

    @property
    def dated(self) -> date:
        """The day that the report counts from: its publication, else the day on which it was recorded (UTC)."""
        return self.published or self.recorded.astimezone(UTC).date()


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """A claim as the ledger holds it: with its report, its reader and the moment when it was read."""

    id: str
    """The claim's id, kept so that it need not be derived again."""
    claim: Claim
    source: Source
    reader: str
    recorded: datetime
    """When this reading was made (UTC)."""
    judged: str | None = None
    """The id of the judgement that corrected the claim, if one did; `id` stays that of the claim as it was read."""


class Kept(Struct, frozen=True, kw_only=True):
    """A report as the ledger holds it, with its text and the bytes that it was made from."""

    source: Source
    text: str
    raw: bytes
    """Byte for byte what was read; the text in UTF-8 where nothing else was given."""
    reader: str
    """Who read it last."""

    @property
    def report(self) -> Report:
        """The report again, its residue not marked yet (intake marks it)."""
        source = self.source
        return Report(
            id=source.id,
            text=self.text,
            published=source.published,
            outlet=source.outlet,
            title=source.title,
            url=source.url,
            language=source.language,
        )


class Counts(Struct, frozen=True, kw_only=True):
    """How much a ledger holds. `claims` counts those of each report's latest reading."""

    reports: int
    readings: int
    claims: int
