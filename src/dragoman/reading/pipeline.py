"""The pipeline: stages in order, each declaring what it requires and assigns; it checks itself when it is put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dragoman.reading.records import Reading
from dragoman.reading.tokens import tokenize
from dragoman.report import Report


class Stage(Protocol):
    """A pure function from Reading to Reading that fills in the fields named in `assigns`."""

    name: str
    requires: frozenset[str]
    assigns: frozenset[str]

    def __call__(self, reading: Reading) -> Reading: ...


class PipelineError(ValueError):
    """Stages that cannot work in the order given."""


class Pipeline:
    """Stages run in order over one report at a time."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        known = {"report", "tokens"}
        for stage in stages:
            if missing := stage.requires - known:
                raise PipelineError(f"stage {stage.name!r} requires {sorted(missing)}, which no stage before it assigns")
            known |= stage.assigns
        self.stages = tuple(stages)

    def read(self, report: Report) -> Reading:
        """All that is read in the report; a report in another language is given back unread."""
        reading = Reading(report=report, tokens=tokenize(report.text))
        if report.language not in ("en", "und"):
            return reading
        for stage in self.stages:
            reading = stage(reading)
        return reading
