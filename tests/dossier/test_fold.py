from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.dossier.fold import dossiers
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Status
from tests.ledger.making import told

_TODAY = date(2020, 6, 1)
_DATES = "2020-05 2020-05-08 2020-05-20 2019 XXXX-05-08 ../2020-06-01 2020-05-07/2020-05-09"
_WHEN = st.sampled_from([None, None, *_DATES.split()])
_PARTIES = st.sampled_from(
    ["Ann Alder, Bo Birch", "Aland, Beland", "Arno Asp, Beland", "Ann Alder, Cy Cedar", "Northern Front, Aland"]
)


@st.composite
def entries_of_reports(draw: st.DrawFn) -> list[Entry]:
    """Claims in a handful of reports, several in each."""
    made = []
    for number in range(draw(st.integers(1, 14))):
        report = draw(st.integers(0, 5))
        made.append(
            told(
                f"2020-05-{report * 5 + 1:02}",
                draw(st.sampled_from(list(Status))),
                draw(_PARTIES),
                of=f"report {report}",
                text=f"Words of report {report}.",
                kind=draw(st.sampled_from(list(Kind))),
                by=draw(st.sampled_from([None, "Aland", "Bo Birch", "Cy Cedar", "a source"])),
                when=draw(_WHEN),
                topic=draw(st.sampled_from([None, "grain", f"round {number}"])),
                background=draw(st.booleans()),
            )
        )
    return made


def _plain(entries: list[Entry], today: date = _TODAY) -> list[dict[str, object]]:
    return [dossier.plain() for dossier in dossiers(entries, today)]


@settings(deadline=None)
@given(entries_of_reports(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(entries: list[Entry], random: object) -> None:
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _plain(shuffled) == _plain(entries)


@settings(deadline=None)
@given(entries_of_reports())
def test_folding_twice_gives_the_same_and_every_claim_is_in_one_dossier(entries: list[Entry]) -> None:
    first = dossiers(entries, _TODAY)
    held = [entry.id for dossier in first for entry in dossier.history]
    assert sorted(held) == sorted({entry.id for entry in entries})
    again = dossiers([entry for dossier in first for entry in dossier.history], _TODAY)
    assert [dossier.plain() for dossier in again] == [dossier.plain() for dossier in first]
    assert len({dossier.id for dossier in first}) == len(first)


@settings(deadline=None)
@given(entries_of_reports(), st.integers(1, 31))
def test_what_was_known_earlier_is_part_of_what_is_known_later(entries: list[Entry], day: int) -> None:
    early = [entry for entry in entries if entry.source.dated <= date(2020, 5, day)]
    before = {dossier.id: {entry.id for entry in dossier.history} for dossier in dossiers(early, _TODAY)}
    after = {dossier.id: {entry.id for entry in dossier.history} for dossier in dossiers(entries, _TODAY)}
    assert set(before) <= set(after)
    assert all(claims <= after[id] for id, claims in before.items())


@settings(deadline=None)
@given(entries_of_reports())
def test_the_status_is_one_that_somebody_holds(entries: list[Entry]) -> None:
    for dossier in dossiers(entries, _TODAY):
        assert dossier.status in {position.status for position in dossier.positions}
        assert dossier.deciding in dossier.history
        holders = [position.holder for position in dossier.positions]
        assert len(holders) == len(set(holders))


def test_a_dossier_from_invitation_to_handshake() -> None:
    entries = [
        told("2020-03-08", "invited", by="Beland"),
        told("2020-03-20", "scheduled", when="2020-05-08", place="Celand City"),
        told("2020-04-24", "cancelled", by="Ann Alder"),
        told("2020-04-28", "scheduled", when="2020-05-08"),
        told("2020-05-08", "held", when="2020-05-08"),
    ]
    states = []
    for entry in entries:
        day = entry.source.dated
        [dossier] = dossiers([told for told in entries if told.source.dated <= day], day)
        states.append((dossier.status.value, dossier.when, dossier.since, dossier.place))
    assert states == [
        ("invited", None, "2020-03-08", None),
        ("scheduled", "2020-05-08", "2020-03-20", "Celand City"),
        ("cancelled", "2020-05-08", "2020-04-24", "Celand City"),
        ("scheduled", "2020-05-08", "2020-04-28", "Celand City"),
        ("held", "2020-05-08", "2020-05-08", "Celand City"),
    ]


def test_overdue_never_changes_the_status() -> None:
    entry = told("2020-05-01", "scheduled", when="2020-05-08")
    for today, overdue in ((date(2020, 5, 8), False), (date(2020, 5, 9), True)):
        [dossier] = dossiers([entry], today)
        assert (dossier.status, dossier.overdue) == ("scheduled", overdue)
    [held] = dossiers([entry, told("2020-05-09", "held", when="2020-05-08")], date(2020, 6, 1))
    assert not held.overdue


def test_what_is_said_to_have_been_held_on_a_day_ahead_decides_nothing() -> None:
    entries = [told("2020-05-01", "scheduled", when="2020-05-08"), told("2020-05-02", "held", when="2020-05-08")]
    [dossier] = dossiers(entries, date(2020, 5, 3))
    assert dossier.status == "scheduled"


def test_nothing_is_held_before_its_day_and_nothing_of_two_days_on_the_first() -> None:
    early = told("2020-05-01", "held", when="2020-05-08/2020-05-09")
    assert [dossier.status for dossier in dossiers([early], date(2020, 5, 1))] == ["scheduled"]
    entries = [told("2020-05-01", "scheduled", when="2020-05-08/2020-05-09"), told("2020-05-08", "held")]
    assert [(one.status, one.when) for one in dossiers(entries, date(2020, 5, 8))] == [("under_way", "2020-05-08/2020-05-09")]
    entries.append(told("2020-05-09", "held"))
    assert [one.status for one in dossiers(entries, date(2020, 5, 9))] == ["held"]


def test_a_month_gives_way_to_the_day_within_it() -> None:
    entries = [told("2020-05-01", "scheduled", when="2020-05-08"), told("2020-05-02", "scheduled", when="2020-05")]
    assert [dossier.when for dossier in dossiers(entries, _TODAY)] == ["2020-05-08"]
    entries.append(told("2020-05-03", "scheduled", when="2020-05-08/2020-05-09"))
    assert [dossier.when for dossier in dossiers(entries, _TODAY)] == ["2020-05-08/2020-05-09"]


def test_an_unknown_year_is_never_overdue() -> None:
    [dossier] = dossiers([told("2020-05-01", "scheduled", when="XXXX-05-02")], date(2020, 6, 1))
    assert not dossier.overdue


def test_persons_name_meetings_states_name_treaties() -> None:
    [meeting] = dossiers([told("2020-05-01", "planned", "Aland, Beland"), told("2020-05-02", "planned")], _TODAY)
    assert meeting.title == "meeting: Ann Alder – Bo Birch"
    treaty = [told("2020-05-01", "planned", kind="agreement"), told("2020-05-02", "planned", "Aland, Beland", kind="agreement")]
    assert dossiers(treaty, _TODAY)[0].title == "agreement: Aland – Beland"


def test_a_leader_and_his_state_are_not_both_named() -> None:
    both = "Ann Alder, Aland, Beland, Bo Birch"
    assert dossiers([told("2020-05-01", "planned", both)], _TODAY)[0].title == "meeting: Ann Alder – Bo Birch"
    assert dossiers([told("2020-05-01", "planned", both, kind="agreement")], _TODAY)[0].title == "agreement: Aland – Beland"


def test_the_line_of_a_board() -> None:
    [dossier] = dossiers([told("2020-05-01", "scheduled", when="2020-05-08", by="Ann Alder", place="Celand City")], _TODAY)
    line = dossier.plain()
    assert list(line) == [
        "id", "kind", "parties", "topic", "status", "phase", "when", "place", "since", "disputed", "overdue", "positions",
        "waits_on", "evidence", "claims", "outlets", "copies", "candidates",
    ]  # fmt: skip
    assert line["parties"] == ["Ann Alder", "Bo Birch"]
    assert line["positions"] == [
        {
            "holder": "Ann Alder", "status": "scheduled", "phase": "planned", "since": "2020-05-01",
            "evidence": dossier.deciding.claim.evidence.exact, "claim": dossier.deciding.claim.id,
        }
    ]  # fmt: skip
