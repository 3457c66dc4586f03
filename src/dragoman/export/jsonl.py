"""JSON Lines, and the JSON Schema of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

_ENCODER = msgspec.json.Encoder(order="deterministic")


def lines(records: Iterable[Struct]) -> Iterator[bytes]:
    """Each record as one line of JSON in UTF-8, with its line break."""
    for record in records:
        yield _ENCODER.encode(record) + b"\n"


def schema(kind: type[Struct]) -> dict[str, Any]:
    """JSON Schema (2020-12) of one line."""
    made = msgspec.json.schema(kind)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__, **made}
