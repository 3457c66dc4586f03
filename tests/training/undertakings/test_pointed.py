"""Labels that point into the shared texts lead to the words that they mean."""

from dragoman.status import Kind, Status
from tests.shared import SHARED, needs_shared
from training.undertakings.align import locate
from training.undertakings.names import names_party
from training.undertakings.pointed import pointed

pytestmark = needs_shared


def test_evidence_lies_in_the_text_that_it_points_into() -> None:
    found = [(gold, claim) for gold in pointed(SHARED) for claim in gold["claims"]]
    assert len(found) > 150
    for gold, claim in found:
        start, end = locate(gold["text"], claim["evidence"])
        assert gold["text"][start:end].split() == claim["evidence"].split()
        Kind(claim["kind"]), Status(claim["status"])


def test_some_party_of_each_claim_is_named_in_its_text() -> None:
    for gold in pointed(SHARED):
        for claim in gold["claims"]:
            assert any(names_party(gold["text"], party) for party in claim["parties"]), (gold["id"], claim)
