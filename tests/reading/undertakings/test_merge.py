"""One claim a fact."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from dragoman.claim import Claim, Evidence, Holder, Party
from dragoman.reading.undertakings.merge import merge
from dragoman.status import Kind, Status

TEXT = "Kenya met Somalia. The two met on 2 May in Oslo. They will meet again."
KENYA = Party(name="Kenya", kind="state", actor="KE", state="KE")
SOMALIA = Party(name="Somalia", kind="state", actor="SO", state="SO")
PRESIDENT = Party(name="Wanjiku Otieno", kind="person", actor="met:otieno", state="KE")


def claim(at: int = 0, **fields: Any) -> Claim:
    given: dict[str, Any] = {
        "report": "0" * 64,
        "kind": Kind.MEETING,
        "parties": (KENYA, SOMALIA),
        "status": Status.HELD,
        "holder": None,
        "evidence": Evidence(start=at, end=at + 10, exact=TEXT[at : at + 10]),
        "confidence": 0.5,
    }
    return Claim(**(given | fields))


def test_what_is_said_again_is_one_claim_with_the_likeliest_evidence() -> None:
    (one,) = merge([claim(0), claim(20, confidence=0.9), claim(40, confidence=0.2)])
    assert (one.evidence.start, one.confidence) == (20, 0.9)


def test_a_date_and_a_place_that_only_another_has_are_kept() -> None:
    (one,) = merge([claim(0, confidence=0.9), claim(20, when="2031-05-02", place="Oslo")])
    assert (one.evidence.start, one.when, one.place) == (0, "2031-05-02", "Oslo")


def test_other_dates_are_other_claims() -> None:
    assert len(merge([claim(0, when="2031-05-02"), claim(20, when="2031-05-03")])) == 2


def test_other_kinds_statuses_parties_and_holders_are_other_claims() -> None:
    others = [
        claim(0),
        claim(10, kind=Kind.TALKS),
        claim(20, status=Status.PLANNED),
        claim(30, parties=(KENYA,)),
        claim(40, holder=Holder(name="Amina Duale")),
    ]
    assert len(merge(others)) == len(others)


def test_a_leader_and_his_state_are_one_party() -> None:
    assert len(merge([claim(0), claim(20, parties=(SOMALIA, PRESIDENT))])) == 1


def test_what_is_planned_is_scheduled_where_the_report_gives_the_date_elsewhere() -> None:
    (one,) = merge([claim(0, status=Status.PLANNED), claim(20, status=Status.SCHEDULED, when="2031-05-20")])
    assert (one.status, one.when) == (Status.SCHEDULED, "2031-05-20")


def test_a_plan_with_other_parties_or_a_date_of_its_own_stays_a_plan() -> None:
    fixed = claim(20, status=Status.SCHEDULED, when="2031-05-20")
    assert [one.status for one in merge([claim(0, status=Status.PLANNED, parties=(KENYA,)), fixed])] == ["planned", "scheduled"]
    assert [one.status for one in merge([claim(0, status=Status.PLANNED, when="2031-07"), fixed])] == ["planned", "scheduled"]


def test_of_instruments_in_one_sentence_with_a_party_in_common_the_likeliest_stands() -> None:
    signed = {"kind": Kind.AGREEMENT, "status": Status.SIGNED}
    (one,) = merge([claim(0, **signed, parties=(KENYA,), confidence=0.4), claim(0, **signed, confidence=0.8)])
    assert one.parties == (KENYA, SOMALIA)


def test_none_gives_none() -> None:
    assert merge([]) == ()


CLAIMS = st.lists(
    st.builds(
        claim,
        st.integers(0, 50),
        kind=st.sampled_from([Kind.MEETING, Kind.AGREEMENT]),
        status=st.sampled_from([Status.HELD, Status.PLANNED, Status.SCHEDULED]),
        parties=st.sampled_from([(KENYA, SOMALIA), (KENYA,), (SOMALIA, PRESIDENT)]),
        when=st.sampled_from([None, "2031-05-20", "2031-05"]),
        confidence=st.sampled_from([0.3, 0.6, 0.9]),
    ),
    max_size=7,
)


@given(CLAIMS)
def test_every_claim_kept_rests_on_evidence_that_was_given_in_the_order_of_the_text(given: list[Claim]) -> None:
    kept = merge(given)
    starts = [one.evidence.start for one in kept]
    assert starts == sorted(starts)
    assert {one.evidence for one in kept} <= {one.evidence for one in given}
    assert bool(kept) == bool(given)


@given(CLAIMS)
def test_no_two_claims_kept_are_the_same_fact(given: list[Claim]) -> None:
    facts = [
        (one.kind, frozenset(party.state for party in one.parties), one.status, one.holder, one.when) for one in merge(given)
    ]
    assert len(facts) == len(set(facts))


@given(CLAIMS)
def test_merging_changes_no_claim_that_was_given(given: list[Claim]) -> None:
    before = msgspec.json.encode(given)
    merge(given)
    assert msgspec.json.encode(given) == before


def test_what_one_sentence_tells_twice_is_one_claim() -> None:
    whole = claim(0, confidence=0.8)
    again = claim(0, parties=(KENYA, PRESIDENT), confidence=0.4)
    talks = claim(0, kind=Kind.TALKS, status=Status.UNDER_WAY, confidence=0.3)
    assert merge([whole, again, talks]) == (whole,)
    assert merge([again, talks, whole])[0].kind is Kind.MEETING


def test_what_one_sentence_tells_of_two_days_or_other_parties_stays_apart() -> None:
    norway, chad = Party(name="Norway", kind="state", state="NO"), Party(name="Chad", kind="state", state="TD")
    assert len(merge([claim(0, when="2031-05-02"), claim(0, when="2031-05-09")])) == 2
    assert len(merge([claim(0), claim(0, parties=(norway, chad))])) == 2
    assert len(merge([claim(0, kind=Kind.MEETING), claim(20, kind=Kind.TALKS)])) == 2


def test_one_sentence_has_one_status_for_what_is_between_the_same() -> None:
    sure = claim(0, status=Status.ON_HOLD, confidence=0.8)
    one_side = claim(0, parties=(KENYA,), status=Status.PLANNED, confidence=0.4)
    assert merge([one_side, sure]) == (sure,)
    norway = Party(name="Norway", kind="state", state="NO")
    assert len(merge([sure, claim(0, parties=(KENYA, norway), status=Status.PLANNED)])) == 2
    assert len(merge([sure, claim(20, status=Status.PLANNED)])) == 2


def test_an_invitation_stands_beside_the_visit_that_is_undecided() -> None:
    visit = claim(0, kind=Kind.VISIT, status=Status.UNCLEAR)
    assert len(merge([visit, claim(0, kind=Kind.VISIT, status=Status.INVITED)])) == 2
