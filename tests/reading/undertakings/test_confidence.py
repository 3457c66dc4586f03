"""Confidence from the probabilities behind a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.reading.undertakings.assemble import judge
from dragoman.reading.undertakings.confidence import Calibration, Probabilities, Signs, calibration, values
from dragoman.reading.undertakings.loglinear import models
from tests.reading.scenes import read, scene

SHARE = st.floats(0, 1)
SURE = Signs(decided=Probabilities(0.9, 0.9, 0.9), parties=(0.9, 0.8), circumstances=())


@given(st.builds(Probabilities, SHARE, SHARE, SHARE), st.lists(SHARE, max_size=4))
def test_it_is_a_share_in_hundredths(decided: Probabilities, parties: list[float]) -> None:
    made = calibration().confidence(Signs(decided=decided, parties=tuple(parties), circumstances=("verb",)))
    assert 0 <= made <= 1
    assert round(made, 2) == made


@pytest.mark.parametrize("name", Probabilities._fields)
def test_it_rises_with_each_decision(name: str) -> None:
    doubtful = replace(SURE, decided=SURE.decided._replace(**{name: 0.2}))
    assert calibration().confidence(doubtful) < calibration().confidence(SURE)


def test_circumstances_count_by_their_weight() -> None:
    made = Calibration(bias=0.0, weights={"weak word": -2.0})
    assert made.confidence(SURE) == 0.5
    assert made.confidence(replace(SURE, circumstances=("weak word", "verb"))) == 0.12


def test_parties_only_pointed_to_have_no_probability() -> None:
    assert "least party" not in values(replace(SURE, parties=()))
    assert values(SURE)["least party"] == values(replace(SURE, parties=(0.8,)))["all parties"]


def test_every_claim_has_one_and_its_id_does_not_hang_on_it() -> None:
    reading = read("Kenya and Somalia held talks in Oslo. Norway will not rule out a summit with Sweden, a spokesman said.")
    assert len(reading.claims) == 2
    for claim in reading.claims:
        assert claim.confidence is not None and 0 < claim.confidence < 1
        assert replace(claim, confidence=None).id == claim.id


def test_without_a_calibration_it_is_what_the_filing_was_decided_by() -> None:
    (judged,) = (each for each in judge(scene("Kenya and Somalia held talks in Oslo."), models()) if each.claim)
    assert judged.claim is not None and judged.claim.confidence == round(judged.likelihood, 3)
