"""`dragoman changes`: what changed, one transition a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import Address, AsOf, InKind, InPhase, Json, KnownAt, OfParty, Since, Until, day, filters, opened
from dragoman.cli.terminal import cell, console, echo_json, status

if TYPE_CHECKING:
    from dragoman.dossier.change import Change

EXAMPLES = """Examples:

  [bold]dragoman changes --since 2018-05-20[/bold]
  [bold]dragoman changes --party "North Korea" --kind meeting[/bold]   a state covers those who act for it
  [bold]dragoman changes --since 2018-05-20 --json | jq 'select(.to == "cancelled")'[/bold]"""


def changes(
    since: Since = None,
    until: Until = None,
    party: OfParty = None,
    kind: InKind = None,
    phase: InPhase = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Lines of the table; 0 for all. JSON has them all.")] = 100,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Show which undertakings went from one status to another, the latest first."""
    told = filters(party=party, kind=kind, phase=phase)
    start, end = day("--since", since), day("--until", until)
    published, known = day("--as-of", as_of), day("--known-at", known_at)
    with opened(ledger) as held:
        found = held.changes(since=start, until=end, **told, as_of=published, known_at=known)
    if json:
        for change in found:
            echo_json(change.plain())
        return
    out = console()
    if not found:
        out.print(cell("Nothing changed."))
        return
    found.reverse()
    out.print(_table(found[: limit or None]))
    if limit and len(found) > limit:
        out.print(cell(f"... and {len(found) - limit} more: --limit 0 shows all", "dim"))


def _table(found: Sequence[Change]) -> object:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("day", no_wrap=True)
    table.add_column("dossier", overflow="fold", ratio=2)
    table.add_column("change", overflow="fold", min_width=13)
    table.add_column("according to", overflow="fold", ratio=1)
    table.add_column("evidence", overflow="fold", ratio=3)
    for change in found:
        step, claim, source = change.step, change.step.entry.claim, change.step.entry.source
        turn = status(step.before, step.before.phase).append(" → ", "dim") if step.before else cell("")
        turn.append_text(status(step.after, step.after.phase))
        if step.moved_from:
            turn.append(f"\n{step.moved_from} → {step.when}", "dim")
        elif step.when:
            turn.append("\n").append_text(cell(step.when, "dim"))
        title = cell(change.title).append("\n").append_text(cell(change.dossier, "dim"))
        said = cell(claim.holder.name if claim.holder else "the report")
        said.append("\n").append_text(cell(source.outlet or source.id, "dim"))
        table.add_row(cell(step.day), title, turn, said, cell(f"“{claim.evidence.exact}”", "dim"))
    return table
