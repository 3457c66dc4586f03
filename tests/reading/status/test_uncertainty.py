"""Open questions."""

from __future__ import annotations

import pytest

from dragoman.reading.status.uncertainty import uncertain
from dragoman.reading.undertakings.triggers import triggers
from tests.reading.scenes import view


def left_open(text: str) -> bool:
    """Is it left open of the last trigger?"""
    sentence = view(text)
    return uncertain(sentence, list(triggers(sentence))[-1].head)


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Kenya and Somalia will meet.",
        "It has not been decided whether there will be a summit.",
        "No date has been set for the summit.",
        "There is no clarity about a summit.",
        "It remains to be seen whether the envoys will meet.",
        "She could not say when the envoys would meet.",
        "The summit is still unconfirmed.",
    ],
)
def test_it_is_left_open(text: str) -> None:
    assert left_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia will meet in Oslo.",
        "A date has been set for the summit.",
        "It is clear that the envoys will meet.",
        "The venue was confirmed before the summit.",
    ],
)
def test_it_is_settled(text: str) -> None:
    assert not left_open(text)
