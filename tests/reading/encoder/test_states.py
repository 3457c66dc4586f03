"""States: a row for each token, and means over runs of them."""

from __future__ import annotations

import numpy as np

from dragoman.reading.encoder import States, encode, states
from dragoman.reading.encoder.states import WIDTH
from dragoman.reading.tokens import tokenize

TEXT = "The delegations met for two hours. Nothing was signed.\n\nThe pact was struck down in court."


def test_every_token_has_a_state() -> None:
    tokens = tokenize(TEXT)
    found = states(encode(tokens))
    assert len(found) == len(tokens)
    assert found == states(encode(tokens)) != states(encode(tokenize(TEXT.replace("met", "argued"))))


def test_the_mean_of_nothing_says_nothing() -> None:
    found = states(encode(tokenize(TEXT)))
    assert found.mean(range(3, 3)).tolist() == [0.0] * WIDTH
    assert len(states(encode(tokenize("")))) == 0


def test_the_mean_lies_between() -> None:
    made = States(np.stack([np.zeros(WIDTH), np.ones(WIDTH)]).astype(np.float16))
    assert made.mean(range(2)).tolist() == [0.5] * WIDTH
    assert made.mean(range(1, 2)).tolist() == [1.0] * WIDTH


def test_words_of_one_sense_lie_near_each_other() -> None:
    tokens = tokenize("The treaty was annulled. The treaty was scrapped. The minister was photographed.")
    found = states(encode(tokens))
    annulled, scrapped, photographed = (
        found.mean(range(at, at + 1)) for at, word in enumerate(tokens.words) if word in ("annulled", "scrapped", "photographed")
    )
    assert np.linalg.norm(annulled - scrapped) < np.linalg.norm(annulled - photographed)
