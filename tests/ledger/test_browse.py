from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dragoman.dossier.judge import withdrawing
from dragoman.ledger.store import Store
from tests.ledger.making import NOON, claim, filing, report

LATER = datetime(2020, 6, 1, tzinfo=UTC)
FIRST = report("Ann Alder will meet Bo Birch in Oslo. Zelenský is told.", "2020-05-04", id="first")
SECOND = report("Bo Birch called off the meeting.", "2020-05-06", id="second")
THIRD = report("No claim stands in this text about Oslo.", None, id="third")


@pytest.fixture
def filled(store: Store) -> Store:
    store.file(filing(FIRST, claim(FIRST, quote="Ann Alder will meet Bo Birch in Oslo.")))
    store.file(filing(SECOND, claim(SECOND, "cancelled"), claim(SECOND, "planned", kind="talks")))
    store.file(filing(THIRD))
    return store


def test_reports_and_claims_come_the_latest_first_and_go_on_where_they_stopped(filled: Store) -> None:
    with filled.browse() as browse:
        sources = list(browse.sources(None))
        assert {source.id for _, source in sources} == {"first", "second", "third"}
        assert [one for _, one in browse.sources(sources[0][0])] == [one for _, one in sources[1:]]
        claims = list(browse.entries(None, None))
        assert [entry.source.id for _, entry in claims] == ["second", "second", "first"]
        assert [one for _, one in browse.entries(None, claims[0][0])] == [one for _, one in claims[1:]]
        assert [entry.claim.kind.value for _, entry in browse.entries("talks", None)] == ["talks"]


def test_the_latest_reading_counts_by_the_clocks(filled: Store) -> None:
    filled.file(filing(FIRST, claim(FIRST, "held"), reader="reader-2", at=LATER))
    key = next(entry.source.key for entry in filled.entries() if entry.source.id == "first")
    with filled.browse() as browse:
        assert [entry.claim.status.value for entry in browse.of_report(key)] == ["held"]
    with filled.browse(known_at=NOON) as browse:
        assert [entry.claim.status.value for entry in browse.of_report(key)] == ["scheduled"]
    with filled.browse(as_of=date(2020, 5, 3)) as browse:
        assert browse.of_report(key) == []


def test_a_claim_by_its_id(filled: Store) -> None:
    with filled.browse() as browse:
        for entry in filled.entries():
            assert browse.claim(entry.id) == entry
        assert browse.claim("0" * 16) is None


def test_days_with_reports(filled: Store) -> None:
    with filled.browse() as browse:
        assert browse.ends() == (date(2020, 5, 6), date(2020, 5, 4))
        assert browse.days(date(2020, 5, 5)) == (date(2020, 5, 4), date(2020, 5, 6))
        assert browse.days(None) == (date(2020, 5, 4), None)


def test_an_empty_ledger(store: Store) -> None:
    with store.browse() as browse:
        assert browse.ends() is None
        assert browse.days(None) == (None, None)
        assert list(browse.sources(None)) == list(browse.entries(None, None)) == []


def test_the_stamp_changes_with_every_filing(filled: Store) -> None:
    stamps = []
    for number in range(2):
        with filled.browse() as browse:
            stamps.append(browse.stamp())
        filled.file(filing(report(f"Text {number}.", id=str(number))))
    with filled.browse() as browse:
        assert len({*stamps, browse.stamp()}) == 3


def found(store: Store, *terms: str, as_of: date | None = None) -> list[str]:
    store.bring_up_words()
    with store.browse(as_of=as_of) as browse:
        keys = browse.holding(terms, 10)
    kept = [store.kept(key) for key in keys]
    return [one.source.id for one in kept if one is not None]


@pytest.mark.parametrize(
    ("terms", "ids"),
    [
        (("oslo",), {"first", "third"}),
        (("OSLO", "birch"), {"first"}),
        (("called off",), {"second"}),
        (("off called",), set()),
        (('of"f',), set()),
        (("nothing",), set()),
    ],
)
def test_words_of_texts(filled: Store, terms: tuple[str, ...], ids: set[str]) -> None:
    assert set(found(filled, *terms)) == ids


def test_words_come_with_new_reports_and_go_with_withdrawn_ones(filled: Store) -> None:
    assert found(filled, "birch") == ["second", "first"]
    assert found(filled, "birch", as_of=date(2020, 5, 5)) == ["first"]
    filled.file(filing(report("Bo Birch again.", "2020-05-07", id="fourth")))
    assert found(filled, "birch") == ["fourth", "second", "first"]
    filled.judge(withdrawing(filled.named("second"), "second", "Desk", LATER, None))
    assert found(filled, "birch") == ["fourth", "first"]
    assert found(filled, "called") == []
