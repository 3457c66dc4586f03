"""`dragoman extract`: what is read in each report, one line out for each line in, no ledger."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.options import Actors, MinConfidence, reading
from dragoman.cli.progress import expected, tracked
from dragoman.cli.terminal import as_json, complain, refuse

if TYPE_CHECKING:
    from dragoman.intake import Intake
    from dragoman.ledger.filing import Reader

EXAMPLES = """Examples:

  [bold]dragoman extract claims reports.jsonl -o claims.jsonl[/bold]
  [bold]dragoman extract attributions - < reports.jsonl[/bold]

A line in: {"id", "text", "published"?, "outlet"?, "title"?, "url"?}. A line that cannot be read is named on standard error and
answered by a line with an "error"."""


class What(StrEnum):
    """What is extracted, with the key under which it stands in each line."""

    CLAIMS = "claims"
    ATTRIBUTIONS = "attributions"
    TIMES = "times"
    ACTORS = "actors"

    @property
    def key(self) -> str:
        return "timexes" if self is What.TIMES else self.value


def extract(
    what: Annotated[What, typer.Argument(help="What to extract.")],
    source: Annotated[str, typer.Argument(metavar="INPUT.jsonl", help="Reports in JSON Lines; - is standard input.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to; it appears when all is written.")
    ] = None,
    actors: Actors = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Extract claims, attributions, times or actors from reports, line by line."""
    from dragoman import intake
    from dragoman.cli.writing import written

    if output is not None and (output.is_dir() or not output.absolute().parent.is_dir()):
        refuse(f"-o {output}: {'a folder' if output.is_dir() else 'no such folder'}")
    reader = reading(actors, min_confidence)
    failed = False
    with written(output) as write:
        for document in tracked(intake.load(source), f"extracting {what}", expected([source])):
            line, error = answer(document, what, reader)
            if error is not None:
                complain(error)
                failed = True
            if line is not None:
                write(as_json(line))
    if failed:
        raise typer.Exit(1)


def answer(document: Intake, what: What, reader: Reader) -> tuple[dict[str, Any] | None, str | None]:
    """The line for one document and what went wrong with it; no line for a source that could not even be opened."""
    from dragoman.cli import lines
    from dragoman.ledger.filing import fault

    if document.report is None:
        error = document.error
        line = _identified(document) | {what.key: [], "error": error.reason if error else ""}
        return (line if document.line is not None else None), str(error)
    try:
        reading = reader.read(document.report)
        return _identified(document) | {what.key: getattr(lines, what.value)(reading)}, None
    except Exception as error:  # a fault in reading one report must not end the batch
        said = fault(document.source, error)
        return _identified(document) | {what.key: [], "error": said}, said


def _identified(document: Intake) -> dict[str, Any]:
    """The identifier under the key it came in; the report's own where none came."""
    if document.key is not None:
        return {document.key: document.identifier}
    return {"id": document.report.id if document.report is not None else None}
