"""What is asked of a ledger in names and words, turned into what the dossiers are chosen by."""

from __future__ import annotations

import getpass
import os
from datetime import date
from functools import lru_cache

from dragoman import edtf
from dragoman.claim import Party
from dragoman.dossier.choice import Choice
from dragoman.dossier.extent import Extent
from dragoman.status import Kind, Phase

USER = "DRAGOMAN_USER"
"""The environment variable that names who judges."""


def user() -> str:
    """Who judges where nobody is named: `$DRAGOMAN_USER`, else the user of the system, else "unknown"."""
    try:
        return os.environ.get(USER) or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def asked(
    *,
    party: str | None = None,
    kind: Kind | str | None = None,
    phase: Phase | str | None = None,
    when: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Choice:
    """The choice meant. ValueError for a kind, a phase or a date that is none."""
    return Choice(
        party=meant(party) if party else None,
        kind=Kind(kind) if kind else None,
        phase=Phase(phase) if phase else None,
        when=_days(when) if when else None,
        since=since,
        until=until,
    )


@lru_cache(maxsize=256)
def meant(name: str) -> Party:
    """Whom a bare name means; a name that nobody is known by is left to be compared as it stands."""
    from dragoman.ledger.naming import by_table
    from dragoman.report import Report

    return by_table()(name, Report(id="", text=""))


def _days(when: str) -> Extent:
    first, last = edtf.parse(when).bounds()
    return Extent(first, last)
