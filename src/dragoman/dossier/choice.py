"""Which dossiers and changes are asked for: by party, kind, phase and date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from dragoman.claim import Party
from dragoman.dossier.cast import fold, same_name
from dragoman.dossier.change import Change
from dragoman.dossier.extent import Extent, extent
from dragoman.dossier.record import Dossier
from dragoman.status import Kind, Phase


class Choice(Struct, frozen=True, kw_only=True):
    """What is asked for; None asks for all."""

    party: Party | None = None
    """A state covers those who act for it; a person covers no one else."""
    kind: Kind | None = None
    phase: Phase | None = None
    when: Extent | None = None
    """Days on which it takes place or may."""
    since: date | None = None
    """With news from that day on."""
    until: date | None = None
    """Changes: up to that day."""

    def takes(self, dossier: Dossier) -> bool:
        if self.since is not None and dossier.last < self.since:
            return False
        if self.until is not None and dossier.last > self.until:
            return False
        if not self._fits(dossier.kind, dossier.phase, dossier.when, dossier.last):
            return False
        return self.party is None or concerns(self.party, (party for entry in dossier.history for party in entry.claim.parties))

    def takes_change(self, change: Change) -> bool:
        if (self.since and change.published < self.since) or (self.until and change.published > self.until):
            return False
        if not self._fits(change.kind, change.phase, change.step.when, change.published):
            return False
        return self.party is None or concerns(self.party, (*change.parties, *change.step.entry.claim.parties))

    def _fits(self, kind: Kind, phase: Phase, when: str | None, near: date) -> bool:
        if (self.kind is not None and kind is not self.kind) or (self.phase is not None and phase is not self.phase):
            return False
        dates = extent(when, near)
        return self.when is None or (dates is not None and dates.meets(self.when))


def concerns(party: Party, parties: Iterable[Party]) -> bool:
    """Whether one of the parties is the one asked for, or acts for the state asked for."""
    name = fold(party.name)
    whole = party.state is not None and party.kind in ("state", "place")
    for other in parties:
        if whole and other.state == party.state:
            return True
        if party.qid and other.qid:
            if party.qid == other.qid:
                return True
        elif same_name(name, fold(other.name)):
            return True
    return False
