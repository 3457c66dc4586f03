"""A dossier and its parts, as shown and as written to JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dragoman.claim import Party
from dragoman.ledger.records import Entry, Source
from dragoman.status import Kind, Phase, Status


class Position(Struct, frozen=True, kw_only=True):
    """What one holder says last about an undertaking."""

    holder: str | None
    """None for the reports' own voice."""
    status: Status
    since: str
    """EDTF: the day of the report with which the holder came to say so, or the date that report gives for what was then past."""
    entry: Entry

    @property
    def phase(self) -> Phase:
        return self.status.phase

    def plain(self) -> dict[str, Any]:
        return {
            "holder": self.holder,
            "status": self.status.value,
            "phase": self.phase.value,
            "since": self.since,
            "evidence": self.entry.claim.evidence.exact,
            "claim": self.entry.id,
        }


class Wait(Struct, frozen=True, kw_only=True):
    """A condition: what must come first, and the dossier that it names if it names one."""

    requires: str
    """In the report's words."""
    holder: str | None
    claim: str
    dossier: str | None = None
    title: str | None = None
    """The dossier's kind and parties."""
    met: bool = False
    """That dossier is done by now."""
    circular: bool = False
    """That dossier waits on this one, by itself or through others."""

    def plain(self) -> dict[str, Any]:
        return {
            "requires": self.requires,
            "holder": self.holder,
            "dossier": self.dossier,
            "title": self.title,
            "claim": self.claim,
            "met": self.met,
            "circular": self.circular,
        }


class Step(Struct, frozen=True, kw_only=True):
    """A transition: on one day, from one overall status (or date) to another."""

    day: date
    """The day that the report counts from."""
    before: Status | None
    """None for the first."""
    after: Status
    moved_from: str | None = None
    """The date until then (EDTF), where it was moved."""
    when: str | None
    """The date from then on (EDTF)."""
    disputed: bool
    entry: Entry
    """The claim that brought it."""


class Copy(Struct, frozen=True, kw_only=True):
    """A report that prints the text of another: it is no voice of its own."""

    source: Source
    of: Source
    """The earliest report with this text."""

    def plain(self) -> dict[str, Any]:
        source = self.source
        return {
            "report": source.id,
            "outlet": source.outlet,
            "published": source.published.isoformat() if source.published else None,
            "url": source.url,
            "copy_of": self.of.id,
        }


class Candidate(Struct, frozen=True, kw_only=True):
    """A claim that may belong to this dossier, which the rules do not settle; it counts elsewhere."""

    entry: Entry
    dossier: str
    """Where it counts until somebody judges."""
    why: str

    def plain(self) -> dict[str, Any]:
        claim = self.entry.claim
        return {
            "claim": self.entry.id,
            "dossier": self.dossier,
            "why": self.why,
            "holder": claim.holder.name if claim.holder else None,
            "status": claim.status.value,
            "when": claim.when,
            "evidence": claim.evidence.exact,
            "report": self.entry.source.id,
            "outlet": self.entry.source.outlet,
        }


class Extract(Struct, frozen=True, kw_only=True):
    """What a history comes to, for a dossier shown without it."""

    claims: int
    last: date
    outlets: tuple[str, ...]


class Dossier(Struct, frozen=True, kw_only=True):
    """One undertaking across reports."""

    id: str
    """10 hexadecimal digits, of the earliest claim."""
    kind: Kind
    parties: tuple[Party, ...]
    topic: str | None
    status: Status
    when: str | None
    place: str | None
    since: str
    disputed: bool
    overdue: bool
    positions: tuple[Position, ...]
    """Latest first."""
    waits_on: tuple[Wait, ...] = ()
    deciding: Entry
    """The claim that the overall status rests on."""
    history: tuple[Entry, ...]
    """Every claim, in order of the day that its report counts from; what copies repeat is left out."""
    steps: tuple[Step, ...] = ()
    """How the overall status came about, in order of days."""
    copies: tuple[Copy, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    extract: Extract | None = None
    """On a board: the history and the steps are then left out, and `show` has them."""

    @property
    def claims(self) -> int:
        """How many claims the history has."""
        return self.extract.claims if self.extract else len(self.history)

    @property
    def phase(self) -> Phase:
        return self.status.phase

    @property
    def last(self) -> date:
        """The day of the latest report that speaks of it."""
        return self.extract.last if self.extract else self.history[-1].source.dated

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that speak of it independently, in order of their first report; copies and unnamed ones are left out."""
        if self.extract:
            return self.extract.outlets
        copied = {copy.source.key for copy in self.copies}
        told = [entry.source.outlet for entry in self.history if entry.source.key not in copied]
        return tuple(dict.fromkeys(outlet for outlet in told if outlet))

    @property
    def extracted(self) -> Dossier:
        """As a board shows it, without history and steps."""
        extract = Extract(claims=self.claims, last=self.last, outlets=self.outlets)
        return replace(self, history=(), steps=(), extract=extract)

    @property
    def title(self) -> str:
        return f"{self.kind.value}: {' – '.join(party.name for party in self.parties)}"

    def plain(self) -> dict[str, Any]:
        """As one line of `board --json`."""
        return {
            "id": self.id,
            "kind": self.kind.value,
            "parties": [party.name for party in self.parties],
            "topic": self.topic,
            "status": self.status.value,
            "phase": self.phase.value,
            "when": self.when,
            "place": self.place,
            "since": self.since,
            "disputed": self.disputed,
            "overdue": self.overdue,
            "positions": [position.plain() for position in self.positions],
            "waits_on": [wait.plain() for wait in self.waits_on],
            "evidence": self.deciding.claim.evidence.exact,
            "claims": self.claims,
            "outlets": list(self.outlets),
            "copies": [copy.plain() for copy in self.copies],
            "candidates": [candidate.plain() for candidate in self.candidates],
        }
