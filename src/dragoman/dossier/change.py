"""Changes: transitions of dossiers from one status to another, each with the claim that brought it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from dragoman.claim import Party
from dragoman.dossier.record import Dossier, Step
from dragoman.status import Kind, Phase


class Change(Struct, frozen=True, kw_only=True):
    """A transition, with the dossier that it belongs to."""

    dossier: str
    kind: Kind
    parties: tuple[Party, ...]
    title: str
    """The dossier's kind and parties."""
    step: Step

    @property
    def published(self) -> date:
        """The day that the report counts from."""
        return self.step.day

    @property
    def recorded(self) -> datetime:
        """When the claim was read (UTC)."""
        return self.step.entry.recorded

    @property
    def phase(self) -> Phase:
        return self.step.after.phase

    def plain(self) -> dict[str, Any]:
        """As one line of `changes --json`."""
        step, claim, source = self.step, self.step.entry.claim, self.step.entry.source
        return {
            "dossier": self.dossier,
            "kind": self.kind.value,
            "parties": [party.name for party in self.parties],
            "from": step.before.value if step.before else None,
            "to": step.after.value,
            "phase": step.after.phase.value,
            "moved_from": step.moved_from,
            "when": step.when,
            "disputed": step.disputed,
            "holder": claim.holder.name if claim.holder else None,
            "evidence": claim.evidence.exact,
            "published": step.day.isoformat(),
            "recorded": step.entry.recorded.isoformat(),
            "claim": step.entry.id,
            "report": source.id,
            "outlet": source.outlet,
            "title": source.title,
            "url": source.url,
        }


def changes(dossiers: Iterable[Dossier]) -> list[Change]:
    """The transitions of all dossiers in the order of days."""
    made = [
        Change(dossier=one.id, kind=one.kind, parties=one.parties, title=one.title, step=step)
        for one in dossiers
        for step in one.steps
    ]
    return sorted(made, key=lambda change: (change.step.day, change.recorded, change.dossier))
