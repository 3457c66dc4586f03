"""The medium that publishes a report: it tells the news and is told it ("she told Example News"), but acts in none of it."""

from __future__ import annotations

from dragoman.actors.fold import phrase
from dragoman.actors.table import Table
from dragoman.reading.actors.scan import Scan

_MEDIA = "media"


def publishers(table: Table, outlet: str | None) -> frozenset[str]:
    """Keys of the media that an outlet's name or the host of its pages means ("The Guardian", "edition.cnn.com")."""
    name = _bare(outlet or "")
    if not name:
        return frozenset()
    found = {table.actors[entry.actor].key for entry in table.entries.get(name, ()) if table.actors[entry.actor].sort == _MEDIA}
    labels = frozenset((outlet or "").lower().split(".")[:-1]) - {""}
    if labels and " " not in (outlet or "").strip():
        for actor in table.actors:
            if actor.sort == _MEDIA and labels.intersection(_joined(each) for each in (actor.name, *actor.aliases)):
                found.add(actor.key)
    return frozenset(found) or frozenset((f"met:{name}",))


def agencies(scan: Scan, dateline: set[int]) -> frozenset[str]:
    """Keys of the media that stand in a dateline: "(Reuters)"."""
    actors = scan.table.actors
    entries = (entry for index in sorted(dateline) if (hit := scan.hits.get(index)) is not None for entry in hit.entries)
    return frozenset(actors[entry.actor].key for entry in entries if actors[entry.actor].sort == _MEDIA)


def _bare(name: str) -> str:
    return phrase(name).removeprefix("the ")


def _joined(name: str) -> str:
    return _bare(name).replace(" ", "")
