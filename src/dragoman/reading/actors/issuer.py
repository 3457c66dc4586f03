"""Whose document a report is: in a release of the White House "the President" needs no name."""

from __future__ import annotations

from dragoman.actors.fold import phrase
from dragoman.actors.index import Use
from dragoman.actors.table import Table

_OFFICIAL = frozenset(
    ("president", "presidential", "government", "ministry", "minister", "office", "department", "embassy", "parliament")
)
_SITES = {"govuk": "GB", "kremlinru": "RU", "enkremlinru": "RU", "whitehousegov": "US", "stategov": "US", "midru": "RU"}


def issuing_state(table: Table, outlet: str | None) -> str | None:
    """Code of the state whose government publishes under a name ("The White House", "President of Ukraine"), else None."""
    words = phrase(outlet or "").removeprefix("the ").split()
    if not words:
        return None
    if (code := _SITES.get(" ".join(words))) is not None:
        return code
    for entry in table.entries.get(" ".join(words), ()):
        actor = table.actors[entry.actor]
        if entry.use is Use.METONYM or actor.sort in ("ministry", "government_body", "legislature"):
            return actor.state
    if not _OFFICIAL.intersection(words):
        return None
    for length in (4, 3, 2, 1):
        for first in range(len(words) - length + 1):
            for entry in table.entries.get(" ".join(words[first : first + length]), ()):
                if table.actors[entry.actor].kind == "state" and entry.use in (Use.NAME, Use.DEMONYM):
                    return table.actors[entry.actor].key
    return None
