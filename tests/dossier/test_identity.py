"""Which claims speak of one undertaking: cases as a desk would file them."""

from __future__ import annotations

import pytest

from dragoman.dossier.identity import threads
from dragoman.ledger.records import Entry
from tests.ledger.making import told


def _threads(*entries: Entry) -> list[list[str]]:
    return [[entry.source.id for entry in thread.entries] for thread in threads(entries)]


def _count(*entries: Entry) -> int:
    return len(_threads(*entries))


def test_one_meeting_across_reports() -> None:
    assert _count(
        told("2020-03-01", "proposed"),
        told("2020-03-05", "planned", "Aland, Beland"),
        told("2020-03-10", "scheduled", when="2020-05-08"),
        told("2020-04-30", "scheduled", when="2020-05-08/2020-05-09"),
        told("2020-05-08", "held", when="2020-05-08"),
        told("2020-05-20", "held", "Ann Alder, Bo Birch", when="2020-05-08", background=True),
    ) == 1  # fmt: skip


def test_a_moved_date_is_the_same_meeting() -> None:
    assert _count(
        told("2020-03-10", "scheduled", when="2020-05-08"),
        told("2020-05-01", "postponed", when="2020-06-02"),
        told("2020-05-20", "scheduled", when="2020-06-02"),
    ) == 1  # fmt: skip


def test_after_a_meeting_is_held_a_new_one_is_another() -> None:
    held = told("2020-05-08", "held", when="2020-05-08")
    assert _count(held, told("2020-09-01", "proposed")) == 2
    assert _count(held, told("2020-09-01", "scheduled", when="2020-10-01")) == 2
    assert _count(held, told("2020-05-09", "held")) == 1


def test_an_old_meeting_is_not_the_planned_one() -> None:
    assert _count(told("2020-05-01", "planned"), told("2020-05-01", "held", when="2015")) == 2
    assert _count(told("2020-05-01", "scheduled", when="2020-05-08"), told("2020-05-02", "held", background=True)) == 2


def test_two_dates_in_one_report_are_two_meetings() -> None:
    entries = [told("2020-05-01", "scheduled", of="both", text="Both dates.", when=when) for when in ("2020-05-08", "2020-05-20")]
    assert _count(*entries) == 2


def test_one_holder_who_calls_one_off_and_holds_to_the_other_means_two() -> None:
    both = [
        told("2020-05-01", "cancelled", kind="talks", of="both", text="Two talks.", by="Aland", when="2020-05-08"),
        told("2020-05-01", "under_way", kind="talks", of="both", text="Two talks.", by="Aland"),
    ]
    assert _count(*both) == 2


@pytest.mark.parametrize(
    ("kind", "one", "other", "count"),
    [
        ("visit", "Ann Alder, Beland", "Arno Asp, Beland", 2),
        ("visit", "Ann Alder, Beland", "Bo Birch, Aland", 2),
        ("meeting", "Ann Alder, Bo Birch", "Ann Alder, Cy Cedar", 2),
        ("talks", "Ann Alder, Bo Birch", "Aland, Beland", 1),
        ("relations", "Arno Asp, Beland", "Aland, Bo Birch", 1),
    ],
)
def test_parties(kind: str, one: str, other: str, count: int) -> None:
    assert _count(told("2020-05-01", "planned", one, kind=kind), told("2020-05-03", "planned", other, kind=kind)) == count


def test_topics_part_instruments_and_rounds() -> None:
    grain = told("2020-05-01", "planned", kind="agreement", topic="grain")
    assert _count(grain, told("2020-05-02", "planned", kind="agreement", topic="border")) == 2
    assert _count(grain, told("2020-05-02", "planned", kind="agreement", topic="grain export")) == 1
    fourth = told("2020-05-01", "held", kind="talks", topic="fourth round")
    assert _count(fourth, told("2020-05-09", "planned", kind="talks", topic="fifth round")) == 2


def test_an_instrument_goes_on_and_a_new_one_is_another() -> None:
    signed = told("2020-05-01", "signed", kind="agreement")
    lasting, over = told("2020-07-01", "in_force", kind="agreement"), told("2021-01-01", "broken_off", kind="agreement")
    assert _count(signed, lasting, over) == 1
    assert _count(signed, told("2020-07-01", "proposed", kind="agreement")) == 2


def test_a_copy_of_a_text_counts_once() -> None:
    one = told("2020-05-01", "planned", of="wire", text="The same words.")
    other = told("2020-05-02", "planned", of="gazette", text="The same words.")
    assert _threads(other, one) == [["wire"]]
