"""Reliability of confidence, on claims whose outcome is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import confidence
from bench.confidence import Point, gap, precise, reliability, thresholds

KEPT = [Point(0.85, True), Point(0.85, True), Point(0.65, True), Point(0.65, False), Point(0.15, False)]


def test_steps_show_what_was_promised_and_what_was_kept() -> None:
    assert reliability(KEPT)[1:] == [
        ["0.1 to 0.2", "1", "0.15", "0.00"],
        ["0.6 to 0.7", "2", "0.65", "0.50"],
        ["0.8 to 0.9", "2", "0.85", "1.00"],
    ]


def test_a_threshold_trades_recall_for_precision() -> None:
    rows = {row[0]: row[1:] for row in thresholds(KEPT, gold=6)[1:]}
    assert rows["0.0"] == ["5", "0.600", "0.500"]
    assert rows["0.6"] == ["4", "0.750", "0.500"]
    assert rows["0.8"] == ["2", "1.000", "0.333"]
    assert "0.9" not in rows


def test_the_lowest_confidence_that_is_precise_enough() -> None:
    assert precise(KEPT, gold=6) == "From a confidence of 0.85: precision 1.000, recall 0.333."
    assert precise([Point(0.9, False)], gold=6) == "No confidence leaves claims with a precision of 0.80."


def test_what_keeps_its_promise_has_no_gap() -> None:
    assert gap([Point(0.5, True), Point(0.5, False)]) == 0
    assert gap([Point(0.9, False)]) == 0.9
    assert gap([]) == 0


def test_nothing_is_measured_without_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert confidence.main(["--shared", str(tmp_path)]) == 0
    assert "NOT MEASURED" in capsys.readouterr().out
