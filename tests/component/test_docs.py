"""docs/spacy.md: its examples hold."""

from __future__ import annotations

import doctest
from pathlib import Path

import dragoman.component

PAGE = Path(__file__).resolve().parents[2] / "docs" / "spacy.md"


def test_the_examples_hold() -> None:
    assert dragoman.component.dragoman
    result = doctest.testfile(str(PAGE), module_relative=False)
    assert (result.failed, result.attempted > 0) == (0, True)
