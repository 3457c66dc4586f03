"""The reader: the stages in their order, with the version that stands beside every claim it makes."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from dragoman.actors import Table, load_own
from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline, Stage
from dragoman.reading.records import Reading
from dragoman.reading.undertakings.stage import Undertakings
from dragoman.reading.when import When
from dragoman.report import Report

VERSION = "dragoman-0.1.0+reader.3"
"""Raised whenever the same report may be read otherwise than before: `dragoman reread` goes by it."""


def stages(table: Table | None = None) -> list[Stage]:
    """The stages of the default reader, in order, over an actor table (the bundled one); the last one makes the claims."""
    return [Grammar(), When(), Actors(table), Attributions(table=table), Undertakings()]


class Reader:
    """Reads reports, one at a time. Same report, same reading."""

    def __init__(self, pipeline: Pipeline, version: str = VERSION) -> None:
        self.pipeline = pipeline
        self.version = version

    def read(self, report: Report) -> Reading:
        """All that is found in the report."""
        return self.pipeline.read(report)


@cache
def default() -> Reader:
    """The default reader, put together once."""
    return Reader(Pipeline(stages()))


def with_actors(path: Path) -> Reader:
    """The default reader with a user's own actors: their digest stands in its version, so that readings are told apart by it.

    ActorFileError names file and line of the first line that is no actor; OSError where the file cannot be read.
    """
    table, digest = load_own(path)
    return _over(table, f"{VERSION}+actors.{digest}")


@lru_cache(maxsize=2)
def _over(table: Table, version: str) -> Reader:
    return Reader(Pipeline(stages(table)), version)


class Selective:
    """A reader that files only claims of some confidence. Another floor is another reader: the version tells them apart."""

    def __init__(self, reader: Reader, floor: float) -> None:
        self.reader = reader
        self.floor = floor
        self.version = f"{reader.version}+confidence.{floor:g}"

    def read(self, report: Report) -> Reading:
        """As the reader reads it, without the claims under the floor. A claim without a confidence stays."""
        reading = self.reader.read(report)
        kept = tuple(claim for claim in reading.claims if claim.confidence is None or claim.confidence >= self.floor)
        return msgspec.structs.replace(reading, claims=kept)
