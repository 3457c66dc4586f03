"""Which form a document has: by its suffix, and by its first bytes where the suffix does not say."""

from __future__ import annotations

import io
import json
import re
from typing import BinaryIO, Literal

Form = Literal["text", "html", "json", "jsonl"]
FORMS: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
HEAD = 65_536
_OBJECT = re.compile(rb"\{\s*(?:[\"}]|\Z)")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(head: bytes, suffix: str = "") -> Form:
    """The form of a document from its suffix (lower case, with the dot) and its first bytes.

    A .json file with a second line after a first that is an object by itself is JSON Lines under another name.
    """
    form = FORMS.get(suffix)
    if form is not None and form != "json":
        return form
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _OBJECT.match(start):
        first, _, rest = start.partition(b"\n")
        if _is_object(first) or (len(start) + 3 >= HEAD and not rest):
            return "jsonl" if rest.strip() or form is None else "json"
        return "json" if form or _opens_over_lines(first) else "jsonl"
    if form is None and _MARKUP.match(start):
        return "html"
    return form or "text"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _opens_over_lines(first: bytes) -> bool:
    """A first line such as "{" or '{"id": 1,' after which an object goes on."""
    return first.rstrip().endswith((b"{", b",", b"[", b":"))


def head_of(stream: BinaryIO) -> bytes:
    """The first bytes of a stream: up to its first line break and at most HEAD, or a little more."""
    read = getattr(stream, "read1", stream.read)
    head = b""
    while len(head) < HEAD and (more := read(HEAD)):
        head += more
        if b"\n" in head.lstrip():
            break
    return head


class Prefixed(io.BufferedReader):
    """A stream with bytes that have already been taken from it put back in front."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__(_Joined(head, stream), 1 << 16)


class _Joined(io.RawIOBase):
    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._read = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            taken = self._head[: len(buffer)]
            self._head = self._head[len(taken) :]
        else:
            taken = memoryview(self._read(len(buffer)))
        buffer[: len(taken)] = taken
        return len(taken)
