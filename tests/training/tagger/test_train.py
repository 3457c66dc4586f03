"""Training the tagger, in the small."""

from __future__ import annotations

import json
from pathlib import Path

from dragoman.reading.grammar.tagger import Model
from training.tagger.train import Example, Perceptron, accuracy, load, sure_words, train

SENTENCES = [("the deal holds", "DT NN VBZ"), ("they hold talks", "PRP VBP NNS"), ("the talks hold", "DT NNS VBP")]


def examples(times: int) -> list[Example]:
    return [(words.split(), words.split(), tags.split()) for words, tags in SENTENCES] * times


def test_it_learns_to_tell_words_by_what_stands_before_them() -> None:
    given = examples(4)
    tags = sorted({tag for _, _, truth in given for tag in truth})
    packed = Model(tags=tags, sure={}, weights=train(given, {}, tags).averaged())
    assert accuracy(given, packed) == 1.0


def test_the_same_examples_give_the_same_weights() -> None:
    tags = ["DT", "NN", "NNS", "PRP", "VBP", "VBZ"]
    assert train(examples(3), {}, tags).averaged() == train(examples(3), {}, tags).averaged()


def test_a_word_is_sure_when_seen_often_and_always_the_same() -> None:
    sure = sure_words([*examples(8), (["deal"], ["deal"], ["VB"])])
    assert sure["the x"] == "DT" and sure["talks x"] == "NNS"
    assert "deal x" not in sure
    assert sure_words(examples(3)) == {}


def test_a_right_guess_changes_nothing() -> None:
    model = Perceptron(["NN", "VB"])
    model.update("NN", "NN", ["wdeal"])
    assert (model.steps, model.weights) == (1, {})


def test_sentences_are_loaded_with_marks_folded(tmp_path: Path) -> None:
    path = tmp_path / "tags.jsonl"
    path.write_text(json.dumps([["It", "’s", "(", "done"], ["PRP", "VBZ", "-LRB-", "VBN"]]) + "\n", encoding="utf-8")
    assert load(path) == [(["It", "’s", "(", "done"], ["it", "'s", "(", "done"], ["PRP", "VBZ", "(", "VBN"])]
