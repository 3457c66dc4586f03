"""`dragoman show`: one dossier with its positions, its history and the sentences behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.board import standing, table_of, titled
from dragoman.cli.options import Address, AsOf, Json, KnownAt, MinConfidence, day, opened
from dragoman.cli.terminal import cell, complain, console, echo_json, status
from dragoman.cli.why import as_json, listed
from dragoman.plain import plain

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.claim import Claim
    from dragoman.dossier.record import Dossier
    from dragoman.ledger.records import Entry
    from dragoman.reading.undertakings.reasons import Reason

EXAMPLES = """Examples:

  [bold]dragoman show 3f0a91[/bold]               the beginning of an id is enough
  [bold]dragoman show meeting trump kim[/bold]
  [bold]dragoman show summit --as-of 2018-05-24 --json[/bold]
  [bold]dragoman show 3f0a91 --why[/bold]         which words gave status, holder, parties, date"""
REPORTS = "the reports"


def show(
    what: Annotated[list[str], typer.Argument(metavar="ID|WORDS...", help="An id of the board, or words: kind, parties, place.")],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    min_confidence: MinConfidence = None,
    why: Annotated[bool, typer.Option("--why", help="With the words that gave each claim what it says.")] = False,
    json: Json = False,
    ledger: Address = None,
) -> None:
    """Show one dossier: who says what, since when, on what evidence."""
    published, known = day("--as-of", as_of), day("--known-at", known_at)
    with opened(ledger) as held:
        found = held.show(" ".join(what), as_of=published, known_at=known, min_confidence=min_confidence)
        told = held.why(*found) if why and (json or len(found) == 1) else None
    if not found:
        complain(f"dragoman: no dossier fits {' '.join(what)!r}; `dragoman board` lists them")
        raise typer.Exit(1)
    if json:
        for dossier in found:
            echo_json({**dossier.plain(), "history": [_plain(entry, told) for entry in dossier.history]})
        return
    out = console()
    if len(found) > 1:
        out.print(table_of(found))
        out.print(cell(f"{len(found)} dossiers fit; `dragoman show {found[0].id}` shows one.", "dim"))
        return
    _print(found[0], told)


def _plain(entry: Entry, why: Mapping[str, Sequence[Reason]] | None) -> dict[str, Any]:
    claim, source = entry.claim, entry.source
    return {
        "claim": entry.id,
        "dated": source.dated.isoformat(),
        "recorded": entry.recorded.isoformat(),
        "judged": entry.judged,
        "reader": entry.reader,
        "holder": claim.holder.name if claim.holder else None,
        "status": claim.status.value,
        "when": claim.when,
        "place": claim.place,
        "requires": claim.requires,
        "confidence": claim.confidence,
        "evidence": claim.evidence.exact,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "sha256": claim.report,
        "report": source.id,
        "outlet": source.outlet,
        "title": source.title,
        "url": source.url,
        "published": source.published.isoformat() if source.published else None,
    } | ({} if why is None else {"why": as_json(why.get(entry.id, ()))})


def _print(dossier: Dossier, why: Mapping[str, Sequence[Reason]] | None) -> None:
    from rich.padding import Padding

    out = console()

    def quote(words: str) -> None:
        out.print(Padding(cell(f"“{plain(words)}”", "dim"), (0, 0, 0, 4)))

    out.print(cell(titled(dossier), "bold"))
    line = standing(dossier)
    for name, value in (("since", dossier.since), ("when", dossier.when), ("place", dossier.place)):
        if value:
            line.append(f" · {name} ", style="dim").append_text(cell(value))
    out.print(line)
    out.print()
    out.print(cell("According to", "bold"))
    for position in dossier.positions:
        line = cell(f"  {position.holder or REPORTS}").append(": ")
        line.append_text(status(position.status, position.phase)).append(f" since {position.since}", style="dim")
        out.print(line)
        quote(position.entry.claim.evidence.exact)
    if dossier.waits_on:
        out.print()
        out.print(cell("Waits on", "bold"))
        for wait in dossier.waits_on:
            target = f" → {wait.title} [{wait.dossier}]" if wait.dossier else ""
            target += " (done)" if wait.met else " (which waits on this one)" if wait.circular else ""
            out.print(Padding(cell(f"“{plain(wait.requires)}” ({wait.holder or REPORTS}){target}"), (0, 0, 0, 2)))
    out.print()
    out.print(cell("History", "bold"))
    for entry in dossier.history:
        claim, source = entry.claim, entry.source
        line = cell(source.dated.isoformat()).append("  " if source.published else " (recorded)  ")
        line.append_text(_state(claim))
        if entry.judged:
            line.append(" corrected", "yellow")
        told = [claim.when, claim.holder.name if claim.holder else "the report", source.outlet or source.id]
        line.append_text(cell("".join(f" · {word}" for word in told if word), "dim"))
        out.print(Padding(line, (0, 0, 0, 2)))
        quote(claim.evidence.exact)
        for reason in listed(why.get(entry.id, ())) if why is not None else ():
            out.print(Padding(reason, (0, 0, 0, 6)))
    if dossier.copies:
        out.print()
        out.print(cell("Copies, which do not count", "bold"))
        for copy in dossier.copies:
            told = [copy.source.dated.isoformat(), copy.source.outlet, copy.source.id, f"as {copy.of.outlet or copy.of.id}"]
            out.print(Padding(cell(" · ".join(word for word in told if word)), (0, 0, 0, 2)))
    if dossier.candidates:
        out.print()
        out.print(cell("May belong here", "bold"))
        for candidate in dossier.candidates:
            line = cell(f"{candidate.entry.source.dated}  ").append_text(_state(candidate.entry.claim))
            line.append_text(cell(f" · {candidate.why} · now in {candidate.dossier}", "dim"))
            out.print(Padding(line, (0, 0, 0, 2)))
            quote(candidate.entry.claim.evidence.exact)
        out.print(cell(f"  dragoman merge {dossier.id} {dossier.candidates[0].entry.id}  takes one in", "dim"))
    out.print()
    ends = [_count(len(dossier.history), "claim"), _count(len(dossier.outlets), "outlet"), f"dossier {dossier.id}"]
    out.print(cell(" · ".join(ends), "dim"))


def _state(claim: Claim) -> Text:
    return status(claim.status, claim.status.phase)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
