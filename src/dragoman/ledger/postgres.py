"""A team's ledger: a PostgreSQL database, any number of processes at once."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Connection, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from dragoman.ledger.sql import WRITING, SqlStore
from dragoman.ledger.store import LedgerError


def postgres_store(address: str) -> SqlStore:
    """The ledger in the database at a libpq URL (`postgresql://USER@HOST/NAME`, `postgresql:///NAME?host=/run/postgresql`).

    The tables are made where there are none. LedgerError when the database cannot be reached or is something else, or when
    the driver is not installed. The password is never shown in messages.
    """
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise LedgerError(f"a ledger in PostgreSQL needs psycopg: pip install 'dragoman[postgres]' ({error})") from error
    try:
        url = make_url(address.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
        engine = create_engine(url, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise LedgerError(f"not the address of a PostgreSQL database: {error}") from error

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # Who writes about the same thing waits for his turn, as writers of a file do; all others go on.
        for what in sorted(connection.get_execution_options().get(WRITING, ())):
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (lock_number(what),))

    return SqlStore(engine, url.set(drivername="postgresql").render_as_string(hide_password=True))


def lock_number(what: str) -> Any:
    """The number of an advisory lock, the same in every process."""
    return int.from_bytes(hashlib.sha256(f"dragoman {what}".encode()).digest()[:8], "big", signed=True)
