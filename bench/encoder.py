"""The trained reader alone, as it runs in the package: attributions by the scorer, names, words a second, peak memory."""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.corpora import corpora, shared_folder
from bench.scoring import measure
from dragoman.reading.encoder import RawAttribution, attribute, encode, names
from dragoman.reading.encoder.naming import LABELS
from dragoman.reading.tokens import Tokens, tokenize


def spans(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Character spans of token ranges."""
    return [[tokens.starts[start], tokens.ends[end - 1]] for start, end in ranges]


def record(tokens: Tokens, found: Sequence[RawAttribution]) -> list[dict[str, Any]]:
    """Attributions as the scorer takes them."""
    return [
        {role: spans(tokens, getattr(each, role)) for role in ("source", "cue", "content")} | {"score": round(each.score, 3)}
        for each in found
    ]


def name_figures(path: Path) -> dict[str, float]:
    """F1 of names, both ends and the label right, by label and over all; per cent."""
    right: Counter[str] = Counter()
    either: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        tokens = tokenize(given["text"])
        found = {(tokens.starts[name.first], tokens.ends[name.last - 1], name.label) for name in names(encode(tokens))}
        gold = {(each["start"], each["end"], each["label"]) for each in given["entities"]}
        for label in (*LABELS, "names"):
            mine, theirs = ({each for each in them if label in (each[2], "names")} for them in (found, gold))
            right[label] += 2 * len(mine & theirs)
            either[label] += len(mine) + len(theirs)
    return {f"{label} F1": round(100 * right[label] / either[label], 1) if either[label] else 0.0 for label in either}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.encoder", description=__doc__)
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="annotated reports (default: $DRAGOMAN_SHARED)")
    parser.add_argument("--out", type=Path, help="keep the predictions here")
    chosen = parser.parse_args(arguments)
    corpus = next(each for each in corpora(chosen.shared) if each.name == "polnear")
    if not corpus.files():
        print(f"NOT MEASURED: no annotated reports at {chosen.shared}; set DRAGOMAN_SHARED to their folder")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        gold = corpus.gold(Path(scratch))
        lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
        attribute(tokenize(lines[0]["text"]))  # the weights are loaded before the clock runs
        rates, written = [], []
        for line in lines:
            start = time.process_time()
            tokens = tokenize(line["text"])
            found = attribute(tokens)
            rates.append((len(line["text"].split()), time.process_time() - start))
            written.append(json.dumps({"doc_id": line["doc_id"], "attributions": record(tokens, found)}))
        out = chosen.out or Path(scratch) / "encoder.jsonl"
        out.write_text("\n".join(written) + "\n", encoding="utf-8")
        for name, value in measure(corpus, gold, out, chosen.shared).items():
            print(f"{name:28} {value:8}")
    for name, value in name_figures(chosen.shared / "data" / "names" / "dev.jsonl").items():
        print(f"{name:28} {value:8}")
    whole = sum(words for words, _ in rates) / sum(seconds for _, seconds in rates)
    median = statistics.median(words / seconds for words, seconds in rates)
    print(f"words a second, one thread   {whole:8,.0f} (median report {median:,.0f})")
    print(f"peak memory, MiB             {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
