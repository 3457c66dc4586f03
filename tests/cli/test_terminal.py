from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli.terminal import as_json, cell
from dragoman.plain import plain


@given(st.text())
def test_plain_is_one_line_that_commands_nothing(text: str) -> None:
    shown = plain(text)
    assert shown.isprintable()
    assert shown == plain(shown)
    assert shown.split() == [word for word in shown.split(" ") if word]


@given(st.text(st.characters(codec="ascii")))
def test_words_stay_as_they_are(text: str) -> None:
    words = "".join(character for character in text if character.isalnum())
    assert plain(words) == words
    assert cell(f"[bold]{words}[/bold]").plain == f"[bold]{words}[/bold]"


@given(st.text())
def test_json_says_the_same_in_one_line(text: str) -> None:
    line = as_json({"text": text})
    assert json.loads(line) == {"text": text}
    assert not set(line) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2028"}
