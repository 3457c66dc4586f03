"""Tense and modality of one verb group."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.status.actuality import Actuality, actuality
from tests.reading.scenes import view


def group(text: str, word: str) -> VerbGroup:
    return next(group for group in view(text).groups if group.word == word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The envoys met in Oslo.", "met", Actuality.PAST),
        ("The envoys have met in Oslo.", "met", Actuality.PAST),
        ("The treaty was signed.", "signed", Actuality.PAST),
        ("The envoys are meeting in Oslo.", "meeting", Actuality.ONGOING),
        ("The envoys meet every year.", "meet", Actuality.PRESENT),
        ("The envoys will meet.", "meet", Actuality.FUTURE),
        ("The envoys are to meet.", "meet", Actuality.FUTURE),
        ("The envoys are going to meet.", "meet", Actuality.FUTURE),
        ("The envoys may meet.", "meet", Actuality.POSSIBLE),
        ("The envoys could meet.", "meet", Actuality.POSSIBLE),
        ("The envoys would meet.", "meet", Actuality.WOULD),
        ("The envoys should meet.", "meet", Actuality.DESIRED),
        ("The envoys agreed to meet.", "meet", Actuality.PROSPECT),
        ("The envoys claim to have met.", "met", Actuality.PAST),
    ],
)
def test_actuality(text: str, word: str, expected: Actuality) -> None:
    assert actuality(group(text, word)) is expected


def test_negation_is_no_part_of_it() -> None:
    assert actuality(group("The envoys did not meet.", "meet")) is actuality(group("The envoys met.", "met"))
