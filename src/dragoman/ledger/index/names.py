"""Everybody who takes part in anything: numbers for parties, and whom a question means."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from dragoman.claim import Party
from dragoman.dossier.cast import fold
from dragoman.dossier.choice import concerns
from dragoman.ledger.index.load import chunks
from dragoman.ledger.index.tables import parties

Told = tuple[str, str, str]
"""What tells one party from another: name, folded; state; Wikidata id."""


def told_of(party: Party) -> Told:
    return fold(party.name), party.state or "", party.qid or ""


def numbers(connection: Connection, told: Collection[Told]) -> dict[Told, int]:
    """The numbers of parties, inside a writing transaction: new ones are added."""
    known: dict[Told, int] = {}
    for chunk in chunks(sorted({name for name, _, _ in told})):
        for row in connection.execute(select(parties).where(parties.c.name.in_(chunk))):
            known[row.name, row.state, row.qid] = row.number
    new = sorted(set(told) - set(known))
    if new:
        rows = [{"name": name, "state": state, "qid": qid} for name, state, qid in new]
        made = insert(parties).returning(parties.c.number, sort_by_parameter_order=True)
        known |= dict(zip(new, connection.execute(made, rows).scalars(), strict=True))
    return known


def meant(connection: Connection, party: Party) -> list[int]:
    """The parties that a question for one concerns."""
    return [
        row.number
        for row in connection.execute(select(parties).order_by(parties.c.number))
        if concerns(party, [Party(name=row.name, state=row.state or None, qid=row.qid or None)])
    ]
