"""`dragoman read`: reports into the ledger, a summary out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dragoman.cli.options import Actors, Address, Json, MinConfidence, day, known_actors, opened, reading
from dragoman.cli.progress import expected, tracked
from dragoman.cli.terminal import cell, complain, console, echo_json, refuse, status

if TYPE_CHECKING:
    from dragoman.intake import Intake
    from dragoman.ledger.filing import Desk, Outcome
    from dragoman.ledger.store import Store

EXAMPLES = """Examples:

  [bold]dragoman read report.txt --published 2022-05-26[/bold]
  [bold]dragoman read reports/[/bold]
  [bold]dragoman read archive.jsonl --ledger desk.db[/bold]
  [bold]curl -s ADDRESS | dragoman read -[/bold]

A report that the ledger holds already is passed over, so that an interrupted run is completed by the same command."""
_SHOWN = 12
"""So many claims of a single report are listed."""


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="A file, a folder, https://..., - for standard input.")],
    ledger: Address = None,
    claims: Annotated[
        str | None, typer.Option("--claims", metavar="given", help="File the claims that the lines carry instead of reading.")
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="The day of reports that tell none themselves.")
    ] = None,
    outlet: Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="The outlet of reports that tell none.")] = None,
    actors: Actors = None,
    min_confidence: MinConfidence = None,
    json: Json = False,
) -> None:
    """Read reports and file their claims."""
    if claims not in (None, "given"):
        refuse(f"--claims {claims}: only 'given' is known")
    told = Told(published=day("--published", published), outlet=outlet)
    if claims == "given" and min_confidence is not None:
        refuse("--min-confidence is for claims that are read, not for given ones")
    desk = _given_desk(actors) if claims == "given" else _reading_desk(actors, min_confidence)
    with opened(ledger, make=True) as held:
        address = held.store.address
        total = expected(paths)
        tally = run(_outcomes(desk(held.store), paths, told), total, "reading")
    tally.tell(address, json, ledger)


def _reading_desk(actors: Path | None, floor: float | None) -> Callable[[Store], Desk]:
    from dragoman.ledger.filing import Desk

    return partial(Desk, reader=reading(actors, floor))


def _given_desk(actors: Path | None) -> Callable[[Store], Desk]:
    from dragoman.ledger.filing import Desk
    from dragoman.ledger.naming import by_table

    table, digest = known_actors(actors)
    return partial(Desk, reader=None, naming=by_table(table), actors=digest)


class Told(NamedTuple):
    """What the command line tells about reports that do not tell it themselves."""

    published: date | None
    outlet: str | None

    def of(self, document: Intake) -> Intake:
        report = document.report
        if report is None or not any(self):
            return document
        from msgspec.structs import replace

        told = replace(report, published=report.published or self.published, outlet=report.outlet or self.outlet)
        return replace(document, report=told)


def _outcomes(desk: Desk, paths: Iterable[str], told: Told) -> Iterator[Outcome]:
    from dragoman import intake

    for document in chain.from_iterable(map(intake.load, paths)):
        yield desk.file(told.of(document))


class Tally:
    """What a run did, counted as it goes; no claim is kept beyond those to be listed."""

    def __init__(self) -> None:
        self.states: Counter[str] = Counter()
        self.claims = 0
        self.languages: Counter[str] = Counter()
        self.single: Outcome | None = None

    def add(self, outcome: Outcome) -> None:
        self.states[outcome.state] += 1
        self.claims += len(outcome.claims)
        if outcome.state == "unread" and outcome.report is not None:
            self.languages[outcome.report.language] += 1
        self.single = outcome if self.states.total() == 1 else None

    def tell(self, address: str, json: bool, named: str | None = None) -> None:
        """Print the summary and end the command with its status."""
        states = self.states
        if json:
            counts = {state: states[state] for state in ("new", "known", "unread", "withdrawn", "failed")}
            echo_json({"reports": states.total(), **counts, "claims": self.claims, "ledger": address})
        else:
            self._show(address, named)
        if states["failed"]:
            raise typer.Exit(1)

    def _show(self, address: str, named: str | None) -> None:
        out = console()
        if self.single is not None and self.single.claims:
            _list(self.single)
        states = self.states
        parts = [f"{_count(states['new'], 'report')} read, {_count(self.claims, 'claim')} filed"]
        if states["known"]:
            parts.append(f"{states['known']} known already")
        if states["unread"]:
            told = ", ".join(f"{number} {language}" for language, number in sorted(self.languages.items()))
            parts.append(f"{states['unread']} not in English and so not read ({told})")
        if states["withdrawn"]:
            parts.append(f"{states['withdrawn']} withdrawn and so not read")
        if states["failed"]:
            parts.append(f"{states['failed']} failed")
        out.print(cell("; ".join(parts) + "."))
        out.print(cell(f"Ledger: {address}", "dim"))
        if states["new"] or states["known"]:
            out.print(cell(f"Next: dragoman board{f' --ledger {named}' if named else ''}", "dim"))


def run(outcomes: Iterable[Outcome], total: int | None, what: str) -> Tally:
    """Work through the outcomes, naming each failure on standard error as it comes. An interrupt ends with status 130."""
    from dragoman.ledger.store import LedgerError

    tally = Tally()
    try:
        for outcome in tracked(outcomes, what, total):
            tally.add(outcome)
            if outcome.error is not None:
                complain(outcome.error)
    except KeyboardInterrupt:
        complain(f"interrupted after {_count(tally.states.total(), 'report')}; the same command completes the rest")
        raise typer.Exit(130) from None
    except LedgerError as error:
        complain(f"dragoman: {error}")
        complain(f"stopped after {_count(tally.states.total(), 'report')}; what was filed stays filed")
        raise typer.Exit(1) from None
    return tally


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _list(outcome: Outcome) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("undertaking", "status", "when", "according to", "evidence"):
        table.add_column(heading, overflow="fold")
    for claim in outcome.claims[:_SHOWN]:
        parties = " – ".join(party.name for party in claim.parties)
        table.add_row(
            cell(f"{claim.kind}: {parties}"),
            status(claim.status, claim.status.phase),
            cell(claim.when or ""),
            cell(claim.holder.name if claim.holder else "the report"),
            cell(claim.evidence.exact, "dim"),
        )
    out = console()
    out.print(table)
    if len(outcome.claims) > _SHOWN:
        out.print(cell(f"... and {len(outcome.claims) - _SHOWN} more"))
