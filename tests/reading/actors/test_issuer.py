"""Whose document a report is, by the name of its outlet."""

from __future__ import annotations

import pytest

from dragoman.actors import load_table
from dragoman.reading.actors.issuer import issuing_state


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        ("The White House", "US"),
        ("President of Ukraine", "UA"),
        ("kremlin.ru", "RU"),
        ("Ministry of Foreign Affairs of Japan", "JP"),
        ("GOV.UK", "GB"),
        ("US State Department", "US"),
        ("Reuters", None),
        ("Times of Israel", None),
        ("Office Depot", None),
        ("", None),
        (None, None),
    ],
)
def test_governments_issue_and_newspapers_report(outlet: str | None, state: str | None) -> None:
    assert issuing_state(load_table(), outlet) == state
