from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dragoman.plain import plain, visible


@given(st.text())
def test_nothing_is_left_that_does_not_show(text: str) -> None:
    made = plain(text)
    assert made.isprintable()
    assert made == made.strip()
    assert "  " not in made
    assert plain(made) == made


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_what_shows_stays(text: str) -> None:
    assert visible(text) == text
    assert all(unicodedata.category(character) != "Cf" for character in plain(text))


def test_marks_inside_words_go_and_breaks_become_spaces() -> None:
    assert plain("a\u202eb\u00adc\nd\x1b[31m") == "abc d [31m"
    assert visible(" a\u202e b ") == " a b "
