"""A text read by the actor stage alone."""

from __future__ import annotations

from datetime import date

from dragoman.reading.actors import Actors
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.records import Mention
from dragoman.report import Report

_PIPELINE = Pipeline([Actors()])


def read(text: str, on: str | None = None, outlet: str | None = None) -> dict[str, Mention]:
    """Mentions by their words; of equal words the last."""
    return {text[one.start : one.end]: one for one in mentions(text, on, outlet)}


def mentions(text: str, on: str | None = None, outlet: str | None = None) -> tuple[Mention, ...]:
    published = date.fromisoformat(on) if on else None
    return _PIPELINE.read(Report(id="test", text=text, published=published, outlet=outlet)).mentions
