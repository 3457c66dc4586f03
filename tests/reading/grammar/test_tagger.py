"""Tags of the bundled model."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.features import shape
from dragoman.reading.grammar.tagger import model, tag
from dragoman.reading.tokens import tokenize


def tagged(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    return list(zip(tokens.words, tag(tokens), strict=True))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The two sides will meet in Oslo.", "meet", "VB"),
        ("The meeting was cancelled.", "meeting", "NN"),
        ("They are meeting the envoy now.", "meeting", "VBG"),
        ("The talks have stalled.", "talks", "NNS"),
        ("The talks resumed on Monday.", "resumed", "VBD"),
        ("The treaty has been signed.", "signed", "VBN"),
        ("The treaty could be ratified.", "could", "MD"),
        ("They agreed to meet.", "to", "TO"),
    ],
)
def test_words_that_status_rests_on(text: str, word: str, expected: str) -> None:
    assert dict(tagged(text))[word] == expected


def test_every_token_has_a_tag_of_the_model() -> None:
    text = "“No deal,” she said – not at 5.30pm, not at all … https://example.org (ever)!\n\nEL SALVADOR'S €5bn #peace"
    assert {name for _, name in tagged(text)} <= set(model().tags)


def test_a_tag_does_not_depend_on_other_sentences() -> None:
    alone = tagged("The talks resumed on Monday.")
    assert tagged("Nothing else happened. The talks resumed on Monday.")[-len(alone) :] == alone


def test_an_empty_text_has_no_tags() -> None:
    assert tag(tokenize("")) == ()


def test_the_bundled_model_is_whole() -> None:
    bundled = model()
    tags = range(len(bundled.tags))
    assert set(bundled.sure.values()) <= set(bundled.tags)
    assert all(index in tags for row in bundled.weights.values() for index in row)
    assert len(set(bundled.tags)) == len(bundled.tags)


def test_sure_words_are_looked_up_by_their_shape() -> None:
    for key in model().sure:
        lower, _, form = key.rpartition(" ")
        assert lower == lower.lower()
        assert form in {shape(word) for word in (lower, lower.capitalize(), lower.upper())} | {"o"}
