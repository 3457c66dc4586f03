"""Log-linear models: scores, probabilities, the bundled weights."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.undertakings.loglinear import LogLinear, Models, models
from dragoman.status import Status

WEIGHTS = st.floats(-30, 30, allow_nan=False)
NAMES = st.text("abc=&", min_size=1, max_size=4)


@st.composite
def loglinear(draw: st.DrawFn, least: int = 1) -> LogLinear:
    size = draw(st.integers(least, 5))
    return LogLinear(
        labels=[f"label {index}" for index in range(size)],
        bias=draw(st.lists(WEIGHTS, min_size=size, max_size=size)),
        weights=draw(st.dictionaries(NAMES, st.dictionaries(st.integers(0, size - 1), WEIGHTS, max_size=size), max_size=6)),
    )


@given(loglinear(least=2), st.lists(NAMES, max_size=8))
def test_probabilities_sum_to_one_and_go_in_the_order_of_the_scores(made: LogLinear, names: list[str]) -> None:
    chances, scores = made.probabilities(names), made.scores(names)
    assert math.isclose(sum(chances), 1.0)
    assert all(0 <= chance <= 1 for chance in chances)
    assert chances[scores.index(max(scores))] == max(chances)


@given(loglinear(), st.lists(NAMES, max_size=8))
def test_every_label_has_one_score(made: LogLinear, names: list[str]) -> None:
    assert len(made.scores(names)) == len(made.probabilities(names)) == len(made.labels)


@given(loglinear())
def test_a_model_survives_its_file(made: LogLinear) -> None:
    assert msgspec.json.decode(msgspec.json.encode(made), type=LogLinear) == made


def test_a_score_is_the_sum_of_the_weights_that_hold() -> None:
    made = LogLinear(labels=["yes"], bias=[-1.0], weights={"a": {0: 2.0}, "b": {0: -0.5}})
    assert made.scores(["a", "b", "unheard of"]) == [0.5]
    assert made.probabilities(["a"]) == [pytest.approx(1 / (1 + math.exp(-1.0)))]


def test_scoring_leaves_the_model_as_it_was() -> None:
    made = LogLinear(labels=["yes"], bias=[0.0], weights={"a": {0: 1.0}})
    assert made.scores(["a"]) == made.scores(["a"])


def test_the_bundled_models_are_whole() -> None:
    bundled = models()
    for name in Models.__struct_fields__:
        each = getattr(bundled, name)
        assert len(each.labels) == len(each.bias)
        assert each.weights
        assert all(index in range(len(each.labels)) for row in each.weights.values() for index in row)


def test_the_bundled_labels_are_the_vocabulary() -> None:
    bundled = models()
    assert sorted(bundled.status.labels) == sorted(Status)
    assert (bundled.claim.labels, bundled.party.labels, bundled.holder.labels) == (["1"], ["1"], ["1"])
