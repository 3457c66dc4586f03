"""Floors under the figures: quality as a ratchet. A floor rises by itself; it falls only with a reason on record."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from bench.scoring import COUNTS, Figures

SLACK = 0.05
"""How far a figure of one class or of dates, which rest on few claims, may fall under its best; the others may not at all."""


class Lowered(Struct, frozen=True, kw_only=True):
    """Floors that were let down, or set anew on changed gold, and why."""

    reason: str
    was: Figures


class Floor(Struct, frozen=True, kw_only=True):
    """The floors of one corpus and the digest of the gold that they were measured on."""

    digest: str
    figures: Figures
    lowered: tuple[Lowered, ...] = ()


Floors = dict[str, Floor]


class Fall(Struct, frozen=True):
    """A figure under its floor; `now` is None when it is no longer measured."""

    figure: str
    floor: float
    now: float | None


def load(path: Path) -> Floors:
    """The floors on file, none where there is no file; ValidationError naming the place when it is damaged."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else {}


def save(path: Path, floors: Floors) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors, order="sorted"), indent=2) + b"\n")


def gateable(figures: Figures) -> Figures:
    """The floors that these figures would set: less the slack, cut (never rounded up) to three places."""
    floors = {}
    for name, value in figures.items():
        if name not in COUNTS:
            slack = SLACK if name.startswith(("kind ", "status ", "when ")) else 0.0
            floors[name] = max(0.0, math.floor(1000 * (value - slack) + 1e-6) / 1000)
    return floors


def tolerance(name: str, least: float, figures: Figures) -> float:
    """How far a figure may lie under its floor because another processor rounds the encoder's eight bits otherwise.

    Half a point where figures are per cent (the encoder's card says so); of shares two hundredths, and what one or two claims
    are worth where the gold holds fewer than a hundred. Evidence that does not stand in its report is never tolerated.
    """
    if name == "grounded":
        return 0.0
    if least > 1.0:
        return 0.5
    return 0.02 if (figures.get("gold") or 0) >= 100 else 0.12


def falls(floor: Floor, figures: Figures) -> list[Fall]:
    """The figures that lie under their floors by more than the tolerance."""
    found = []
    for name, least in floor.figures.items():
        now = figures.get(name)
        if now is None or now < least - tolerance(name, least, figures) - 1e-9:
            found.append(Fall(name, least, now))
    return found


def raised(floor: Floor | None, digest: str, figures: Figures) -> Floor:
    """The floors after `--update`: none is lower than before. ValueError when the gold is not the same."""
    if floor is None:
        return Floor(digest=digest, figures=gateable(figures))
    if floor.digest != digest:
        raise ValueError("the gold has changed: floors on the old gold say nothing about it")
    reached = gateable(figures)
    names: Iterable[str] = {**floor.figures, **reached}
    higher = {name: max(floor.figures.get(name, 0.0), reached.get(name, 0.0)) for name in names}
    return msgspec.structs.replace(floor, figures=higher)


def lowered(floor: Floor | None, digest: str, figures: Figures, reason: str) -> Floor:
    """The floors set anew at what is measured now; those that fell, or all on changed gold, are kept with the reason."""
    now = gateable(figures)
    if floor is None:
        return Floor(digest=digest, figures=now)
    was = {name: least for name, least in floor.figures.items() if floor.digest != digest or now.get(name, -1.0) < least}
    if not was:
        return raised(floor, digest, figures)
    return Floor(digest=digest, figures=now, lowered=(*floor.lowered, Lowered(reason=reason, was=was)))
