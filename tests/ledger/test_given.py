from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.claim import Party
from dragoman.ledger.given import GivenError, given_claims, given_reader, locate
from dragoman.report import Report
from tests.ledger.making import party, report

_TEXT = "Ann  Alder said\nshe would meet Bo Birch in Celand on 8 May."
_CLAIM = {
    "kind": "meeting",
    "parties": ["Ann Alder", "Bo Birch"],
    "status": "scheduled",
    "holder": "Ann Alder",
    "when": "2020-05-08",
    "place": "Celand",
    "requires": None,
    "evidence": "Ann Alder said she would meet Bo Birch",
}


def _naming(name: str, _: Report) -> Party:
    return party(name)


def test_a_claim_is_filed_as_it_is() -> None:
    [made] = given_claims(report(_TEXT), [_CLAIM], _naming)
    assert (made.kind, made.status, made.when, made.place) == ("meeting", "scheduled", "2020-05-08", "Celand")
    assert [one.name for one in made.parties] == ["Ann Alder", "Bo Birch"]
    assert made.holder is not None
    assert made.holder.name == "Ann Alder"
    assert made.evidence.exact == "Ann  Alder said\nshe would meet Bo Birch"
    assert _TEXT[made.evidence.start : made.evidence.end] == made.evidence.exact


def test_the_reporters_voice_and_an_unresolved_holder() -> None:
    told = [{**_CLAIM, "holder": None}, {**_CLAIM, "holder": "two officials", "resolved": False}]
    narrator, unnamed = given_claims(report(_TEXT), told, _naming)
    assert narrator.holder is None
    assert unnamed.holder is not None
    assert not unnamed.holder.resolved


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"evidence": "Ann Alder refused"}, "claim 2: the evidence is not in the text: 'Ann Alder refused'"),
        ({"evidence": " "}, "claim 2: no evidence"),
        ({"evidence": 7}, 'claim 2: "evidence" is not a string'),
        ({"kind": "war"}, "claim 2: no such kind: 'war'"),
        ({"status": None}, "claim 2: no such status: None"),
        ({"parties": []}, 'claim 2: "parties" is not a list of names'),
        ({"parties": ["Ann Alder", ""]}, 'claim 2: "parties" is not a list of names'),
        ({"confidence": 2}, 'claim 2: "confidence" is no number from 0 to 1'),
        ({"when": "next week"}, "claim 2: not EDTF: 'next week'"),
    ],
)
def test_a_claim_that_cannot_be_filed_is_numbered(change: dict[str, Any], said: str) -> None:
    with pytest.raises(GivenError) as caught:
        given_claims(report(_TEXT), [_CLAIM, {**_CLAIM, **change}], _naming)
    assert str(caught.value).startswith(said)


def test_the_reader_follows_from_the_claims() -> None:
    assert given_reader([_CLAIM]) == given_reader([dict(reversed(_CLAIM.items()))])
    assert given_reader([_CLAIM]) != given_reader([{**_CLAIM, "status": "held"}])


@given(st.text(), st.text(), st.text())
def test_what_is_located_is_the_quotation(before: str, quote: str, after: str) -> None:
    span = locate(f"{before} {quote} {after}", quote)
    if not quote.split():
        assert span is None
    else:
        assert span is not None
        assert f"{before} {quote} {after}"[span.start : span.end].split() == quote.split()
