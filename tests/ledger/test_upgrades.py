"""Ledgers of older tables: made here as they were made then, opened by today's program."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, create_engine, inspect, text

from dragoman.dossier.copies import signature
from dragoman.ledger import tables, upgrades
from dragoman.ledger.place import open_store
from dragoman.ledger.records import Counts, key_of
from dragoman.ledger.store import LedgerError
from dragoman.ledger.tables import moment
from tests.ledger.conftest import KINDS, new_address
from tests.ledger.making import NOON, claim, report

_FIRST = """
CREATE TABLE dragoman_schema (version INTEGER NOT NULL, PRIMARY KEY (version));
CREATE TABLE snapshots (sha256 VARCHAR(64) NOT NULL, text {blob} NOT NULL, PRIMARY KEY (sha256));
CREATE TABLE originals (sha256 VARCHAR(64) NOT NULL, bytes {blob} NOT NULL, PRIMARY KEY (sha256));
CREATE TABLE reports (
    key VARCHAR(16) NOT NULL, id TEXT NOT NULL, snapshot VARCHAR(64) NOT NULL, original VARCHAR(64), outlet TEXT, title TEXT,
    url TEXT, published VARCHAR(10), language TEXT NOT NULL, recorded VARCHAR(27) NOT NULL, dated VARCHAR(10) NOT NULL,
    PRIMARY KEY (key), FOREIGN KEY(snapshot) REFERENCES snapshots (sha256), FOREIGN KEY(original) REFERENCES originals (sha256));
CREATE INDEX reports_dated ON reports (dated);
CREATE TABLE readings (
    number {number} NOT NULL, report VARCHAR(16) NOT NULL, reader TEXT NOT NULL, recorded VARCHAR(27) NOT NULL,
    UNIQUE (report, reader), FOREIGN KEY(report) REFERENCES reports (key));
CREATE TABLE claims (id VARCHAR(16) NOT NULL, kind TEXT NOT NULL, content {blob} NOT NULL, PRIMARY KEY (id));
CREATE TABLE found (
    reading INTEGER NOT NULL, position INTEGER NOT NULL, claim VARCHAR(16) NOT NULL, PRIMARY KEY (reading, position),
    FOREIGN KEY(reading) REFERENCES readings (number), FOREIGN KEY(claim) REFERENCES claims (id));
CREATE INDEX found_claim ON found (claim);
INSERT INTO dragoman_schema VALUES (1)
"""
"""The tables of the first version, as SQL."""
_STORED = [kind for kind in KINDS if kind != "memory"]


def _engine(address: str) -> Engine:
    remote = address.startswith("postgresql")
    return create_engine(address.replace("postgresql:", "postgresql+psycopg:") if remote else f"sqlite:///{address}")


def _make_first(address: str) -> None:
    """A ledger of the first version, with one report and one claim."""
    engine = _engine(address)
    words = (
        {"blob": "BYTEA", "number": "SERIAL PRIMARY KEY"}
        if engine.dialect.name == "postgresql"
        else {"blob": "BLOB", "number": "INTEGER PRIMARY KEY AUTOINCREMENT"}
    )
    of = report(outlet="Wire")
    made = claim(of, when="2020-05-08")
    told = {"key": key_of(of), "sha": of.sha256, "text": of.text.encode(), "recorded": moment(NOON), "claim": made.id}
    told["content"] = msgspec.json.encode(made)
    rows = """
    INSERT INTO snapshots VALUES (:sha, :text);
    INSERT INTO reports VALUES (:key, 'r1', :sha, NULL, 'Wire', NULL, NULL, '2020-05-04', 'en', :recorded, '2020-05-04');
    INSERT INTO readings (report, reader, recorded) VALUES (:key, 'reader-1', :recorded);
    INSERT INTO claims VALUES (:claim, 'meeting', :content);
    INSERT INTO found VALUES (1, 0, :claim)
    """
    with engine.begin() as connection:
        for statement in _FIRST.format(**words).split(";"):
            connection.execute(text(statement))
        for statement in rows.split(";"):
            connection.execute(text(statement), {name: told[name] for name in told if f":{name}" in statement})
    engine.dispose()


def _shape(address: str) -> dict[str, object]:
    """Columns, keys and indices of every table."""
    engine = _engine(address)
    seen = inspect(engine)
    shape: dict[str, object] = {}
    for table in seen.get_table_names():
        columns = {column["name"]: (str(column["type"]), column["nullable"]) for column in seen.get_columns(table)}
        indices = sorted((index["column_names"], index["unique"]) for index in seen.get_indexes(table))
        unique = sorted(constraint["column_names"] for constraint in seen.get_unique_constraints(table))
        shape[table] = columns, seen.get_pk_constraint(table)["constrained_columns"], indices, unique
    engine.dispose()
    return shape


@pytest.mark.parametrize("kind", _STORED)
def test_an_older_ledger_is_brought_up_with_all_that_it_holds(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    _make_first(address)
    for _ in range(2):  # the second time it is of the present version
        store = open_store(address)
        assert store.counts() == Counts(reports=1, readings=1, claims=1)
        [entry] = store.entries()
        assert entry.claim == claim(report(outlet="Wire"), when="2020-05-08")
        assert entry.source.minhash == signature(report().text)
        assert store.judgements() == []
        store.close()


@pytest.mark.parametrize("kind", _STORED)
def test_brought_up_or_made_new_the_tables_are_the_same(kind: str, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old, new = new_address(kind, tmp_path), new_address(kind, tmp_path / "new")
    _make_first(old)
    for address in (old, new):
        open_store(address).close()
    assert _shape(old) == _shape(new)


@pytest.mark.parametrize("kind", _STORED)
def test_an_upgrade_that_fails_leaves_the_ledger_as_it_was(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(connection: object) -> None:
        raise LedgerError("no room")

    address = new_address(kind, tmp_path)
    _make_first(address)
    before = _shape(address)
    with monkeypatch.context() as patched:
        patched.setattr(upgrades, "UPGRADES", (*upgrades.UPGRADES, failing))
        patched.setattr(tables, "SCHEMA", tables.SCHEMA + 1)
        with pytest.raises(LedgerError, match="no room"):
            open_store(address)
    assert _shape(address) == before
    store = open_store(address)
    assert store.counts().claims == 1
    store.close()


def test_every_version_has_its_step() -> None:
    assert len(upgrades.UPGRADES) == tables.SCHEMA - 1
