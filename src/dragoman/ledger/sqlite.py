"""The embedded ledger: one SQLite file, several processes at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from dragoman.ledger.sql import WRITING, SqlStore
from dragoman.ledger.store import LedgerError

_WAIT = 60
"""Seconds that a writer waits for another before it gives up."""
_CACHE, _INDEXING = 4, 32
"""MiB of the file that a connection keeps in memory; more while it writes the index, which is written all over."""
_PRAGMAS = (f"busy_timeout = {1000 * _WAIT}", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON")


def sqlite_store(path: Path | None) -> SqlStore:
    """The ledger in a file, made with its folder where there is none; None keeps it in memory, for one process.

    Write-ahead log with `synchronous = NORMAL`: a killed process loses no finished transaction, a power cut may lose the
    last ones but leaves the ledger whole. LedgerError when the file cannot be opened or is something else.
    """
    if path is None:
        engine = create_engine("sqlite+pysqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{path}: {error.strerror or error}") from error
        engine = create_engine(f"sqlite+pysqlite:///{path}", connect_args={"timeout": _WAIT})

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the module must not begin transactions of its own: see _begin
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes the write lock at once: one that reads first and writes later is refused, not made to wait.
        writing = connection.get_execution_options().get(WRITING)
        size = _INDEXING if writing and "index" in writing else _CACHE
        connection.connection.cursor().execute(f"PRAGMA cache_size = {-1024 * size}")
        connection.exec_driver_sql("BEGIN" if writing is None else "BEGIN IMMEDIATE")

    return SqlStore(engine, ":memory:" if path is None else str(path))
