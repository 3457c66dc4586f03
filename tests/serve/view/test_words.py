from __future__ import annotations

import pytest

from dragoman.serve.view.words import CODES, PHASES, when_words
from dragoman.status import Phase, Status


def test_every_status_and_phase_has_its_sign() -> None:
    assert set(CODES) == set(Status)
    assert len(set(CODES.values())) == len(CODES)
    assert set(PHASES) == set(Phase)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-06-08", "8 June 2022"),
        ("XXXX-06-08", "8 June, year not stated"),
        ("2022-07-18/2022-07-24", "between 18 and 24 July 2022"),
        ("../2018-05", "by May 2018"),
        (None, ""),
        ("so\u202eon", "soon"),
    ],
)
def test_dates_are_as_uncertain_as_they_are(value: str | None, words: str) -> None:
    assert when_words(value) == words
