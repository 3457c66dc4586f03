"""Making judgements about what a board shows: names become marks, and what cannot be meant is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from dragoman.dossier.judgement import Correction, Judgement, Mark, Verdict, Withdrawn
from dragoman.dossier.record import Dossier
from dragoman.ledger.records import Entry, Source

_ID = re.compile(r"[0-9a-f]{4,16}")


class JudgementError(ValueError):
    """A judgement that cannot be made; the message says why."""


def merging(dossiers: Sequence[Dossier], named: Sequence[str], by: str, at: datetime, note: str | None = None) -> Judgement:
    """That the dossiers named are one: all the claims that they hold now are bound together. A claim named comes alone."""
    entries: dict[str, Entry] = {}
    held = set()
    for name in named:
        meant = _of_id(dossiers, name)
        home = meant if isinstance(meant, Dossier) else next(one for one in dossiers if meant in one.history)
        held.add(home.id)
        entries |= {entry.id: entry for entry in (meant.history if isinstance(meant, Dossier) else [meant])}
    if len(held) < 2:
        raise JudgementError("to merge takes two dossiers")
    beside = _beside(dossiers, entries.values())
    return Judgement(kind=Verdict.MERGE, by=by, recorded=at, note=note, claims=_marks(entries.values()), beside=beside)


def splitting(dossiers: Sequence[Dossier], named: Sequence[str], by: str, at: datetime, note: str | None = None) -> Judgement:
    """That the claims named are another undertaking than the rest of their dossier."""
    leaving = {entry.id: entry for name in named for entry in [claim_of(dossiers, name)]}
    homes = [one for one in dossiers if any(entry.id in leaving for entry in one.history)]
    if len(homes) != 1:
        raise JudgementError("the claims stand in several dossiers" if homes else "no claims to split off")
    rest = [entry for entry in homes[0].history if entry.id not in leaving]
    if not rest:
        raise JudgementError("these are all the claims of the dossier")
    beside = _beside(dossiers, homes[0].history)
    leave = _marks(leaving.values())
    return Judgement(kind=Verdict.SPLIT, by=by, recorded=at, note=note, claims=leave, rest=_marks(rest), beside=beside)


def rejecting(dossiers: Sequence[Dossier], named: Sequence[str], by: str, at: datetime, note: str | None = None) -> Judgement:
    """That the claims named do not count."""
    entries = {entry.id: entry for name in named for entry in [claim_of(dossiers, name)]}
    if not entries:
        raise JudgementError("no claims to reject")
    beside = _beside(dossiers, entries.values())
    return Judgement(kind=Verdict.REJECT, by=by, recorded=at, note=note, claims=_marks(entries.values()), beside=beside)


def correcting(
    dossiers: Sequence[Dossier], named: str, change: Correction, by: str, at: datetime, note: str | None = None
) -> Judgement:
    """That the claim named counts with other fields."""
    entry = claim_of(dossiers, named)
    if change.of(entry.claim) == entry.claim:
        raise JudgementError("nothing to correct: the claim says so already")
    beside = _beside(dossiers, [entry])
    return Judgement(kind=Verdict.CORRECT, by=by, recorded=at, note=note, claims=_marks([entry]), change=change, beside=beside)


def withdrawing(sources: Sequence[Source], named: str, by: str, at: datetime, note: str | None = None) -> Judgement:
    """That the text of a report is removed; `sources` are the reports so named. Other reports with the text go with it."""
    snapshots = sorted({source.sha256 for source in sources})
    if len(snapshots) != 1:
        several = f"several texts are named {named}: name one by its SHA-256 ({', '.join(snapshots)})"
        raise JudgementError(several if snapshots else f"no report is named {named}")
    reports = tuple(
        Withdrawn(key=source.key, id=source.id, outlet=source.outlet, url=source.url, published=source.published)
        for source in sources
    )
    return Judgement(kind=Verdict.WITHDRAW, by=by, recorded=at, note=note, snapshot=snapshots[0], reports=reports)


def undoing(judgements: Sequence[Judgement], named: str, by: str, at: datetime, note: str | None = None) -> Judgement:
    """That a judgement does not count any more."""
    undone = {one.undoes for one in judgements}
    found = [one for one in judgements if _ID.fullmatch(named) and one.id.startswith(named) and one.kind is not Verdict.UNDO]
    if len(found) != 1:
        raise JudgementError(f"{'several judgements begin' if found else 'no judgement begins'} with {named}")
    if found[0].id in undone:
        raise JudgementError(f"{found[0].id} is undone already")
    return Judgement(kind=Verdict.UNDO, by=by, recorded=at, note=note, undoes=found[0].id)


def _marks(entries: Iterable[Entry]) -> tuple[Mark, ...]:
    return tuple(Mark.of(entry) for entry in sorted(entries, key=lambda entry: entry.id))


def _beside(dossiers: Sequence[Dossier], entries: Iterable[Entry]) -> tuple[str, ...]:
    """The other claims of the texts in which these stand."""
    named = {entry.id: entry.source.sha256 for entry in entries}
    texts = set(named.values())
    there = {entry.id for one in dossiers for entry in one.history if entry.source.sha256 in texts}
    return tuple(sorted(there - set(named)))


def claim_of(dossiers: Sequence[Dossier], named: str) -> Entry:
    """The claim whose id begins so; JudgementError when there is none or several."""
    found = {entry.id: entry for one in dossiers for entry in one.history if _begins(entry.id, named)}
    if len(found) != 1:
        raise JudgementError(f"{'several claims begin' if found else 'no claim begins'} with {named}")
    return next(iter(found.values()))


def _of_id(dossiers: Sequence[Dossier], named: str) -> Dossier | Entry:
    found = [dossier for dossier in dossiers if _begins(dossier.id, named)]
    if len(found) > 1:
        raise JudgementError(f"several dossiers begin with {named}")
    return found[0] if found else claim_of(dossiers, named)


def _begins(id: str, named: str) -> bool:
    return bool(_ID.fullmatch(named)) and id.startswith(named)
