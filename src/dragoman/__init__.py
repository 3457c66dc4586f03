"""Reads news reports and keeps the state of the diplomacy that they describe.

    reading = dragoman.read(text, published="2022-05-26")
    for claim in reading.claims:
        print(claim.kind, claim.status, claim.evidence.exact)

    with dragoman.open("ledger.db") as ledger:
        ledger.read("reports/")
        for dossier in ledger.board(as_of="2022-06-01"):
            print(dossier.title, dossier.status)
"""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.actors import ActorFileError
    from dragoman.claim import Claim, Evidence, Holder, Party
    from dragoman.dossier.change import Change
    from dragoman.dossier.judge import JudgementError
    from dragoman.dossier.judged import Judged
    from dragoman.dossier.judgement import Judgement
    from dragoman.dossier.record import Candidate, Copy, Dossier, Position, Step, Wait
    from dragoman.intake import IntakeError
    from dragoman.ledger.door import Ledger, Summary
    from dragoman.ledger.store import LedgerError
    from dragoman.reading.records import Attribution, Mention, Reading, Timex
    from dragoman.reading.undertakings.reasons import Reason
    from dragoman.report import Report
    from dragoman.span import Span
    from dragoman.status import Kind, Phase, Status

__all__ = [
    "ActorFileError",
    "Attribution",
    "Candidate",
    "Change",
    "Claim",
    "Copy",
    "Dossier",
    "Evidence",
    "Holder",
    "IntakeError",
    "Judged",
    "Judgement",
    "JudgementError",
    "Kind",
    "Ledger",
    "LedgerError",
    "Mention",
    "Party",
    "Phase",
    "Position",
    "Reading",
    "Reason",
    "Report",
    "Span",
    "Status",
    "Step",
    "Summary",
    "Timex",
    "Wait",
    "open",
    "read",
]

_HOMES = {
    "dragoman.actors": ("ActorFileError",),
    "dragoman.claim": ("Claim", "Evidence", "Holder", "Party"),
    "dragoman.dossier.change": ("Change",),
    "dragoman.dossier.judge": ("JudgementError",),
    "dragoman.dossier.judged": ("Judged",),
    "dragoman.dossier.judgement": ("Judgement",),
    "dragoman.dossier.record": ("Candidate", "Copy", "Dossier", "Position", "Step", "Wait"),
    "dragoman.intake": ("IntakeError",),
    "dragoman.ledger.door": ("Ledger", "Summary"),
    "dragoman.ledger.store": ("LedgerError",),
    "dragoman.reading.records": ("Attribution", "Mention", "Reading", "Timex"),
    "dragoman.reading.undertakings.reasons": ("Reason",),
    "dragoman.report": ("Report",),
    "dragoman.span": ("Span",),
    "dragoman.status": ("Kind", "Phase", "Status"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def read(
    text: str,
    published: date | str | None = None,
    *,
    id: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    actors: str | os.PathLike[str] | None = None,
) -> Reading:
    """All that is read in one report's text: `.claims`, `.attributions`, `.timexes`, `.mentions`. Nothing is kept.

    `published` is a date or an ISO 8601 date; without it "on Friday" stays open. `actors` is a file of your own actors
    (docs/actors.md). IntakeError for a text without words or a date that is none; ActorFileError for a line that is no actor.
    """
    from pathlib import Path

    from dragoman.intake import report
    from dragoman.reading.reader import default, with_actors

    reader = default() if actors is None else with_actors(Path(actors))
    return reader.read(report(text, id=id, published=published, outlet=outlet, title=title, url=url))


def open(address: str | os.PathLike[str] | None = None, *, actors: str | os.PathLike[str] | None = None) -> Ledger:
    """The ledger at a path, made where there is none; without one, the user's own. Use it in a `with` statement.

    `actors` is a file of your own actors, with which it reads (docs/actors.md). LedgerError when it cannot be opened;
    ActorFileError for a line that is no actor.
    """
    from dragoman.ledger.door import open_ledger

    return open_ledger(address, actors)


def __getattr__(name: str) -> Any:
    """The public classes, imported when they are asked for: `import dragoman` stays quick."""
    if name in _HOME_OF:
        from importlib import import_module

        return getattr(import_module(_HOME_OF[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
