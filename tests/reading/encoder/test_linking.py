"""Links: chances add up, contents gather at their cue, what has no cue stays alone."""

from __future__ import annotations

import numpy as np
import pytest

from dragoman.reading.encoder.linking import chances, choose, link, peak

WORDS, REACH = 8, 3
FLAT = np.zeros(2 * REACH + 2, dtype=np.float32)


def pointing(ends: dict[int, int]) -> list[np.ndarray]:
    """Starts and ends such that each word of the mapping points at one other; all the rest at no word."""
    starts = np.zeros((WORDS + 1, WORDS + 1), dtype=np.float32)
    for word in range(WORDS):
        starts[word + 1, ends.get(word, -1) + 1] = 40.0
    return [starts, np.eye(WORDS + 1, dtype=np.float32)]


def test_the_chances_of_a_span_add_up_to_one() -> None:
    chance = np.random.default_rng(1)
    starts, ends = (chance.normal(size=(WORDS + 1, 16)).astype(np.float32) for _ in range(2))
    assert chances(starts, ends, FLAT, (2, 5)).sum() == pytest.approx(1.0, abs=1e-5)


def test_distance_counts_words_and_no_word_has_a_score_of_its_own() -> None:
    distance = FLAT.copy()
    distance[REACH + 2] = 30.0
    nothing = np.zeros((WORDS + 1, 4), dtype=np.float32)
    assert chances(nothing, nothing, distance, (3, 4)).argmax() == 3 + 2 + 1
    distance[-1] = 60.0
    assert chances(nothing, nothing, distance, (3, 4)).argmax() == 0


def test_no_end_is_chosen_when_no_word_is_likelier() -> None:
    assert choose(np.array([0.6, 0.3, 0.1], dtype=np.float32), [(0, 1), (1, 2)], [])[0] is None
    assert choose(np.array([0.2, 0.3, 0.5], dtype=np.float32), [(0, 1), (1, 2)], [])[0] == (1, 2)


def test_an_end_that_was_not_tagged_is_chosen_where_the_links_agree_on_it() -> None:
    chance = np.array([0.05, 0.1, 0.0, 0.4, 0.4, 0.05], dtype=np.float32)
    assert choose(chance, [(0, 1)], [])[0] == (2, 4)
    assert choose(chance, [(0, 1)], [(3, 5)])[0] == (0, 1)
    assert peak(chance)[0] == (2, 4)


def test_two_pieces_of_content_meet_at_their_cue_and_two_cues_share_a_source() -> None:
    owner = pointing({0: 3, 4: 3, 7: 6})
    holder = pointing({3: 2, 6: 2})
    found = link([(2, 3)], [(3, 4), (6, 7)], [(0, 1), (4, 5), (7, 8)], owner + holder, [FLAT, FLAT])
    assert [(each.source, each.cue, each.contents) for each in found] == [
        ((2, 3), (3, 4), ((0, 1), (4, 5))),
        ((2, 3), (6, 7), ((7, 8),)),
    ]
    assert all(each.score > 0.9 for each in found)


def test_a_content_whose_cue_is_elsewhere_stays_alone_and_a_cue_without_content_is_dropped() -> None:
    found = link([], [(6, 7)], [(0, 2)], pointing({}) + pointing({}), [FLAT, FLAT])
    assert [(each.source, each.cue, each.contents) for each in found] == [(None, None, ((0, 2),))]


def split(ends: dict[int, dict[int, float]]) -> list[np.ndarray]:
    """Starts and ends such that the words of the mapping have these chances of pointing at others; the rest at no word."""
    starts, table = pointing({}), np.full((WORDS + 1, WORDS + 1), -40.0, dtype=np.float32)
    table[:, 0] = 40.0
    for word, shares in ends.items():
        table[word + 1] = -40.0
        for end, share in shares.items():
            table[word + 1, end + 1] = np.log(share) * (WORDS + 1) ** 0.5
    return [table, starts[1]]


def test_a_content_that_is_unsure_of_a_cue_leaves_it_to_a_surer_one() -> None:
    sure = {0: {3: 0.97, 6: 0.03}}
    assert len(link([], [(3, 4)], [(0, 1)], split(sure) + pointing({}), [FLAT, FLAT])) == 1
    alone = link([], [(3, 4)], [(0, 1), (5, 6)], split({**sure, 5: {3: 0.8, -1: 0.2}}) + pointing({}), [FLAT, FLAT])
    assert [(each.cue, each.contents) for each in alone] == [((3, 4), ((0, 1),)), (None, ((5, 6),))]
    again = link([], [(3, 4), (7, 8)], [(0, 1), (5, 6)], split({**sure, 5: {3: 0.55, 7: 0.45}}) + pointing({}), [FLAT, FLAT])
    assert [(each.cue, each.contents) for each in again] == [((3, 4), ((0, 1),)), ((7, 8), ((5, 6),))]
    surer = split({**sure, 5: {3: 0.9, -1: 0.1}})
    together = link([], [(3, 4)], [(0, 1), (5, 6)], surer + pointing({}), [FLAT, FLAT])
    assert [(each.cue, each.contents) for each in together] == [((3, 4), ((0, 1), (5, 6)))]
