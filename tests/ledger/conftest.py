"""Every kind of store, for the one contract that all of them keep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.ledger.place import MEMORY, open_store
from dragoman.ledger.store import Store
from tests.postgres import database, needs_postgres

KINDS = ["sqlite", "memory", pytest.param("postgresql", marks=needs_postgres)]


def new_address(kind: str, folder: Path) -> str:
    """Where a new store of a kind lies."""
    if kind == "postgresql":
        return database()
    return str(folder / "ledger.db") if kind == "sqlite" else MEMORY


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = open_store(new_address(request.param, tmp_path))
    yield made
    made.close()


@pytest.fixture(params=[kind for kind in KINDS if kind != "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store that several processes can open."""
    return new_address(request.param, tmp_path)
