"""Spans: half-open intervals of characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.span import Span, hull, join

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 8))


def characters(spans: tuple[Span, ...] | list[Span]) -> set[int]:
    return {offset for span in spans for offset in range(span.start, span.end)}


def test_a_span_covers_its_characters() -> None:
    span = Span(4, 7)
    assert (span.of("The sea rose"), len(span)) == ("sea", 3)


@given(SPANS, SPANS)
def test_overlap_and_containment_are_those_of_the_characters(left: Span, right: Span) -> None:
    inside, other = characters([left]), characters([right])
    if inside and other:
        assert left.overlaps(right) is bool(inside & other)
        assert left.contains(right) is (other <= inside)


@given(st.lists(SPANS, max_size=8))
def test_joining_keeps_the_characters_in_few_sorted_pieces(spans: list[Span]) -> None:
    joined = join(spans)
    assert characters(joined) == characters(spans)
    assert all(left.end < right.start for left, right in pairwise(joined))
    assert all(len(span) for span in joined)
    assert join(joined) == joined


@given(st.lists(SPANS, min_size=1, max_size=8))
def test_a_hull_is_the_smallest_span_over_all(spans: list[Span]) -> None:
    whole = hull(spans)
    assert all(whole.contains(span) for span in spans)
    assert whole.start in {span.start for span in spans} and whole.end in {span.end for span in spans}


def test_nothing_has_no_hull() -> None:
    with pytest.raises(ValueError, match="no spans"):
        hull([])
