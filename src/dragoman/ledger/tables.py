"""The tables of a ledger in SQL, in types that every dialect has.

Moments are text in UTC of fixed width, so that they sort alike everywhere. Texts are bytes (UTF-8, lone surrogates kept),
because a snapshot may hold characters that a database's own text type refuses.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

from dragoman.ledger.told import Told

SCHEMA = 3
"""Version of these tables, written into every ledger."""
GIVEN = "given:"
"""How the reader's name begins where the claims came with the report."""

metadata = MetaData()
schema = Table("dragoman_schema", metadata, Column("version", Integer, primary_key=True, autoincrement=False))
snapshots = Table(
    "snapshots",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("text", LargeBinary, nullable=False),
)
originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
reports = Table(
    "reports",
    metadata,
    Column("key", String(16), primary_key=True),
    Column("id", Told, nullable=False),
    Column("snapshot", String(64), ForeignKey("snapshots.sha256"), nullable=False),
    Column("original", String(64), ForeignKey("originals.sha256")),
    Column("outlet", Told),
    Column("title", Told),
    Column("url", Told),
    Column("published", String(10)),
    Column("language", Text, nullable=False),
    Column("recorded", String(27), nullable=False),
    Column("dated", String(10), nullable=False),
    Column("minhash", LargeBinary),
    Index("reports_dated", "dated"),
)
readings = Table(
    "readings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("report", String(16), ForeignKey("reports.key"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("recorded", String(27), nullable=False),
    UniqueConstraint("report", "reader"),
    sqlite_autoincrement=True,
)
claims = Table(
    "claims",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
found = Table(
    "found",
    metadata,
    Column("reading", Integer, ForeignKey("readings.number"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("claim", String(16), ForeignKey("claims.id"), nullable=False),
    Index("found_claim", "claim"),
)
judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(10), nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("subject", String(64), index=True),
    Column("recorded", String(27), nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""`subject`: the SHA-256 of a text that is withdrawn, or the id of the judgement that is undone."""


def moment(when: datetime) -> str:
    """A moment as it is kept: `2022-06-08T09:30:00.000000Z`. ValueError without a time zone."""
    if when.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f").rjust(26, "0") + "Z"


def from_moment(text: str) -> datetime:
    """The moment that `moment` wrote."""
    return datetime.fromisoformat(text)
