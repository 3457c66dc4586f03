"""`dragoman export`: a ledger in other people's formats."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from dragoman.cli.options import Address, AsOf, InKind, InPhase, KnownAt, OfParty, Since, day, filters, opened
from dragoman.cli.terminal import complain, refuse
from dragoman.cli.writing import stored

if TYPE_CHECKING:
    from msgspec import Struct

    from dragoman.dossier.record import Dossier

EXAMPLES = """Examples:

  [bold]dragoman export csv -o claims.csv[/bold]
  [bold]dragoman export jsonl --what dossiers --phase planned[/bold]
  [bold]dragoman export ical --party Turkey -o turkey.ics[/bold]
  [bold]dragoman export jsonl --schema[/bold]   the JSON Schema of the lines"""


class Format(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    ICAL = "ical"
    ATOM = "atom"


class What(StrEnum):
    CLAIMS = "claims"
    DOSSIERS = "dossiers"


def export(
    form: Annotated[Format, typer.Argument(metavar="FORMAT", help="jsonl, csv, parquet, ical or atom.", show_choices=False)],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: standard output.")] = None,
    what: Annotated[What, typer.Option("--what", help="What a record is, in jsonl, csv and parquet.")] = What.CLAIMS,
    party: OfParty = None,
    kind: InKind = None,
    phase: InPhase = None,
    since: Since = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    schema: Annotated[bool, typer.Option("--schema", help="The JSON Schema of the records instead.")] = False,
    ledger: Address = None,
) -> None:
    """Write claims, dossiers, a calendar or a feed for other tools."""
    published, known = day("--as-of", as_of), day("--known-at", known_at)
    told = filters(party=party, kind=kind, phase=phase)
    start = day("--since", since)
    if form is Format.PARQUET and not schema and output is None and sys.stdout.isatty():
        refuse("Parquet is no text: name a file with -o")
    if schema:
        with stored(output) as stream:
            stream.write(_schema(what))
        return
    with opened(ledger) as held, stored(output) as stream:
        if form is Format.ATOM:
            from dragoman.export import atom

            made = held.changes(as_of=published, known_at=known, since=start, **told)
            stream.write(atom.feed(made[::-1], title="dragoman: Changes", id="changes") + b"\n")
            return
        dossiers = held.board(as_of=published, known_at=known, since=start, **told)
        count = _write(form, what, dossiers, stream)
    if output is not None:
        complain(f"{count:,} {'event' if form is Format.ICAL else 'record'}{'' if count == 1 else 's'} in {output}")


def _write(form: Format, what: What, dossiers: Sequence[Dossier], stream: BinaryIO) -> int:
    """Write the records and say how many they are."""
    from dragoman.export import csv, ical, jsonl, parquet

    if form is Format.ICAL:
        text = ical.calendar(dossiers)
        stream.write(text.encode("utf-8", "replace"))
        return text.count("BEGIN:VEVENT\r\n")
    kind, records = _kind(what), _records(what, dossiers)
    if form is Format.PARQUET:
        return parquet.write(records, kind, stream)
    count = 0
    for line in jsonl.lines(records) if form is Format.JSONL else csv.lines(records, kind):
        stream.write(line)
        count += 1
    return count if form is Format.JSONL else count - 1


def _kind(what: What) -> type[Struct]:
    from dragoman.export.record import ClaimRecord, DossierRecord

    return ClaimRecord if what is What.CLAIMS else DossierRecord


def _records(what: What, dossiers: Sequence[Dossier]) -> Iterator[Struct]:
    from dragoman.export.record import claim_record, dossier_record

    for dossier in dossiers:
        if what is What.DOSSIERS:
            yield dossier_record(dossier)
        else:
            yield from (claim_record(entry, dossier.id) for entry in dossier.history)


def _schema(what: What) -> bytes:
    import json

    from dragoman.export.jsonl import schema

    return json.dumps(schema(_kind(what)), indent=2, ensure_ascii=False).encode() + b"\n"
