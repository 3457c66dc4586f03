"""Tokens and sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.tokens import tokenize


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in tokenize(text).sentences]


def test_clitics_and_hyphens_are_tokens_of_their_own() -> None:
    tokens = tokenize("Oslo's Peru-Chile talks haven't begun; they won't.")
    assert tokens.words == ["Oslo", "'s", "Peru", "-", "Chile", "talks", "have", "n't", "begun", ";", "they", "wo", "n't", "."]


def test_abbreviations_keep_their_stop_and_end_no_sentence() -> None:
    assert sentences("The U.S. envoy met Mr. Lund on Feb. 3. He left at 5 p.m. The talks went on.") == [
        "The U.S. envoy met Mr. Lund on Feb. 3.",
        "He left at 5 p.m.",
        "The talks went on.",
    ]


def test_a_closing_quote_belongs_to_the_sentence_before_it() -> None:
    assert sentences("“We will meet. We must.” Nobody else spoke.") == ["“We will meet.", "We must.”", "Nobody else spoke."]
    assert sentences('"We will meet." Nobody else spoke.') == ['"We will meet."', "Nobody else spoke."]


def test_wrapped_lines_are_one_sentence_and_blank_lines_end_one() -> None:
    wrapped = "\n".join(
        ["The ministers of the two neighbours will hold a first round of", "talks in the port city on Monday."] * 3
    )
    assert len(sentences(wrapped + "\n\nA heading\n\nMore text follows here.")) == 5


def test_unwrapped_lines_are_paragraphs() -> None:
    long = "The ministers of the two neighbours will hold a first round of talks in the port city on Monday, " * 2
    assert len(sentences(f"{long}\nSee also another story\nvm / mml")) == 3


def test_the_tokens_of_a_span_are_those_that_share_a_character_with_it() -> None:
    tokens = tokenize("one two three")
    assert list(tokens.between(4, 7)) == [1]
    assert list(tokens.between(5, 9)) == [1, 2]
    assert list(tokens.between(3, 4)) == []
    assert list(tokens.between(0, 0)) == []


@given(st.text(alphabet=st.sampled_from("ab .!?\"'“”’\n-A1,é"), max_size=200))
def test_tokens_are_in_order_and_sentences_hold_them_all(text: str) -> None:
    tokens = tokenize(text)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    covered = [index for sentence in tokens.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(len(tokens)))
    assert "".join(tokens.words) == "".join(text.split())
