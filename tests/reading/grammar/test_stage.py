"""The stage that tags."""

from __future__ import annotations

from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from tests.reading.scenes import report


def test_it_fills_in_one_tag_a_token_and_nothing_else() -> None:
    reading = Pipeline([Grammar()]).read(report("Kenya will host the talks. Nobody was surprised."))
    assert len(reading.tags) == len(reading.tokens)
    assert (reading.claims, reading.mentions, reading.attributions, reading.timexes) == ((), (), (), ())


def test_following_is_a_preposition_or_describes_a_noun() -> None:
    reading = Pipeline([Grammar()]).read(report("The talks resumed following a visit. Nobody came the following day."))
    told = [tag for word, tag in zip(reading.tokens.lowers, reading.tags, strict=True) if word == "following"]
    assert told == ["IN", "JJ"]
