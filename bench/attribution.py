"""Attributions on PolNeAR dev and speakers on the project's own labels, stage by stage in one process, beside a baseline.

    python -m bench.attribution [train|dev]

The stages tags, actors and attribution read the annotated texts; the figures are those that the scorer beside the texts prints.
The baseline takes each direct quotation and the words around the nearest "said" of its paragraph. For the speakers it is counted
how often the one named is the one labelled, by the wording of the source.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.corpora import ROOT, Line, read_lines, shared_folder, write_lines
from dragoman.actors.fold import phrase
from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.records import Attribution, Reading
from dragoman.report import Report

QUOTATION = re.compile(r"[“\"][^“”\"\n]{12,}[”\"]")
NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
SAID = re.compile(rf"\b({NAME}|he|she|they) said\b|\bsaid ({NAME})")


def main() -> int:
    part = sys.argv[1] if len(sys.argv) > 1 else "dev"
    shared = shared_folder()
    gold = shared / "data" / "polnear" / f"{part}.jsonl"
    if not gold.exists():
        print(f"NOT MEASURED: no annotated texts at {gold}")
        return 0
    documents = read_lines(gold)
    speed(documents)
    stages = Pipeline([Grammar(), Actors(), Attributions()])
    read = [stages.read(Report(id=line["doc_id"], text=line["text"])) for line in documents]
    score("dragoman", shared, gold, [as_line(reading) for reading in read])
    score("baseline: quotations and the nearest said", shared, gold, [baseline(line) for line in documents])
    speakers(stages, shared)
    return 0


def speed(documents: list[Line]) -> None:
    """Prints words a second of the stage alone, its inputs given."""
    stage, before = Attributions(), Pipeline([Grammar(), Actors()])
    readings = [before.read(Report(id=line["doc_id"], text=line["text"])) for line in documents]
    start = time.process_time()
    for reading in readings:
        stage(reading)
    words = sum(len(line["text"].split()) for line in documents)
    print(f"{words / (time.process_time() - start):,.0f} words a second for the stage alone")


def score(name: str, shared: Path, gold: Path, lines: list[Line]) -> None:
    """Prints what the scorer says of the predictions."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        write_lines(predictions, lines)
        command = [sys.executable, "-B", str(shared / "tools" / "score_attribution.py"), str(gold), str(predictions)]
        print(f"\n{name}\n{subprocess.run(command, capture_output=True, text=True, check=True).stdout}")


def as_line(reading: Reading) -> Line:
    roles = [{"source": one.source, "cue": one.cue, "content": one.content} for one in reading.attributions]
    return {
        "doc_id": reading.report.id,
        "attributions": [{role: [[span.start, span.end] for span in spans] for role, spans in one.items()} for one in roles],
    }


def baseline(line: Line) -> Line:
    """Direct quotations with the nearest "said" of the same paragraph."""
    found = []
    offset = 0
    for paragraph in line["text"].split("\n"):
        said = list(SAID.finditer(paragraph))
        for quotation in QUOTATION.finditer(paragraph):
            if not said:
                continue
            nearest = min(said, key=lambda match: min(abs(match.start() - quotation.end()), abs(quotation.start() - match.end())))
            group = 1 if nearest[1] else 2
            at = nearest.start() + nearest[0].index("said")
            spans = {"source": nearest.span(group), "cue": (at, at + 4), "content": quotation.span()}
            found.append({role: [[start + offset, end + offset]] for role, (start, end) in spans.items()})
        offset += len(paragraph) + 1
    return {"doc_id": line["doc_id"], "attributions": found}


def speakers(stages: Pipeline, shared: Path) -> None:
    """Prints how often the speaker is right, where one is given, and how often one is given, by the wording of the source."""
    labels: dict[str, list[Line]] = {}
    for label in read_lines(ROOT / "tests" / "gold" / "speakers.jsonl"):
        labels.setdefault(label["report"], []).append(label)
    counts: Counter[tuple[str, str]] = Counter()
    for name, wanted in labels.items():
        gold = json.loads((shared / "gold" / "train" / f"{name}.json").read_text("utf-8"))
        published = date.fromisoformat(gold["published"]) if gold.get("published") else None
        reading = stages.read(Report(id=name, text=gold["text"], published=published))
        for label in wanted:
            counts[label["type"], verdict(reading, label)] += 1
    print("speakers, labelled reports of gold/train")
    kinds = sorted({kind for kind, _ in counts})
    for kind in [*kinds, "all"]:
        row = Counter({v: sum(n for (k, w), n in counts.items() if w == v and kind in (k, "all")) for v in VERDICTS})
        named, answered = row.total() - row["anonymous, left so"] - row["anonymous, named"], row["right"] + row["wrong"]
        wrong = row["wrong"] + row["anonymous, named"]
        share = row["right"] / (row["right"] + wrong) if row["right"] + wrong else 0.0
        coverage = answered / named if named else 0.0
        print(f"{kind:12s} right where it answers {share:.3f}   answers {coverage:.3f} of {named}   {dict(row)}")


VERDICTS = ("right", "wrong", "no answer", "not found", "anonymous, left so", "anonymous, named")


def verdict(reading: Reading, label: Line) -> str:
    """One of VERDICTS for a labelled attribution; spelling variants of a name count as wrong."""
    start, end = label["source"]
    first, last = label["content"]
    found = [one for one in walk(reading.attributions) if any(span.start < end and start < span.end for span in one.source)]
    if not found:
        return "not found"
    best = max(found, key=lambda one: max(min(last, span.end) - max(first, span.start) for span in one.content))
    if best.speaker is None:
        return "no answer" if label["speaker"] else "anonymous, left so"
    if label["speaker"] is None:
        return "anonymous, named"
    wanted, given = set(phrase(label["speaker"]).split()), set(phrase(best.speaker.name).split())
    return "right" if wanted <= given or given <= wanted else "wrong"


def walk(attributions: tuple[Attribution, ...]) -> Iterator[Attribution]:
    for one in attributions:
        yield one
        yield from walk(one.nested)


if __name__ == "__main__":
    raise SystemExit(main())
