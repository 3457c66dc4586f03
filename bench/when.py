"""Figures for time expressions: each half of the annotated Wikinews reports, the dates of gold claims, words a second.

    python bench/when.py [--errors]

The even half, in order of id, is tuned on; the odd half is the figure to quote. Needs DRAGOMAN_SHARED or ../shared.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.reading.pipeline import Pipeline
from dragoman.reading.tokens import tokenize
from dragoman.reading.when import When, claim_when, timexes
from dragoman.report import Report

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def documents() -> list[dict[str, Any]]:
    lines = (SHARED / "data/when/dev.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted((json.loads(line) for line in lines), key=lambda document: str(document["id"]))


def predicted(document: dict[str, Any]) -> list[dict[str, Any]]:
    found = timexes(tokenize(document["text"]), date.fromisoformat(document["dct"]))
    return [{"start": timex.start, "end": timex.end, "value": timex.value} for timex in found]


def score(half: list[dict[str, Any]]) -> str:
    """What the scorer prints for these documents."""
    with tempfile.TemporaryDirectory() as folder:
        gold, answers = Path(folder, "gold.jsonl"), Path(folder, "answers.jsonl")
        gold.write_text("".join(json.dumps(document) + "\n" for document in half), encoding="utf-8")
        lines = [json.dumps({"id": document["id"], "timexes": predicted(document)}) + "\n" for document in half]
        answers.write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, str(SHARED / "tools/score_when.py"), str(gold), str(answers)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def speed(rounds: int = 5) -> float:
    """Words (white space between) a second of the stage alone, tokens given, over the annotated claims' reports."""
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "gold/train").glob("*.json"))]
    best = 0.0
    words = sum(len(report["text"].split()) for report in reports)
    for _ in range(rounds):
        texts = [(tokenize(report["text"]), report["published"]) for report in reports]
        began = time.perf_counter()
        for tokens, published in texts:
            timexes(tokens, date.fromisoformat(published) if published else None)
        best = max(best, words / (time.perf_counter() - began))
    return best


def claim_recall(folder: str) -> str:
    """How many gold dates of claims are the `claim_when` of an expression in the evidence's sentence, beside it, anywhere."""
    pipeline = Pipeline([When()])
    total = same = beside = anywhere = 0
    for path in sorted((SHARED / "gold" / folder).glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(report["published"]) if report["published"] else None
        reading = pipeline.read(Report(id=report["id"], text=report["text"], published=published))
        dated = [(timex.start, claim_when(reading, timex)) for timex in reading.timexes]
        sentences = reading.tokens.sentences
        for claim in report["claims"]:
            if claim["when"] is None:
                continue
            total += 1
            start = report["text"].find(claim["evidence"])
            first, last = (reading.tokens.sentence_at(at) for at in (start, start + len(claim["evidence"]) - 1))
            near = sentences[max(0, first - 1)].start, sentences[min(len(sentences) - 1, last + 1)].end
            inner = sentences[max(0, first)].start, sentences[max(0, last)].end
            places = [at for at, when in dated if when == claim["when"]]
            if any(inner[0] <= at < inner[1] for at in places):
                same += 1
            elif any(near[0] <= at < near[1] for at in places):
                beside += 1
            elif places:
                anywhere += 1
    shares = (
        f"{part} {count} ({count / total:.3f})" for part, count in (("same", same), ("beside", beside), ("elsewhere", anywhere))
    )
    return f"gold/{folder}: {total} dated claims; in the evidence's sentence or else: {', '.join(shares)}"


def errors(half: list[dict[str, Any]]) -> None:
    """Every disagreement with the annotation, in its words."""
    for document in half:
        gold = {(timex["start"], timex["end"]): timex["value"] for timex in document["timexes"]}
        ours = {(timex["start"], timex["end"]): timex["value"] for timex in predicted(document)}
        for start, end in sorted(gold.keys() | ours.keys()):
            if gold.get((start, end)) != ours.get((start, end)):
                shown = document["text"][max(0, start - 40) : end + 25].replace("\n", "/")
                words = document["text"][start:end]
                print(document["dct"], f"[{words}]", "gold", gold.get((start, end)), "ours", ours.get((start, end)), "|", shown)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="show the disagreements in the even half")
    chosen = parser.parse_args()
    ordered = documents()
    if chosen.errors:
        errors(ordered[0::2])
    print("even half (tuned on)", score(ordered[0::2]), sep="\n")
    print("odd half (to quote)", score(ordered[1::2]), sep="\n")
    print(claim_recall("train"), claim_recall("dev"), sep="\n")
    print(f"{speed():,.0f} words a second")


if __name__ == "__main__":
    main()
