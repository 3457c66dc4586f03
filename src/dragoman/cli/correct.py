"""`dragoman correct`: a claim counts with other fields."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dragoman.cli.judge import judged
from dragoman.cli.options import Address, By, Json, Note
from dragoman.cli.terminal import refuse

EXAMPLES = """Examples:

  [bold]dragoman correct 81c4d2 --status planned --when 2018-06[/bold]
  [bold]dragoman correct 81c4d2 --holder "" --when ""[/bold]   the report's own voice, and no date
  [bold]dragoman correct 81c4d2 --party "Ann Alder" --party Beland[/bold]

What is not named stays as it was read."""


def correct(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or the beginning of it.")],
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS", help="Another status.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Another kind.")] = None,
    party: Annotated[list[str] | None, typer.Option("--party", metavar="NAME", help="The parties; once for each.")] = None,
    holder: Annotated[str | None, typer.Option("--holder", metavar="NAME", help='Who says so; "" is the report itself.')] = None,
    when: Annotated[str | None, typer.Option("--when", metavar="EDTF", help='The date; "" is none.')] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE", help='The place; "" is none.')] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="WORDS", help='What it is about; "" is nothing.')] = None,
    requires: Annotated[
        str | None, typer.Option("--requires", metavar="WORDS", help='What must come first; "" is nothing.')
    ] = None,
    background: Annotated[
        bool | None, typer.Option("--background/--news", help="Told as past before the report's news, or as its news.")
    ] = None,
    by: By = None,
    note: Note = None,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Let a claim count with other fields."""
    fields: dict[str, Any] = {"status": status, "kind": kind, "parties": party or None, "background": background}
    fields |= {"holder": holder, "when": when, "place": place, "topic": topic, "requires": requires}
    told = {field: value if value != "" else None for field, value in fields.items() if value is not None}
    if not told:
        refuse("nothing to correct: name a field, such as --status")
    judged(lambda held: held.correct(claim, by=by, note=note, **told), json, ledger)
