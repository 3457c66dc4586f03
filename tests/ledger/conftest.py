"""Every kind of store, for the one contract that all of them keep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.ledger.place import MEMORY, open_store
from dragoman.ledger.store import Store


@pytest.fixture(params=["sqlite", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "ledger.db" if request.param == "sqlite" else MEMORY)
    yield made
    made.close()
