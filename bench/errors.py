"""Where the reader of undertakings goes wrong: confusion of statuses, causes of missed and invented claims, learning curves.

    python -m bench.errors                  on dev, with the bundled models
    python -m bench.errors --train          and on train in cross-validation, each report read by models that have not seen it
    python -m bench.errors --curves         and what 25, 50 and 100 per cent of the training reports reach
    python -m bench.errors --write          with both of these, and write bench/ERRORS.md
    python -m bench.errors --list CAUSE     the places behind each cause that begins so, as report:offset

Reports are named by id and character offset only. --train and --curves need scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from bench.cases import Case, cases, read, scorer
from bench.causes import Fault, confusion, faults
from bench.corpora import ROOT, shared_folder, unmeasured
from bench.tables import markdown
from dragoman.status import Status

COMMONEST = 10
LISTED = 4
"""Places named behind each cause in the table."""
FOLDS = 10
HEAD = """# Errors

Written by `python -m bench.errors --write`; not edited by hand. A place is a report's id and a character offset."""
REPORT = ROOT / "bench" / "ERRORS.md"
EXPLAINED = ROOT / "bench" / "false_held.toml"
"""What is filed as held and is not, on dev: why, as seen by hand."""


def level(cases: Sequence[Case], scoring: ModuleType) -> dict[str, float]:
    """F1 at each level of the scorer, precision and recall of claims, false held."""
    reports = {case.id: {"claims": case.gold, "text": case.text} for case in cases}
    result = scoring.score(reports, {case.id: case.lines for case in cases})
    figures = {name: values["F1"] for name, values in result["levels"].items()}
    claim = result["levels"]["claim"]
    return figures | {"claim P": claim["P"], "claim R": claim["R"], "false held": result.get("false_held", 0)}


def causes(found: Sequence[Fault], side: str, gold: int, told: int, right: int) -> list[list[str]]:
    """The commonest causes on one side: number, share, what claim F1 would be without it, some places."""
    counts = Counter(fault.cause for fault in found if fault.side == side)
    whole = counts.total()
    table = [[f"cause ({side})", "claims", "share", "claim F1 without", "for example"]]
    for cause, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:COMMONEST]:
        places = [f"{fault.report}:{fault.offset}" for fault in found if fault.side == side and fault.cause == cause]
        table.append(
            [
                cause,
                str(number),
                f"{number / whole:.0%}",
                f"{cured(cause, side, number, gold, told, right):.3f}",
                " ".join(places[:: max(1, len(places) // LISTED)][:LISTED]),
            ]
        )
    return table


def cured(cause: str, side: str, number: int, gold: int, told: int, right: int) -> float:
    """Claim F1 were this cause no more: what is half right becomes right, what is missed is read, what is invented is not."""
    if cause.startswith(("status", "holder")):
        return 2 * (right + number) / (gold + told)
    if side == "missed":
        return 2 * (right + number) / (gold + told + number)
    return 2 * right / (gold + told - number)


def statuses(counts: dict[tuple[Status, Status], int]) -> list[list[str]]:
    """Gold statuses down, statuses read across, over matched pairs; only those that occur."""
    used = [status for status in Status if any(status in pair for pair in counts)]
    table = [["gold \\ read", *(status.value for status in used)]]
    for left in used:
        table.append([left.value, *(str(counts.get((left, right), "")) or "" for right in used)])
    return table


def confusions(counts: dict[tuple[Status, Status], int]) -> list[list[str]]:
    """The commonest pairs of statuses taken for one another."""
    wrong = sorted(((number, pair) for pair, number in counts.items() if pair[0] is not pair[1]), key=lambda x: (-x[0], x[1]))
    return [["gold", "read as", "claims"], *([left.value, right.value, str(n)] for n, (left, right) in wrong[:COMMONEST])]


def false_held(found: Sequence[Fault]) -> list[list[str]]:
    """Every claim filed as held that gold does not know as done, with what a look at the place showed."""
    looked = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))
    table = [["place", "read", "cause", "seen by hand"]]
    for fault in found:
        if fault.false_held:
            place = f"{fault.report}:{fault.offset}"
            table.append([place, fault.told, fault.cause, looked.get(place, "")])
    return table


def section(title: str, cases: list[Case], scoring: ModuleType) -> tuple[str, list[Fault]]:
    """One corpus as Markdown, with its faults."""
    found = [fault for case in cases for fault in faults(case, scoring)]
    gold, told = sum(len(case.gold) for case in cases), sum(len(case.told) for case in cases)
    right = gold - sum(fault.side == "missed" for fault in found)
    reached = level(cases, scoring)
    told_line = ", ".join(f"{name} {value:.3f}" for name, value in reached.items() if name != "false held")
    counts = confusion(cases)
    parts = [
        f"## {title}",
        f"{len(cases)} reports, {gold} gold claims, {told} read, {right} right. {told_line}.",
        "### Missed",
        markdown(causes(found, "missed", gold, told, right)),
        "### Invented",
        markdown(causes(found, "invented", gold, told, right)),
        "### Statuses taken for one another",
        markdown(confusions(counts)),
        markdown(statuses(counts)),
        f"### False held: {int(reached['false held'])}",
        markdown(false_held(found)),
    ]
    return "\n\n".join(parts), found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.errors", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--train", action="store_true", help="train too, in cross-validation")
    parser.add_argument("--curves", action="store_true", help="learning curves too")
    parser.add_argument("--write", action="store_true", help="all of it, and write bench/ERRORS.md")
    parser.add_argument("--list", metavar="CAUSE", help="list the places behind the causes that begin so")
    chosen = parser.parse_args(arguments)
    gold = chosen.shared / "gold"
    if not gold.is_dir():
        return unmeasured(chosen.shared)
    scoring = scorer(chosen.shared)
    text, found = section("dev", cases(read(gold / "dev"), scoring), scoring)
    parts = [HEAD, text]
    if chosen.train or chosen.curves or chosen.write:
        from bench import curves

        labelled = curves.labelled(gold / "train")
        if chosen.train or chosen.write:
            text, more = section(f"train, cross-validated ({FOLDS} folds)", curves.held_out(labelled, FOLDS, scoring), scoring)
            parts.append(text)
            found.extend(more)
        if chosen.curves or chosen.write:
            parts.append(curves.section(labelled, gold / "dev", scoring))
    if chosen.list is not None:
        for fault in found:
            if fault.cause.startswith(chosen.list):
                print(f"{fault.report}:{fault.offset}\t{fault.side}\t{fault.told}\t{fault.cause}")
        return 0
    whole = "\n\n".join(parts) + "\n"
    print(whole)
    if chosen.write:
        REPORT.write_text(whole, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
