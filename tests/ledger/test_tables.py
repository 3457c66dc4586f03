from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ledger.tables import from_moment, moment

_MOMENTS = st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.just(UTC))


@given(_MOMENTS)
def test_a_moment_comes_back(when: datetime) -> None:
    assert from_moment(moment(when)) == when
    assert len(moment(when)) == 27


@given(_MOMENTS, _MOMENTS)
def test_moments_sort_as_text(one: datetime, other: datetime) -> None:
    assert (one < other) == (moment(one) < moment(other))


def test_other_zones_are_kept_in_utc() -> None:
    assert moment(datetime(2020, 5, 4, 1, tzinfo=timezone(timedelta(hours=3)))) == "2020-05-03T22:00:00.000000Z"
    with pytest.raises(ValueError, match="time zone"):
        moment(datetime(2020, 5, 4))
