"""Train the branch of the encoder that reads undertakings: python -m training.undertakings.branch [--folds 5]

Reads gold/train in the shared folder (DRAGOMAN_SHARED) and the labels of ours; goes on from the bundled encoder. Writes
src/dragoman/data/branch.onnx. With --folds it first writes heldout.json beside this module: what branches that have not seen a
report hold of its candidates, for cross-validation of all that is trained on top. Then train the undertakings again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from training.undertakings.align import read_folder
from training.undertakings.branch.examples import Sentence, collate, sentences
from training.undertakings.branch.graph import model, shrinkage
from training.undertakings.branch.heldout import PATH, Kept
from training.undertakings.branch.network import BranchNetwork, from_encoder
from training.undertakings.branch.train import Recipe, train
from training.undertakings.folds import Read, apart, rest
from training.undertakings.ours import ours
from training.undertakings.train import SHARED

DATA = Path(__file__).parents[3] / "src/dragoman/data"


def opinions(network: BranchNetwork, found: Sequence[Sentence]) -> Iterator[tuple[str, str, list[float]]]:
    """Report, candidate and numbers, as heldout.json keeps them."""
    with torch.no_grad():
        for each in found:
            filed, statuses = network(*collate([each]).inputs)
            for name, odds, scores in zip(each.keys, filed, statuses.log_softmax(-1), strict=True):
                yield each.report, name, [round(number, 2) for number in (odds.item(), *scores.tolist())]


def crossed(read: Read, written: Read, folds: int) -> Kept:
    """Every report read by a branch that has not seen it."""
    kept: Kept = {gold["id"]: {} for gold, _ in read}
    real = {gold["id"]: sentences([(gold, examples)], True) for gold, examples in read}
    own = {gold["id"]: sentences([(gold, examples)], False) for gold, examples in written}
    for fold in range(folds):
        print(f"fold {fold + 1} of {folds}", flush=True)
        seen = [each for gold, _ in rest(read, fold, folds) for each in real[gold["id"]]]
        seen += [each for gold, _ in apart(written, read, fold, folds) for each in own[gold["id"]]]
        network = train(from_encoder(DATA / "encoder.onnx", Recipe().seed), seen, Recipe())
        for gold, _ in read[fold::folds]:
            for report, name, numbers in opinions(network, real[gold["id"]]):
                kept[report][name] = numbers
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--folds", type=int, default=0, help="cross-validate first, with this many folds"
    )
    options = parser.parse_args()
    torch.set_num_threads(1)
    read, written = list(read_folder(SHARED / "gold/train")), ours(SHARED)
    if options.folds:
        PATH.write_text(json.dumps(crossed(read, written, options.folds)).replace("}, ", "},\n ") + "\n", encoding="utf-8")
    found = sentences(read, True)
    network = train(from_encoder(DATA / "encoder.onnx", Recipe().seed), found + sentences(written, False), Recipe())
    made = model(network, shrinkage(network, found))
    (DATA / "branch.onnx").write_bytes(made.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
