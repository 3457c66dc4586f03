"""Parts of the training reports."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from training.undertakings.crossed import part


def test_a_smaller_part_lies_within_a_larger_one_in_the_same_order() -> None:
    reports = [({"id": number}, []) for number in range(40)]
    quarter, half = ([gold["id"] for gold, _ in part(reports, share, seed=1)] for share in (0.25, 0.5))
    assert len(quarter) == 10 and len(half) == 20
    assert set(quarter) < set(half) and quarter == sorted(quarter)
    assert part(reports, 1.0, seed=1) == reports
    assert [gold["id"] for gold, _ in part(reports, 0.25, seed=2)] != quarter
