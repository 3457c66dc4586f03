"""`dragoman merge`, `split`, `reject`, `withdraw` and `undo`: what a person says about claims that the rules got wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import Address, By, Json, Note, opened
from dragoman.cli.terminal import cell, complain, console, echo_json, refuse
from dragoman.plain import plain

if TYPE_CHECKING:
    from dragoman.dossier.judgement import Judgement
    from dragoman.ledger.door import Ledger

MERGE = """Example:

  [bold]dragoman merge 3f0a91 77b2c0 --note "the Istanbul round"[/bold]   ids of the board
  [bold]dragoman merge 3f0a91 90aa17c2[/bold]   a dossier and one claim of another, a candidate for instance

All claims that the dossiers hold now are bound together; later ones go where they fit."""
SPLIT = """Example:

  [bold]dragoman split 81c4d2 90aa17[/bold]   claim ids, as `dragoman show ID --json` lists them

The claims named become a dossier of their own."""
REJECT = """Example:

  [bold]dragoman reject 81c4d2 --note "an opinion, no claim"[/bold]"""
WITHDRAW = """Example:

  [bold]dragoman withdraw https://example.org/story --note "licence ended"[/bold]

The text, its original and all claims read in it are deleted from the ledger, and it is not read again. `dragoman judgements`
still tells which report it was. `dragoman undo` lets it be read again, but does not bring it back."""
UNDO = """Example:

  [bold]dragoman undo 5d2e9f[/bold]   an id that `dragoman judgements` lists"""

Claims = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Ids of claims, or the beginnings of them.")]


def merge(
    dossiers: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of dossiers or of claims, two at least.")],
    by: By = None,
    note: Note = None,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Make one dossier of several."""
    judged(lambda held: held.merge(*dossiers, by=by, note=note), json, ledger)


def split(claims: Claims, by: By = None, note: Note = None, json: Json = False, ledger: Address = None) -> None:
    """Make a dossier of their own of some claims."""
    judged(lambda held: held.split(*claims, by=by, note=note), json, ledger)


def reject(claims: Claims, by: By = None, note: Note = None, json: Json = False, ledger: Address = None) -> None:
    """Let claims not count."""
    judged(lambda held: held.reject(*claims, by=by, note=note), json, ledger)


def withdraw(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="Its id, its address or the SHA-256 of its text.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask: the text cannot be brought back.")] = False,
    by: By = None,
    note: Note = None,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Remove a report's text and what was read in it, for good."""
    if not yes:
        if not sys.stdin.isatty():
            refuse("withdraw cannot be taken back; say --yes")
        typer.confirm(f"Delete the text of {plain(report)} and all that was read in it?", abort=True, err=True)
    judged(lambda held: held.withdraw(report, by=by, note=note), json, ledger)


def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Its id, or the beginning of it.")],
    by: By = None,
    note: Note = None,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Let a judgement not count any more."""
    judged(lambda held: held.undo(judgement, by=by, note=note), json, ledger)


def judged(judging: Callable[[Ledger], Judgement], json: bool, ledger: str | None) -> None:
    """Make a judgement and tell of it; ends the command with status 1 when it cannot be made."""
    from dragoman.cli.judgements import plainly
    from dragoman.dossier.judge import JudgementError
    from dragoman.dossier.judged import Judged
    from dragoman.ledger.store import LedgerError

    with opened(ledger) as held:
        try:
            made = judging(held)
        except (JudgementError, LedgerError) as error:
            complain(f"dragoman: {error}")
            raise typer.Exit(1) from None
    if json:
        echo_json(plainly(Judged(judgement=made)))
        return
    where = f" --ledger {ledger}" if ledger else ""
    out = console()
    out.print(cell(f"{made.kind.value} {made.id}, by {made.by}"))
    if made.undoes is None:
        out.print(cell(f"Taken back by: dragoman undo {made.id}{where}", "dim"))
