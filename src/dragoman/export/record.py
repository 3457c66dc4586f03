"""Claims and dossiers as flat records for other people's tools: the same in JSON Lines, CSV, Parquet and the API."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec import Struct

from dragoman.dossier.record import Dossier, Position
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Phase, Status


class ClaimRecord(Struct, frozen=True, kw_only=True):
    """According to HOLDER, the undertaking between PARTIES is in STATUS, as EVIDENCE shows."""

    id: str
    dossier: str | None
    """The dossier that it counts in; null where it counts in none."""
    kind: Kind
    parties: tuple[str, ...]
    party_states: tuple[str | None, ...]
    """ISO 3166-1 alpha-2 code of each party's state, or the actor table's own; null where it is not known."""
    status: Status
    phase: Phase
    holder: str | None
    """Who vouches; null for the reporter's own voice."""
    holder_state: str | None
    holder_office: str | None
    holder_wikidata: str | None
    resolved: bool
    """False for a source that is anonymous or could not be told: `holder` is then in the report's words."""
    when: str | None
    """EDTF."""
    place: str | None
    requires: str | None
    topic: str | None
    background: bool
    confidence: float | None
    """From 0 to 1, calibrated; null for claims that came with their report."""
    evidence: str
    """Verbatim."""
    start: int
    """First character of the evidence in the report's text, counted from 0."""
    end: int
    sha256: str
    """Of the report's text in UTF-8: the version that the offsets count in."""
    report: str
    """The report's key in the ledger."""
    report_id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: date | None
    dated: date
    """The day that the report counts from: its publication, else the day on which it was recorded."""
    recorded: datetime
    """When this reading was made (UTC)."""
    reader: str


class PositionRecord(Struct, frozen=True, kw_only=True):
    """What one holder said last."""

    holder: str | None
    status: Status
    phase: Phase
    since: str
    """EDTF."""
    evidence: str
    claim: str


class WaitRecord(Struct, frozen=True, kw_only=True):
    """What must come first."""

    requires: str
    holder: str | None
    dossier: str | None
    title: str | None
    claim: str
    met: bool
    """That dossier is done by now."""
    circular: bool
    """That dossier waits on this one, by itself or through others."""


class DossierRecord(Struct, frozen=True, kw_only=True):
    """One undertaking across reports."""

    id: str
    kind: Kind
    parties: tuple[str, ...]
    topic: str | None
    status: Status
    phase: Phase
    when: str | None
    """EDTF."""
    place: str | None
    since: str
    """EDTF."""
    disputed: bool
    overdue: bool
    positions: tuple[PositionRecord, ...]
    waits_on: tuple[WaitRecord, ...]
    evidence: str
    """The sentence that the status rests on."""
    claims: int
    outlets: tuple[str, ...]
    """Independent ones: copies are left out."""
    last: date
    """The day of the latest report that speaks of it."""


def claim_record(entry: Entry, dossier: str | None) -> ClaimRecord:
    claim, source, holder = entry.claim, entry.source, entry.claim.holder
    return ClaimRecord(
        id=entry.id,
        dossier=dossier,
        kind=claim.kind,
        parties=tuple(party.name for party in claim.parties),
        party_states=tuple(party.state for party in claim.parties),
        status=claim.status,
        phase=claim.status.phase,
        holder=holder.name if holder else None,
        holder_state=holder.state if holder else None,
        holder_office=holder.office if holder else None,
        holder_wikidata=holder.qid if holder else None,
        resolved=holder.resolved if holder else True,
        when=claim.when,
        place=claim.place,
        requires=claim.requires,
        topic=claim.topic,
        background=claim.background,
        confidence=claim.confidence,
        evidence=claim.evidence.exact,
        start=claim.evidence.start,
        end=claim.evidence.end,
        sha256=claim.report,
        report=source.key,
        report_id=source.id,
        outlet=source.outlet,
        title=source.title,
        url=source.url,
        published=source.published,
        dated=source.dated,
        recorded=entry.recorded.astimezone(UTC),
        reader=entry.reader,
    )


def dossier_record(dossier: Dossier) -> DossierRecord:
    return DossierRecord(
        id=dossier.id,
        kind=dossier.kind,
        parties=tuple(party.name for party in dossier.parties),
        topic=dossier.topic,
        status=dossier.status,
        phase=dossier.phase,
        when=dossier.when,
        place=dossier.place,
        since=dossier.since,
        disputed=dossier.disputed,
        overdue=dossier.overdue,
        positions=tuple(map(position_record, dossier.positions)),
        waits_on=tuple(
            WaitRecord(
                requires=wait.requires,
                holder=wait.holder,
                dossier=wait.dossier,
                title=wait.title,
                claim=wait.claim,
                met=wait.met,
                circular=wait.circular,
            )
            for wait in dossier.waits_on
        ),
        evidence=dossier.deciding.claim.evidence.exact,
        claims=dossier.claims,
        outlets=dossier.outlets,
        last=dossier.last,
    )


def position_record(position: Position) -> PositionRecord:
    return PositionRecord(
        holder=position.holder,
        status=position.status,
        phase=position.phase,
        since=position.since,
        evidence=position.entry.claim.evidence.exact,
        claim=position.entry.id,
    )
