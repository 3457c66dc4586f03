"""A text read: nothing is skipped, and a window depends on nothing but itself."""

from __future__ import annotations

import numpy as np

from dragoman.reading.encoder import encode
from dragoman.reading.encoder.encoded import stacked
from dragoman.reading.tokens import tokenize

PARAGRAPH = "The delegations met for two hours in the old customs house, and nothing was signed. "


def test_every_token_lies_in_one_window_with_a_row_of_scores() -> None:
    tokens = tokenize("\n\n".join(PARAGRAPH * number for number in (1, 12, 2, 30)))
    windows = encode(tokens).windows
    assert [token for window in windows for token in window.tokens] == list(range(len(tokens)))
    for window in windows:
        assert len(window.tags) == len(window.names) == len(window.links) == len(window.tokens) + 1
        assert all(np.isfinite(table).all() for table in (window.tags, window.names, window.links))


def test_a_window_is_read_alike_whatever_stands_around_it() -> None:
    alone = encode(tokenize(PARAGRAPH * 8)).windows
    beside = encode(tokenize(PARAGRAPH * 8 + "\n\n" + PARAGRAPH * 9)).windows
    assert len(alone) == 1 and len(beside) == 2
    assert np.array_equal(alone[0].tags, beside[0].tags)


def test_tables_of_unlike_lengths_are_filled_up_and_lose_their_row_for_no_word() -> None:
    whole, lengths = stacked([np.ones((3, 2), dtype=np.float32), np.ones((5, 2), dtype=np.float32)])
    assert whole.shape == (2, 4, 2) and lengths.tolist() == [2, 4]
    assert whole[0, 2:].sum() == 0 and whole[0, :2].sum() == 4


def test_an_empty_text_has_no_windows() -> None:
    assert encode(tokenize("")).windows == []
