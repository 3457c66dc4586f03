"""The index of names: folded phrase -> who is called so, and in what way."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from dragoman.actors.fold import phrase
from dragoman.actors.record import Actor


class Use(IntEnum):
    """How a phrase names its actor."""

    NAME = 0
    FORMER = 1
    DEMONYM = 2
    CAPITAL = 3
    METONYM = 4
    SHORT = 5


class Entry(NamedTuple):
    use: Use
    actor: int
    """Position in the table."""
    form: str
    """As the table spells it: its capitals tell what the text must show."""


class Index:
    """Phrases of folded words, and for each first word the length of the longest phrase that begins with it."""

    def __init__(self) -> None:
        self.entries: dict[str, tuple[Entry, ...]] = {}
        self.longest: dict[str, int] = {}

    def add(self, actors: Iterable[tuple[int, Actor]]) -> None:
        entries, longest = self.entries, self.longest
        for number, actor in actors:
            for use, forms in (
                (Use.NAME, (actor.name,)),
                (Use.NAME, actor.aliases),
                (Use.DEMONYM, actor.demonyms),
                (Use.CAPITAL, actor.capitals),
                (Use.METONYM, actor.metonyms),
                (Use.SHORT, actor.short),
                (Use.FORMER, actor.former),
            ):
                for form in forms:
                    key = phrase(form)
                    known = entries.get(key)
                    if not key or (known is not None and use is Use.NAME and _had(entries, key, number, form)):
                        continue
                    entry = Entry(use, number, form)
                    entries[key] = (entry,) if known is None else (*known, entry)
                    if known is None:
                        first, _, rest = key.partition(" ")
                        length = rest.count(" ") + 2 if rest else 1
                        if longest.get(first, 0) < length:
                            longest[first] = length
                        if first.endswith("s") and ("'s " in form or "’s " in form) and longest.get(first[:-1], 0) < length:
                            longest[first[:-1]] = length  # the text's tokens keep the "'s" apart


def _had(entries: dict[str, tuple[Entry, ...]], key: str, number: int, form: str) -> bool:
    """Whether the actor has the key already; its form then becomes the less strict one ("Nato" beside "NATO")."""
    for at, entry in enumerate(entries[key]):
        if entry.actor == number:
            if entry.form.isupper() and not form.isupper():
                entries[key] = (*entries[key][:at], entry._replace(form=form), *entries[key][at + 1 :])
            return True
    return False
