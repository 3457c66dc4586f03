"""Lanes: how each holder's position, and the overall status, went through time. A pure replay of a dossier's claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from dragoman.dossier.course import days_fixed
from dragoman.dossier.position import Standing, advance, by_report, holder_key
from dragoman.dossier.record import Dossier
from dragoman.ledger.records import Entry
from dragoman.status import Status


class Step(Struct, frozen=True, kw_only=True):
    """A status from one day on, with the claim that brought it."""

    day: date
    status: Status
    entry: Entry
    before: Status | None = None
    """The status until then; None for the first."""


class Lane(Struct, frozen=True, kw_only=True):
    """One holder's way through time."""

    holder: str | None
    """None for the reports' own voice, or for the overall status."""
    key: str
    steps: tuple[Step, ...]
    """Where the status changes, in order of days."""
    repeats: tuple[Step, ...] = ()
    """Days on which the holder said again what held already."""


class Lanes(Struct, frozen=True, kw_only=True):
    overall: Lane
    holders: tuple[Lane, ...]
    """The one with the latest word first."""


def lanes(dossier: Dossier) -> Lanes:
    """The lanes of a dossier: its own steps, and each holder's standing after the reports of each day."""
    standings: dict[str, Standing] = {}
    steps: dict[str, list[Step]] = {}
    repeats: dict[str, list[Step]] = {}
    for day, group in groupby(dossier.history, key=lambda entry: entry.source.dated):
        said: dict[str, list[Entry]] = {}
        fixed = days_fixed(_date_until(dossier, day), day)
        for entry in by_report(group, fixed):
            said.setdefault(holder_key(entry.claim.holder), []).append(entry)
        for key in sorted(said):
            before = standings.get(key)
            standing = advance(before, said[key], fixed)
            standings[key] = standing
            step = Step(
                day=day,
                status=standing.status,
                entry=standing.entry if standing is not before else said[key][-1],
                before=before.status if before else None,
            )
            changed = before is None or before.status is not standing.status
            (steps if changed else repeats).setdefault(key, []).append(step)
    order = sorted(standings, key=lambda key: (standings[key].entry.source.dated, key), reverse=True)
    return Lanes(
        overall=Lane(holder=None, key="overall", steps=tuple(_overall(dossier))),
        holders=tuple(
            Lane(holder=_name(standings[key]), key=key, steps=tuple(steps[key]), repeats=tuple(repeats.get(key, ())))
            for key in order
        ),
    )


def _date_until(dossier: Dossier, day: date) -> str | None:
    """The date that was known of it before a day."""
    return next((step.when for step in reversed(dossier.steps) if step.day < day), None)


def _overall(dossier: Dossier) -> Iterator[Step]:
    """The steps with which the overall status became another; a date that moved is none."""
    last = None
    for step in dossier.steps:
        if step.after is not last:
            yield Step(day=step.day, status=step.after, entry=step.entry, before=last)
        last = step.after


def _name(standing: Standing) -> str | None:
    return standing.holder.name if standing.holder else None
