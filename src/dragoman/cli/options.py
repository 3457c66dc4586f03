"""Options that several commands share, and what they are turned into."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.progress import Folding
from dragoman.cli.terminal import refuse

if TYPE_CHECKING:
    from dragoman.actors import Table
    from dragoman.ledger.door import Ledger
    from dragoman.ledger.filing import Reader

Address = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="FILE|URL",
        help="The ledger: a file, or postgresql://... [dim]Default: $DRAGOMAN_LEDGER, else the user data folder.[/dim]",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As the reports published up to that day (YYYY-MM-DD) had it."),
]
KnownAt = Annotated[
    str | None,
    typer.Option("--known-at", metavar="DATE", help="As it was recorded here up to the end of that day (UTC)."),
]
Actors = Annotated[
    Path | None,
    typer.Option("--actors", metavar="FILE", help="Actors of your own in JSON Lines, added to the bundled ones."),
]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", metavar="P", min=0.0, max=1.0, help="Only claims of this confidence (0 to 1) or more."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="News of that day (YYYY-MM-DD) and later.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="News of that day (YYYY-MM-DD) and earlier.")]
OfParty = Annotated[
    str | None, typer.Option("--party", metavar="NAME", help="With this party; a state covers those who act for it.")
]
InKind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="meeting, visit, call, talks, agreement, relations.")]
InPhase = Annotated[str | None, typer.Option("--phase", metavar="PHASE", help="off, stalled, open, planned, active, done.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who judges. [dim]Default: $DRAGOMAN_USER, else the user.[/dim]")
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
Json = Annotated[bool, typer.Option("--json", help="JSON for programs instead of tables for people.")]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day(name: str, value: str | None) -> date | None:
    """The day that an option gives; ends the command with status 2 when it is none."""
    if value is None:
        return None
    try:
        if not _DAY.fullmatch(value):
            raise ValueError("not a date such as 2018-05-24")
        return date.fromisoformat(value)
    except ValueError as error:
        refuse(f"{name} {value}: {error}")


def edtf_of(name: str, value: str | None) -> str | None:
    """The EDTF date that an option gives; ends the command with status 2 when it is none."""
    from dragoman import edtf

    if value is not None:
        try:
            edtf.parse(value)
        except ValueError as error:
            refuse(f"{name} {value}: {error}")
    return value


def filters(*, party: str | None = None, kind: str | None = None, phase: str | None = None) -> dict[str, Any]:
    """What to ask a ledger for; ends the command with status 2 for a kind or a phase that is none."""
    from dragoman.status import Kind, Phase

    for name, value, known in (("--kind", kind, Kind), ("--phase", phase, Phase)):
        if value is not None and value not in list(known):
            refuse(f"{name} {value}: one of {', '.join(known)}")
    if party is not None and not party.strip():
        refuse("--party needs a name")
    asked = {"party": party, "kind": kind, "phase": phase}
    return {name: value for name, value in asked.items() if value is not None}


def opened(address: str | None, *, make: bool = False) -> Ledger:
    """The ledger at an address; ends the command with status 2 when it is no ledger, or none that may be made."""
    from dragoman.ledger.door import open_ledger
    from dragoman.ledger.place import absent, default_address
    from dragoman.ledger.store import LedgerError

    where = address if address is not None else default_address()
    try:
        if not make and absent(where):
            refuse(f"there is no ledger at {where} yet; `dragoman read PATH` makes one")
        held = open_ledger(where)
    except LedgerError as error:
        refuse(error)
    held.store.watch = Folding()
    return held


def reading(actors: Path | None, floor: float | None = None) -> Reader:
    """The reader with the user's own actors and a floor of confidence; status 2 when the file of actors cannot be used."""
    from dragoman.actors import ActorFileError
    from dragoman.reading.reader import Selective, default, with_actors

    try:
        reader = default() if actors is None else with_actors(actors)
    except (ActorFileError, OSError) as error:
        refuse(error)
    return reader if floor is None else Selective(reader, floor)


def known_actors(actors: Path | None) -> tuple[Table, str]:
    """The table with the user's own actors and a digest of these, "" without any; ends the command as `reading` does."""
    from dragoman.actors import ActorFileError, load_own, load_table

    try:
        return (load_table(), "") if actors is None else load_own(actors)
    except (ActorFileError, OSError) as error:
        refuse(error)
