"""A title that stands by itself: "the Turkish president", "the spokeswoman", "his Cuban counterpart"."""

from __future__ import annotations

from datetime import date

from dragoman.actors.table import Ambiguous, Table
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.people import TOP, People, Person
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.titles import Title
from dragoman.reading.records import Form, Mention

_ONE_VOICE = frozenset(("presidential spokesperson", "foreign ministry spokesperson"))
"""Offices so nearly of one person that "a Kremlin spokesman" is the one whom the report names."""


def of_office(
    scan: Scan,
    title: Title,
    people: People,
    table: Table,
    published: date | None,
    home: str | None,
    apposed: Person | None,
    speaker: Person | None,
) -> Mention | None:
    """The mention that it makes: its holder by the report, else by the table on the report's date, else unresolved.

    `home` is the state that issues the document: its own offices need no name there. `apposed` is the person beside whom it
    stands, `speaker` the last one named before it, whose counterpart may be meant.
    """
    if title.head in lx.ORGANS or title.head in lx.GROUPS or title.head in lx.MINISTRIES:
        return None
    start, end = scan.tokens.starts[title.core], scan.tokens.ends[title.last]
    if apposed is not None:
        return _holder(title, start, end, apposed, table)
    role, place = title.role, title.body or title.state
    if title.head == "counterpart" and speaker is not None and title.state is not None:
        role = next((one for one in sorted(speaker.roles) if one in TOP), "")
    one_holder = (title.head in lx.OFFICES and title.definite) or (title.head == "counterpart" and bool(role))
    if title.generic and role in _ONE_VOICE and title.state is not None:
        met = _met(people, title, role)
        if len(met) == 1:
            return _holder(title, start, end, met[0], table)
    if one_holder and not title.generic and not title.plural:
        met = _met(people, title, role)
        if home is not None and place is None and scan.capital[title.last] and title.status == "":
            place = home
            met = [one for one in met if one.state == home]
        if len(met) == 1 and title.status != "former":
            return _holder(title, start, end, met[0], table)
        if not met and published is not None and place is not None and title.status in ("", "acting", "interim", "caretaker"):
            holder = next((one for asked in _asked(title, role) if (one := table.holder_of_role(asked, place, published))), None)
            if holder is not None and not isinstance(holder, Ambiguous):
                return Mention(
                    start=start, end=end, kind="person", form="title", name=holder.name, actor=holder.key,
                    state=place if place in table.by_key and table.by_key[place].kind == "state" else title.state, qid=holder.qid,
                    office=title.words if title.head != "counterpart" else role,
                )  # fmt: skip
    elif title.head in lx.OFFICES and not title.generic and title.state is None and title.body is None:
        return None
    form: Form = "title" if title.head in lx.OFFICES and not title.generic else "description"
    shown = " ".join(scan.surface(title.core, title.last).split())
    return Mention(
        start=start, end=end, kind="person", form=form, name=shown, state=title.state,
        office=title.words if title.head in lx.OFFICES else None, resolved=False,
    )  # fmt: skip


def _met(people: People, title: Title, role: str) -> list[Person]:
    """Persons of the report who hold the office; for "the spokeswoman" those whom the report calls so."""
    met = people.with_role(role, title.state)
    if not met and role == "spokesperson" and title.state is None and title.body is None:
        met = [one for one in people.persons if one.office is not None and title.head in one.office.lower()]
    return met


def _asked(title: Title, role: str) -> tuple[str, ...]:
    """The chief of a body is its secretary-general, its director-general or its president."""
    if role == "chief" and title.body is not None:
        return ("secretary general", "director general", "managing director", "president")
    return (role,)


def _holder(title: Title, start: int, end: int, person: Person, table: Table) -> Mention:
    actor = table.actors[person.actor] if person.actor is not None else None
    office = title.words if title.head in lx.OFFICES else person.office
    return Mention(
        start=start, end=end, kind="person", form="title", name=actor.name if actor else person.shown, actor=person.key,
        state=person.state or title.state, office=office, qid=actor.qid if actor else None,
    )  # fmt: skip
