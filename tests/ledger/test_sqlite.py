"""The SQLite file: what it refuses, and several processes at it at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.ledger.place import open_store
from dragoman.ledger.records import Counts
from dragoman.ledger.store import LedgerError
from tests.ledger.making import claim, filing, report

_WRITER = """
import sys
from dragoman.ledger.place import open_store
from tests.ledger.making import claim, filing, report
store = open_store(sys.argv[1])
for number in range(60):
    of = report(f"Report {sys.argv[2]} number {number}.", id=f"{sys.argv[2]}-{number}")
    store.file(filing(of, claim(of), claim(of, "planned", by="Ann Alder")))
    shared = report(f"Shared report number {number}.", id=f"shared-{number}")
    store.file(filing(shared, claim(shared)))
store.close()
"""


def test_what_is_written_is_there_for_the_next_process(tmp_path: Path) -> None:
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


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name], stderr=subprocess.PIPE, text=True) for name in "ab"
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=120)
        assert writer.returncode == 0, said
    store = open_store(path)
    assert store.counts() == Counts(reports=180, readings=180, claims=300)
    store.close()
