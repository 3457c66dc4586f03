"""What intake hands on: one document, as a report or as an error, with the bytes it came from."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

from msgspec import Struct

from dragoman.intake.error import IntakeError
from dragoman.report import Report

LIMIT = 32 * 1024 * 1024
"""Bytes in one report's document (a file, or one line of JSON Lines) beyond which it is refused. A JSON Lines file as a
whole has no limit."""


class Intake(Struct, frozen=True, kw_only=True):
    """One document taken in: exactly one of `report` and `error` is given."""

    source: str
    """The file's name as given, with ":LINE" for JSON Lines; "standard input" for "-"."""
    raw: bytes = b""
    """The original bytes, byte for byte (a JSON line without its line break); empty where nothing could be read."""
    report: Report | None = None
    error: IntakeError | None = None
    line: int | None = None
    """Line number in JSON Lines, from 1."""
    key: Literal["id", "doc_id"] | None = None
    """JSON: the key under which the identifier came; None where none was given."""
    identifier: str | int | None = None
    """JSON: the identifier as given (the report's `id` is the same as a string)."""
    claims: list[dict[str, Any]] | None = None
    """JSON: the claims that the input itself carries, as they are."""

    @property
    def raw_sha256(self) -> str:
        """Hexadecimal SHA-256 of the original bytes."""
        return hashlib.sha256(self.raw).hexdigest()
