"""A brief: what changed since a day, as Markdown for people, with the sentences and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dragoman.dossier.change import Change
from dragoman.dossier.record import Dossier

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def brief(dossiers: Sequence[Dossier], changes: Sequence[Change], since: date | None, until: date | None) -> str:
    """The changes by dossier, in the order of the dossiers given; each with its sentence and outlet."""
    span = " ".join(part for part in (f"since {since}" if since else "", f"until {until}" if until else "") if part)
    lines = [f"# What changed {span}".rstrip(), ""]
    by_dossier: dict[str, list[Change]] = {}
    for change in changes:
        by_dossier.setdefault(change.dossier, []).append(change)
    if not by_dossier:
        lines += ["Nothing.", ""]
    for dossier in dossiers:
        if dossier.id in by_dossier:
            lines += [f"## {escaped(dossier.title)}", "", _state(dossier), ""]
            for change in by_dossier[dossier.id]:
                lines += _item(change)
            lines.append("")
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Text in one line in which nothing is Markdown or HTML."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _state(dossier: Dossier) -> str:
    told = [f"Now **{_words(dossier.status.value)}**", f"since {dossier.since}"]
    told += [f"for {escaped(dossier.when)}"] if dossier.when else []
    told += ["disputed"] if dossier.disputed else []
    told += ["overdue"] if dossier.overdue else []
    waits = [escaped(wait.title or f"“{wait.requires}”") for wait in dossier.waits_on]
    told += [f"waits on {'; '.join(waits)}"] if waits else []
    return f"{', '.join(told)}. Dossier `{dossier.id}`."


def _item(change: Change) -> list[str]:
    step, claim, source = change.step, change.step.entry.claim, change.step.entry.source
    before = f"{_words(step.before.value)} → " if step.before else ""
    moved = f", moved from {escaped(step.moved_from)} to {escaped(step.when or '?')}" if step.moved_from else ""
    holder = escaped(claim.holder.name) if claim.holder else "the report"
    where = ", ".join(escaped(word) for word in (source.outlet or source.id, source.title) if word)
    return [
        f"- {step.day}: {before}**{_words(step.after.value)}**{moved}, according to {holder}",
        f"  > {escaped(claim.evidence.exact)}",
        "  >",
        f"  > {where}",
    ]


def _words(value: str) -> str:
    return value.replace("_", " ")
