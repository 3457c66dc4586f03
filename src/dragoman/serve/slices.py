"""Pages of a list, and the cursors that lead from one to the next."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from dragoman.serve.query import QueryError

T = TypeVar("T")


class Slice(Struct, Generic[T], frozen=True, kw_only=True):
    """One page of a list."""

    items: tuple[T, ...]
    total: int | None
    """How many there are in all, where that is known without counting them one by one."""
    next: str | None = None
    """The cursor of the page that follows; None on the last."""


def cut(items: Sequence[T], key: Callable[[T], str], limit: int, cursor: str | None) -> Slice[T]:
    """The page of a list that a cursor points at. QueryError for a cursor that was not given out for this list."""
    start = 0
    if cursor is not None:
        last = decoded(cursor)
        start = next((place for place, item in enumerate(items, 1) if key(item) == last), -1)
        if start < 0:
            raise QueryError("cursor", "not a cursor of this list")
    page = tuple(items[start : start + limit])
    more = start + limit < len(items)
    return Slice(items=page, total=len(items), next=encoded(key(page[-1])) if page and more else None)


def encoded(key: str) -> str:
    """A cursor: opaque, and safe in an address."""
    return base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def decoded(cursor: str) -> str:
    """The key in a cursor. QueryError for what is none."""
    try:
        return base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError, ValueError):
        raise QueryError("cursor", "not a cursor") from None
