"""Renews the frames of the cue lexicon from the attributions of PolNeAR train.

For every entry of the lexicon and every frame it is counted how often the verb is part of an annotated cue; the frames in which
it is one often enough stay. Verbs inside an annotated content are not counted, for PolNeAR does not annotate nested attributions.
The hand-made columns (lemma, force, factivity, recipient) are kept as they are.

    DRAGOMAN_SHARED=../shared python training/cue_lexicon.py [--rate 0.5] [--least 3] [--missing]
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter, defaultdict
from pathlib import Path

from dragoman.reading.attribution.cues import hits
from dragoman.reading.attribution.lexicon import by_form, cues
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.tokens import tokenize

TABLE = Path(__file__).resolve().parents[1] / "src/dragoman/data/cues.tsv"
SAYING = frozenset(("that", "quote", "colon", "clause", "wh", "post", "was:that"))
"""Frames that a verb too rare to count is given, where its force is one of saying."""

ALWAYS = {
    "deny": frozenset(("that", "np", "ing")),
    "confirm": frozenset(("that", "np")),
    "announce": frozenset(("that", "np")),
    "reject": frozenset(("np",)),
    "rule out": frozenset(("np", "ing")),
    "propose": frozenset(("that", "np", "ing")),
    "demand": frozenset(("that", "np")),
    "suggest": frozenset(("that", "np", "ing")),
    "stress": frozenset(("that", "np")),
}
"""Frames that attribute in reports of diplomacy, whatever the count in those of a domestic campaign."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rate", type=float, default=0.5, help="least share of uses that are annotated cues")
    options.add_argument("--least", type=int, default=3, help="least number of uses to be counted")
    options.add_argument("--missing", action="store_true", help="list annotated cue words that the lexicon does not have")
    arguments = options.parse_args()
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    good: dict[str, Counter[str]] = defaultdict(Counter)
    missing: Counter[str] = Counter()
    with (shared / "data/polnear/train.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            tokens = tokenize(document["text"])
            cued: set[int] = set()
            reported: set[int] = set()
            for attribution in document["attributions"]:
                words = [index for start, end in attribution["cue"] for index in tokens.between(start, end)]
                cued.update(words)
                reported.update(index for start, end in attribution["content"] for index in tokens.between(start, end))
                if words and not any(tokens.lowers[index] in by_form() for index in words):
                    missing[" ".join(tokens.lowers[index] for index in words)] += 1
            tagged = Tagged(tokens, tag(tokens))
            for sentence in tokens.sentences:
                for hit in hits(tagged, sentence):
                    if hit.head in reported:
                        continue
                    key = hit.key
                    uses[hit.cue.lemma][key] += 1
                    good[hit.cue.lemma][key] += hit.head in cued
    if arguments.missing:
        for words_, count in missing.most_common(150):
            print(count, words_)
        return
    lines_ = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    for cue in cues():
        counted, annotated = uses[cue.lemma], good[cue.lemma]
        frames = {key for key, count in counted.items() if count >= arguments.least and annotated[key] >= arguments.rate * count}
        frames |= {key for key in SAYING if counted[key] < arguments.least} if cue.force not in ("wants", "judges") else set()
        frames |= ALWAYS.get(cue.lemma, frozenset())
        fields = (cue.lemma, cue.force, cue.factivity, "yes" if cue.recipient else "no", " ".join(sorted(frames)))
        lines_.append("\t".join(fields))
    TABLE.write_text("\n".join(lines_) + "\n", "utf-8")


if __name__ == "__main__":
    main()
