"""Marks: every token has its rows, words that name an undertaking other ones than the rest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.marks import EACH, ROWS, TAGS, marks
from tests.reading.scenes import scene

TEXT = "Kenya and Somalia have postponed the talks in Oslo."


def test_the_word_its_status_and_the_mentions_are_marked() -> None:
    laid_out = scene(TEXT)
    (talks,) = candidates(laid_out)
    inside = range(len(laid_out.tokens))
    rows = marks([talks], inside, [0] * len(inside))
    word = talks.trigger.first
    assert rows[word, 0] and rows[word, 1] and not rows[:word, :2].any() and not rows[word + 1 :, :2].any()
    named = {token for mention, _ in talks.mentions for token in laid_out.tokens.between(mention.start, mention.end)}
    assert named and {token for token in inside if rows[token, 2]} == named


def test_another_verdict_is_another_mark() -> None:
    told = []
    for text in (TEXT, "Kenya and Somalia have held the talks in Oslo."):
        (talks,) = candidates(scene(text))
        told.append(marks([talks], range(talks.view.first, talks.view.last), [0] * len(range(talks.view.first, talks.view.last))))
    assert told[0][:, 0].any() and (told[0][:, 1] != told[1][:, 1]).any()


@given(st.lists(st.integers(0, TAGS), min_size=1, max_size=30))
def test_tags_have_a_row_each_in_the_table(tags: list[int]) -> None:
    rows = marks([], range(len(tags)), tags)
    assert rows.shape == (len(tags), EACH) and rows.max() < ROWS
    assert [row > 0 for row in rows[:, 3].tolist()] == [tag > 0 for tag in tags]
    assert len(set(rows[:, 3].tolist())) == len(set(tags))
