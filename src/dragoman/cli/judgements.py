"""`dragoman judgements`: what people have judged, and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dragoman.cli.options import Address, Json, KnownAt, day, opened
from dragoman.cli.terminal import cell, console, echo_json

if TYPE_CHECKING:
    from dragoman.dossier.judged import Judged

EXAMPLES = """[bold]undone[/bold] stands where a judgement does not count any more, [bold]orphaned[/bold] where it names claims
that no reading has now: it counts for the others."""


def judgements(known_at: KnownAt = None, json: Json = False, ledger: Address = None) -> None:
    """List the judgements: who, when, what about."""
    known = day("--known-at", known_at)
    with opened(ledger) as held:
        found = held.judgements(known_at=known)
    if json:
        for one in found:
            echo_json(plainly(one))
        return
    out = console()
    if not found:
        out.print(cell("No judgements."))
        return
    out.print(_table(found))


def plainly(one: Judged) -> dict[str, Any]:
    """A judgement as one line of JSON."""
    import msgspec

    made = one.judgement
    return {
        "id": made.id,
        "kind": made.kind.value,
        "by": made.by,
        "recorded": made.recorded.isoformat(),
        "note": made.note,
        "subjects": list(made.subjects),
        "rest": [mark.claim for mark in made.rest],
        "change": msgspec.to_builtins(made.change) if made.change else None,
        "reports": msgspec.to_builtins(made.reports),
        "undone": one.undone,
        "orphans": list(one.orphans),
    }


def _table(found: list[Judged]) -> object:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("id", "judgement", "about", "by", "recorded", "note"):
        table.add_column(heading, overflow="fold")
    for one in found:
        made = one.judgement
        state = "undone" if one.undone else f"{len(one.orphans)} orphaned" if one.orphans else ""
        about = [report.id for report in made.reports] or [subject[:10] for subject in made.subjects]
        table.add_row(
            cell(made.id, "dim"),
            cell(f"{made.kind.value} {state}".rstrip()),
            cell(", ".join(about[:6]) + (f" and {len(about) - 6} more" if len(about) > 6 else "")),
            cell(made.by),
            cell(made.recorded.strftime("%Y-%m-%d %H:%M")),
            cell(made.note or "", "dim"),
        )
    return table
