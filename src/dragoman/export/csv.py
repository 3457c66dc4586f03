"""CSV (RFC 4180): a header, then one line a record; lists are joined by "; ", what is not known is empty.

A cell that a spreadsheet would take for a formula gets an apostrophe in front: its text was written by whoever wrote the report.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines(records: Iterable[Struct], kind: type[Struct]) -> Iterator[bytes]:
    """The header, then the records, in UTF-8, each with its line break."""
    names = [field.name for field in msgspec.structs.fields(kind)]
    yield _line(names)
    for record in records:
        plain = msgspec.to_builtins(record)
        yield _line([_cell(plain[name]) for name in names])


def _line(cells: list[str]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        if value and isinstance(value[0], dict):
            return msgspec.json.encode(value).decode()
        return safe("; ".join("" if one is None else str(one) for one in value))
    return safe(value) if isinstance(value, str) else str(value)


def safe(text: str) -> str:
    """Text that no spreadsheet computes."""
    return f"'{text}" if text.startswith(_FORMULA) else text
