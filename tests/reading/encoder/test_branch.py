"""The branch: an answer for each place that it is asked about, and the same one whatever else was asked."""

from __future__ import annotations

import numpy as np

from dragoman.reading.encoder import encode
from dragoman.reading.encoder.branch import branch
from dragoman.reading.tokens import tokenize
from dragoman.status import Status


def test_each_place_has_its_answer_and_other_places_do_not_change_it() -> None:
    (window,) = encode(tokenize("Kenya and Somalia will hold talks in Oslo, and a summit may follow.")).windows
    marks = np.zeros((len(window.states), 4), dtype=np.int32)
    filed, statuses = branch()(window.states, marks, [6, 11])
    assert filed.shape == (2,) and statuses.shape == (2, len(Status))
    assert np.isfinite(filed).all() and np.isfinite(statuses).all()
    assert not np.array_equal(statuses[0], statuses[1])
    again, _ = branch()(window.states, marks, [6, 11])
    assert np.array_equal(filed, again)


def test_marks_are_heard() -> None:
    (window,) = encode(tokenize("Kenya and Somalia will hold talks in Oslo.")).windows
    marks = np.zeros((len(window.states), 4), dtype=np.int32)
    silent, _ = branch()(window.states, marks, [6])
    marks[6, 0] = 7
    told, _ = branch()(window.states, marks, [6])
    assert silent[0] != told[0]
