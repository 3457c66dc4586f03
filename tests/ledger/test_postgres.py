"""A ledger in PostgreSQL: what it refuses. That it keeps the contract is shown with the other stores."""

from __future__ import annotations

import sys

import pytest

from dragoman.ledger.place import absent, open_store
from dragoman.ledger.postgres import lock_number
from dragoman.ledger.store import LedgerError
from tests.postgres import database, needs_postgres


@pytest.fixture
def empty() -> str:
    return database()


def _execute(address: str, statement: bytes) -> None:
    import psycopg

    with psycopg.connect(address) as connection:
        connection.execute(statement)


@needs_postgres
def test_another_programs_database_is_refused_and_left_alone(empty: str) -> None:
    _execute(empty, b"CREATE TABLE birds (name TEXT)")
    with pytest.raises(LedgerError, match="not a dragoman ledger"):
        open_store(empty)
    _execute(empty, b"DROP TABLE birds")
    open_store(empty).close()


@needs_postgres
def test_a_newer_ledger_is_refused(empty: str) -> None:
    open_store(empty).close()
    _execute(empty, b"UPDATE dragoman_schema SET version = 99")
    with pytest.raises(LedgerError, match="newer dragoman"):
        open_store(empty)


@needs_postgres
def test_the_short_name_of_the_scheme_is_known(empty: str) -> None:
    store = open_store(empty.replace("postgresql://", "postgres://"))
    assert store.address.startswith("postgresql://")
    store.close()


@needs_postgres
def test_a_database_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(LedgerError, match=r"postgresql://me:\*\*\*@127\.0\.0\.1:1/none: .*refused") as told:
        open_store("postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(told.value)


@needs_postgres
def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(LedgerError, match="not the address"):
        open_store("postgresql://host:port/none")


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match=r"dragoman\[postgres\]"):
        open_store("postgresql://127.0.0.1/none")


def test_a_database_is_never_said_to_be_absent() -> None:
    assert not absent("postgresql://127.0.0.1/none")


def test_locks_are_numbers_that_a_database_takes() -> None:
    numbers = {lock_number(what) for what in ("tables", "a", "b")}
    assert len(numbers) == 3
    assert all(-(2**63) <= number < 2**63 for number in numbers)
