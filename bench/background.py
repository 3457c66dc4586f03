"""Is what was past before the news told apart from it? Right and wrong over the labelled places: python -m bench.background

The labels (tests/gold/background.jsonl) name claims of gold/train by number; status is gold's, the date the reader's own, so that
nothing but the flag is measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.corpora import ROOT, shared_folder
from dragoman.reading.parties.choose import with_parties
from dragoman.reading.undertakings import dating
from dragoman.reading.undertakings.background import told_as_past
from dragoman.reading.undertakings.dating_page import Page
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.when import claim_when
from dragoman.status import Status
from training.undertakings.align import Example, read_folder

LABELS = ROOT / "tests" / "gold" / "background.jsonl"


def judged(page: Page, example: Example, status: Status) -> bool:
    """What the reader says of a claim of this status at this candidate."""
    published, timex = page.scene.report.published, example.candidate.timex
    model = models().date
    if published is not None and model is not None:
        option = dating.choose(page, page.of(example.candidate), status, model)
        timex = option.timex if option is not None else None
    when = claim_when(page.scene.reading, timex) if timex is not None else None
    return told_as_past(example.candidate, status, when, published)


def laid_out(examples: Sequence[Example]) -> Page:
    """The report of some candidates."""
    scene = examples[0].scene
    return Page(scene, with_parties(scene, (example.candidate for example in examples), models().party))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.background", description=__doc__)
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    folder = parser.parse_args(arguments).shared / "gold" / "train"
    if not folder.is_dir():
        print(f"NOT MEASURED: no annotated reports at {folder}; set DRAGOMAN_SHARED to their folder")
        return 0
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    read = {gold["id"]: (gold["claims"], examples) for gold, examples in read_folder(folder)}
    for draw in sorted({label["draw"] for label in labels}):
        counts: Counter[str] = Counter()
        for label in (label for label in labels if label["draw"] == draw):
            claims, examples = read[label["report"]]
            claim = claims[label["claim"]]
            example = next((each for each in examples if claim in each.claims), None)
            if example is None:
                counts["no candidate there"] += 1
                continue
            said = judged(laid_out(examples), example, Status(claim["status"]))
            told = "background" if label["background"] else "news"
            counts[f"{told}, {'right' if said == label['background'] else 'wrong'}"] += 1
        print(f"draw {draw}:", ", ".join(f"{name} {number}" for name, number in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
