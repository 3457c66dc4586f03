"""From bytes to reports: text, HTML, JSON Lines, folders, standard input; language recognised, residue marked.

`report` takes a text that is already in memory; `load` takes a file, a folder or "-" and yields one `Intake` at a time, each
with a report or with the error that names the file and the place; `lines` reads JSON Lines from an open stream.
"""

from dragoman.intake.document import report
from dragoman.intake.error import IntakeError
from dragoman.intake.jsonl import lines
from dragoman.intake.language import recognise
from dragoman.intake.record import LIMIT, Intake
from dragoman.intake.residue import mark
from dragoman.intake.source import count, load

__all__ = ["LIMIT", "Intake", "IntakeError", "count", "lines", "load", "mark", "recognise", "report"]
