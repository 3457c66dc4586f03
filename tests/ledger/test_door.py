from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import dragoman
from dragoman.ledger.door import Ledger, Summary
from dragoman.ledger.place import MEMORY, open_store
from tests.ledger.making import Pattern


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
