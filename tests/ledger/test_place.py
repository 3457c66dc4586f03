from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.ledger.place import absent, default_address, open_store
from dragoman.ledger.store import LedgerError


def test_the_variable_names_the_ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(tmp_path / "mine.db"))
    assert default_address() == str(tmp_path / "mine.db")


def test_without_it_the_user_data_folder_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DRAGOMAN_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Path(default_address()).name == "ledger.db"
    assert Path(default_address()).parent.name == "dragoman"


def test_absent_until_opened(tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.db")
    assert absent(path)
    open_store(path).close()
    assert not absent(path)
    assert not absent(":memory:")


def test_other_addresses_are_refused() -> None:
    with pytest.raises(LedgerError, match="mysql://here/db"):
        open_store("mysql://here/db")
    with pytest.raises(LedgerError, match="a path"):
        open_store("")
