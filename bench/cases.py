"""Annotated reports beside what was read in them: gold claims, judged candidates, merged claims, and which belong together."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dragoman.claim import Claim
from dragoman.intake import report as make_report
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.reader import stages
from dragoman.reading.undertakings.assemble import judge
from dragoman.reading.undertakings.confidence import calibration
from dragoman.reading.undertakings.filing import FILED
from dragoman.reading.undertakings.judged import Judged
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.undertakings.merge import gather
from dragoman.reading.undertakings.scene import Scene

Gold = dict[str, Any]
"""A claim of a gold file, or a whole gold file."""


def scorer(shared: Path) -> ModuleType:
    """The shared scorer of claims as a module: pairs and levels are its own, never counted otherwise here."""
    folder = str(shared / "gold")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import score_claims

    module: ModuleType = score_claims
    return module


@dataclass(frozen=True)
class Told:
    """A claim that was read, as the scorer takes it, with the candidate that gives its evidence."""

    claim: Claim
    judged: Judged
    line: dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One report."""

    id: str
    text: str
    gold: list[Gold]
    judged: list[Judged]
    told: list[Told]
    pairs: list[tuple[Gold, Told]]
    """Matched one to one by the scorer."""

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [told.line for told in self.told]


def case(gold: Gold, judged: list[Judged], scoring: ModuleType) -> Case:
    """A report with its candidates as judged."""
    filed = [each for each in judged if each.claim is not None]
    told = [
        Told(gathered.claim, filed[gathered.numbers[0]], line(gathered.claim))
        for gathered in gather([each.claim for each in filed if each.claim is not None])
    ]
    by_line = {id(each.line): each for each in told}
    matched = scoring.pairs(gold["claims"], [each.line for each in told])
    pairs = [(left, by_line[id(right)]) for left, right in matched]
    return Case(gold["id"], gold["text"], gold["claims"], judged, told, pairs)


def line(claim: Claim) -> dict[str, Any]:
    """A claim as the scorer takes it."""
    return {
        "kind": claim.kind.value,
        "parties": [party.name for party in claim.parties],
        "status": claim.status.value,
        "holder": claim.holder.name if claim.holder else None,
        "when": claim.when,
        "requires": claim.requires,
        "evidence": claim.evidence.exact,
    }


def read(folder: Path, pattern: str = "*.json", filed: float = FILED) -> Iterator[tuple[Gold, list[Judged]]]:
    """The reports of a folder, read with the bundled models; `filed` 0 gives every candidate its claim."""
    pipeline = Pipeline(stages()[:-1])
    for path in sorted(folder.glob(pattern)):
        gold = json.loads(path.read_text(encoding="utf-8"))
        made = make_report(gold["text"], id=gold["id"], published=gold["published"], outlet=gold["outlet"], title=gold["title"])
        yield gold, list(judge(Scene(pipeline.read(made)), models(), filed, calibration()))


def cases(verdicts: Iterable[tuple[Gold, list[Judged]]], scoring: ModuleType) -> list[Case]:
    """Judged reports as cases, in order of their ids."""
    return sorted((case(gold, judged, scoring) for gold, judged in verdicts), key=lambda each: each.id)


def place(text: str, evidence: str) -> tuple[int, int]:
    """Where the evidence stands, white space folded; ValueError where it does not."""
    match = re.search(r"\s+".join(re.escape(word) for word in evidence.split()), text)
    if match is None:
        raise ValueError(f"the evidence is not in the text: {evidence[:60]!r}")
    return match.span()
