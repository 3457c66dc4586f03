"""Loading the table: the bundled lines, then the user's own."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from dragoman.actors.days import earliest, latest
from dragoman.actors.record import Actor, Office
from dragoman.actors.table import Table

_DECODER = msgspec.json.Decoder(Actor)
_ACTOR, _OFFICE = (frozenset(field.name for field in msgspec.structs.fields(kind)) for kind in (Actor, Office))
_BOM = b"\xef\xbb\xbf"


class ActorFileError(ValueError):
    """A line of a user's actor file that cannot be used: names the file and the line."""


def load_table(extra: Path | None = None) -> Table:
    """The bundled table, with the lines of `extra` (JSON Lines, one Actor each) added; a key already used is replaced.

    ActorFileError names file and line of the first line that is no actor; OSError where the file cannot be read.
    """
    return _bundled() if extra is None else load_own(extra)[0]


def load_own(path: Path) -> tuple[Table, str]:
    """The table with a user's lines, and a digest of those lines: the same names mean the same where both are equal.

    Errors as for `load_table`.
    """
    content = path.read_bytes()
    return _with(content, str(path)), hashlib.sha256(content).hexdigest()[:16]


@lru_cache(maxsize=2)
def _with(content: bytes, path: str) -> Table:
    return Table([*_lines(), *_own(content, path)])


@lru_cache(maxsize=1)
def _bundled() -> Table:
    return Table(_lines())


def _lines() -> list[Actor]:
    content = files("dragoman.data").joinpath("actors.jsonl").read_bytes()
    return _DECODER.decode_lines(content)


def _own(content: bytes, path: str) -> list[Actor]:
    actors = []
    for number, line in enumerate(content.removeprefix(_BOM).splitlines(), 1):
        if not line.strip():
            continue
        try:
            actor = _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ActorFileError(f"{path}, line {number}: {error}") from error
        if fault := _fault(actor) or _unknown(msgspec.json.decode(line)):
            raise ActorFileError(f"{path}, line {number}: {fault}")
        actors.append(actor)
    return actors


def _fault(actor: Actor) -> str | None:
    """What makes an actor useless: no key, no name, a state that is not its own code, a date that is none."""
    if not actor.key or not actor.name.strip():
        return "an actor needs a key and a name"
    if actor.kind == "state" and actor.state not in (None, actor.key):
        return f"the key of a state is its code: {actor.key!r} is not {actor.state!r}"
    for office in actor.offices:
        for field in ("since", "until", "gone_by", "seen_first", "seen_last"):
            value = getattr(office, field)
            if value is not None and not _is_date(value):
                return f"{field} of {office.title!r} is no date: {value!r} (2022, 2022-06 or 2022-06-08 are)"
    return None


def _unknown(line: dict[str, Any]) -> str | None:
    """The first key that an actor or an office does not have: a slip of the pen would else go unheard."""
    for what, fields, given in (("actor", _ACTOR, line), *(("office", _OFFICE, office) for office in line.get("offices", ()))):
        for key in given:
            if key not in fields:
                return f"unknown key {key!r} in an {what}"
    return None


def _is_date(value: str) -> bool:
    try:
        return earliest(value) <= latest(value)
    except (ValueError, IndexError):
        return False
