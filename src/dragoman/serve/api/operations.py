"""The operations of the API: what each takes, what it answers, and how it asks the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from dragoman.export.record import ClaimRecord, claim_record, dossier_record
from dragoman.ledger.records import Entry
from dragoman.serve.api import records
from dragoman.serve.desk import Desk
from dragoman.serve.problem import there
from dragoman.serve.query import ActorQuery, BoardQuery, ChangeQuery, ClaimQuery, Clocks, ReportQuery, SearchQuery

Answer = Callable[[Desk, Any, dict[str, str]], Struct]


class Operation(Struct, frozen=True):
    """One GET."""

    path: str
    name: str
    summary: str
    takes: type[Struct]
    gives: type[Struct]
    answer: Answer


def _claim_records(desk: Desk, entries: Sequence[Entry], asked: Clocks) -> tuple[ClaimRecord, ...]:
    """Claims with the dossiers that they went to."""
    of = desk.dossiers_of(entries, asked)
    return tuple(claim_record(entry, of[entry.id].id if entry.id in of else None) for entry in entries)


def _dossiers(desk: Desk, asked: BoardQuery, _: dict[str, str]) -> records.DossierPage:
    found = desk.board(asked)
    return records.DossierPage(items=tuple(map(dossier_record, found.items)), total=found.total, next=found.next)


def _dossier(desk: Desk, asked: Clocks, path: dict[str, str]) -> records.FullDossier:
    one = there(desk.dossier(path["id"], asked), "dossier", path["id"])
    fields = {name: getattr(record, name) for record in [dossier_record(one)] for name in record.__struct_fields__}
    return records.FullDossier(**fields, history=tuple(claim_record(entry, one.id) for entry in one.history))


def _claims(desk: Desk, asked: ClaimQuery, _: dict[str, str]) -> records.ClaimPage:
    found = desk.claims(asked)
    return records.ClaimPage(items=_claim_records(desk, found.items, asked), total=found.total, next=found.next)


def _claim(desk: Desk, asked: Clocks, path: dict[str, str]) -> Struct:
    entry = there(desk.claim(path["id"], asked), "claim", path["id"])
    return _claim_records(desk, [entry], asked)[0]


def _reports(desk: Desk, asked: ReportQuery, _: dict[str, str]) -> records.ReportPage:
    found = desk.reports(asked)
    return records.ReportPage(items=tuple(map(records.report_record, found.items)), total=found.total, next=found.next)


def _report(desk: Desk, asked: Clocks, path: dict[str, str]) -> records.FullReport:
    kept = there(desk.kept(path["key"]), "report", path["key"])
    entries = desk.entries_of(kept.source, asked)
    told: dict[str, Any] = records.told(kept.source)
    text = kept.text.encode("utf-8", "replace").decode()
    return records.FullReport(**told, text=text, claims=_claim_records(desk, entries, asked))


def _actors(desk: Desk, asked: ActorQuery, _: dict[str, str]) -> records.ActorPage:
    found = desk.actors(asked)
    return records.ActorPage(items=tuple(map(records.actor_record, found.items)), total=found.total, next=found.next)


def _actor(desk: Desk, asked: Clocks, path: dict[str, str]) -> records.FullActor:
    return records.full_actor(there(desk.actor(path["key"], asked), "actor", path["key"]))


def _changes(desk: Desk, asked: ChangeQuery, _: dict[str, str]) -> records.ChangePage:
    found = desk.changes(asked)
    return records.ChangePage(items=tuple(map(records.change_record, found.items)), total=found.total, next=found.next)


def _search(desk: Desk, asked: SearchQuery, _: dict[str, str]) -> records.Found:
    hits = desk.search(asked)
    return records.Found(
        claims=_claim_records(desk, hits.claims, asked),
        reports=tuple(records.report_record(hit.source) for hit in hits.reports),
    )


OPERATIONS = (
    Operation("/api/dossiers", "dossiers", "Dossiers, the latest news first", BoardQuery, records.DossierPage, _dossiers),
    Operation("/api/dossiers/{id}", "dossier", "One dossier with every claim", Clocks, records.FullDossier, _dossier),
    Operation("/api/claims", "claims", "Claims, the latest report first", ClaimQuery, records.ClaimPage, _claims),
    Operation("/api/claims/{id}", "claim", "One claim with its evidence", Clocks, ClaimRecord, _claim),
    Operation("/api/reports", "reports", "Reports, the latest first", ReportQuery, records.ReportPage, _reports),
    Operation("/api/reports/{key}", "report", "One report with its text and its claims", Clocks, records.FullReport, _report),
    Operation("/api/actors", "actors", "Who takes part or says something", ActorQuery, records.ActorPage, _actors),
    Operation("/api/actors/{key}", "actor", "What an actor says, and who says otherwise", Clocks, records.FullActor, _actor),
    Operation(
        "/api/changes", "changes", "Statuses that became others, the latest first", ChangeQuery, records.ChangePage, _changes
    ),
    Operation("/api/search", "search", "Words in evidence and reports", SearchQuery, records.Found, _search),
)
