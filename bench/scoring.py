"""Figures from the scorers that come with the annotated reports; nothing is counted here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct

from bench.corpora import Corpus

Figures = dict[str, float]
"""Name of a figure to its value: shares and F1 from 0 to 1 for claims, per cent for attributions, else counts."""
ENOUGH = 10
"""Gold claims below which a kind or a status has no figure of its own."""
COUNTS = ("false held", "predicted", "gold")
"""Figures that are counts: shown, never gated."""


class Measured(Struct, frozen=True, kw_only=True):
    """One corpus with the figures of dragoman and of each baseline."""

    corpus: Corpus
    digest: str
    systems: dict[str, Figures]
    """dragoman first."""


def measure(corpus: Corpus, gold: Path, predictions: Path, shared: Path) -> Figures:
    """The figures of one file of predictions; CalledProcessError when the scorer refuses it."""
    folder, script = ("gold", "score_claims.py") if corpus.task == "claims" else ("tools", "score_attribution.py")
    command = [sys.executable, "-B", str(shared / folder / script), str(gold), str(predictions), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout)
    return of_claims(result, corpus.by_class) if corpus.task == "claims" else of_attributions(result)


def of_claims(result: dict[str, Any], by_class: bool) -> Figures:
    """F1 at each level, by kind (at the level of the claim) and by status where gold has enough, then what stands beside them."""
    figures = {level: values["F1"] for level, values in result["levels"].items()}
    figures["grounded"] = share(result, "grounded", "predicted", empty=1.0)
    figures["when right"] = share(result, "when_right", "dated")
    if by_class:
        for kind, values in result["kinds"].items():
            if values["gold"] >= ENOUGH:
                figures[f"kind {kind}"] = values["claim"]
        for status, counter in result["statuses"].items():
            if counter.get("gold", 0) >= ENOUGH:
                both = counter["gold"] + counter.get("predicted", 0)
                figures[f"status {status}"] = 2 * counter.get("right", 0) / both
    counts = {"false held": "false_held", "predicted": "predicted", "gold": "gold"}
    return figures | {name: result.get(key, 0) for name, key in counts.items()}


def of_attributions(result: dict[str, Any]) -> Figures:
    """Per cent: right content and right source, right content, exact roles, recall by type."""
    figures = {"full": result["full_iou50_source_any"]["F1"], "whole": result["whole_iou50"]["F1"]}
    figures |= {f"{role} exact": values["F1"] for role, values in result["exact"].items()}
    figures |= {f"{kind} recall": values["R"] or 0.0 for kind, values in result["recall_by_type"].items()}
    return figures | {"predicted": result["whole_iou50"]["pred"], "gold": result["whole_iou50"]["gold"]}


def share(result: dict[str, Any], part: str, whole: str, empty: float = 0.0) -> float:
    return float(result.get(part, 0) / result[whole]) if result.get(whole) else empty
