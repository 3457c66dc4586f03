"""The weights of confidence from claims known to be right or wrong."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from dragoman.reading.undertakings.confidence import Probabilities, Signs
from training.undertakings.confidence import fit


def signs(status: float, *circumstances: str) -> Signs:
    return Signs(decided=Probabilities(0.6, status, 0.7), parties=(0.8,), circumstances=circumstances)


def test_what_is_right_more_often_is_surer() -> None:
    rows = [(signs(0.9), True)] * 80 + [(signs(0.9), False)] * 20 + [(signs(0.3, "pointed"), True)] * 20
    rows += [(signs(0.3, "pointed"), False)] * 80
    made = fit(rows)
    assert made.confidence(signs(0.9)) == pytest.approx(0.8, abs=0.05)
    assert made.confidence(signs(0.3, "pointed")) == pytest.approx(0.2, abs=0.05)
    assert made.weights["status"] > 0 > made.weights["pointed"]
