"""ISO 8601 durations and recurrences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.edtf import Duration, Recurrence, parse_duration

AMOUNTS = st.one_of(st.none(), st.integers(0, 999).map(str), st.just("X"), st.just("2.5"))


@given(st.lists(AMOUNTS, min_size=7, max_size=7).filter(any), st.booleans())
def test_durations_are_written_back(amounts: list[str | None], again: bool) -> None:
    duration: Duration | Recurrence = Duration(*amounts)
    if isinstance(duration, Duration) and again:
        duration = Recurrence(duration)
    assert parse_duration(str(duration)) == duration
    assert duration.spoken()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P2W", "2 weeks"),
        ("P1Y6M", "1 year and 6 months"),
        ("PXD", "some days"),
        ("PT36H", "36 hours"),
        ("R/P1W", "every week"),
        ("R/P2M", "every 2 months"),
    ],
)
def test_spoken_durations(text: str, said: str) -> None:
    assert parse_duration(text).spoken() == said


@pytest.mark.parametrize("text", ["", "P", "PT", "P1", "2D", "P1DT", "P1D2Y", "R/", "P1S", "P-1D"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an ISO 8601 duration"):
        parse_duration(text)
