from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.serve.query import QueryError
from dragoman.serve.slices import cut, decoded, encoded


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",))), unique=True, max_size=40), st.integers(1, 9))
def test_pages_give_everything_once_and_in_order(items: list[str], limit: int) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        page = cut(items, str, limit, cursor)
        seen += page.items
        assert page.total == len(items)
        if page.next is None:
            break
        cursor = page.next
    assert seen == items


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_cursors_round_trip(key: str) -> None:
    assert decoded(encoded(key)) == key


@pytest.mark.parametrize("cursor", ["!", "a", "_w", encoded("gone")])
def test_a_cursor_of_another_list(cursor: str) -> None:
    with pytest.raises(QueryError) as caught:
        cut(["a", "b"], str, 1, cursor)
    assert caught.value.field == "cursor"
