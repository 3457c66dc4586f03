from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.dossier.judge import JudgementError
from dragoman.ledger.door import Ledger, Summary
from dragoman.ledger.place import MEMORY, open_store
from tests.ledger.making import NOON, Pattern, claim, filing, report


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2020, 5, 4, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text("Ann Alder will meet Bo Birch on 2020-05-08, officials said on Monday.")
    (made / "b.txt").write_text("Bea Balsa will meet Cy Cedar, officials said on Monday evening.")
    (made / "c.txt").write_bytes(b"\x00\x01\x02\x03" * 50)
    return made


def test_read_board_show(folder: Path) -> None:
    clock = Clock()
    with Ledger(open_store(MEMORY), Pattern(), clock) as ledger:
        summary = ledger.read(folder)
        assert (summary.new, summary.failed, summary.claims) == (2, 1, 2)
        assert "c.txt" in summary.errors[0]
        assert ledger.read(folder / "a.txt") == Summary(known=1)
        assert {dossier.title for dossier in ledger.board()} == {"meeting: Ann Alder – Bo Birch", "meeting: Bea Balsa – Cy Cedar"}
        [one] = ledger.show("alder birch")
        assert [shown.id for shown in ledger.show(one.id[:6])] == [one.id]
        assert ledger.show("nobody") == []


def test_the_two_clocks(folder: Path) -> None:
    clock = Clock()
    with Ledger(open_store(MEMORY), Pattern("pattern-1"), clock) as ledger:
        ledger.read(folder / "a.txt")
        assert ledger.board(as_of="2020-05-03") == []
        assert len(ledger.board(as_of="2020-05-04")) == 1
        assert ledger.board(known_at="2020-05-03") == []
        assert len(ledger.board(known_at="2020-05-04")) == 1
        with pytest.raises(ValueError, match="isoformat"):
            ledger.board(as_of="yesterday")


def test_a_date_that_has_passed_makes_overdue_not_held(folder: Path) -> None:
    clock = Clock()
    with Ledger(open_store(MEMORY), Pattern(), clock) as ledger:
        ledger.read(folder / "a.txt")
        assert [(dossier.status, dossier.overdue) for dossier in ledger.board()] == [("scheduled", False)]
        clock.now = datetime(2020, 5, 9, 1, tzinfo=UTC)
        assert [(dossier.status, dossier.overdue) for dossier in ledger.board()] == [("scheduled", True)]
        assert [(dossier.status, dossier.overdue) for dossier in ledger.board(as_of="2020-05-08")] == [("scheduled", False)]


def test_reread(folder: Path) -> None:
    clock = Clock()
    store = open_store(MEMORY)
    Ledger(store, Pattern("pattern-1"), clock).read(folder / "a.txt")
    clock.now = datetime(2020, 6, 1, tzinfo=UTC)
    assert Ledger(store, Pattern("pattern-2"), clock).reread() == Summary(new=1, claims=1)
    store.close()


def test_open_makes_the_file(tmp_path: Path) -> None:
    with dragoman.open(tmp_path / "ledger.db") as ledger:
        assert ledger.board() == []
    assert (tmp_path / "ledger.db").is_file()


@pytest.fixture
def desk() -> Iterator[Ledger]:
    """Three reports on one meeting and one on another."""
    reports = [
        report("Ann Alder will meet Bo Birch on 2020-05-08, aides said.", "2020-05-01", id="a", url="https://a.example"),
        report("Ann Alder called the meeting with Bo Birch off, an aide said.", "2020-05-03", id="b", outlet="Gazette"),
        report("Bea Balsa may visit Celand, officials there said.", None, id="c"),
    ]
    store = open_store(MEMORY)
    store.file(filing(reports[0], claim(reports[0], when="2020-05-08")))
    store.file(filing(reports[1], claim(reports[1], "cancelled", by="Ann Alder")))
    store.file(filing(reports[2], claim(reports[2], "not_ruled_out", "Bea Balsa, Celand", kind="visit")))
    moments = count()
    yield Ledger(store, clock=lambda: NOON + timedelta(days=1, seconds=next(moments)))
    store.close()


def test_what_changed(desk: Ledger) -> None:
    steps = [(change.published.day, change.step.after) for change in desk.changes()]
    assert steps == [(1, "scheduled"), (3, "cancelled"), (4, "not_ruled_out")]
    assert [change.published.day for change in desk.changes(since="2020-05-02", party="Bo Birch", kind="meeting")] == [3]
    assert [change.published.day for change in desk.changes(since="2020-05-02", until="2020-05-03")] == [3]
    assert [change.published.day for change in desk.changes(phase="off", as_of="2020-05-02")] == []
    assert "## meeting: Ann Alder – Bo Birch" in desk.brief("2020-05-03")


def test_a_board_of_some(desk: Ledger) -> None:
    assert [dossier.kind for dossier in desk.board(kind="visit")] == ["visit"]
    assert [dossier.kind for dossier in desk.board(phase="off")] == ["meeting"]
    assert [dossier.kind for dossier in desk.board(when="2020-05")] == ["meeting"]
    assert [dossier.kind for dossier in desk.board(since="2020-05-04")] == ["visit"]
    assert [dossier.kind for dossier in desk.board(party="Bo Birch")] == ["meeting"]


def test_judgements_count_from_the_moment_when_they_were_made(desk: Ledger) -> None:
    [meeting] = desk.board(kind="meeting")
    rejection = desk.reject(meeting.deciding.id, by="ann", note="misread")
    assert [dossier.status for dossier in desk.board(kind="meeting")] == ["scheduled"]
    assert [dossier.status for dossier in desk.board(kind="meeting", known_at="2020-05-04")] == ["cancelled"]
    assert [dossier.status for dossier in desk.board(kind="meeting", as_of="2020-05-03")] == ["scheduled"]
    desk.undo(rejection.id, by="bo")
    assert desk.board(kind="meeting") == [meeting]
    assert [(one.judgement.by, one.undone is None) for one in desk.judgements()] == [("ann", False), ("bo", True)]
    assert desk.judgements(known_at="2020-05-04") == []


def test_merged_split_and_corrected(desk: Ledger) -> None:
    before = desk.board()
    desk.merge(*(dossier.id for dossier in before))
    [merged] = desk.board()
    [shown] = desk.show(merged.id)
    desk.split(*(entry.id for entry in shown.history if entry.claim.kind == "visit"))
    assert {dossier.id for dossier in desk.board()} == {dossier.id for dossier in before}
    [visit] = desk.board(kind="visit")
    desk.correct(visit.deciding.id, status="planned", when="2020-06", parties=["Bea Balsa", "Deland"])
    [visit] = desk.board(kind="visit")
    assert (visit.status, visit.when, [party.name for party in visit.parties]) == ("planned", "2020-06", ["Bea Balsa", "Deland"])
    with pytest.raises(JudgementError):
        desk.correct(visit.deciding.id, colour="red")


def test_a_withdrawn_report_is_found_by_its_address_and_leaves_its_name(desk: Ledger) -> None:
    withdrawal = desk.withdraw("https://a.example", by="ann")
    assert [gone.id for gone in withdrawal.reports] == ["a"]
    assert [dossier.status for dossier in desk.board(kind="meeting")] == ["cancelled"]
    with pytest.raises(JudgementError):
        desk.withdraw("https://a.example")


_FILED = st.lists(st.tuples(st.one_of(st.none(), st.integers(1, 9)), st.integers(0, 5)), min_size=1, max_size=8)
"""When each report was published and when it was recorded."""


@settings(max_examples=30, deadline=None)
@given(_FILED, st.integers(1, 9), st.integers(0, 9))
def test_what_is_visible_at_a_date_is_visible_later(told: list[tuple[int | None, int]], first: int, later: int) -> None:
    store = open_store(MEMORY)
    for number, (published, recorded) in enumerate(told):
        of = report(f"Report number {number}.", f"2020-05-{published:02}" if published else None, id=str(number))
        store.file(filing(of, claim(of), at=NOON + timedelta(days=recorded)))
    at, after = (date(2020, 5, first) + timedelta(days=days) for days in (0, later))
    early = {entry.id for entry in store.entries(as_of=at)}
    assert early <= {entry.id for entry in store.entries(as_of=after)}
    assert {entry.id for entry in store.entries(known_at=NOON + timedelta(days=first))} <= {
        entry.id for entry in store.entries(known_at=NOON + timedelta(days=first + later))
    }
    store.close()
