"""The tables of the index. Every row follows from the rows of the ledger; none is ever the only place where something stands.

Days are text (`2022-06-08`), so that they sort alike everywhere; a version is valid from its day up to, not with, `until`.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Connection, Index, Integer, LargeBinary, String, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql

from dragoman.ledger.tables import metadata

OPEN = "9999-12-31"
"""Until when the latest version of a dossier is valid."""

_TEXT = String().with_variant(postgresql.VARCHAR(collation="C"), "postgresql")
"""Text that sorts by its characters' numbers, as it does here."""

rules = Table("index_rules", metadata, Column("fingerprint", String(64), primary_key=True))
"""What the index was made by; another fold makes it anew."""
pending = Table("index_pending", metadata, Column("reading", Integer, primary_key=True, autoincrement=False))
"""Readings filed since the index was last brought up."""
stale = Table(
    "index_stale",
    metadata,
    Column("block", BigInteger, primary_key=True, autoincrement=False),
    Column("day", _TEXT, nullable=False),
)
"""Blocks to be folded again, from a day on."""
members = Table(
    "index_members",
    metadata,
    Column("reading", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("block", BigInteger, nullable=False),
    Column("day", _TEXT, nullable=False),
    Column("dossier", BigInteger),
    Index("index_members_block", "block"),
    Index("index_members_dossier", "dossier", "day"),
)
"""The claims of latest readings, by the block in which identity is decided, and the dossier that they went to."""
versions = Table(
    "index_versions",
    metadata,
    Column("dossier", BigInteger, primary_key=True, autoincrement=False),
    Column("day", _TEXT, primary_key=True),
    Column("until", _TEXT, nullable=False),
    Column("news", _TEXT, nullable=False),
    Column("said", _TEXT, nullable=False),
    Column("since", _TEXT, nullable=False),
    Column("id", _TEXT, nullable=False),
    Column("block", BigInteger, nullable=False),
    Column("kind", _TEXT, nullable=False),
    Column("phase", _TEXT, nullable=False),
    Column("first", _TEXT),
    Column("last", _TEXT),
    Column("passes", _TEXT),
    Column("waits", Boolean, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("index_versions_id", "id"),
    Index("index_versions_block", "block", "day"),
)
"""A dossier as it stood from a day on. `news`: the day of the latest report that speaks of it, which is earlier when there was
only a copy or a candidate; `said`: the day of the claim that decides; `first` and `last`: the days on which it takes
place; `passes`: the day after which it is overdue; `waits`: whether a position has a condition."""
ORDER = (versions.c.news.desc(), versions.c.said.desc(), versions.c.since.desc(), versions.c.id)
"""The order of a board."""
Index("index_versions_board", *ORDER, versions.c.day, versions.c.until)
parties = Table(
    "index_parties",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("name", _TEXT, nullable=False),
    Column("state", _TEXT, nullable=False),
    Column("qid", _TEXT, nullable=False),
    UniqueConstraint("name", "state", "qid"),
)
"""Everybody who takes part in anything; the name folded."""
taking = Table(
    "index_taking",
    metadata,
    Column("party", Integer, primary_key=True, autoincrement=False),
    Column("dossier", BigInteger, primary_key=True, autoincrement=False),
    Column("day", _TEXT, nullable=False),
    Index("index_taking_dossier", "dossier"),
    sqlite_with_rowid=False,
)
"""Who takes part in what, from the day of the first report that says so."""
words = Table(
    "index_words",
    metadata,
    Column("word", _TEXT, primary_key=True),
    Column("dossier", BigInteger, primary_key=True, autoincrement=False),
    Index("index_words_dossier", "dossier"),
    sqlite_with_rowid=False,
)
"""The words by which a dossier may be called."""
DERIVED = (rules, pending, stale, members, versions, taking, words, parties)


def remake(connection: Connection) -> None:
    """Make the tables of the index, empty, whatever was there before."""
    for table in reversed(DERIVED):
        table.drop(connection, checkfirst=True)
    for table in DERIVED:
        table.create(connection)
