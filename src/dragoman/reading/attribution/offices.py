"""What the table of actors knows of a speaker: the offices of a person, the state that a capital stands for."""

from __future__ import annotations

import msgspec

from dragoman.actors import Table
from dragoman.reading.records import Mention


def offices_of(person: Mention, table: Table) -> tuple[str, ...]:
    """The titles under which the person may be described, most likely first; empty where nothing is known.

    A report without a date leaves the office open: every office that the table gives the person then counts.
    """
    if person.office is not None:
        return (person.office,)
    actor = table.by_key.get(person.actor or "")
    return tuple(dict.fromkeys(office.title for office in actor.offices)) if actor is not None else ()


def acting(place: Mention, table: Table) -> Mention:
    """The state that a place stands for when it says something; the place itself where it is no capital."""
    state = table.by_key.get(place.state or "")
    if state is None or place.name not in state.capitals:
        return place
    return msgspec.structs.replace(place, kind="state", form="metonym", name=state.name, actor=state.key, qid=state.qid)
