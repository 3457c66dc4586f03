"""`dragoman actors`: who is known under a name or an office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import Actors, Json, day, known_actors
from dragoman.cli.terminal import cell, complain, console, echo_json

if TYPE_CHECKING:
    from dragoman.actors import Actor, Office

EXAMPLES = """Examples:

  [bold]dragoman actors lavrov[/bold]
  [bold]dragoman actors "foreign minister of Iran" --on 2015-07-14[/bold]"""
_SHOWN = 20


def actors(
    find: Annotated[list[str], typer.Argument(metavar="FIND...", help="A name, a code, or an office with its state.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Who held the office on that day.")] = None,
    file: Actors = None,
    json: Json = False,
) -> None:
    """Find persons, states, places and organisations that are known."""
    table, _ = known_actors(file)
    found = table.find(" ".join(find), day("--on", on))
    if not found:
        complain(f"dragoman: nobody is known as {' '.join(find)!r}")
        raise typer.Exit(1)
    if json:
        import msgspec

        for actor in found:
            echo_json(msgspec.to_builtins(actor))
        return
    _print(found)


def _print(found: list[Actor]) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("name", "kind", "state", "offices", "other names", "Wikidata"):
        table.add_column(heading, overflow="fold")
    for actor in found[:_SHOWN]:
        others = [*actor.aliases, *actor.former, *actor.metonyms, *actor.capitals]
        table.add_row(
            cell(actor.name),
            cell(actor.kind),
            cell(actor.state or ""),
            cell("; ".join(map(_office, actor.offices[:6]))),
            cell(", ".join(others[:6])),
            cell(actor.qid or ""),
        )
    out = console()
    out.print(table)
    if len(found) > _SHOWN:
        out.print(cell(f"... and {len(found) - _SHOWN} more", "dim"))


def _office(office: Office) -> str:
    body = office.state or office.body
    end = office.until or ("" if not office.current else "now")
    dates = f" {office.since or '?'} – {end or '?'}" if office.since or end else ""
    return f"{office.title}{f' ({body})' if body else ''}{dates}"
