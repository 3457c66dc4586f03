"""The stage that tags."""

from __future__ import annotations

from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from tests.reading.scenes import report


def test_it_fills_in_one_tag_a_token_and_nothing_else() -> None:
    reading = Pipeline([Grammar()]).read(report("Kenya will host the talks. Nobody was surprised."))
    assert len(reading.tags) == len(reading.tokens)
    assert (reading.claims, reading.mentions, reading.attributions, reading.timexes) == ((), (), (), ())
