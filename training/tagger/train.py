"""Train the part-of-speech tagger: python -m training.tagger.train TAGS.jsonl

TAGS.jsonl holds a sentence a line, [[word, ...], [Penn tag, ...]]; `training.tagger.silver` makes it. Every tenth sentence is
kept out of training and measured on. Writes src/dragoman/data/tagger.msgpack. Seeded; takes about ten minutes on one core.
"""

from __future__ import annotations

import collections
import json
import random
import sys
from pathlib import Path

import msgspec

from dragoman.reading.grammar.features import EDGE, features, shape
from dragoman.reading.grammar.tagger import Model

OUT = Path(__file__).parents[2] / "src/dragoman/data/tagger.msgpack"
EPOCHS, SCALE, SURE_COUNT, SURE_SHARE, PRUNE = 5, 8.0, 8, 0.995, 0.35
FOLD = {
    "``": "``",
    "''": "''",
    "-LRB-": "(",
    "-RRB-": ")",
    "NFP": "SYM",
    "$": "SYM",
    "#": "SYM",
    "ADD": "NN",
    "XX": "NN",
    "_SP": "SYM",
    "AFX": "JJ",
    "LS": "CD",
}
Example = tuple[list[str], list[str], list[str]]


def load(path: Path) -> list[Example]:
    examples = []
    for line in path.read_text(encoding="utf-8").strip().split("\n"):
        words, tags, *_ = json.loads(line)
        examples.append((words, [word.lower().replace("’", "'") for word in words], [FOLD.get(tag, tag) for tag in tags]))
    return examples


def sure_words(examples: list[Example]) -> dict[str, str]:
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for words, lowers, tags in examples:
        for word, lower, tag in zip(words, lowers, tags, strict=True):
            counts[f"{lower} {shape(word)}"][tag] += 1
    sure = {}
    for key, counter in counts.items():
        tag, count = counter.most_common(1)[0]
        total = sum(counter.values())
        if total >= SURE_COUNT and count / total >= SURE_SHARE:
            sure[key] = tag
    return sure


class Perceptron:
    """Averaged perceptron over sparse binary features, with lazy averaging."""

    def __init__(self, tags: list[str]) -> None:
        self.tags = tags
        self.weights: dict[str, dict[str, float]] = {}
        self.totals: dict[tuple[str, str], float] = collections.defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = collections.defaultdict(int)
        self.steps = 0

    def predict(self, names: list[str]) -> str:
        scores: dict[str, float] = collections.defaultdict(float)
        for name in names:
            for tag, weight in self.weights.get(name, {}).items():
                scores[tag] += weight
        return max(self.tags, key=lambda tag: (scores[tag], tag)) if scores else "NN"

    def update(self, truth: str, guess: str, names: list[str]) -> None:
        self.steps += 1
        if truth == guess:
            return
        for name in names:
            row = self.weights.setdefault(name, {})
            for tag, step in ((truth, 1.0), (guess, -1.0)):
                weight = row.get(tag, 0.0)
                self.totals[name, tag] += (self.steps - self.stamps[name, tag]) * weight
                self.stamps[name, tag] = self.steps
                row[tag] = weight + step

    def averaged(self) -> dict[str, dict[int, int]]:
        index = {tag: position for position, tag in enumerate(self.tags)}
        averaged: dict[str, dict[int, int]] = {}
        for name in sorted(self.weights):
            row = {}
            for tag, weight in sorted(self.weights[name].items()):
                total = self.totals[name, tag] + (self.steps - self.stamps[name, tag]) * weight
                value = total / self.steps
                if abs(value) >= PRUNE:
                    row[index[tag]] = round(value * SCALE)
            if row:
                averaged[name] = row
        return averaged


def train(examples: list[Example], sure: dict[str, str], tags: list[str]) -> Perceptron:
    model, order = Perceptron(tags), list(range(len(examples)))
    chance = random.Random(20)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        right = seen = 0
        for number in order:
            words, lowers, truth = examples[number]
            previous, before = EDGE, EDGE
            for index in range(len(words)):
                guess = sure.get(f"{lowers[index]} {shape(words[index])}")
                if guess is None:
                    names = features(words, lowers, index, 0, len(words), previous, before)
                    guess = model.predict(names)
                    model.update(truth[index], guess, names)
                    seen, right = seen + 1, right + (guess == truth[index])
                before, previous = previous, guess
        print(f"epoch {epoch + 1}: {right / seen:.4f} of {seen} words that are not sure", flush=True)
    return model


def accuracy(examples: list[Example], packed: Model) -> float:
    right = total = 0
    for words, lowers, truth in examples:
        previous, before = EDGE, EDGE
        for index in range(len(words)):
            guess = packed.sure.get(f"{lowers[index]} {shape(words[index])}")
            if guess is None:
                scores = [0] * len(packed.tags)
                for name in features(words, lowers, index, 0, len(words), previous, before):
                    for position, weight in packed.weights.get(name, {}).items():
                        scores[position] += weight
                guess = packed.tags[scores.index(max(scores))]
            right, total = right + (guess == truth[index]), total + 1
            before, previous = previous, guess
    return right / total


def main(path: str) -> None:
    examples = load(Path(path))
    held_out = examples[::10]
    kept = [example for number, example in enumerate(examples) if number % 10]
    tags = sorted({tag for _, _, truth in examples for tag in truth})
    sure = sure_words(kept)
    packed = Model(tags=tags, sure=sure, weights=train(kept, sure, tags).averaged())
    OUT.write_bytes(msgspec.msgpack.encode(packed))
    print(f"sure {len(sure)}, features {len(packed.weights)}, {OUT.stat().st_size} bytes")
    print(f"agreement with the teacher on {len(held_out)} sentences kept out: {accuracy(held_out, packed):.4f}")


if __name__ == "__main__":
    main(sys.argv[1])
