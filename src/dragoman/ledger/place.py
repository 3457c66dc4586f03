"""Where a ledger lies, and opening the store that lies there."""

from __future__ import annotations

import os
from pathlib import Path

from dragoman.ledger.store import LedgerError, Store

VARIABLE = "DRAGOMAN_LEDGER"
"""The environment variable that names the ledger where no `--ledger` does."""
MEMORY = ":memory:"


def default_address() -> str:
    """`$DRAGOMAN_LEDGER`, else `ledger.db` in the folder where the platform expects a user's data."""
    if named := os.environ.get(VARIABLE):
        return named
    from platformdirs import user_data_path

    return str(user_data_path("dragoman") / "ledger.db")


def absent(address: str) -> bool:
    """Whether nothing has been filed there yet: the file does not exist. A database is asked when it is opened."""
    path = None if _remote(address) else _path(address)
    return path is not None and not path.exists()


def open_store(address: str | os.PathLike[str]) -> Store:
    """The store at a path, at `sqlite:///PATH`, in `:memory:` or at `postgresql://...`. LedgerError when it cannot be opened."""
    where = os.fspath(address)
    if _remote(where):
        from dragoman.ledger.postgres import postgres_store

        return postgres_store(where)
    from dragoman.ledger.sqlite import sqlite_store

    return sqlite_store(_path(where))


def _remote(address: str) -> bool:
    return address.startswith(("postgresql://", "postgres://"))


def _path(address: str) -> Path | None:
    if address == MEMORY:
        return None
    if address.startswith("sqlite:///"):
        return Path(address.removeprefix("sqlite:///"))
    if "://" in address:
        raise LedgerError(f"{address}: a ledger is a path, sqlite:///PATH or postgresql://...")
    if not address:
        raise LedgerError("a ledger needs a path")
    return Path(address)
