"""The weights of filing from candidates that are matched, right or neither."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from typing import Any

from dragoman.reading.undertakings.assemble import judge
from dragoman.reading.undertakings.confidence import Calibration
from dragoman.reading.undertakings.loglinear import models
from tests.reading.scenes import scene
from training.undertakings.filing import NOTHING, decided, labelled, weighed

TEXT = "Kenya and Somalia held talks in Oslo on Friday."


class Scorer:
    """Matches what is of one kind, and calls it right where the status is one."""

    def pairs(self, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        return [(left, right) for left in gold for right in found if left["kind"] == right["kind"]][:1]

    def levels(self, left: dict[str, Any], right: dict[str, Any]) -> list[str]:
        return ["claim"] if left["status"] == right["status"] else []


def test_each_candidate_counts_as_matched_and_as_right() -> None:
    judged = list(judge(scene(TEXT), models(), 0.0, weighing=NOTHING))
    (told,) = (each.claim for each in judged if each.claim)
    for status, right in ((told.status.value, True), ("cancelled", False)):
        rows = labelled([({"id": "r", "claims": [{"kind": "talks", "status": status}]}, judged)], Scorer())
        assert [label for _, label in rows] == [True, right]
    assert [label for _, label in labelled([({"id": "r", "claims": []}, judged)], Scorer())] == [False, False]


def test_what_was_judged_can_be_weighed_again() -> None:
    judged = list(judge(scene(TEXT), models(), 0.0, weighing=NOTHING))
    for bias, kept in ((-5.0, 0), (5.0, 1)):
        anew = [decided(weighed(each, Calibration(bias=bias, weights={})), 0.5) for each in judged]
        assert sum(each.claim is not None for each in anew) == kept
        assert all(each.withheld is not None for each in anew if each.claim is None)
