"""Atom (RFC 4287): changes as a feed to be subscribed to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from urllib.parse import quote
from xml.etree import ElementTree

from dragoman.dossier.change import Change
from dragoman.plain import plain

NAMESPACE = "http://www.w3.org/2005/Atom"
ElementTree.register_namespace("", NAMESPACE)


def feed(changes: Sequence[Change], *, title: str, id: str, address: str = "", path: str = "") -> bytes:
    """A feed of changes, the latest first. `address` is where the pages are served, for the links; without it there are none.

    Dates are those of publication; ids follow from the dossier, the claim and the status, and so stay.
    """
    root = ElementTree.Element(f"{{{NAMESPACE}}}feed")
    _add(root, "title", plain(title))
    _add(root, "id", f"urn:dragoman:{id}")
    newest = max((change.recorded for change in changes), default=datetime(1970, 1, 1, tzinfo=UTC))
    _add(root, "updated", _moment(newest))
    _add(_add(root, "author"), "name", "dragoman")
    if address:
        _add(root, "link", rel="self", href=f"{address}{path}")
    for change in changes:
        _entry(root, change, address)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def change_id(change: Change) -> str:
    """Follows from the dossier, the day, the status and the date, and the claim that brought them."""
    step = change.step
    return f"{change.dossier}-{step.day}-{step.entry.id}-{step.after.value}" + (f"-{step.when}" if step.moved_from else "")


def words(change: Change) -> str:
    """What became of what: "scheduled → cancelled", "scheduled, moved from 2018-06-12 to 2018-07-03"."""
    step = change.step
    after = step.after.value.replace("_", " ")
    moved = f", moved from {step.moved_from} to {step.when}" if step.moved_from else ""
    turned = step.before is not None and step.before is not step.after
    return (f"{step.before.value.replace('_', ' ')} → {after}" if step.before and turned else after) + moved


def _entry(root: ElementTree.Element, change: Change, address: str) -> None:
    said, source = change.step.entry.claim, change.step.entry.source
    entry = _add(root, "entry")
    _add(entry, "title", plain(f"{change.title}: {words(change)}"))
    _add(entry, "id", f"urn:dragoman:{quote(change_id(change))}")
    _add(entry, "published", _moment(datetime.combine(change.published, time.min, UTC)))
    _add(entry, "updated", _moment(change.recorded))
    _add(_add(entry, "author"), "name", plain(said.holder.name if said.holder else source.outlet or "the report"))
    if address:
        _add(entry, "link", rel="alternate", href=f"{address}/dossiers/{change.dossier}#c-{change.step.entry.id}")
    _add(entry, "category", term=change.kind.value)
    _add(entry, "category", term=change.phase.value)
    _add(entry, "content", plain(f"“{said.evidence.exact}” ({source.outlet or source.id}, {source.dated})"), type="text")


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    made.text = text
    return made


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
