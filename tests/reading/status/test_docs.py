"""docs/status.md says what the rules do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.reading.status.conditions import conditions
from dragoman.reading.status.cues import lexicon
from dragoman.reading.status.operators import operators
from dragoman.reading.status.verdict import verdict
from dragoman.reading.undertakings import assemble
from dragoman.reading.undertakings.triggers import triggers
from tests.reading.scenes import view

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "status.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| ([A-Z][^|]*\*\*[^|]*\.) \| (\w+) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("sentence", "status"), EXAMPLES)
def test_the_examples_hold(sentence: str, status: str) -> None:
    offset = sentence.index("**")
    laid_out = view(sentence.replace("**", ""))
    tokens = laid_out.tokens
    trigger = next(one for one in triggers(laid_out) if tokens.starts[one.first] <= offset < tokens.ends[one.last - 1])
    over = operators(laid_out, trigger.head, trigger.left, trigger.right, trigger.verb)
    found = verdict(laid_out, trigger.entry, trigger.head, over, conditions(laid_out))
    assert str(found.status or "nothing") == status


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 30


def test_every_class_of_the_lexicon_is_named() -> None:
    known = {name for entries in lexicon().verbs.values() for classes in entries.values() for name in classes}
    known |= {name for classes in lexicon().adjectives.values() for name in classes}
    assert known <= set(re.findall(r"`(\w+)`", PAGE))


def test_the_weights_of_the_verdict_are_those_of_the_code() -> None:
    assert f"adds {assemble.SURE} to the score" in PAGE
    assert f"and {assemble.LIKELY}\n" in PAGE
