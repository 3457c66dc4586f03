"""Titles of one chair are one role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors.fold import fold, phrase
from dragoman.actors.roles import role_of


@pytest.mark.parametrize(
    ("title", "state", "role"),
    [
        ("Minister of Foreign Affairs", "RU", "foreign minister"),
        ("foreign minister", None, "foreign minister"),
        ("Minister for Europe and Foreign Affairs", "FR", "foreign minister"),
        ("External Affairs Minister", "IN", "foreign minister"),
        ("Foreign Secretary", "GB", "foreign minister"),
        ("Foreign Secretary", "IN", "foreign secretary"),
        ("Secretary of State", "US", "foreign minister"),
        ("Deputy Foreign Minister", "RU", "deputy foreign minister"),
        ("Vice Foreign Minister", "CN", "deputy foreign minister"),
        ("Secretary of Defense", "US", "defence minister"),
        ("Defence Minister", "RU", "defence minister"),
        ("Premier", "CN", "prime minister"),
        ("Taoiseach", "IE", "prime minister"),
        ("Chancellor", "DE", "prime minister"),
        ("Chancellor", "GB", "finance minister"),
        ("Deputy Prime Minister", "QA", "deputy prime minister"),
        ("Acting President", "UA", "president"),
        ("Foreign Ministry spokeswoman", "RU", "foreign ministry spokesperson"),
        ("State Department spokesman", "US", "foreign ministry spokesperson"),
        ("White House press secretary", "US", "presidential spokesperson"),
        ("UN Secretary-General", None, "secretary general"),
        ("National Security Advisor", "US", "national security adviser"),
        ("Emir", "QA", "monarch"),
    ],
)
def test_titles_become_roles(title: str, state: str | None, role: str) -> None:
    assert role_of(title, state) == role


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Erdoğan", "erdogan"),
        ("Yıldırım", "yildirim"),
        ("U.S.", "us"),
        ("Sana'a", "sanaa"),
        ("Łódź", "lodz"),
        ("N’Djamena", "ndjamena"),
    ],
)
def test_spellings_of_a_word_are_one(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=30))
def test_a_phrase_is_folded_once_for_all(name: str) -> None:
    once = phrase(name)
    assert phrase(once) == once
