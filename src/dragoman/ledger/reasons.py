"""Why filed claims say what they say: their reports are read again, from the kept texts, and the reasons looked up by claim."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman import intake
from dragoman.ledger.filing import Reader
from dragoman.ledger.records import Entry
from dragoman.ledger.store import Store
from dragoman.reading.undertakings.reasons import Reason, reasons


def why(entries: Iterable[Entry], store: Store, reader: Reader) -> dict[str, tuple[Reason, ...]]:
    """The reasons of each claim by its id. A claim that this reader does not make of the text has none."""
    wanted: dict[str, set[str]] = {}
    for entry in entries:
        wanted.setdefault(entry.source.key, set()).add(entry.id)
    found: dict[str, tuple[Reason, ...]] = {}
    for key, ids in wanted.items():
        kept = store.kept(key)
        if kept is None:
            continue
        told = kept.report
        made = intake.report(
            told.text, id=told.id, published=told.published, outlet=told.outlet, title=told.title, url=told.url
        )
        found |= {id: told for id, told in reasons(reader.read(made)).items() if id in ids}
    return found
