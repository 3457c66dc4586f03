"""Gold claims beside the candidates that they were read from: at which candidate each claim stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
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
        examples = [Example(scene, candidate) for candidate in candidates(scene)]
        for claim in gold["claims"]:
            chosen = best(gold["text"], claim, examples)
            if chosen is not None:
                chosen.claims.append(claim)
        yield gold, examples


def best(text: str, claim: dict[str, Any], examples: list[Example]) -> Example | None:
    """The candidate inside the evidence that fits the claim best: kind first, then parties, then status by rule."""
    start, end = locate(text, claim["evidence"])
    options = []
    for number, example in enumerate(examples):
        candidate = example.candidate
        if candidate.trigger.entry.kind != claim["kind"] or not start <= candidate.offset < end:
            continue
        related = sum(
            any(names_party(mention.met or mention.name, party) for mention, relation in candidate.mentions if relation)
            for party in claim["parties"]
        )
        fits = candidate.rule == claim["status"]
        options.append((-related - fits - (0.5 if not candidate.trigger.entry.weak else 0.0) + len(example.claims), number))
    return examples[min(options)[1]] if options else None


def locate(text: str, evidence: str) -> tuple[int, int]:
    """Character span of the evidence in the text, white space folded."""
    match = re.search(r"\s+".join(re.escape(word) for word in evidence.split()), text)
    if match is None:
        raise ValueError(f"the evidence is not in the text: {evidence[:60]!r}")
    return match.span()
