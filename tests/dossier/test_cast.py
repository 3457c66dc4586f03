from __future__ import annotations

import pytest

from dragoman.claim import Party
from dragoman.dossier.cast import agreement, cast_of, fold, same_name
from dragoman.status import Kind
from tests.ledger.making import party


def _agreement(kind: str, one: str, other: str) -> int | None:
    left, right = cast_of(map(party, one.split(", "))), cast_of(map(party, other.split(", ")))
    assert left.sides == right.sides
    return agreement(Kind(kind), left, right)


def test_a_leader_and_his_state_are_one_side() -> None:
    assert cast_of(map(party, ("Ann Alder", "Bo Birch"))).sides == cast_of(map(party, ("Aland", "Beland"))).sides
    assert cast_of(map(party, ("Ann Alder", "Celand"))).sides != cast_of(map(party, ("Ann Alder", "Beland"))).sides


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        ("meeting", "Ann Alder, Bo Birch", "Ann Alder, Beland", 1),
        ("meeting", "Ann Alder, Bo Birch", "Aland, Beland", 0),
        ("meeting", "Ann Alder, Bo Birch", "Arno Asp, Bo Birch", None),
        ("talks", "Ann Alder, Bo Birch", "Arno Asp, Bo Birch", 1),
        ("agreement", "Ann Alder, Bo Birch", "Arno Asp, Bea Balsa", 0),
        ("visit", "Ann Alder, Beland", "Bo Birch, Aland", None),
        ("visit", "Ann Alder, Beland", "Ann Alder, Bo Birch", 1),
    ],
)
def test_who_comes_matters_where_persons_meet(kind: str, one: str, other: str, expected: int | None) -> None:
    assert _agreement(kind, one, other) == expected


def test_names_without_a_state_are_compared_as_names() -> None:
    north, south = cast_of([Party(name="Northern Front")]), cast_of([Party(name="Southern Front")])
    assert north.sides == south.sides
    assert agreement(Kind.AGREEMENT, north, south) is None
    assert agreement(Kind.AGREEMENT, north, cast_of([Party(name="Front")])) == 1


def test_two_persons_of_one_name_are_told_apart_by_their_id() -> None:
    one = cast_of([Party(name="Ann Alder", kind="person", state="AL", qid="Q1")])
    other = cast_of([Party(name="Alder", kind="person", state="AL", qid="Q2")])
    unknown = cast_of([Party(name="Alder", kind="person", state="AL")])
    assert agreement(Kind.MEETING, one, other) is None
    assert agreement(Kind.MEETING, one, unknown) == 1


def test_an_organisation_of_a_state_that_takes_part_is_a_side_of_its_own() -> None:
    both = cast_of([Party(name="Aland", kind="state", state="AL"), Party(name="Northern Front", kind="organisation", state="AL")])
    assert both.sides == {"AL", "front"}


def test_names_fold() -> None:
    assert fold("Erdoğan") == "erdogan"
    assert fold("U.S.") == "us"
    assert fold("北京") == "北京"
    assert same_name("putin", "vladimir putin")
    assert not same_name("north korea", "south korea")


def test_the_venue_and_mere_descriptions_are_no_sides_while_two_remain() -> None:
    three = [party("Ann Alder"), party("Bo Birch"), party("Celand")]
    assert cast_of(three).sides == {"AL", "BE", "CE"}
    assert cast_of(three, "Celand").sides == {"AL", "BE"}
    assert cast_of([party("Ann Alder"), party("Celand")], "Celand").sides == {"AL", "CE"}
    assert cast_of([party("Aland"), party("Beland"), Party(name="officials")]).sides == {"AL", "BE"}
    assert cast_of([party("Aland"), Party(name="officials")]).sides == {"AL", "officials"}
