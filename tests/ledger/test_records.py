from __future__ import annotations

from datetime import UTC, date, datetime

from dragoman.ledger.records import Source, key_of
from tests.ledger.making import report


def test_the_key_follows_from_the_text_and_what_is_told_about_it() -> None:
    assert key_of(report()) == key_of(report())
    told = [report(id="r2"), report(outlet="Wire"), report(published=None), report(title="T"), report(url="u")]
    assert len({key_of(other) for other in [report(), report("Other words."), *told]}) == 7


def test_an_undated_report_counts_from_the_day_it_was_recorded() -> None:
    recorded = datetime(2020, 5, 4, 23, 59, tzinfo=UTC)
    assert Source(key="k", id="r", sha256="s", recorded=recorded).dated == date(2020, 5, 4)
    assert Source(key="k", id="r", sha256="s", recorded=recorded, published=date(2019, 1, 1)).dated == date(2019, 1, 1)
