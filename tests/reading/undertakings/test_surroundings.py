"""The surroundings of a trigger as numbers."""

from __future__ import annotations

import numpy as np

from dragoman.reading.encoder import encode, states
from dragoman.reading.encoder.states import WIDTH
from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.surroundings import LENGTH, surroundings
from tests.reading.scenes import scene

TEXT = "Kenya suspended the long talks with Somalia."


def test_parts_are_the_head_its_sides_what_stands_over_it_and_the_sentence() -> None:
    laid_out = scene(TEXT)
    (candidate,) = candidates(laid_out)
    seen = states(encode(laid_out.tokens))
    head, left, right, over, sentence = surroundings(seen, candidate).reshape(-1, WIDTH)
    words = laid_out.tokens.words
    at = words.index("talks")
    assert np.array_equal(head, seen.mean(range(at, at + 1)))
    assert np.array_equal(left, seen.mean(range(at)))
    assert np.array_equal(right, seen.mean(range(at + 1, len(words))))
    verb = words.index("suspended")
    assert np.array_equal(over, seen.mean(range(verb, verb + 1)))
    assert np.array_equal(sentence, seen.mean(range(len(words))))


def test_a_text_read_without_the_encoder_has_noughts() -> None:
    (candidate,) = candidates(scene(TEXT))
    assert surroundings(None, candidate).tolist() == [0.0] * LENGTH
