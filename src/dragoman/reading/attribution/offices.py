"""What the table of actors knows of a speaker: the offices of a person, the state that a capital stands for."""

from __future__ import annotations

from functools import lru_cache

import msgspec

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


def acting(place: Mention) -> Mention:
    """The state that a place stands for when it says something; the place itself where it is no capital."""
    state = load_table().by_key.get(place.state or "")
    if state is None or place.name not in state.capitals:
        return place
    return msgspec.structs.replace(place, kind="state", form="metonym", name=state.name, actor=state.key, qid=state.qid)
