"""Fit the confidence of claims: python -m training.undertakings.confidence

Each real report is read by models that have not seen it (ten folds); a claim is right where the shared scorer matches it with
status and holder. A logistic regression with L2 over the signs (`dragoman.reading.undertakings.confidence`) says how often.
Writes src/dragoman/data/confidence.json; `python -m training.undertakings.train --folds 10` does so too, with its own folds.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.claim import Claim
from dragoman.reading.undertakings.confidence import Calibration, Signs, values
from dragoman.reading.undertakings.judged import Judged
from dragoman.reading.undertakings.merge import gather

OUT = Path(__file__).parents[2] / "src/dragoman/data/confidence.json"
STRENGTH = 0.05
"""Inverse strength of the L2 penalty; figures hardly change between 0.02 and 0.3."""
Verdicts = Iterable[tuple[dict[str, Any], list[Judged]]]


def labelled(verdicts: Verdicts, scoring: Any) -> list[tuple[str, Signs, bool]]:
    """Every claim read, after merging: the report, the signs of the candidate that gives the evidence, whether it is right."""
    found = []
    for gold, judged in verdicts:
        filed = [each for each in judged if each.claim is not None]
        claims = [each.claim for each in filed if each.claim is not None]
        gathered = gather(claims)
        lines = [line(each.claim) for each in gathered]
        pairs = scoring.pairs(gold["claims"], lines)
        right = {id(told) for left, told in pairs if "claim" in scoring.levels(left, told)}
        for each, told in zip(gathered, lines, strict=True):
            signs = filed[each.numbers[0]].signs
            if signs is not None:
                found.append((gold["id"], signs, id(told) in right))
    return found


def line(claim: Claim) -> dict[str, Any]:
    """A claim as the scorer takes it."""
    return {
        "kind": claim.kind.value,
        "status": claim.status.value,
        "parties": [party.name for party in claim.parties],
        "holder": claim.holder.name if claim.holder else None,
        "when": claim.when,
        "evidence": claim.evidence.exact,
    }


def fit(rows: Iterable[tuple[Signs, bool]]) -> Calibration:
    """The logistic model of what is right."""
    table = DictVectorizer(sparse=False)
    signs, right = zip(*rows, strict=True)
    matrix = table.fit_transform([values(each) for each in signs])
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, right)
    weights = {
        str(name): round(float(weight), 4) for name, weight in zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    }
    return Calibration(bias=round(float(model.intercept_[0]), 4), weights=weights)


def write(verdicts: Verdicts, scoring: Any, out: Path = OUT) -> Calibration:
    """Fit on held-out reports and keep the weights."""
    return keep(fit((signs, right) for _, signs, right in labelled(verdicts, scoring)), out)


def keep(made: Calibration, out: Path) -> Calibration:
    """The weights, written to a file."""
    out.write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n")
    return made


def main() -> None:
    from training.undertakings.align import read_folder
    from training.undertakings.crossed import crossed
    from training.undertakings.ours import ours
    from training.undertakings.train import SHARED, scorer

    read = list(read_folder(SHARED / "gold/train"))
    written = ours(SHARED)
    made = write(crossed(read, written, folds=10), scorer())
    print(f"bias {made.bias}", *(f"{name} {weight}" for name, weight in made.weights.items()), sep="\n")


if __name__ == "__main__":
    main()
