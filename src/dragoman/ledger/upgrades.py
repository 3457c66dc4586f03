"""The version of a ledger's tables: made new, brought up to the present one step by step, or refused when it is newer."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, text, update

from dragoman.dossier.copies import signature
from dragoman.ledger import tables
from dragoman.ledger.index.tables import remake
from dragoman.ledger.store import LedgerError

Upgrade = Callable[[Connection], None]


def second(connection: Connection) -> None:
    """Judgements, and the signature of each report's text."""
    posted = connection.dialect.name == "postgresql"
    number = "SERIAL PRIMARY KEY" if posted else "INTEGER PRIMARY KEY AUTOINCREMENT"
    binary = "BYTEA" if posted else "BLOB"
    for statement in (
        f"CREATE TABLE judgements (number {number} NOT NULL, id VARCHAR(10) NOT NULL, kind TEXT NOT NULL, "
        f"subject VARCHAR(64), recorded VARCHAR(27) NOT NULL, content {binary} NOT NULL, UNIQUE (id))",
        "CREATE INDEX ix_judgements_subject ON judgements (subject)",
        f"ALTER TABLE reports ADD COLUMN minhash {binary}",
    ):
        connection.exec_driver_sql(statement)
    texts = text("SELECT key, text FROM reports JOIN snapshots ON sha256 = snapshot")
    sign = text("UPDATE reports SET minhash = :made WHERE key = :key")
    for row in connection.execute(texts).yield_per(500):
        made = signature(row.text.decode("utf-8", "surrogatepass"))
        connection.execute(sign, {"made": made, "key": row.key})


UPGRADES: tuple[Upgrade, ...] = (second, remake)
"""What leads from version 1 to 2, from 2 to 3, and so on: statements for tables as they were then, never edited afterwards.
The tables of the index are the exception: they are made again whenever they change, and filled from the claims."""


def version_of(connection: Connection) -> int | None:
    """The version of the tables that are there; None where the database is empty. LedgerError when it is something else."""
    present = inspect(connection).get_table_names()
    if not present:
        return None
    if tables.schema.name not in present:
        raise LedgerError("a database, but not a dragoman ledger")
    version = connection.execute(select(tables.schema.c.version)).scalar_one_or_none()
    if version is None:
        raise LedgerError("a ledger without a version of its tables")
    if version > tables.SCHEMA:
        known = f"tables {version}, known up to {tables.SCHEMA}"
        raise LedgerError(f"written by a newer dragoman ({known}): update dragoman to open it")
    return int(version)


def prepare(connection: Connection) -> None:
    """Make the tables, or bring them up to the present version, inside a writing transaction."""
    version = version_of(connection)
    if version is None:
        tables.metadata.create_all(connection)
        connection.execute(tables.schema.insert().values(version=tables.SCHEMA))
        return
    for upgrade in UPGRADES[version - 1 :]:
        upgrade(connection)
    connection.execute(update(tables.schema).values(version=tables.SCHEMA))
