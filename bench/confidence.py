"""How far the confidence of claims can be relied on: reliability, and precision and recall at each threshold.

python -m bench.confidence            on dev
python -m bench.confidence --train    and on train, claims and confidence both held out (needs scikit-learn)
python -m bench.confidence --write    both, and write the tables into docs/confidence.md
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import msgspec
from msgspec import Struct

from bench.cases import Case, cases, read, scorer
from bench.corpora import ROOT, shared_folder, unmeasured
from bench.tables import markdown
from dragoman.reading.undertakings.confidence import Calibration
from dragoman.reading.undertakings.judged import Judged

BEGIN, END = "<!-- figures: python -m bench.confidence --write -->", "<!-- /figures -->"
PAGE = ROOT / "docs" / "confidence.md"
EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
FOLDS = 10
PRECISE = 0.8
"""The precision that a user is likely to ask for."""


class Point(Struct, frozen=True):
    """A claim that was read: its confidence, and whether it is right as a whole."""

    confidence: float
    right: bool


def points(found: Sequence[Case], scoring: ModuleType) -> list[Point]:
    """All claims read in some reports."""
    made = []
    for case in found:
        right = {id(told) for gold, told in case.pairs if "claim" in scoring.levels(gold, told.line)}
        made.extend(Point(told.claim.confidence or 0.0, id(told) in right) for told in case.told)
    return made


def reliability(found: Sequence[Point]) -> list[list[str]]:
    """By steps of confidence: how many claims, their mean confidence, and the share of them that is right."""
    table = [["confidence", "claims", "mean", "right"]]
    for low, high in pairwise(EDGES):
        inside = [point for point in found if low <= point.confidence < high]
        if inside:
            mean, share = (sum(values) / len(inside) for values in zip(*((p.confidence, p.right) for p in inside), strict=True))
            table.append([f"{low:.1f} to {min(high, 1.0):.1f}", str(len(inside)), f"{mean:.2f}", f"{share:.2f}"])
    return table


def thresholds(found: Sequence[Point], gold: int) -> list[list[str]]:
    """What `--min-confidence` leaves: claims, precision and recall."""
    table = [["--min-confidence", "claims", "precision", "recall"]]
    for low in EDGES[:-1]:
        kept = [point for point in found if point.confidence >= low]
        if kept:
            right = sum(point.right for point in kept)
            table.append([f"{low:.1f}", str(len(kept)), f"{right / len(kept):.3f}", f"{right / gold:.3f}"])
    return table


def precise(found: Sequence[Point], gold: int) -> str:
    """The lowest confidence from which claims are as precise as asked for, with the recall that is left."""
    best: tuple[float, float, float] | None = None
    for low in sorted({point.confidence for point in found}):
        kept = [point for point in found if point.confidence >= low]
        right = sum(point.right for point in kept)
        if right >= PRECISE * len(kept):
            best = (low, right / len(kept), right / gold)
            break
    if best is None:
        return f"No confidence leaves claims with a precision of {PRECISE:.2f}."
    return f"From a confidence of {best[0]:.2f}: precision {best[1]:.3f}, recall {best[2]:.3f}."


def gap(found: Sequence[Point]) -> float:
    """Expected calibration error over the steps: by how much the mean confidence misses the share that is right."""
    total = 0.0
    for low, high in pairwise(EDGES):
        inside = [point for point in found if low <= point.confidence < high]
        total += abs(sum(point.confidence - point.right for point in inside))
    return total / len(found) if found else 0.0


def section(title: str, found: Sequence[Point], gold: int) -> str:
    """One corpus as Markdown."""
    told = f"{len(found)} claims read, {gold} in gold; expected calibration error {gap(found):.3f}. {precise(found, gold)}"
    return "\n\n".join([f"### {title}", told, markdown(reliability(found)), markdown(thresholds(found, gold))])


def held_out(train: Path, scoring: ModuleType) -> list[Case]:
    """Train with claims read by models, and confidence given by a calibration, that have not seen the report."""
    from bench import curves
    from training.undertakings.confidence import fit, labelled
    from training.undertakings.crossed import crossed

    given = curves.labelled(train)
    verdicts = sorted(crossed(given.real, given.written, FOLDS), key=lambda item: str(item[0]["id"]))
    rows = labelled(verdicts, scoring)
    folds = {gold["id"]: number % FOLDS for number, (gold, _) in enumerate(verdicts)}
    made = [fit((signs, right) for id, signs, right in rows if folds[id] != fold) for fold in range(FOLDS)]
    told = []
    for gold, judged in verdicts:
        by = made[folds[gold["id"]]]
        told.append((gold, [sure(each, by) for each in judged]))
    return cases(told, scoring)


def sure(judged: Judged, by: Calibration) -> Judged:
    """The same with the confidence that a calibration gives."""
    if judged.claim is None or judged.signs is None:
        return judged
    return dataclasses.replace(judged, claim=msgspec.structs.replace(judged.claim, confidence=by.confidence(judged.signs)))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.confidence", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--train", action="store_true", help="train too, held out")
    parser.add_argument("--write", action="store_true", help="both, and write the tables into docs/confidence.md")
    chosen = parser.parse_args(arguments)
    gold = chosen.shared / "gold"
    if not gold.is_dir():
        return unmeasured(chosen.shared)
    scoring = scorer(chosen.shared)
    corpora = {"dev": cases(read(gold / "dev"), scoring)}
    if chosen.train or chosen.write:
        corpora[f"train, held out in {FOLDS} folds"] = held_out(gold / "train", scoring)
    whole = "\n\n".join(
        section(title, points(found, scoring), sum(len(case.gold) for case in found)) for title, found in corpora.items()
    )
    print(whole)
    if chosen.write:
        before, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        _, end, after = rest.partition(END)
        if not (begin and end):
            raise ValueError(f"{PAGE} has no block between {BEGIN} and {END}")
        PAGE.write_text(f"{before}{BEGIN}\n{whole}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
