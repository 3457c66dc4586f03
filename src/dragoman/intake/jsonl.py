"""JSON and JSON Lines: one report an object. A bad line is an error of that line; the next one is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from dragoman.intake.document import report
from dragoman.intake.error import IntakeError
from dragoman.intake.record import LIMIT, Intake

_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
_BOM = b"\xef\xbb\xbf"


def lines(stream: BinaryIO, name: str) -> Iterator[Intake]:
    """One Intake for each line that is not blank, read lazily; `name` is what errors call the stream.

    Keys: `text`; `id` or `doc_id` (string or whole number); `published` or `dct`; `outlet`, `title`, `url`; `claims` are handed
    on as they are; other keys are ignored.
    """
    for number, raw in numbered(stream):
        source = f"{name}:{number}"
        if len(raw) > LIMIT:
            error = IntakeError(f"the line is longer than the limit of {LIMIT:,} bytes for one report", source=source)
            yield Intake(source=source, line=number, error=error)
        else:
            yield document(raw, source, number)


def numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of a stream that are not blank, with their numbers from 1; never more than LIMIT + 1 bytes of one."""
    number = 0
    while raw := stream.readline(LIMIT + 2):
        number += 1
        line = raw.rstrip(b"\r\n")
        if len(raw) > LIMIT and not raw.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
        if number == 1:
            line = line.removeprefix(_BOM)
        if line.strip():
            yield number, line


def document(raw: bytes, source: str, line: int | None = None) -> Intake:
    """The Intake of one JSON object's bytes."""
    fields: dict[str, Any] = {}
    try:
        fields = _object(raw)
        claims = _claims(fields)
        return Intake(
            source=source,
            raw=raw,
            line=line,
            key=_key(fields),
            identifier=_identifier(fields),
            claims=claims,
            report=report(
                _text(fields),
                id=None if (identifier := _identifier(fields)) is None else str(identifier),
                published=_optional(fields, "published") or _optional(fields, "dct"),
                outlet=_optional(fields, "outlet"),
                title=_optional(fields, "title"),
                url=_optional(fields, "url"),
            ),
        )
    except IntakeError as fault:
        key = _key(fields)
        known = fields[key] if key and _is_identifier(fields[key]) else None
        return Intake(
            source=source, raw=raw, line=line, key=key if known is not None else None, identifier=known, error=fault.at(source)
        )


def _object(raw: bytes) -> dict[str, Any]:
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as fault:
        raise IntakeError(f"byte 0x{raw[fault.start]:02x} at offset {fault.start} is not UTF-8, as JSON must be") from None
    try:
        fields = json.loads(text)
    except json.JSONDecodeError as fault:
        place = f"column {fault.colno}" if fault.lineno == 1 else f"line {fault.lineno}, column {fault.colno}"
        raise IntakeError(f"invalid JSON at {place}: {fault.msg}") from None
    except (ValueError, RecursionError) as fault:
        raise IntakeError(f"JSON that cannot be read: {fault}") from None
    if not isinstance(fields, dict):
        raise IntakeError(f"{_kind(fields)} where an object with \"text\" was expected")
    return fields


def _kind(value: object) -> str:
    return "null" if value is None else _KINDS[type(value)]


def _text(fields: dict[str, Any]) -> str:
    if "text" not in fields:
        raise IntakeError('no "text" in the object')
    if not isinstance(text := fields["text"], str):
        raise IntakeError(f'"text" is {_kind(text)}, not a string')
    return text


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise IntakeError(f'"{name}" is {_kind(value)}, not a string')
    return value


def _is_identifier(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _key(fields: dict[str, Any]) -> Any:
    return next((key for key in ("id", "doc_id") if fields.get(key) is not None), None)


def _identifier(fields: dict[str, Any]) -> str | int | None:
    key = _key(fields)
    if key is None:
        return None
    if not _is_identifier(value := fields[key]):
        raise IntakeError(f'"{key}" is {_kind(value)}, not a string or a whole number')
    return value  # type: ignore[no-any-return]


def _claims(fields: dict[str, Any]) -> list[dict[str, Any]] | None:
    claims = fields.get("claims")
    if claims is None:
        return None
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise IntakeError('"claims" is not a list of objects')
    return claims
