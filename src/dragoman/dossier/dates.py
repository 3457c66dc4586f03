"""The date of an undertaking, from what its claims tell."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.dossier.extent import extent
from dragoman.dossier.position import Standing
from dragoman.ledger.records import Entry

_MONTH, _YEAR = 28, 366


def told_date(entries: Sequence[Entry], deciding: Standing) -> str | None:
    """The date of the deciding claim; else the latest given under the same status; else the latest given at all.

    A month or more gives way to the latest day or days within it.
    """
    dated = [entry for entry in entries if entry.claim.when]
    if not dated:
        return None
    alike = [entry for entry in dated if entry.claim.status is deciding.status]
    chosen = deciding.entry if deciding.entry.claim.when else (alike or dated)[-1]
    wide = extent(chosen.claim.when, chosen.source.dated)
    if wide is not None and _MONTH <= wide.days <= _YEAR:
        for entry in reversed(dated):
            narrow = extent(entry.claim.when, entry.source.dated)
            if narrow is not None and narrow.days < _MONTH and narrow.meets(wide):
                return entry.claim.when
    return chosen.claim.when
