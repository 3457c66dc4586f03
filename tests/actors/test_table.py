"""The knowledge table: who held which office when, and who is found under which name."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.actors import Actor, Ambiguous, Office, Table, load_table


def held(office: str, state: str, on: date) -> str | None:
    holder = load_table().holder(office, state, on)
    return holder.name if isinstance(holder, Actor) else None


@pytest.mark.parametrize(
    ("office", "state", "on", "name"),
    [
        ("president", "TR", date(2019, 5, 6), "Recep Tayyip Erdoğan"),
        ("president", "TR", date(2014, 3, 1), "Abdullah Gul"),
        ("prime minister", "TR", date(2014, 3, 1), "Recep Tayyip Erdoğan"),
        ("secretary of state", "US", date(2014, 5, 5), "John Kerry"),
        ("foreign minister", "US", date(2014, 5, 5), "John Kerry"),
        ("premier", "CN", date(2015, 1, 1), "Li Keqiang"),
        ("chancellor", "DE", date(2015, 1, 1), "Angela Merkel"),
        ("King", "SA", date(2016, 1, 1), "King Salman"),
        ("leader", "KP", date(2018, 6, 1), "Kim Jong Un"),
        ("Secretary-General", "org:united-nations", date(2014, 1, 1), "Ban Ki-moon"),
        ("Secretary-General", "UN", date(2014, 1, 1), "Ban Ki-moon"),
        ("Kremlin spokesman", "RU", date(2022, 6, 1), "Dmitry Peskov"),
    ],
)
def test_an_office_on_a_day_has_its_holder(office: str, state: str, on: date, name: str) -> None:
    assert held(office, state, on) == name


def test_an_office_that_the_table_does_not_know_has_no_holder() -> None:
    assert load_table().holder("minister of silly walks", "GB", date(2015, 1, 1)) is None
    assert load_table().holder("president", "US", date(1850, 1, 1)) is None


def person(key: str, *offices: Office) -> Actor:
    return Actor(key=key, kind="person", name=key.title(), offices=offices)


def seat(**fields: str | bool) -> Office:
    return Office(title="President", state="XX", **fields)  # type: ignore[arg-type]


def test_an_upper_bound_is_no_end() -> None:
    """Last seen in March, missing by November: in between nobody can be sure; after it somebody else sits there."""
    table = Table([person("ann lee", seat(since="2015-01-01", seen_last="2017-03-01", gone_by="2017-11-01"))])
    assert isinstance(table.holder("president", "XX", date(2016, 1, 1)), Actor)
    assert isinstance(table.holder("president", "XX", date(2017, 6, 1)), Actor)
    assert table.holder("president", "XX", date(2017, 11, 2)) is None


def test_a_successor_settles_an_uncertain_end() -> None:
    table = Table(
        [
            person("ann lee", seat(since="2015-01-01", seen_last="2017-03-01", gone_by="2017-11-01")),
            person("bo fox", seat(since="2017-04-01", until="2019-04-01")),
        ]
    )
    holder = table.holder("president", "XX", date(2017, 6, 1))
    assert isinstance(holder, Actor) and holder.key == "bo fox"


def test_two_holders_at_once_are_ambiguous() -> None:
    table = Table(
        [
            person("ann lee", seat(since="2015-01-01", until="2018-01-01")),
            person("bo fox", seat(since="2016-01-01", until="2018-01-01")),
        ]
    )
    holder = table.holder("president", "XX", date(2017, 1, 1))
    assert isinstance(holder, Ambiguous)
    assert {actor.key for actor in holder.candidates} == {"ann lee", "bo fox"}


def test_a_month_is_not_a_day() -> None:
    """Both may hold the office in the month of the change; the one whose first day is known does from that day."""
    table = Table(
        [
            person("ann lee", seat(since="2015-01-01", until="2017-05")),
            person("bo fox", seat(since="2017-05-14", current=True)),
        ]
    )
    for on, key in ((date(2017, 5, 2), "ann lee"), (date(2017, 5, 20), "bo fox"), (date(2017, 6, 1), "bo fox")):
        holder = table.holder("president", "XX", on)
        assert isinstance(holder, Actor) and holder.key == key


def test_no_bound_is_shipped_as_an_end() -> None:
    offices = [office for actor in load_table().actors for office in actor.offices]
    assert offices
    assert not [office for office in offices if office.until is not None and office.gone_by is not None]
    assert any(office.gone_by is not None and office.until is None for office in offices)


def test_what_rests_on_general_knowledge_says_so() -> None:
    table = load_table()
    assert not [
        office for actor in table.actors for office in actor.offices if "curated" in office.source and not office.unverified
    ]
    assert all(actor.unverified for actor in table.actors if actor.kind == "organisation")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Erdogan", "Recep Tayyip Erdoğan"),
        ("ERDOĞAN", "Recep Tayyip Erdoğan"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("DE", "Germany"),
        ("burma", "Myanmar"),
        ("Kyiv", "Ukraine"),
        ("Farc", "Revolutionary Armed Forces of Colombia"),
        ("president of the united states", "Donald Trump"),
        ("volodymyr", "Volodymyr Zelensky"),
    ],
)
def test_actors_are_found(query: str, first: str) -> None:
    assert first in [actor.name for actor in load_table().find(query)][:4]


def test_an_office_is_found_on_its_day() -> None:
    assert [actor.name for actor in load_table().find("Turkish president", on=date(2014, 3, 1))] == ["Abdullah Gul"]
    assert [actor.name for actor in load_table().find("the foreign minister of Russia", on=date(2022, 3, 1))] == ["Sergei Lavrov"]
    assert load_table().find("zzz qqq") == []


def test_a_person_in_office_comes_first() -> None:
    assert load_table().find("Clinton", on=date(2011, 1, 1))[0].name == "Hillary Clinton"
    assert load_table().find("Clinton", on=date(1999, 1, 1))[0].name == "Bill Clinton"


def test_keys_are_unique_and_states_have_their_codes() -> None:
    table = load_table()
    assert len({actor.key for actor in table.actors}) == len(table)
    russia = table.state("RU")
    assert (
        russia is not None and russia.qid == "Q159" and table.state("person:vladimir-putin") is None and table.state(None) is None
    )
