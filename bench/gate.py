"""The quality gate: dragoman against the annotated reports, beside baselines, over floors that only rise.

    python -m bench.gate                    print the figures; exit 1 when one is under its floor
    python -m bench.gate --write            the same, and write bench/RESULTS.md and the table of the README
    python -m bench.gate --update           raise the floors to what is reached now
    python -m bench.gate --lower "REASON"   set the floors at what is measured now; the reason is kept beside them
    python -m bench.gate --keep FOLDER      leave the predictions there, for `score_claims.py --errors`

Exit status: 0 also where the annotated reports are absent (NOT MEASURED); 1 for a figure under its floor or gold that has changed
(NOT COMPARABLE); 2 for bad usage or a reader that failed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import baselines, floors, tables
from bench.corpora import ROOT, Corpus, Line, corpora, inputs, read_lines, shared_folder, unmeasured, write_lines
from bench.scoring import Measured, measure

Reader = Callable[[Corpus, Path, Path], None]
"""Reads the input lines of a corpus at one path and leaves one line of predictions for each at the other."""
BASELINES: dict[str, dict[str, Callable[[Line], Line]]] = {
    "claims": {"keyword": baselines.keyword, "majority": baselines.majority},
    "attributions": {"said": baselines.said},
}


class ReaderError(RuntimeError):
    """`dragoman extract` failed; the message is what it said."""


def command_line(corpus: Corpus, source: Path, target: Path) -> None:
    """The reader that is measured: `dragoman extract`, as a user runs it."""
    command = [str(Path(sys.executable).with_name("dragoman")), "extract", corpus.task, str(source), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise ReaderError(f"{' '.join(command)} exited {done.returncode}:\n{done.stderr.strip()[-2000:]}")


def measure_corpus(corpus: Corpus, shared: Path, folder: Path, reader: Reader) -> Measured:
    """Everything about one corpus that is there; its predictions stay in the folder."""
    source, target = folder / f"{corpus.name}.input.jsonl", folder / f"{corpus.name}.dragoman.jsonl"
    gold = corpus.gold(folder)
    lines = inputs(corpus, gold, shared)
    write_lines(source, lines)
    reader(corpus, source, target)
    if (given := len(read_lines(target))) != len(lines):
        raise ReaderError(f"{corpus.name}: {len(lines)} reports in, {given} lines out")
    systems = {"dragoman": measure(corpus, gold, target, shared)}
    for name, baseline in BASELINES[corpus.task].items():
        path = folder / f"{corpus.name}.{name}.jsonl"
        write_lines(path, [baseline(line) for line in lines])
        systems[name] = measure(corpus, gold, path, shared)
    return Measured(corpus=corpus, digest=corpus.digest(), systems=systems)


def verdicts(measured: Measured, known: floors.Floors) -> list[str]:
    """What keeps the gate shut for one corpus, a line each."""
    name, floor = measured.corpus.name, known.get(measured.corpus.name)
    if not measured.corpus.gated or floor is None:
        return []
    if floor.digest != measured.digest:
        return [
            f"NOT COMPARABLE  {name}: the gold has changed (its SHA-256 is {measured.digest[:12]}, the floors were set on "
            f'{floor.digest[:12]}); look at the figures, then run `python -m bench.gate --lower "REASON"`'
        ]
    return [
        f"UNDER ITS FLOOR  {name}: {fall.figure} " + (f"{fall.now:.3f} < {fall.floor:.3f}" if fall.now is not None else "is gone")
        for fall in floors.falls(floor, measured.systems["dragoman"])
    ]


def change_floors(measured: Sequence[Measured], known: floors.Floors, reason: str | None) -> floors.Floors:
    """The floors raised, or set at what is measured where there is a reason. ValueError for changed gold without one."""
    new = dict(known)
    for each in measured:
        name, figures = each.corpus.name, each.systems["dragoman"]
        if each.corpus.gated and reason is None:
            new[name] = floors.raised(known.get(name), each.digest, figures)
        elif each.corpus.gated and reason is not None:
            new[name] = floors.lowered(known.get(name), each.digest, figures, reason)
    return new


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.gate", description="The quality gate.")
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave inputs and predictions there")
    parser.add_argument("--write", action="store_true", help="write bench/RESULTS.md and the table of the README")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--update", action="store_true", help="raise the floors")
    change.add_argument("--lower", metavar="REASON", help="set the floors at what is measured now")
    chosen = parser.parse_args(arguments)
    if chosen.lower is not None and not chosen.lower.strip():
        parser.error("--lower needs a reason")
    return chosen


def main(arguments: Sequence[str] | None = None, reader: Reader = command_line, root: Path = ROOT) -> int:
    """Measure with a reader; the floors, the retellings and what `--write` writes are those of the checkout at `root`."""
    chosen = options(arguments)
    if not (chosen.shared / "gold").is_dir():
        return unmeasured(chosen.shared)
    file = root / "bench" / "floors.json"
    known, measured = floors.load(file), []
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for corpus in corpora(chosen.shared, root):
            if not corpus.files():
                print(f"NOT MEASURED: {corpus.title}: no {corpus.pattern} in {corpus.folder}\n")
                continue
            try:
                measured.append(measure_corpus(corpus, chosen.shared, folder, reader))
            except ReaderError as failure:
                print(f"NOT MEASURED: {failure}", file=sys.stderr)
                return 2
            print(tables.plain(measured[-1], known.get(corpus.name)))
    if chosen.update or chosen.lower:
        try:
            known = change_floors(measured, known, chosen.lower)
        except ValueError as refusal:
            print(f"NOT COMPARABLE: {refusal}; use --lower with a reason")
            return 1
        floors.save(file, known)
    if chosen.write:
        tables.write(measured, known, root)
    print(tables.beside(measured))
    shut = [verdict for each in measured for verdict in verdicts(each, known)]
    print("\n".join(shut) if shut else "the gate is open: no figure is under its floor")
    return 1 if shut else 0


if __name__ == "__main__":
    sys.exit(main())
