from __future__ import annotations

from datetime import date

import pytest

from dragoman.serve.query import BoardQuery, ChangeQuery, QueryError, query
from dragoman.status import Kind


def test_parameters_become_a_record() -> None:
    asked = query(BoardQuery, [("kind", "visit"), ("as_of", "2020-05-04"), ("limit", "7"), ("q", " "), ("disputed", "true")])
    assert (asked.kind, asked.as_of, asked.limit, asked.q, asked.disputed) == (Kind.VISIT, date(2020, 5, 4), 7, None, True)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ([("kind", "war")], "kind"),
        ([("limit", "201")], "limit"),
        ([("limit", "many")], "limit"),
        ([("as_of", "2020-13-01")], "as_of"),
        ([("as_of", "20200504")], "as_of"),
        ([("nothing", "1")], "nothing"),
        ([("q", "a"), ("q", "b")], "q"),
        ([("q", "a" * 201)], "q"),
        ([("overdue", "perhaps")], "overdue"),
    ],
)
def test_what_cannot_be_used_is_named(given: list[tuple[str, str]], field: str) -> None:
    with pytest.raises(QueryError) as caught:
        query(BoardQuery, given)
    assert caught.value.field == field


def test_pages_pass_over_what_is_not_theirs() -> None:
    assert query(ChangeQuery, [("utm_source", "x")], strict=False) == ChangeQuery()
