"""Loading the table: the bundled lines, then the user's own."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import msgspec

from dragoman.actors.days import earliest, latest
from dragoman.actors.record import Actor
from dragoman.actors.table import Table

_DECODER = msgspec.json.Decoder(Actor)


class ActorFileError(ValueError):
    """A line of a user's actor file that cannot be used: names the file and the line."""


def load_table(extra: Path | None = None) -> Table:
    """The bundled table, with the lines of `extra` (JSON Lines, one Actor each) added; a key already used is replaced.

    ActorFileError names file and line of the first line that is no actor; OSError where the file cannot be read.
    """
    if extra is None:
        return _bundled()
    return Table([*_lines(), *_own(extra)])


@lru_cache(maxsize=1)
def _bundled() -> Table:
    return Table(_lines())


def _lines() -> list[Actor]:
    content = files("dragoman.data").joinpath("actors.jsonl").read_bytes()
    return _DECODER.decode_lines(content)


def _own(path: Path) -> list[Actor]:
    actors = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            actor = _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ActorFileError(f"{path}, line {number}: {error}") from error
        if not actor.key or not actor.name.strip():
            raise ActorFileError(f"{path}, line {number}: an actor needs a key and a name")
        if fault := _fault(actor):
            raise ActorFileError(f"{path}, line {number}: {fault}")
        actors.append(actor)
    return actors


def _fault(actor: Actor) -> str | None:
    """The first date of an office that is none."""
    for office in actor.offices:
        for field in ("since", "until", "gone_by", "seen_first", "seen_last"):
            value = getattr(office, field)
            if value is not None and not _is_date(value):
                return f"{field} of {office.title!r} is no date: {value!r} (2022, 2022-06 or 2022-06-08 are)"
    return None


def _is_date(value: str) -> bool:
    try:
        return earliest(value) <= latest(value)
    except (ValueError, IndexError):
        return False
