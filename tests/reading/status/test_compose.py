"""Status as a system: what tense, modality, negation and governing words make of an undertaking."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.tagger import tag
from dragoman.reading.grammar.view import View
from dragoman.reading.status.compose import compose
from dragoman.reading.status.operators import operators
from dragoman.reading.tokens import tokenize
from dragoman.reading.undertakings.triggers import triggers
from dragoman.status import Status


def status(text: str) -> str | None:
    """The status by rule of the last trigger of a one-sentence text."""
    tokens = tokenize(text)
    view = View(tokens, tag(tokens), 0)
    trigger = list(triggers(view))[-1]
    found: Status | None = compose(trigger.entry.kind, operators(view, trigger.head, trigger.left, trigger.right, trigger.verb))
    return str(found) if found is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The presidents met in Lima.", "held"),
        ("The presidents will meet in Lima.", "planned"),
        ("The presidents may meet in Lima.", "not_ruled_out"),
        ("The presidents did not meet in Lima.", "ruled_out"),
        ("The presidents agreed to meet in Lima.", "planned"),
        ("The president refused to meet the rebel leader.", "rejected"),
        ("The negotiations have not been resumed.", "on_hold"),
        ("The negotiations were suspended in May.", "on_hold"),
        ("The negotiations were postponed.", "postponed"),
        ("The summit was called off.", "cancelled"),
        ("The negotiations collapsed.", "broken_off"),
        ("No one excludes a summit.", "not_ruled_out"),
        ("He ruled out a summit.", "ruled_out"),
        ("She called for negotiations.", "proposed"),
        ("A treaty was signed in Quito.", "signed"),
        ("The two sides reached an agreement.", "agreed"),
        ("Both armies have violated the ceasefire.", "in_force"),
        ("The government withdrew from the treaty.", "broken_off"),
        ("The rebels rejected the truce.", "rejected"),
        ("They discussed the possibility of a summit.", "not_ruled_out"),
        ("The stalled negotiations worry the region.", "on_hold"),
        ("The planned summit worries the region.", "planned"),
        ("He was invited to visit Quito.", "invited"),
        ("There is still no clear understanding about a summit.", "unclear"),
    ],
)
def test_one_undertaking(text: str, expected: str) -> None:
    assert status(text) == expected


def test_a_text_that_says_nothing_of_it_gives_nothing() -> None:
    assert status("Reporters wrote about the treaty.") is None
