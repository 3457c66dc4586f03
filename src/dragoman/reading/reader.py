"""The reader: the stages in their order, with the version that stands beside every claim it makes."""

from __future__ import annotations

from functools import cache

from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline, Stage
from dragoman.reading.records import Reading
from dragoman.reading.undertakings.stage import Undertakings
from dragoman.reading.when import When
from dragoman.report import Report

VERSION = "dragoman-0.1.0+reader.1"
"""Raised whenever the same report may be read otherwise than before: `dragoman reread` goes by it."""


def stages() -> list[Stage]:
    """The stages of the default reader, in order; the last one makes the claims."""
    return [Grammar(), When(), Actors(), Attributions(), Undertakings()]


class Reader:
    """Reads reports, one at a time. Same report, same reading."""

    version = VERSION

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def read(self, report: Report) -> Reading:
        """All that is found in the report."""
        return self.pipeline.read(report)


@cache
def default() -> Reader:
    """The default reader, put together once."""
    return Reader(Pipeline(stages()))
