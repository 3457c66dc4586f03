"""The SQLite file: what it refuses, and several processes at it at once."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dragoman.ledger.place import open_store
from dragoman.ledger.records import Counts
from dragoman.ledger.store import LedgerError
from tests.ledger.making import claim, filing, report


def test_a_file_is_made_with_its_folders_and_has_two_addresses(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "ledger.db"
    of = report()
    first = open_store(path)
    first.file(filing(of, claim(of)))
    first.close()
    second = open_store(f"sqlite:///{path}")
    assert second.counts() == Counts(reports=1, readings=1, claims=1)
    second.close()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be looked at as one\n" * 20)
    with pytest.raises(LedgerError, match=r"notes\.txt: file is not a database"):
        open_store(path)
    assert path.read_text().startswith("not a database")


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    with pytest.raises(LedgerError, match="not a dragoman ledger"):
        open_store(path)
    with sqlite3.connect(path) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["birds"]
    connection.close()


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE dragoman_schema SET version = 99")
    connection.close()
    with pytest.raises(LedgerError, match="newer dragoman"):
        open_store(path)


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError, match="file"):
        open_store(tmp_path / "file" / "ledger.db")
    with pytest.raises(LedgerError, match="unable to open"):
        open_store(tmp_path)


def test_rows_are_only_ever_inserted(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    store = open_store(path)
    statements: list[str] = []
    from sqlalchemy import event

    event.listen(store._engine, "before_cursor_execute", lambda *told: statements.append(told[2]))  # type: ignore[attr-defined]
    of = report()
    for reader in ("reader-1", "reader-1", "reader-2"):
        store.file(filing(of, claim(of), reader=reader))
    store.close()
    written = {statement.split()[0] for statement in statements} - {"SELECT", "BEGIN"}
    assert written == {"INSERT"}
