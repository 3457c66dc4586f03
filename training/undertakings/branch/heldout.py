"""Opinions on gold/train by branches that have not seen the report: what cross-validation takes in place of the bundled one's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.opinion import Opinion
from dragoman.reading.undertakings.scene import Scene

PATH = Path(__file__).with_name("heldout.json")
Kept = dict[str, dict[str, list[float]]]
"""By report and by candidate (offset and kind): the log-odds of filing, then the log-probabilities of the statuses."""


@cache
def kept() -> Kept:
    """What `python -m training.undertakings.branch` left."""
    found: Kept = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def held_out(scene: Scene, candidates: Sequence[Candidate]) -> list[Opinion | None]:
    """None for a candidate that was none when the branch was trained, and in reports other than those of gold/train."""
    known = kept().get(scene.report.id, {})
    found: list[Opinion | None] = []
    for candidate in candidates:
        numbers = known.get(f"{candidate.offset} {candidate.trigger.entry.kind}")
        found.append(Opinion(numbers[0], tuple(numbers[1:])) if numbers is not None else None)
    return found
