"""What is asked of a ledger in names and words, turned into what the dossiers are chosen by."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec

from dragoman import edtf
from dragoman.claim import Holder, Party
from dragoman.dossier.choice import Choice
from dragoman.dossier.extent import Extent
from dragoman.dossier.judge import JudgementError
from dragoman.dossier.judgement import Correction
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


def correction(on: date | None, fields: Mapping[str, Any]) -> Correction:
    """Fields of a claim as a person gives them, in names and words. JudgementError for one that a claim cannot have."""
    told = dict(fields)
    try:
        if told.get("when") is not None:
            edtf.parse(told["when"])
        if "parties" in told:
            told["parties"] = [msgspec.to_builtins(meant(name, on)) for name in told["parties"] or ()]
            if not told["parties"]:
                raise ValueError("a claim has parties")
        if told.get("holder") is not None:
            known = msgspec.to_builtins(meant(told["holder"], on))
            told["holder"] = {field: known[field] for field in Holder.__struct_fields__ if field in known}
        if unknown := set(told) - set(Correction.__struct_fields__):
            raise ValueError(f"a claim has no {', '.join(sorted(unknown))}")
        return msgspec.convert(told, Correction)
    except ValueError as error:
        raise JudgementError(f"{error}") from error


@lru_cache(maxsize=256)
def meant(name: str, on: date | None = None) -> Party:
    """Whom a bare name means on a day; a name that nobody is known by is left to be compared as it stands."""
    from dragoman.ledger.naming import by_table
    from dragoman.report import Report

    return by_table()(name, Report(id="", text="", published=on))


def _days(when: str) -> Extent:
    first, last = edtf.parse(when).bounds()
    return Extent(first, last)
