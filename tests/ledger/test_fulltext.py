from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.ledger import fulltext
from dragoman.ledger.place import open_store
from tests.ledger.making import filing, report


def test_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fulltext, "BATCH", 3)
    store = open_store(tmp_path / "ledger.db")
    for number in range(10):
        store.file(filing(report(f"Word{number} and more.", id=str(number))))
    with store.browse() as browse:
        assert browse.behind()
    store.bring_up_words()
    with store.browse() as browse:
        assert not browse.behind()
        assert len(browse.holding(["more"], 99)) == 10
    store.close()


def test_nothing_of_a_withdrawn_text_stays_in_the_file(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from dragoman.dossier.judge import withdrawing

    path = tmp_path / "ledger.db"
    store = open_store(path)
    store.file(filing(report("Something about Zanzibar today.", id="one")))
    store.file(filing(report("Something else.", id="two")))
    store.bring_up_words()
    store.judge(withdrawing(store.named("one"), "one", "Desk", datetime(2020, 6, 1, tzinfo=UTC), None))
    store.close()
    for file in tmp_path.iterdir():
        assert b"anzibar" not in file.read_bytes(), file.name
