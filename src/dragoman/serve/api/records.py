"""What the API answers, besides the records of `dragoman.export.record`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

from dragoman.dossier.change import Change
from dragoman.export.atom import change_id
from dragoman.export.record import ClaimRecord, DossierRecord, PositionRecord, position_record
from dragoman.ledger.records import Source
from dragoman.serve.view.actor import ActorView, Known
from dragoman.status import Kind, Phase, Status

Next = Annotated[str | None, Meta(description="The cursor of the page that follows; null on the last.")]


class ReportRecord(Struct, frozen=True, kw_only=True):
    """A report without its text."""

    key: str
    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: date | None
    dated: date
    language: str
    sha256: str
    recorded: datetime


class FullReport(ReportRecord, frozen=True, kw_only=True):
    """A report with its text and what it claims."""

    text: str
    claims: tuple[ClaimRecord, ...]


class ChangeRecord(Struct, frozen=True, kw_only=True):
    """A status that became another."""

    id: str
    dossier: str
    kind: Kind
    title: str
    before: Status | None
    """Null when the dossier was opened."""
    after: Status
    phase: Phase
    moved_from: str | None
    """The date until then (EDTF), where it was moved."""
    when: str | None
    """The date from then on (EDTF)."""
    disputed: bool
    holder: str | None
    evidence: str
    claim: str
    report: str
    outlet: str | None
    published: date
    """The day that the report counts from."""
    recorded: datetime


class Named(Struct, frozen=True, kw_only=True):
    """Who an actor is."""

    key: str
    name: str
    kind: str | None
    state: str | None


class ActorRecord(Named, frozen=True, kw_only=True):
    """Somebody who takes part or says something."""

    dossiers: int
    positions: int


class Saying(Struct, frozen=True, kw_only=True):
    """What an actor says about one undertaking, and who says otherwise."""

    dossier: str
    title: str
    position: PositionRecord
    differs: tuple[PositionRecord, ...]


class FullActor(Named, frozen=True, kw_only=True):
    """An actor with what it says and what it takes part in."""

    offices: tuple[str, ...]
    says: tuple[Saying, ...]
    takes_part: tuple[str, ...]
    """Ids of dossiers."""


class FullDossier(DossierRecord, frozen=True, kw_only=True):
    """A dossier with every claim."""

    history: tuple[ClaimRecord, ...]


class DossierPage(Struct, frozen=True, kw_only=True):
    items: tuple[DossierRecord, ...]
    total: int | None
    next: Next


class ClaimPage(Struct, frozen=True, kw_only=True):
    items: tuple[ClaimRecord, ...]
    total: int | None
    next: Next


class ReportPage(Struct, frozen=True, kw_only=True):
    items: tuple[ReportRecord, ...]
    total: int | None
    next: Next


class ActorPage(Struct, frozen=True, kw_only=True):
    items: tuple[ActorRecord, ...]
    total: int | None
    next: Next


class ChangePage(Struct, frozen=True, kw_only=True):
    items: tuple[ChangeRecord, ...]
    total: int | None
    next: Next


class Found(Struct, frozen=True, kw_only=True):
    """What a search found."""

    claims: tuple[ClaimRecord, ...]
    reports: tuple[ReportRecord, ...]


def told(source: Source) -> dict[str, object]:
    """What is told about a report."""
    return {
        "key": source.key,
        "id": source.id,
        "outlet": source.outlet,
        "title": source.title,
        "url": source.url,
        "published": source.published,
        "dated": source.dated,
        "language": source.language,
        "sha256": source.sha256,
        "recorded": source.recorded,
    }


def report_record(source: Source) -> ReportRecord:
    return ReportRecord(**told(source))  # type: ignore[arg-type]


def change_record(change: Change) -> ChangeRecord:
    step, entry = change.step, change.step.entry
    holder = entry.claim.holder
    return ChangeRecord(
        id=change_id(change),
        dossier=change.dossier,
        kind=change.kind,
        title=change.title,
        before=step.before,
        after=step.after,
        phase=change.phase,
        moved_from=step.moved_from,
        when=step.when,
        disputed=step.disputed,
        holder=holder.name if holder else None,
        evidence=entry.claim.evidence.exact,
        claim=entry.id,
        report=entry.source.key,
        outlet=entry.source.outlet,
        published=change.published,
        recorded=entry.recorded,
    )


def actor_record(known: Known) -> ActorRecord:
    return ActorRecord(
        key=known.key, name=known.name, kind=known.kind, state=known.state, dossiers=known.dossiers, positions=known.positions
    )


def full_actor(view: ActorView) -> FullActor:
    return FullActor(
        key=view.key,
        name=view.name,
        kind=view.kind,
        state=view.state,
        offices=view.offices,
        says=tuple(
            Saying(
                dossier=said.dossier.id,
                title=said.dossier.title,
                position=position_record(said.position),
                differs=tuple(map(position_record, said.others)),
            )
            for said in view.said
        ),
        takes_part=tuple(dossier.id for dossier in view.part),
    )
