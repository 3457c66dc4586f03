"""Claims, their evidence, and the identifier that follows from what they say."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.claim import CONTEXT, Claim, Evidence, Holder, Party
from dragoman.span import Span
from dragoman.status import Kind, Status

EVIDENCE = Evidence(start=0, end=5, exact="Kenya")


def claim(**fields: Any) -> Claim:
    given: dict[str, Any] = {
        "report": "0" * 64,
        "kind": Kind.TALKS,
        "parties": (Party(name="Kenya", kind="state", state="KE"), Party(name="Somalia", kind="state", state="SO")),
        "status": Status.ON_HOLD,
        "holder": Holder(name="Amina Duale", office="foreign minister"),
        "evidence": EVIDENCE,
    }
    return Claim(**(given | fields))


TEXTS = st.none() | st.text(max_size=8)
PARTIES = st.builds(Party, name=st.text(max_size=8), actor=TEXTS, state=TEXTS, office=TEXTS)
HOLDERS = st.none() | st.builds(Holder, name=st.text(max_size=8), actor=TEXTS, resolved=st.booleans())
CLAIMS = st.builds(
    claim,
    kind=st.sampled_from(Kind),
    status=st.sampled_from(Status),
    parties=st.lists(PARTIES, max_size=3).map(tuple),
    holder=HOLDERS,
    when=TEXTS,
    requires=TEXTS,
    confidence=st.none() | st.floats(0, 1),
)


@given(st.text(min_size=1, max_size=200), st.data())
def test_selectors_hold_what_stands_at_their_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    if not span.of(text).strip():
        with pytest.raises(ValueError, match="no words"):
            Evidence.at(text, span)
        return
    evidence = Evidence.at(text, span)
    assert evidence.span.of(text) == evidence.exact == evidence.exact.strip()
    assert span.contains(evidence.span)
    assert text[: evidence.start].endswith(evidence.prefix) and text[evidence.end :].startswith(evidence.suffix)
    assert (len(evidence.prefix), len(evidence.suffix)) == (min(CONTEXT, evidence.start), min(CONTEXT, len(text) - evidence.end))


def test_white_space_at_the_ends_is_no_evidence() -> None:
    assert Evidence.at("so \n it was\n", Span(2, 12)) == Evidence(start=5, end=11, exact="it was", prefix="so \n ", suffix="\n")


@given(CLAIMS)
def test_a_claim_survives_its_file_and_keeps_its_id(made: Claim) -> None:
    again = msgspec.json.decode(msgspec.json.encode(made), type=Claim)
    assert again == made
    assert again.id == made.id


@given(CLAIMS, CLAIMS)
def test_ids_are_equal_where_all_but_the_confidence_is(left: Claim, right: Claim) -> None:
    same = msgspec.structs.replace(left, confidence=None) == msgspec.structs.replace(right, confidence=None)
    assert (left.id == right.id) is same


@pytest.mark.parametrize(
    "change",
    [
        {"report": "1" * 64},
        {"kind": Kind.MEETING},
        {"parties": (Party(name="Kenya"),)},
        {"status": Status.HELD},
        {"holder": None},
        {"evidence": Evidence(start=1, end=5, exact="enya")},
        {"when": "2031-05-05"},
        {"place": "Oslo"},
        {"requires": "the border is opened"},
        {"topic": "border"},
        {"background": True},
    ],
)
def test_whatever_a_claim_says_is_in_its_id(change: dict[str, Any]) -> None:
    assert claim(**change).id != claim().id


def test_how_sure_the_reader_is_is_not() -> None:
    assert claim(confidence=0.4).id == claim(confidence=0.9).id == claim().id


def test_an_id_is_the_same_from_one_version_to_the_next() -> None:
    """Ledgers are kept for years: a change here orphans what stands in them."""
    assert claim().id == "7f35280f2f708686"


def test_a_claim_cannot_be_altered() -> None:
    with pytest.raises(AttributeError):
        claim().status = Status.HELD  # type: ignore[misc]
