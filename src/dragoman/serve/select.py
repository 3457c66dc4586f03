"""Whether dossiers, claims, reports and actors fit what is asked for: pure filters."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.dossier.cast import fold
from dragoman.dossier.record import Dossier
from dragoman.ledger.asking import asked as choice
from dragoman.ledger.records import Entry, Source
from dragoman.serve.query import ActorQuery, BoardQuery, ClaimQuery, ReportQuery
from dragoman.serve.view.actor import Known


def named(name: str, wanted: str) -> bool:
    """Whether the words wanted all stand in a name."""
    words = f" {fold(name)} "
    return all(f" {word} " in words for word in fold(wanted).split())


def narrowed(asked: BoardQuery) -> bool:
    """Whether a board is asked for by what the index does not know."""
    return any(one is not None for one in (asked.status, asked.disputed, asked.overdue))


def fits(dossier: Dossier, asked: BoardQuery) -> bool:
    """Whether a dossier fits. One without its history has been chosen by party before."""
    if dossier.extract is None and not choice(party=asked.party).takes(dossier):
        return False
    return (
        (asked.kind is None or dossier.kind is asked.kind)
        and (asked.phase is None or dossier.phase is asked.phase)
        and (asked.status is None or dossier.status is asked.status)
        and (asked.disputed is None or dossier.disputed is asked.disputed)
        and (asked.overdue is None or dossier.overdue is asked.overdue)
    )


def has_claim(entry: Entry, asked: ClaimQuery) -> bool:
    claim = entry.claim
    return (
        (asked.kind is None or claim.kind is asked.kind)
        and (asked.phase is None or claim.status.phase is asked.phase)
        and (asked.status is None or claim.status is asked.status)
        and (asked.holder is None or (claim.holder is not None and named(claim.holder.name, asked.holder)))
    )


def has_report(source: Source, asked: ReportQuery) -> bool:
    return (asked.outlet is None or named(source.outlet or "", asked.outlet)) and (
        asked.q is None or named(f"{source.title or ''} {source.outlet or ''} {source.id}", asked.q)
    )


def chosen_actors(known: Iterable[Known], asked: ActorQuery) -> list[Known]:
    return [one for one in known if asked.q is None or named(one.name, asked.q) or one.key == asked.q]
