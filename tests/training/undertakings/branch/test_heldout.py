"""Opinions kept for cross-validation: by report and candidate, none for what was not there."""

from __future__ import annotations

from dragoman.reading.undertakings.candidate import candidates
from dragoman.status import Status
from tests.reading.scenes import scene
from training.undertakings.branch.heldout import held_out, kept


def test_each_line_is_whole() -> None:
    rows = [numbers for known in kept().values() for numbers in known.values()]
    assert len(kept()) > 300 and len(rows) > 3000
    assert {len(numbers) for numbers in rows} == {1 + len(Status)}


def test_a_report_that_was_not_there_has_no_opinions() -> None:
    laid_out = scene("Kenya and Somalia held talks in Oslo.")
    assert held_out(laid_out, list(candidates(laid_out))) == [None]
