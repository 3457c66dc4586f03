"""The words of the texts, for searching: derived from the snapshots, made when somebody first searches, gone with a text.

SQLite's FTS5 without a copy of the texts, or PostgreSQL's text search; a trigger or a foreign key takes the words of a withdrawn
text away with it. `bring_up` adds what was filed since the last time.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

BATCH = 2000
"""Readings whose texts are added in one transaction."""
_LONGEST = 200_000
"""Characters of a text that PostgreSQL is given: it refuses longer lists of words."""
_SQLITE = (
    "CREATE TABLE IF NOT EXISTS text_seen (reading INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS text_numbers (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS text_words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER IF NOT EXISTS text_gone BEFORE DELETE ON snapshots BEGIN"
    " INSERT INTO text_words(text_words, rowid, text)"
    " SELECT 'delete', number, CAST(old.text AS TEXT) FROM text_numbers WHERE sha256 = old.sha256;"
    " DELETE FROM text_numbers WHERE sha256 = old.sha256;"
    " INSERT INTO text_words(text_words) VALUES ('optimize');"  # else the words stay in the index, marked as gone
    " END",
)
_POSTGRES = (
    "CREATE TABLE IF NOT EXISTS text_seen (reading INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS text_words (sha256 VARCHAR(64) PRIMARY KEY REFERENCES snapshots(sha256) ON DELETE CASCADE,"
    " words TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS text_words_gin ON text_words USING gin (words)",
)
_NEXT = (
    "SELECT readings.number AS number, snapshots.sha256 AS sha256, snapshots.text AS text FROM readings"
    " JOIN reports ON reports.key = readings.report JOIN snapshots ON snapshots.sha256 = reports.snapshot"
    " WHERE readings.number > :seen ORDER BY readings.number LIMIT :batch"
)


def made(connection: Connection) -> bool:
    """Whether the tables are there."""
    return connection.dialect.has_table(connection, "text_seen")


def behind(connection: Connection) -> bool:
    """Whether something was filed since the words were last brought up."""
    if not made(connection):
        return True
    last = connection.execute(text("SELECT max(number) FROM readings")).scalar() or 0
    return int(last) > _seen(connection)


def bring_up(connection: Connection) -> bool:
    """Add the next batch inside a writing transaction; whether there may be more."""
    sqlite = connection.dialect.name == "sqlite"
    if not made(connection):
        for statement in _SQLITE if sqlite else _POSTGRES:
            connection.execute(text(statement))
        connection.execute(text("INSERT INTO text_seen VALUES (0)"))
    rows = connection.execute(text(_NEXT), {"seen": _seen(connection), "batch": BATCH}).all()
    for sha256, content in {row.sha256: row.text for row in rows}.items():
        _add(connection, sqlite, sha256, bytes(content).decode("utf-8", "replace"))
    if rows:
        connection.execute(text("UPDATE text_seen SET reading = :last"), {"last": rows[-1].number})
    return len(rows) == BATCH


def holding(connection: Connection, terms: Sequence[str], as_of: str | None, limit: int) -> list[str]:
    """The keys of the reports whose text holds all the words (several words of one term: in a row), the latest first."""
    when = " AND reports.dated <= :day" if as_of else ""
    order = f"{when} ORDER BY reports.dated DESC, reports.key DESC LIMIT :limit"
    told: dict[str, object] = {"limit": limit, "day": as_of} if as_of else {"limit": limit}
    if connection.dialect.name == "sqlite":
        told["words"] = " AND ".join('"' + term.replace('"', '""') + '"' for term in terms)
        query = (
            "SELECT reports.key FROM text_words JOIN text_numbers ON text_numbers.number = text_words.rowid"
            f" JOIN reports ON reports.snapshot = text_numbers.sha256 WHERE text_words MATCH :words{order}"
        )
    else:
        told |= {f"term{place}": term for place, term in enumerate(terms)}
        asked = " AND ".join(f"text_words.words @@ phraseto_tsquery('simple', :term{place})" for place in range(len(terms)))
        query = f"SELECT reports.key FROM text_words JOIN reports ON reports.snapshot = text_words.sha256 WHERE {asked}{order}"
    return list(connection.execute(text(query), told).scalars())


def _seen(connection: Connection) -> int:
    return int(connection.execute(text("SELECT max(reading) FROM text_seen")).scalar() or 0)


def _add(connection: Connection, sqlite: bool, sha256: str, content: str) -> None:
    if not sqlite:
        words = content[:_LONGEST].replace("\x00", " ")
        insert = "INSERT INTO text_words VALUES (:sha256, to_tsvector('simple', :words)) ON CONFLICT DO NOTHING"
        connection.execute(text(insert), {"sha256": sha256, "words": words})
        return
    numbered = "INSERT INTO text_numbers (sha256) VALUES (:sha256) ON CONFLICT DO NOTHING RETURNING number"
    number = connection.execute(text(numbered), {"sha256": sha256}).scalar()
    if number is not None:
        insert = "INSERT INTO text_words (rowid, text) VALUES (:number, :words)"
        connection.execute(text(insert), {"number": number, "words": content})
