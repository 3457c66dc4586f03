"""What the reader of undertakings would reach if one of its decisions were always right, the others as they are.

    python -m bench.oracle            on dev, with the bundled models
    python -m bench.oracle --train    on train in cross-validation, each report read by models that have not seen it

Each line puts one thing right by the gold claims: repeats (what says a fact again that is filed already is left out), invention
(what matches no gold claim is left out), filing (filed are the candidates at which a gold claim stands, and no others), kind,
parties, status, holder; then some of them together. So it shows where there is most to win. --train needs scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.cases import Gold, line, place, read, scorer
from bench.corpora import shared_folder, unmeasured
from bench.tables import markdown
from dragoman.reading.undertakings.filing import FILED
from dragoman.reading.undertakings.judged import Judged
from dragoman.reading.undertakings.merge import gather
from training.undertakings.align import stands

FOLDS = 10
LEVELS = ("undertaking", "parties", "phase", "status", "claim")
Line = dict[str, Any]
"""A claim as the scorer takes it."""
Amend = Callable[[Gold, list[Line], ModuleType], list[Line]]
"""A gold report and the claims read from it to the claims with something put right."""
Verdicts = Sequence[tuple[Gold, list[Judged]]]
"""Gold reports with their candidates, each with the claim that it would be."""


def lines(judged: Iterable[Judged]) -> list[Line]:
    """The claims of candidates, merged, as the scorer takes them."""
    return [line(gathered.claim) for gathered in gather([each.claim for each in judged if each.claim is not None])]


def filed(judged: Sequence[Judged]) -> list[Judged]:
    """Those that the reader files."""
    return [each for each in judged if each.claim is not None and each.likelihood >= FILED]


def filed_by_gold(gold: Gold, judged: Sequence[Judged]) -> list[Judged]:
    """Those at which a gold claim stands."""
    at = stands(gold, [each.candidate for each in judged])
    return [each for each, claims in zip(judged, at, strict=True) if claims]


def repeats(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """Without what matches no gold claim but is of the kind and between the parties of one."""
    matched = {id(right) for _, right in scoring.pairs(gold["claims"], found)}
    return [each for each in found if id(each) in matched or not any(_alike(claim, each, scoring) for claim in gold["claims"])]


def invention(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """Without what matches no gold claim."""
    return [right for _, right in scoring.pairs(gold["claims"], found)]


def kind(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """What stands in the words of a gold claim of another kind, between its parties, gets its kind."""
    return _between(gold, found, scoring, "kind", lambda claim, each: scoring.party_f1(claim["parties"], each["parties"]) >= 0.5)


def parties(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """What is matched, and what stands in the words of a gold claim of its kind, gets its parties."""
    made = _matched(gold, found, scoring, lambda claim: {"parties": [aliases[0] for aliases in claim["parties"]]})
    return _between(gold, made, scoring, "parties", lambda claim, each: claim["kind"] == each["kind"])


def status(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """What is matched gets the status of its gold claim."""
    return _matched(gold, found, scoring, lambda claim: {"status": claim["status"]})


def holder(gold: Gold, found: list[Line], scoring: ModuleType) -> list[Line]:
    """What is matched gets the holder of its gold claim."""
    return _matched(gold, found, scoring, lambda claim: {"holder": claim["holder"] and claim["holder"][0]})


def _alike(claim: Gold, each: Line, scoring: ModuleType) -> bool:
    return bool(claim["kind"] == each["kind"] and scoring.party_f1(claim["parties"], each["parties"]) >= 0.5)


def _matched(gold: Gold, found: list[Line], scoring: ModuleType, right: Callable[[Gold], Line]) -> list[Line]:
    partner = {id(each): claim for claim, each in scoring.pairs(gold["claims"], found)}
    return [each | right(partner[id(each)]) if id(each) in partner else each for each in found]


def _between(
    gold: Gold, found: list[Line], scoring: ModuleType, name: str, may: Callable[[Gold, Line], bool]
) -> list[Line]:
    """Of what is not matched and stands in the words of a gold claim that nothing matches, the nearest gets a field of it."""
    made = [dict(each) for each in found]
    pairs = scoring.pairs(gold["claims"], made)
    taken = {id(side) for pair in pairs for side in pair}
    for claim in gold["claims"]:
        if id(claim) in taken:
            continue
        there = [each for each in made if id(each) not in taken and may(claim, each) and _together(gold["text"], claim, each)]
        if there:
            best = max(there, key=lambda each: _fit(claim, each, scoring))
            best[name] = [aliases[0] for aliases in claim["parties"]] if name == "parties" else claim[name]
            taken.add(id(best))
    return made


def _fit(claim: Gold, each: Line, scoring: ModuleType) -> float:
    shared: float = scoring.party_f1(claim["parties"], each["parties"])
    return 2 * shared + (claim["status"] == each["status"]) + bool(scoring.holder_agrees(claim["holder"], each["holder"]))


def _together(text: str, claim: Gold, each: Line) -> bool:
    (start, end), (first, last) = place(text, claim["evidence"]), place(text, each["evidence"])
    return start < last and first < end


ALONE: dict[str, Amend] = {
    "repeats": repeats,
    "invention": invention,
    "kind": kind,
    "parties": parties,
    "status": status,
    "holder": holder,
}
TOGETHER: dict[str, tuple[Amend, ...]] = {
    "kind and parties": (kind, parties), "status and holder": (status, holder),
    "kind, parties, status and holder": (kind, parties, status, holder),
}  # fmt: skip


def table(verdicts: Verdicts, scoring: ModuleType) -> list[list[str]]:
    """One line for what is reached now and one for each thing put right: F1 at each level, false held."""
    reports = {gold["id"]: gold for gold, _ in verdicts}
    now = {gold["id"]: lines(filed(judged)) for gold, judged in verdicts}
    by_gold = {gold["id"]: lines(filed_by_gold(gold, judged)) for gold, judged in verdicts}

    def row(name: str, found: dict[str, list[Line]], amends: Sequence[Amend] = ()) -> list[str]:
        for amend in amends:
            found = {report: amend(reports[report], each, scoring) for report, each in found.items()}
        result = scoring.score(reports, found)
        figures = [f"{result['levels'][level]['F1']:.3f}" for level in LEVELS]
        return [name, *figures, str(result.get("predicted", 0)), str(result.get("false_held", 0))]

    return [
        ["put right", *LEVELS, "read", "false held"],
        row("nothing", now),
        *(row(name, now, (amend,)) for name, amend in ALONE.items()),
        row("filing", by_gold),
        *(row(name, now, amends) for name, amends in TOGETHER.items()),
        row("filing, kind and parties", by_gold, (kind, parties)),
        row("filing, status and holder", by_gold, (status, holder)),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.oracle", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--train", action="store_true", help="train, in cross-validation, instead of dev")
    parser.add_argument("--folds", type=int, default=FOLDS, help=f"number of folds (default: {FOLDS})")
    chosen = parser.parse_args(arguments)
    gold = chosen.shared / "gold"
    if not gold.is_dir():
        return unmeasured(chosen.shared)
    if chosen.train:
        from bench.curves import labelled
        from training.undertakings.crossed import crossed

        given = labelled(gold / "train")
        verdicts = list(crossed(given.real, given.written, chosen.folds, filed=0.0))
    else:
        verdicts = list(read(gold / "dev", filed=0.0))
    print(markdown(table(verdicts, scorer(chosen.shared))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
