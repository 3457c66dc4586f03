"""When a name means a party of the annotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.undertakings.names import fold, names_party


@pytest.mark.parametrize(
    ("name", "aliases", "expected"),
    [
        ("Recep Tayyip Erdoğan", ["Erdogan"], True),
        ("Erdogan", ["President Erdoğan"], True),
        ("the U.S.", ["US", "U.S."], True),
        ("Niger", ["Nigeria"], False),
        ("Kenya", ["Somalia", "Kenya"], True),
        ("Kenya", [], False),
        ("", ["Kenya"], False),
        ("…", ["Kenya", "…"], False),
    ],
)
def test_either_holds_the_other_as_whole_words(name: str, aliases: list[str], expected: bool) -> None:
    assert names_party(name, aliases) is expected


@given(st.text(max_size=20), st.text(max_size=20))
def test_it_does_not_matter_which_is_which(left: str, right: str) -> None:
    assert names_party(left, [right]) is names_party(right, [left])


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
