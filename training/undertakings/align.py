"""Gold claims beside the candidates that they were read from: at which candidate each claim stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.intake import report as make_report
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.reader import stages
from dragoman.reading.undertakings.candidate import Candidate, candidates
from dragoman.reading.undertakings.scene import Scene
from training.undertakings.names import names_party


@dataclass
class Example:
    """A candidate with its scene and the gold claims that stand at it."""

    scene: Scene
    candidate: Candidate
    claims: list[dict[str, Any]] = field(default_factory=list)


def read_folder(folder: Path) -> Iterator[tuple[dict[str, Any], list[Example]]]:
    """Each gold report of a folder with its candidates, aligned."""
    return align(json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json")))


def align(reports: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[Example]]]:
    """Each gold report with its candidates, and its claims at those that they were read from."""
    pipeline = Pipeline(stages()[:-1])
    for gold in reports:
        made = make_report(gold["text"], id=gold["id"], published=gold["published"], outlet=gold["outlet"], title=gold["title"])
        scene = Scene(pipeline.read(made))
        found = list(candidates(scene))
        yield gold, [Example(scene, *item) for item in zip(found, stands(gold, found), strict=True)]


def stands(gold: dict[str, Any], found: Sequence[Candidate]) -> list[list[dict[str, Any]]]:
    """For each candidate of a report the gold claims that stand at it."""
    at: list[list[dict[str, Any]]] = [[] for _ in found]
    for claim in gold["claims"]:
        number = best(gold["text"], claim, found, at)
        if number is not None:
            at[number].append(claim)
    return at


def best(text: str, claim: dict[str, Any], found: Sequence[Candidate], at: Sequence[Sequence[object]]) -> int | None:
    """The number of the candidate inside the evidence that fits the claim best: kind first, then parties, then status by rule.

    `at` has the claims that were put to each candidate before: one that has some is the less likely for more.
    """
    start, end = locate(text, claim["evidence"])
    options = []
    for number, candidate in enumerate(found):
        if candidate.trigger.entry.kind != claim["kind"] or not start <= candidate.offset < end:
            continue
        related = sum(
            any(names_party(mention.met or mention.name, party) for mention, relation in candidate.mentions if relation)
            for party in claim["parties"]
        )
        fits = candidate.rule == claim["status"]
        options.append((-related - fits - (0.5 if not candidate.trigger.entry.weak else 0.0) + len(at[number]), number))
    return min(options)[1] if options else None


def locate(text: str, evidence: str) -> tuple[int, int]:
    """Character span of the evidence in the text, white space folded."""
    match = re.search(r"\s+".join(re.escape(word) for word in evidence.split()), text)
    if match is None:
        raise ValueError(f"the evidence is not in the text: {evidence[:60]!r}")
    return match.span()
