"""Word pieces: what is read alike, what is cut, what is unknown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.encoder.wordpiece import WordPiece, wordpiece

SMALL = ["[UNK]", "[CLS]", "[SEP]", "un", "##kind", "##k", "kind", ".", "u", "s", '"', "'", "e", "##e"]


def test_the_longest_pieces_come_first() -> None:
    pieces = WordPiece(SMALL)
    assert pieces("unkind") == (SMALL.index("un"), SMALL.index("##kind"))
    assert pieces("unkk") == (SMALL.index("un"), SMALL.index("##k"), SMALL.index("##k"))


def test_a_word_that_cannot_be_pieced_together_is_unknown_as_a_whole() -> None:
    assert WordPiece(SMALL)("unkindly") == (0,)


def test_case_accents_and_kinds_of_quote_marks_make_no_difference() -> None:
    pieces = WordPiece(SMALL)
    assert pieces("KIND") == pieces("kind")
    assert pieces("é") == pieces("e")
    assert {pieces(mark) for mark in ("“", "”", "«", "»", "„", "``", "''", '"')} == {(SMALL.index('"'),)}
    assert pieces("’") == pieces("'")


def test_full_stops_within_a_word_are_pieces_of_their_own() -> None:
    u, s, stop = SMALL.index("u"), SMALL.index("s"), SMALL.index(".")
    assert WordPiece(SMALL)("U.S.") == (u, stop, s, stop)


@given(st.text(min_size=1))
def test_every_token_has_between_one_and_eight_pieces(word: str) -> None:
    assert 1 <= len(wordpiece()(word)) <= 8


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    first, second = WordPiece(SMALL), WordPiece(SMALL)
    first("unkind")
    assert first("kind") == second("kind")
