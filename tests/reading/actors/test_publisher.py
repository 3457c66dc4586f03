"""The medium that publishes a report is marked where the report names it."""

from __future__ import annotations

import pytest

import dragoman
from tests.reading.actors.reading import read

TEXT = "Norway and Sweden held talks in Bergen last week, Reuters has learned."


@pytest.mark.parametrize(
    ("outlet", "marked"),
    [("Reuters", True), ("www.reuters.com", True), ("uk.reuters.com", True), ("BBC", False), ("NATO", False), (None, False)],
)
def test_the_outlet_names_the_publisher(outlet: str | None, marked: bool) -> None:
    assert read(TEXT, outlet=outlet)["Reuters"].publisher is marked


def test_a_medium_that_the_table_does_not_know() -> None:
    name = "National News Network"
    assert read(f"An aide told the {name} of talks with Chad.", outlet=name)[name].publisher


def test_the_agency_of_the_dateline_is_one() -> None:
    text = f"OSLO (Reuters) - Chad sent an envoy.\n\n{TEXT}"
    assert read(text)["Reuters"].publisher
    assert not read(f"OSLO (TASS) - Chad sent an envoy.\n\n{TEXT}")["Reuters"].publisher


def test_a_body_that_publishes_its_own_news_still_acts() -> None:
    assert not read("NATO held talks with Georgia.", outlet="NATO")["NATO"].publisher


def test_the_publisher_neither_vouches_nor_takes_part() -> None:
    def told(outlet: str | None) -> list[str | None]:
        claims = dragoman.read(TEXT, published="2031-05-05", outlet=outlet).claims
        assert claims and all(party.name != "Reuters" for claim in claims for party in claim.parties)
        return [claim.holder.name if claim.holder else None for claim in claims]

    assert told("Reuters") == [None]
    assert told("BBC") == ["Reuters"]
