"""Choosing among dossiers, claims, reports, actors and changes: pure filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.dossier.cast import fold
from dragoman.dossier.change import Change
from dragoman.dossier.record import Dossier
from dragoman.dossier.seek import seek
from dragoman.ledger.asking import asked as choice
from dragoman.ledger.records import Entry, Source
from dragoman.serve.query import ActorQuery, BoardQuery, ChangeQuery, ClaimQuery, ReportQuery
from dragoman.serve.view.actor import Known


def named(name: str, wanted: str) -> bool:
    """Whether the words wanted all stand in a name."""
    words = f" {fold(name)} "
    return all(f" {word} " in words for word in fold(wanted).split())


def chosen_dossiers(dossiers: Sequence[Dossier], asked: BoardQuery) -> list[Dossier]:
    found: Sequence[Dossier] = seek(dossiers, asked.q) if asked.q else dossiers
    chosen = choice(party=asked.party, kind=asked.kind, phase=asked.phase)
    return [
        dossier
        for dossier in found
        if chosen.takes(dossier)
        and (asked.status is None or dossier.status is asked.status)
        and (asked.disputed is None or dossier.disputed is asked.disputed)
        and (asked.overdue is None or dossier.overdue is asked.overdue)
    ]


def chosen_claims(entries: Iterable[Entry], asked: ClaimQuery) -> list[Entry]:
    found = [
        entry
        for entry in entries
        if (asked.kind is None or entry.claim.kind is asked.kind)
        and (asked.phase is None or entry.claim.status.phase is asked.phase)
        and (asked.status is None or entry.claim.status is asked.status)
        and (asked.holder is None or (entry.claim.holder is not None and named(entry.claim.holder.name, asked.holder)))
    ]
    return sorted(
        found, key=lambda entry: (entry.source.dated, entry.source.key, entry.claim.evidence.start, entry.id), reverse=True
    )


def chosen_reports(sources: Iterable[Source], asked: ReportQuery) -> list[Source]:
    return [
        source
        for source in sources
        if (asked.outlet is None or named(source.outlet or "", asked.outlet))
        and (asked.q is None or named(f"{source.title or ''} {source.outlet or ''} {source.id}", asked.q))
    ]


def chosen_actors(known: Iterable[Known], asked: ActorQuery) -> list[Known]:
    return [one for one in known if asked.q is None or named(one.name, asked.q) or one.key == asked.q]


def chosen_changes(made: Iterable[Change], asked: ChangeQuery) -> list[Change]:
    chosen = choice(party=asked.party, kind=asked.kind, phase=asked.phase, since=asked.since, until=asked.until)
    return [change for change in made if chosen.takes_change(change) and asked.dossier in (None, change.dossier)]
