from __future__ import annotations

from msgspec.structs import replace

from dragoman.claim import Party
from dragoman.dossier.identity import threads
from dragoman.dossier.shown import parties_shown
from dragoman.ledger.records import Entry
from tests.ledger.making import told


def _shown(*entries: Entry) -> list[str]:
    [thread] = threads(entries)
    return [party.name for party in parties_shown(thread)]


def test_a_stray_name_does_not_stick() -> None:
    usual = [told(f"2020-05-0{day}", "planned") for day in range(1, 5)]
    assert _shown(*usual, told("2020-05-06", "planned", "Arno Asp, Ann Alder, Bo Birch")) == ["Ann Alder", "Bo Birch"]


def test_two_who_are_named_alike_often_are_both_shown() -> None:
    assert _shown(told("2020-05-01", "planned", "Ann Alder, Arno Asp, Beland")) == ["Ann Alder", "Arno Asp", "Beland"]


def test_the_fullest_name_of_a_person() -> None:
    short = told("2020-05-01", "planned", "Ann Alder, Beland")
    alder = Party(name="Alder", kind="person", state="AL")
    short = replace(short, claim=replace(short.claim, parties=(alder, *short.claim.parties[1:])))
    later = [told(f"2020-05-0{day}", "planned", "Ann Alder, Beland") for day in (2, 3)]
    assert _shown(short, *later) == ["Ann Alder", "Beland"]
