"""Items that tell what has happened in the present tense."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.chronicle import is_chronicle
from dragoman.reading.grammar.present import with_present
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.grammar.view import View
from dragoman.reading.tokens import tokenize


def _views(text: str) -> list[View]:
    tokens = tokenize(text)
    tags = with_present(tokens, tag(tokens))
    views = [View(tokens, tags, number) for number in range(len(tokens.sentences))]
    told = is_chronicle([view.groups for view in views], tags)
    return [View(tokens, tags, number, chronicle=told) for number in range(len(views))]


def _past(text: str) -> list[str]:
    return [group.word for view in _views(text) for group in view.groups if group.past]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Peru cancels the talks with Chile.", ["cancels"]),
        ("Peru meets Chile in Lima. The two sides sign a treaty.", ["meets", "sign"]),
        ("Peru says that Chile wants to meet.", []),
        ("Peru postpones its visit while Chile holds elections.", ["postpones"]),
        ("Peru will meet Chile when the road opens.", []),
        ("Peru met Chile on Monday. The road remains closed.", ["met"]),
    ],
)
def test_events_told_in_the_present_are_past(text: str, past: list[str]) -> None:
    assert _past(text) == past


def test_a_long_report_is_none() -> None:
    assert _past("Peru cancels the talks with Chile. " * 8) == []
