"""Windows: every token once, none too long, paragraphs together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.encoder.windows import windows
from dragoman.reading.tokens import Sentence


def made(shape: list[list[int]]) -> list[Sentence]:
    """Sentences of so many tokens, by paragraph; offsets count tokens."""
    sentences, at = [], 0
    for number, paragraph in enumerate(shape):
        for size in paragraph:
            sentences.append(Sentence(at, at + size, at, at + size, number))
            at += size
    return sentences


@given(
    st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=5), max_size=8),
    st.integers(8, 40),
    st.randoms(use_true_random=False),
)
def test_windows_cover_every_token_once_and_hold_no_more_than_the_longest(shape, longest, chance) -> None:  # type: ignore[no-untyped-def]
    sentences = made(shape)
    total = sentences[-1].last if sentences else 0
    lengths = [chance.randint(1, 8) for _ in range(total)]
    cut = windows(sentences, lengths, packed=longest // 2, longest=longest)
    assert [token for window in cut for token in window] == list(range(total))
    assert all(sum(lengths[token] for token in window) <= longest for window in cut)


def test_short_paragraphs_share_a_window_and_a_long_one_stands_alone() -> None:
    sentences = made([[3], [4], [20, 20], [2]])
    assert windows(sentences, [1] * 49, packed=10, longest=50) == [range(7), range(7, 47), range(47, 49)]


def test_a_paragraph_that_does_not_fit_is_split_between_sentences() -> None:
    assert windows(made([[6, 6, 6]]), [1] * 18, packed=10, longest=12) == [range(12), range(12, 18)]


def test_a_sentence_that_does_not_fit_is_split_between_words() -> None:
    assert windows(made([[25]]), [1] * 25, packed=10, longest=10) == [range(10), range(10, 20), range(20, 25)]


def test_no_sentences_no_windows() -> None:
    assert windows([], []) == []
