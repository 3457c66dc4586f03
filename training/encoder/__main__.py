"""`python -m training.encoder`: trains the reader from the annotated texts, and writes its weights into the package."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch

from dragoman.reading.encoder.wordpiece import wordpiece
from training.encoder.corpora import HELD_BACK, attributed, lines, named
from training.encoder.export import export
from training.encoder.train import Recipe, train

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    standard = Recipe()
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    shared = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="the annotated texts (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--folder", type=Path, default=ROOT / "out" / "encoder", help="where checkpoints are kept")
    parser.add_argument("--data", type=Path, default=ROOT / "src" / "dragoman" / "data", help="where the weights go")
    parser.add_argument("--layers", type=int, default=standard.layers)
    parser.add_argument("--epochs", type=int, default=standard.epochs)
    parser.add_argument("--threads", type=int, default=1, help="sums come out alike only with the same number (default: 1)")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    pieces = wordpiece()
    reports = [attributed(line, pieces) for line in lines(chosen.shared / "data" / "polnear" / "train.jsonl")]
    held = reports[::HELD_BACK]
    kept = [report for number, report in enumerate(reports) if number % HELD_BACK]
    names = [named(line, pieces) for line in lines(chosen.shared / "data" / "names" / "train.jsonl")]
    network = train(Recipe(layers=chosen.layers, epochs=chosen.epochs), kept, held, names, chosen.folder)
    export(network, held, chosen.data)
    print(f"written into {chosen.data}; now: python -m bench.encoder")


if __name__ == "__main__":
    main()
