"""The gate's figures as text for a terminal and as Markdown for bench/RESULTS.md and the README."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from bench.floors import Floor, Floors
from bench.scoring import COUNTS, Measured

BEGIN, END = "<!-- figures: python -m bench.gate --write -->", "<!-- /figures -->"
APART = 0.05
"""How far train and dev may lie apart in claim F1; further, and the reader is tuned to one of them."""
HELD_OUT = Path(__file__).resolve().parents[1] / "training" / "undertakings" / "heldout.json"
"""What cross-validation over train reached; `python -m training.undertakings.train --folds 5` writes it."""
HEADLINE = {
    "claims": ("undertaking", "status", "claim", "grounded", "false held"),
    "attributions": ("full", "whole", "cue exact"),
}
"""What the README shows of each task."""


def shown(name: str, value: float | None, task: str) -> str:
    if value is None:
        return "-"
    if name in COUNTS:
        return str(int(value))
    return f"{value:.3f}" if task == "claims" else f"{value:.1f}"


def rows(measured: Measured, floor: Floor | None) -> list[list[str]]:
    """A head, then a row for each figure: its name, each system's value, the floor."""
    task, systems = measured.corpus.task, measured.systems
    table = [["", *systems, "floor"]]
    for name in systems["dragoman"]:
        values = [shown(name, figures.get(name), task) for figures in systems.values()]
        table.append([name, *values, shown(name, floor.figures.get(name) if floor else None, task)])
    return table


def plain(measured: Measured, floor: Floor | None) -> str:
    table = rows(measured, floor)
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))])
        for row in table
    ]
    unit = "shares and F1" if measured.corpus.task == "claims" else "per cent"
    return f"{measured.corpus.title} ({unit}; gold {measured.digest[:12]})\n" + "\n".join(lines) + "\n"


def markdown(table: Sequence[Sequence[str]]) -> str:
    head, *body = table
    ruler = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ruler, *body])


def beside(measured: Sequence[Measured], held_out: Path = HELD_OUT) -> str:
    """How far the reports that the reader was trained on lie from dev, each read by models that have not seen it."""
    claim = {each.corpus.name: each.systems["dragoman"].get("claim") for each in measured}
    dev = claim.get("dev")
    if dev is None or not held_out.exists():
        return "train in cross-validation and dev are not both measured"
    figures = json.loads(held_out.read_text(encoding="utf-8"))
    train = figures["claim"]
    verdict = "within" if abs(train - dev) <= APART else "NOT within"
    return (
        f"claim F1 on train in cross-validation ({figures['folds']} folds, {figures['command']}): {train:.3f}; "
        f"less dev: {train - dev:+.3f}, {verdict} {APART}"
    )


def results(measured: Sequence[Measured], floors: Floors) -> str:
    """The whole of bench/RESULTS.md."""
    written = "Written by `python -m bench.gate --write`; not edited by hand. Floors are in `bench/floors.json`."
    parts = ["# Figures", written, beside(measured)]
    for each in measured:
        parts.append(f"## {each.corpus.title}\n\nSHA-256 of the gold: `{each.digest}`")
        parts.append(markdown(rows(each, floors.get(each.corpus.name))))
    return "\n\n".join(parts) + "\n"


def headline(measured: Sequence[Measured]) -> str:
    """The README's tables, one a task: a row for each corpus, in each cell dragoman's figure and the first baseline's."""
    parts = []
    for task, figures in HEADLINE.items():
        table = [[f"{task}, measured on", *figures]]
        for each in measured:
            if each.corpus.task == task:
                ours, baseline, *_ = each.systems.values()
                cells = [f"{shown(name, ours[name], task)} ({shown(name, baseline[name], task)})" for name in figures]
                table.append([each.corpus.title, *cells])
        parts.append(markdown(table))
    return "\n\n".join(parts)


def write(measured: Sequence[Measured], floors: Floors, root: Path) -> None:
    """bench/RESULTS.md, and the block between the marks in README.md. ValueError when the README has no such block."""
    (root / "bench" / "RESULTS.md").write_text(results(measured, floors), encoding="utf-8")
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{readme} has no block between {BEGIN} and {END}")
    readme.write_text(f"{before}{BEGIN}\n{headline(measured)}\n{END}{after}", encoding="utf-8")
