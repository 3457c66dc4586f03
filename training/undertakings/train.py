"""Train the log-linear models that read undertakings: python -m training.undertakings.train [--folds 5]

Reads gold/train in the shared folder (DRAGOMAN_SHARED, default ../shared). With --folds it first prints cross-validated figures:
each report is read with models that have not seen it, and scored by the shared scorer. Writes
src/dragoman/data/undertakings.json. Seeded; about two minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.reading.parties import elsewhere
from dragoman.reading.parties import features as party_features
from dragoman.reading.parties.cast import Cast
from dragoman.reading.parties.choose import Chosen, read_on, taken, with_parties
from dragoman.reading.records import Mention
from dragoman.reading.undertakings import holder as holders
from dragoman.reading.undertakings.assemble import assemble, together
from dragoman.reading.undertakings.dating_features import features as dating_features
from dragoman.reading.undertakings.dating_page import Page
from dragoman.reading.undertakings.features import features
from dragoman.reading.undertakings.filing import FILED
from dragoman.reading.undertakings.filing_features import filing_features
from dragoman.reading.undertakings.loglinear import LogLinear, Models
from dragoman.status import Status
from training.undertakings.align import Example, read_folder
from training.undertakings.confidence import line
from training.undertakings.folds import RETOLD, Read
from training.undertakings.names import names_party
from training.undertakings.ours import ours

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[3] / "shared"))
OUT = Path(__file__).parents[2] / "src/dragoman/data/undertakings.json"
HELD_OUT = Path(__file__).with_name("heldout.json")
"""What cross-validation reached at the threshold in use: the gate sets it beside dev."""
SMALL = 0.02
"""Weights below this are dropped."""
SHARE = {"party": 0.5, "holder": 0.2, "claim": 0.15, "status": 0.3, "date": 0.3}
"""What a report written by us weighs beside a real one, for each model; chosen by cross-validation over the real ones."""
RETOLD_SHARE = {"party": 0.0, "holder": 0.4, "claim": 0.3, "status": 0.6, "date": 0.0}
"""The same of a retelling, which has the density of claims of a real report: more, but nothing of who takes part and when."""
STRENGTH = {"party": 0.3, "holder": 0.3, "claim": 0.15, "status": 1.2, "date": 0.05}
"""Inverse strength of the L2 penalty of each model."""
DATES = {"right": "dated", "invented": "undated"}
"""What the share of right and of invented dates is counted in: the matched gold claims with and without a date."""


def fit(rows: list[list[str]], labels: list[str], strength: float, weights: list[float] | None = None) -> LogLinear:
    """A logistic regression with L2; for two labels one score, that of the second."""
    table = DictVectorizer()
    matrix = table.fit_transform([dict.fromkeys(row, 1.0) for row in rows])
    keep = np.asarray((matrix > 0).sum(axis=0)).ravel() >= 2
    model = LogisticRegression(C=strength, max_iter=400, tol=1e-3)
    model.fit(matrix[:, keep], labels, sample_weight=weights)
    names = table.get_feature_names_out()[keep]
    sparse: dict[str, dict[int, float]] = {}
    for column, name in enumerate(names):
        row = {index: round(float(value), 3) for index, value in enumerate(model.coef_[:, column]) if abs(value) >= SMALL}
        if row:
            sparse[str(name)] = row
    classes = [str(label) for label in model.classes_]
    return LogLinear(
        labels=classes if len(classes) > 2 else classes[1:],
        bias=[round(float(value), 3) for value in model.intercept_],
        weights=sparse,
    )


def train(read: Read, real: frozenset[str]) -> Models:
    """The five models from aligned reports: who takes part first, since the others look at the parties.

    `real` names the reports that are not written by us: ours weigh less, and have
    features of their own for what is peculiar to them.
    """
    party_rows, takes, holder_rows, vouches = [], [], [], []
    weights: dict[str, list[float]] = {"party": [], "holder": [], "claim": [], "status": []}
    for gold, examples in read:
        cast = Cast(examples[0].scene, [example.candidate for example in examples]) if examples else None
        for example in examples:
            for claim in example.claims:
                laid_out = holders.options(example.scene, example.candidate)
                known = any(vouched(option, claim["holder"]) for option in laid_out)
                for option in laid_out:
                    holder_rows.append(holders.features(example.scene, example.candidate, option))
                    weights["holder"].append(weight(gold, real, "holder"))
                    meant = vouched(option, claim["holder"]) or (not known and option.pronoun)
                    vouches.append("1" if meant else "0")
                for number, (mention, _) in enumerate(example.candidate.mentions):
                    party_rows.append(party_features.features(example.candidate, number, cast))
                    weights["party"].append(weight(gold, real, "party"))
                    takes.append("1" if any(named(mention, party) for party in claim["parties"]) else "0")
    party = fit(party_rows, takes, STRENGTH["party"], weights["party"])
    for gold, examples in read:
        for row, label in absent_rows(examples, party):
            party_rows.append(row)
            takes.append(label)
            weights["party"].append(weight(gold, real, "party"))
    party = fit(party_rows, takes, STRENGTH["party"], weights["party"])
    rows, claimed, stated, statuses = [], [], [], []
    for gold, examples in read:
        written = gold["id"] not in real
        if not examples:
            continue
        chosen = [item for _, item in with_parties(examples[0].scene, (example.candidate for example in examples), party)]
        for example, parties in zip(examples, chosen, strict=True):
            names = features(example.scene, example.candidate, parties)
            if written:
                names = [
                    *names,
                    "written",
                    f"written&{example.candidate.trigger.entry.kind}",
                    f"written&{example.candidate.rule}",
                ]
            if not example.claims and repeats(example, parties, gold["claims"]):
                continue
            weights["claim"].append(weight(gold, real, "claim"))
            weights["status"].extend([weight(gold, real, "status")] * len(example.claims))
            rows.append([*names, *filing_features(example.scene, example.candidate, parties)])
            claimed.append("1" if example.claims else "0")
            for claim in example.claims:
                stated.append(names)
                statuses.append(claim["status"])
    return Models(
        claim=fit(rows, claimed, STRENGTH["claim"], weights["claim"]),
        status=fit(stated, statuses, STRENGTH["status"], weights["status"]),
        party=party,
        holder=fit(holder_rows, vouches, STRENGTH["holder"], weights["holder"]),
        date=dates(read, real, party),
    )


def weight(gold: dict[str, Any], real: frozenset[str], model: str) -> float:
    """What an example from a report counts in training a model."""
    if gold["id"] in real:
        return 1.0
    return (RETOLD_SHARE if gold["id"].startswith(RETOLD) else SHARE)[model]


def absent_rows(examples: list[Example], party: LogLinear) -> Iterator[tuple[list[str], str]]:
    """For each gold claim those whom its sentence does not name, right where they are a party that it lacks."""
    if not examples:
        return
    scene, found = examples[0].scene, [example.candidate for example in examples]
    cast = Cast(scene, found)
    for example, (candidate, scored, history) in zip(examples, read_on(scene, found, party, cast), strict=True):
        sides = taken(scored)
        if not example.claims or len(sides) >= 2:
            continue
        options = list(elsewhere.features(candidate, sides, history, cast))
        for claim in example.claims:
            left = [names for names in claim["parties"] if not any(named(mention, names) for mention in sides)]
            for option, row in options:
                yield row, "1" if any(named(option.mention, names) for names in left) else "0"


def dates(read: Read, real: frozenset[str], party: LogLinear) -> LogLinear:
    """The model of dates: for each gold claim the expressions around its candidate, right where they give the gold's date."""
    rows, dated, weights = [], [], []
    for gold, examples in read:
        if not examples:
            continue
        page = Page(examples[0].scene, with_parties(examples[0].scene, (example.candidate for example in examples), party))
        for example in examples:
            for claim in example.claims:
                named = page.of(example.candidate)
                for option in page.options(named):
                    rows.append(dating_features(page, named, Status(claim["status"]), option))
                    dated.append("1" if option.when == claim["when"] else "0")
                    weights.append(weight(gold, real, "date"))
    return fit(rows, dated, STRENGTH["date"], weights)


def repeats(example: Example, parties: Chosen, claims: list[dict[str, Any]]) -> bool:
    """Does an unlabelled candidate say again what a gold claim of the report says? It is then no example of what is not filed."""
    candidate = example.candidate
    for claim in claims:
        if claim["kind"] == candidate.trigger.entry.kind and claim["status"] == candidate.rule:
            found = sum(any(named(mention, party) for mention in parties.mentions) for party in claim["parties"])
            if found == len(claim["parties"]):
                return True
    return False


def named(mention: Mention, party: list[str]) -> bool:
    """Does the mention mean the gold party, under the table's name or the report's?"""
    return names_party(mention.name, party) or (mention.met is not None and names_party(mention.met, party))


def vouched(option: holders.Option, gold: list[str] | None) -> bool:
    """Is the option the gold holder?"""
    if gold is None or option.holder is None:
        return gold is None and option.holder is None
    return names_party(option.holder.name, gold)


def predictions(read: Read, bundle: Models, filed: float) -> dict[str, list[dict[str, Any]]]:
    return {
        gold["id"]: [line(claim) for claim in assemble(examples[0].scene, bundle, filed)] if examples else []
        for gold, examples in read
    }


def score(read: Read, found: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    result: dict[str, Any] = scorer().score({gold["id"]: gold for gold, _ in read}, found)
    return result


def scorer() -> Any:
    """The shared scorer of claims."""
    sys.path.insert(0, str(SHARED / "gold"))
    import score_claims

    return score_claims


def report(title: str, result: dict[str, Any]) -> None:
    levels = "  ".join(
        f"{level} {figures['P']:.3f}/{figures['R']:.3f}/{figures['F1']:.3f}" for level, figures in result["levels"].items()
    )
    right, invented = (result.get(f"when_{part}", 0) / max(1, result.get(whole, 0)) for part, whole in DATES.items())
    levels += f"  when right {right:.3f} invented {invented:.3f}"
    print(
        f"{title:24} {levels}  predicted {result['predicted']} gold {result['gold']} false held {result.get('false_held', 0)}",
        flush=True,
    )


def cross_validate(read: Read, written: Read, folds: int, thresholds: list[float]) -> None:
    """Print what is reached, and fit what can only be learned from reports that the models have not seen."""
    from training.undertakings import confidence, filing
    from training.undertakings.crossed import crossed

    judged = list(crossed(read, written, folds, filed=0.0))
    for threshold in thresholds:
        kept = {gold["id"]: [filing.decided(each, threshold) for each in found] for gold, found in judged}
        result = score(read, {name: [line(claim) for claim, _ in together(found)] for name, found in kept.items()})
        report(f"held out, filed {threshold}", result)
        if threshold == FILED:
            figures: dict[str, Any] = {level: round(values["F1"], 3) for level, values in result["levels"].items()}
            figures |= {"folds": folds, "command": f"python -m training.undertakings.train --folds {folds}"}
            HELD_OUT.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    filing.write(judged, scorer())
    confidence.write(((gold, [filing.decided(each, FILED) for each in found]) for gold, found in judged), scorer())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0, help="cross-validate first, with this many folds")
    parser.add_argument("--filed", type=float, nargs="*", default=[FILED], help="thresholds to try")
    parser.add_argument(
        "--written", action=argparse.BooleanOptionalAction, default=True, help="train on training/labels too"
    )
    options = parser.parse_args()
    read = list(read_folder(SHARED / "gold/train"))
    written = ours(SHARED) if options.written else []
    at = sum(len(example.claims) for _, examples in read for example in examples)
    print(f"{len(written)} reports of ours, {sum(len(gold['claims']) for gold, _ in written)} claims", flush=True)
    print(f"{len(read)} reports, {sum(len(examples) for _, examples in read)} candidates, {at} gold claims at one", flush=True)
    if options.folds:
        cross_validate(read, written, options.folds, options.filed)
    bundle = train(read + written, frozenset(gold["id"] for gold, _ in read))
    OUT.write_bytes(msgspec.json.encode(bundle))
    print(f"{OUT.name}: {OUT.stat().st_size} bytes")
    dev = list(read_folder(SHARED / "gold/dev"))
    for threshold in options.filed:
        report(f"dev, filed {threshold}", score(dev, predictions(dev, bundle, threshold)))


if __name__ == "__main__":
    main()
