"""Bare surnames without a date, persons unknown to the table, and the agency in a dateline."""

from __future__ import annotations

import pytest

from dragoman.actors import load_table
from dragoman.actors.record import Actor, Office
from dragoman.reading.actors import surnames
from tests.reading.actors.reading import mentions, read


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Putin met Macron on Friday.", "Putin", "Vladimir Putin"),
        ("Putin met Macron on Friday.", "Macron", "Emmanuel Macron"),
        ("They spoke with Zelenskyy.", "Zelenskyy", "Volodymyr Zelensky"),
        ("They spoke with Zelenski.", "Zelenski", "Volodymyr Zelensky"),
        ("Lukashenka said no.", "Lukashenka", "Alexander Lukashenko"),
        ("Rubio arrived on Sunday.", "Rubio", "Marco Rubio"),
        ("Guatemala waited; Berger said no.", "Berger", "Oscar Berger"),
    ],
)
def test_without_a_date_a_surname_means_the_one_leader(text: str, word: str, name: str) -> None:
    assert read(text)[word].name == name


@pytest.mark.parametrize(
    ("text", "word", "actor", "state"),
    [
        ("They met Assad.", "Assad", "met:assad", "SY"),
        ("Clinton said no.", "Clinton", "met:clinton", "US"),
        ("Officials in Baku said Nazarov had met Petrosyan twice.", "Nazarov", "met:nazarov", None),
    ],
)
def test_who_cannot_be_told_is_kept_as_met(text: str, word: str, actor: str, state: str | None) -> None:
    found = read(text)[word]
    assert (found.kind, found.actor, found.state, found.name) == ("person", actor, state, word)


def test_with_a_date_only_who_is_in_office_is_meant() -> None:
    assert all(one.actor != "person:oscar-berger" for one in mentions("They said that Berger said no.", "2025-01-10"))


def _bearer(key: str, state: str, title: str = "President", since: str = "2010-01-01") -> Actor:
    return Actor(key=key, kind="person", name="Jo Roe", state=state, offices=(Office(title=title, state=state, since=since),))


def test_two_leaders_of_one_name_are_told_apart_by_the_states_of_the_report() -> None:
    french, german = _bearer("a", "FR"), _bearer("b", "DE")
    assert surnames.leader([french, german], frozenset()) is None
    assert surnames.leader([french, german], frozenset(("DE",))) == german
    assert surnames.home([french, german], frozenset()) is None


def test_a_name_borne_in_two_states_needs_the_state() -> None:
    french, envoy = _bearer("a", "FR"), _bearer("b", "DE", "Ambassador")
    assert surnames.leader([french, envoy], frozenset()) is None
    assert surnames.leader([french, envoy], frozenset(("FR",))) == french


def test_who_left_long_ago_is_not_meant() -> None:
    assert surnames.leader([_bearer("a", "FR", since="1950-01-01")], frozenset(("FR",))) is None


@pytest.mark.parametrize(
    "text",
    [
        "MOSCOW (Reuters) - Putin met Macron.",
        "MOSCOW, March 3 (Xinhua) -- Putin met Macron.",
        "MOSCOW, June 8. /TASS/. Putin met Macron.",
        "(Reuters) - Putin met Macron.",
    ],
)
def test_the_agency_of_a_dateline_is_no_mention(text: str) -> None:
    assert [one.name for one in mentions(text, "2019-03-04")] == ["Vladimir Putin", "Emmanuel Macron"]


def test_an_agency_elsewhere_is_one() -> None:
    assert "Reuters" in read("The minister told Reuters that talks would go on.")


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Abdel Fattah al-Sisi", "Abdel Fattah el-Sisi"),
        ("Alexander Lukashenka", "Alexander Lukashenko"),
        ("Mohamed bin Salman", "Mohammed bin Salman"),
    ],
)
def test_leaders_are_found_under_other_spellings(name: str, actor: str) -> None:
    assert actor in [one.name for one in load_table().named(name)]
