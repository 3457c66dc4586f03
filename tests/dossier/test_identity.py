"""Which claims speak of one undertaking: cases as a desk would file them."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.dossier.copies import signature
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


_STORY = " ".join(f"word{number}" for number in range(120))
_REWRITTEN = _STORY.replace("word7 ", "another ").replace("word90 ", "changed ") + " more of it at the end"


def _wire(day: str, status: str, text: str, outlet: str, **rest: Any) -> Entry:
    """A claim in a report that has a text of some length and so a signature."""
    entry = told(day, status, of=outlet, text=text, **rest)
    return replace(entry, source=replace(entry.source, outlet=outlet, minhash=signature(text)))


def test_a_rewritten_wire_story_counts_once() -> None:
    first = _wire("2020-05-01", "scheduled", _STORY, "Wire", when="2020-05-08")
    again = _wire("2020-05-02", "scheduled", _REWRITTEN, "Gazette", when="2020-05-08")
    [thread] = threads([again, first])
    assert [entry.source.outlet for entry in thread.entries] == ["Wire"]
    assert [(copy.source.outlet, copy.of.outlet) for copy in thread.copies.values()] == [("Gazette", "Wire")]


def test_what_a_copy_says_beyond_the_story_counts() -> None:
    first = _wire("2020-05-01", "scheduled", _STORY, "Wire", when="2020-05-08")
    update = _wire("2020-05-02", "cancelled", _REWRITTEN, "Gazette", when="2020-05-08")
    [thread] = threads([first, update])
    assert [entry.claim.status for entry in thread.entries] == ["scheduled", "cancelled"]
    assert list(thread.copies) == [update.source.key]


def test_another_text_and_an_old_one_are_no_copies() -> None:
    first = _wire("2020-05-01", "scheduled", _STORY, "Wire", when="2020-05-08")
    other = _wire("2020-05-02", "scheduled", _STORY[::-1], "Gazette", when="2020-05-08")
    later = _wire("2020-06-02", "scheduled", _REWRITTEN, "Herald", when="2020-05-08")
    [thread] = threads([first, other, later])
    assert len(thread.entries) == 3
    assert not thread.copies


def test_what_fits_two_alike_goes_to_neither_and_is_a_candidate_of_both() -> None:
    both = {"kind": "agreement", "parties": "Aland, Beland"}
    grain = told("2020-05-01", "agreed", topic="grain", **both)
    border = told("2020-05-02", "proposed", topic="border", **both)
    vague = told("2020-05-03", "on_hold", **both)
    vaguer = told("2020-05-04", "on_hold", **both)
    first, second, third = threads([grain, border, vague, vaguer])
    assert [entry.id for entry in third.entries] == [vague.id, vaguer.id]
    for thread in (first, second):
        assert [(entry.id, home is third) for entry, home, _ in thread.candidates] == [(vague.id, True), (vaguer.id, True)]


def test_what_has_more_against_it_than_for_it_is_a_candidate() -> None:
    known = told("2020-05-01", "planned", "Aland, Beland", topic="grain", place="Celand City")
    other = told("2020-05-03", "planned", "Aland, Beland", topic="fishing", place="Deland City")
    first, second = threads([known, other])
    assert [(entry.id, home is second) for entry, home, _ in first.candidates] == [(other.id, True)]


def test_a_claim_of_the_day_that_was_fixed_means_that_meeting() -> None:
    old = told("2020-02-01", "held", when="2020-02-01")
    new = told("2020-03-01", "scheduled", when="2020-05-08")
    assert _threads(old, new, told("2020-05-09", "held"))[1][1:] == _threads(told("2020-05-09", "held"))[0]


def test_a_host_that_is_named_beside_those_who_meet_is_no_side() -> None:
    assert _count(told("2020-05-01", "planned"), told("2020-05-02", "planned", "Celand, Ann Alder, Bo Birch")) == 1
    assert _count(told("2020-05-01", "planned"), told("2020-05-02", "planned", "Cy Cedar, Ann Alder, Bo Birch")) == 2
