"""The offices that a person may speak for: the one given with the name, else all that the table of actors knows."""

from __future__ import annotations

from functools import lru_cache

from dragoman.actors import load_table
from dragoman.reading.records import Mention


def offices_of(person: Mention) -> tuple[str, ...]:
    """The titles under which the person may be described, most likely first; empty where nothing is known.

    A report without a date leaves the office open: every office that the table gives the person then counts.
    """
    if person.office is not None:
        return (person.office,)
    return _held(person.actor) if person.actor is not None else ()


@lru_cache(maxsize=4096)
def _held(key: str) -> tuple[str, ...]:
    actor = load_table().by_key.get(key)
    return tuple(dict.fromkeys(office.title for office in actor.offices)) if actor is not None else ()
