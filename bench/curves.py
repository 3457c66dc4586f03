"""Learning curves: what the reader of undertakings reaches with part of the training reports. Needs scikit-learn."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from bench.cases import Case, cases
from bench.tables import markdown
from dragoman.reading.undertakings.assemble import judge
from training.undertakings.align import read_folder
from training.undertakings.crossed import crossed, part
from training.undertakings.folds import Read
from training.undertakings.ours import ours
from training.undertakings.train import train

SHARES = (0.25, 0.5, 1.0)
SEEDS = (0, 1, 2)
"""The parts are drawn anew for each; figures are means. The whole is the same for all."""
FOLDS = 5
LEVELS = ("undertaking", "parties", "status", "claim", "false held")


class Labelled:
    """The labelled reports, read once: the real ones and those written by us."""

    def __init__(self, real: Read, written: Read) -> None:
        self.real, self.written = real, written


def labelled(train_folder: Path) -> Labelled:
    """The reports to train on, aligned with their candidates."""
    return Labelled(list(read_folder(train_folder)), ours(train_folder.parents[1]))


def held_out(given: Labelled, folds: int, scoring: ModuleType) -> list[Case]:
    """The real reports, each read by models that have not seen it."""
    return cases(crossed(given.real, given.written, folds), scoring)


def section(given: Labelled, dev: Path, scoring: ModuleType) -> str:
    """The curves as Markdown."""
    from bench.errors import level

    reports = list(read_folder(dev))
    ids = frozenset(gold["id"] for gold, _ in given.real)
    table = [["measured on", "training reports", *LEVELS]]
    for on in ("train, held out", "dev"):
        for share in SHARES:
            runs = []
            for seed in SEEDS if share < 1 else SEEDS[:1]:
                if on == "dev":
                    bundle = train(part(given.real, share, seed) + part(given.written, share, seed), ids)
                    judged = ((gold, list(judge(examples[0].scene, bundle)) if examples else []) for gold, examples in reports)
                    found = cases(judged, scoring)
                else:
                    found = cases(crossed(given.real, given.written, FOLDS, share, seed), scoring)
                runs.append(level(found, scoring))
            means = {name: sum(run[name] for run in runs) / len(runs) for name in LEVELS}
            shown = [f"{means[name]:.1f}" if name == "false held" else f"{means[name]:.3f}" for name in LEVELS]
            table.append([on, f"{share:.0%}", *shown])
    told = (
        f"F1 of the reader trained on part of the labelled reports, real and written by us in equal parts; means over "
        f"{len(SEEDS)} draws (seeds {', '.join(map(str, SEEDS))}), one for the whole. Train is held out in {FOLDS} folds."
    )
    return f"## Learning curves\n\n{told}\n\n{markdown(table)}"
