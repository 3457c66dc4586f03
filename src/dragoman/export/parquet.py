"""Parquet, written in groups of rows so that a large ledger needs no more memory than one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct

GROUP = 50_000
"""Rows held at once."""
_SCALARS: dict[type, pa.DataType] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
}


def write(records: Iterable[Struct], kind: type[Struct], where: Any) -> int:
    """Write records of one kind to a path or a binary stream, and say how many there were."""
    schema = schema_of(kind)
    count = 0
    with pq.ParquetWriter(where, schema, compression="zstd") as writer:
        for group in _groups(records):
            rows = [msgspec.to_builtins(record, builtin_types=(date, datetime)) for record in group]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            count += len(rows)
    return count


def _groups(records: Iterable[Struct]) -> Iterator[list[Struct]]:
    rest = iter(records)
    while group := list(islice(rest, GROUP)):
        yield group


def schema_of(kind: type[Struct]) -> pa.Schema:
    """The columns that records of one kind make."""
    hints = get_type_hints(kind)
    return pa.schema([pa.field(name, *_type(hint)) for name, hint in hints.items()])


def _type(hint: Any) -> tuple[pa.DataType, bool]:
    """The column type of a field, and whether it may be null."""
    arguments = [one for one in get_args(hint) if one is not Ellipsis]
    if get_origin(hint) is tuple:
        inner, nullable = _type(arguments[0])
        return pa.list_(pa.field("item", inner, nullable)), False
    if type(None) in arguments:
        [inner_hint] = [one for one in arguments if one is not type(None)]
        return _type(inner_hint)[0], True
    if issubclass(hint, StrEnum):
        return pa.string(), False
    if issubclass(hint, Struct):
        return pa.struct(list(schema_of(hint))), False
    return _SCALARS[hint], False
