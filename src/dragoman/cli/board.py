"""`dragoman board`: every dossier in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import (
    Address,
    AsOf,
    InKind,
    InPhase,
    Json,
    KnownAt,
    MinConfidence,
    OfParty,
    Since,
    day,
    edtf_of,
    filters,
    opened,
)
from dragoman.cli.terminal import cell, console, echo_json, status

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.dossier.record import Dossier

EXAMPLES = """Examples:

  [bold]dragoman board[/bold]
  [bold]dragoman board --as-of 2018-05-24[/bold]   what had been published by that evening
  [bold]dragoman board --json | jq 'select(.phase == "off")'[/bold]"""


def board(
    as_of: AsOf = None,
    known_at: KnownAt = None,
    party: OfParty = None,
    kind: InKind = None,
    phase: InPhase = None,
    when: Annotated[str | None, typer.Option("--when", metavar="EDTF", help="Taking place on that date (2018-06).")] = None,
    since: Since = None,
    min_confidence: MinConfidence = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Lines of the table; 0 for all. JSON has them all.")] = 50,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Show where each undertaking stands, the latest news first."""
    published, known = day("--as-of", as_of), day("--known-at", known_at)
    told = filters(party=party, kind=kind, phase=phase) | {"when": edtf_of("--when", when), "since": day("--since", since)}
    told |= {"as_of": published, "known_at": known, "min_confidence": min_confidence}
    with opened(ledger) as held:
        dossiers = held.board(limit=None if json else limit or None, histories=False, **told)
        more = held.count(**told) - len(dossiers) if limit and len(dossiers) == limit and not json else 0
    if json:
        for dossier in dossiers:
            echo_json(dossier.plain())
        return
    out = console()
    if not dossiers:
        out.print(cell("No dossiers. `dragoman read PATH` files the claims of a report."))
        return
    out.print(table_of(dossiers))
    if more:
        out.print(cell(f"... and {more} more: --limit 0 shows all", "dim"))
    out.print(cell(f"Next: dragoman show {dossiers[0].id}{f' --ledger {ledger}' if ledger else ''}", "dim"))


def table_of(dossiers: Sequence[Dossier]) -> object:
    """The dossiers as a table for people."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", no_wrap=True)
    table.add_column("dossier", overflow="fold", ratio=3)
    table.add_column("status", overflow="fold", min_width=13)
    table.add_column("according to", overflow="fold", ratio=2)
    for dossier in dossiers:
        title = cell(titled(dossier))
        for wait in dossier.waits_on:
            if not wait.met:
                title.append("\nwaits on ", "dim").append_text(cell(wait.title or f"“{wait.requires}”", "italic"))
        state = standing(dossier)
        if dossier.when:
            state.append("\n").append_text(cell(dossier.when))
        said = cell(", ".join(voices(dossier)))
        told = [f"since {dossier.since}"]
        told += [f"{len(dossier.outlets)} outlets"] if len(dossier.outlets) > 1 else []
        told += [f"{len(dossier.candidates)} may belong here"] if dossier.candidates else []
        said.append("\n").append_text(cell(", ".join(told), "dim"))
        table.add_row(cell(dossier.id, "dim"), title, state, said)
    return table


def titled(dossier: Dossier) -> str:
    """Kind and parties, with the topic or place that tells it apart."""
    known = {party.name for party in dossier.parties}
    apart = dossier.topic or (dossier.place if dossier.place not in known else None)
    return f"{dossier.title} ({apart})" if apart else dossier.title


def standing(dossier: Dossier) -> Text:
    """The status in the colour of its phase, with what is doubtful about it."""
    shown = status(dossier.status, dossier.phase)
    for mark, doubtful in (("disputed", dossier.disputed), ("overdue", dossier.overdue)):
        if doubtful:
            shown.append(f" {mark}", style="bold red" if mark == "disputed" else "bold yellow")
    return shown


def voices(dossier: Dossier, most: int = 3) -> list[str]:
    """Who says what the dossier's status says, "the report" for the reporter's own voice."""
    saying = [position.holder or "the report" for position in dossier.positions if position.status is dossier.status]
    return saying[:most] + ([f"{len(saying) - most} more"] if len(saying) > most else [])
