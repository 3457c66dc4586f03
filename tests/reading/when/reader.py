"""A report read by the stage alone."""

from __future__ import annotations

from datetime import date

from dragoman.reading.pipeline import Pipeline
from dragoman.reading.records import Reading
from dragoman.reading.when import When
from dragoman.report import Report

THURSDAY = date(2022, 5, 26)
"""The day of publication that the examples speak from."""


def read(text: str, published: date | None = THURSDAY) -> Reading:
    return Pipeline([When()]).read(Report(id="example", text=text, published=published))


def found(text: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    """The words and the value of every time expression."""
    return [(timex.span.of(text), timex.value) for timex in read(text, published).timexes]
