from __future__ import annotations

import pytest

from dragoman.reading.attribution.phrases import phrase_after, subject_before
from tests.reading.attribution.build import tagged


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("Yesterday the spokesman for the Ghanaian president", "the spokesman for the Ghanaian president"),
        ("On Monday the deputy head of the mission", "the deputy head of the mission"),
        ("They left Rome and Brandt", "Brandt"),
        ("A high-ranking German official", "A high-ranking German official"),
        ("The president's top aide", "The president's top aide"),
        ("In the interview Brandt", "Brandt"),
        ("ROME - The mayor", "The mayor"),
        ("Brandt (SPD)", "Brandt (SPD)"),
    ],
)
def test_the_subject_before_a_verb(before: str, subject: str) -> None:
    text = f"{before} said it was late."
    tokens = tagged(text)
    found = subject_before(tokens, tokens.lowers.index("said"), 0)
    assert found is not None
    assert text[tokens.starts[found[0]] : tokens.ends[found[1] - 1]] == subject


@pytest.mark.parametrize(
    ("after", "phrase"),
    [
        ("the German foreign ministry, which is in Berlin.", "the German foreign ministry"),
        ("Karl Brandt, a former envoy to Rome.", "Karl Brandt, a former envoy to Rome"),
        ("officials in the capital.", "officials"),
        ("three people on Monday.", "three people"),
        ("the head of the mission.", "the head of the mission"),
    ],
)
def test_the_phrase_after_a_cue(after: str, phrase: str) -> None:
    text = f"It failed, according to {after}"
    tokens = tagged(text)
    begin = tokens.lowers.index("to") + 1
    end = phrase_after(tokens, begin, len(tokens))
    assert text[tokens.starts[begin] : tokens.ends[end - 1]] == phrase
