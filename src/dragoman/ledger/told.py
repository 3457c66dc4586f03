"""Text that anyone may have written, in columns of every database."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator

_MARK = "\x1a"
_REFUSED = re.compile("[\x00\x1a]")
_WRITTEN = re.compile("\x1a([0-9a-f]{4})")


class Told(TypeDecorator[str]):
    """Text that may hold NUL, which databases refuse: it is written as U+001A and four hexadecimal digits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        return value if value is None else _REFUSED.sub(lambda found: f"{_MARK}{ord(found[0]):04x}", value)

    def process_result_value(self, value: Any | None, dialect: Any) -> str | None:
        if value is None or _MARK not in value:
            return value
        return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), value)
