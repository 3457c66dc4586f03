"""The stage that fills in claims."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline, PipelineError
from dragoman.reading.undertakings.stage import Undertakings
from tests.reading.scenes import BEFORE, report


def test_it_needs_all_that_claims_are_made_of() -> None:
    with pytest.raises(PipelineError, match="attributions"):
        Pipeline([Grammar(), Undertakings()])


def test_it_fills_in_claims_and_leaves_the_rest() -> None:
    before = BEFORE.read(report("Kenya and Somalia held talks in Oslo."))
    after = Undertakings()(before)
    assert (before.claims, len(after.claims)) == ((), 1)
    assert (after.mentions, after.timexes, after.attributions) == (before.mentions, before.timexes, before.attributions)
