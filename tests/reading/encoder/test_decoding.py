"""Chains of tags: the best one is found, and none that breaks the rules."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.encoder.decoding import best_chains, rules, spans

TAGS = 5


def by_trying_all(scores, steps, begins, ends):  # type: ignore[no-untyped-def]
    """The best chain that keeps the rules, found by going through all chains."""
    best, most = None, -np.inf
    for chain in product(range(TAGS), repeat=len(scores)):
        before = (0, *chain[:-1])
        if any(tag and tag % 2 == 0 and last not in (tag - 1, tag) for last, tag in zip(before, chain, strict=True)):
            continue
        value = begins[chain[0]] + ends[chain[-1]] + sum(scores[at, tag] for at, tag in enumerate(chain))
        value += sum(steps[one, other] for one, other in pairwise(chain))
        if value > most:
            best, most = chain, value
    return best


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 5), min_size=1, max_size=3))
def test_the_best_chain_is_found_in_windows_of_any_length(seed: int, lengths: list[int]) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(len(lengths), max(lengths), TAGS)).astype(np.float32)
    steps, begins, ends = (chance.normal(size=size).astype(np.float32) for size in ((TAGS, TAGS), TAGS, TAGS))
    found = best_chains(scores, np.array(lengths, dtype=np.int32), steps, begins, ends)
    for row, chain in enumerate(found):
        assert tuple(chain.tolist()) == by_trying_all(scores[row, : lengths[row]], steps, begins, ends)


def test_an_inside_follows_its_own_beginning_or_inside_only() -> None:
    open_ = {(one, other) for one, other in product(range(TAGS), repeat=2) if rules(TAGS)[one, other] == 0}
    assert {one for one, other in open_ if other == 2} == {1, 2}
    assert {one for one, other in open_ if other == 3} == set(range(TAGS))


def test_neighbouring_spans_of_one_label_stay_apart() -> None:
    chain = np.array([1, 2, 1, 0, 3, 4, 4, 1], dtype=np.int8)
    assert spans(chain, 0) == [(0, 2), (2, 3), (7, 8)]
    assert spans(chain, 1) == [(4, 7)]
