"""What filing is decided by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.reading.undertakings.assemble import judge
from dragoman.reading.undertakings.confidence import SURELY, Calibration, Probabilities, Signs
from dragoman.reading.undertakings.filing import FILED, LEAST, likelihood, worth
from dragoman.reading.undertakings.loglinear import models
from dragoman.status import Status
from tests.reading.scenes import scene

SHARE = st.floats(0, 1)
TEXT = "Kenya and Somalia held talks in Oslo. They see each other often. A peace plan was heard of."


@given(st.builds(Probabilities, SHARE, SHARE, SHARE), st.sampled_from(Status))
def test_it_is_a_share_and_what_is_told_as_done_must_be_worth_more(decided: Probabilities, status: Status) -> None:
    signs = Signs(decided=decided, parties=(), circumstances=())
    made = likelihood(signs, status, worth())
    assert 0 <= made <= 1
    assert likelihood(signs, Status.HELD, worth()) <= made


@pytest.mark.parametrize("name", ["filing", "status"])
def test_it_rises_with_the_decisions(name: str) -> None:
    sure = Signs(decided=Probabilities(0.9, 0.9, 0.9), parties=(0.9, 0.8), circumstances=())
    doubtful = replace(sure, decided=sure.decided._replace(**{name: 0.2}))
    assert likelihood(doubtful, Status.PLANNED, worth()) < likelihood(sure, Status.PLANNED, worth())


def test_what_explicit_words_tell_of_two_parties_is_filed_for_less() -> None:
    bare = Signs(decided=Probabilities(0.5, 0.5, 0.5), parties=(0.9, 0.8), circumstances=())
    plain = Calibration(bias=-1.0, weights={})
    said = replace(bare, circumstances=(SURELY,))
    assert likelihood(said, Status.ON_HOLD, plain) > likelihood(bare, Status.ON_HOLD, plain)
    assert likelihood(replace(said, parties=(0.9,)), Status.ON_HOLD, plain) == likelihood(bare, Status.ON_HOLD, plain)


def test_a_candidate_has_its_claim_from_the_threshold_on() -> None:
    judged = list(judge(scene(TEXT), models()))
    assert any(each.claim for each in judged)
    for each in judged:
        assert (each.claim is not None) == (each.likelihood >= FILED)
        assert each.claim is not None or each.withheld is not None


def test_with_no_threshold_all_that_may_be_claims_have_one() -> None:
    judged = list(judge(scene(TEXT), models(), filed=0.0))
    for each in judged:
        assert each.claim is None or (each.signs is not None and each.signs.decided.filing >= LEAST)
    assert sum(each.claim is not None for each in judged) >= sum(each.claim is not None for each in judge(scene(TEXT), models()))


def test_another_weighing_decides_otherwise() -> None:
    nothing = Calibration(bias=-9.0, weights={})
    assert not any(each.claim for each in judge(scene(TEXT), models(), weighing=nothing))
