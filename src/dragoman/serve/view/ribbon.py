"""The status ribbon: lanes through time as shapes to be drawn; every length in pixels or percent of the width."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from dragoman.dossier.record import Dossier
from dragoman.plain import plain
from dragoman.serve.view.axis import Axis, Tick
from dragoman.serve.view.lanes import Lane, Step, lanes
from dragoman.serve.view.words import CODES, dated_words, holder_words, source_words, status_words

_LABEL, _BAR, _GAP = 16, 20, 12
_TOP = 4
_TICKS = 22
_DETAIL = 96
_NARROW = 3.4
"""Percent of the width below which a segment has no room for its letters."""
MOST = 10
"""Lanes that are drawn; the claims below the ribbon have them all."""


class Mark(Struct, frozen=True, kw_only=True):
    """One status of one holder, from one day to the next change."""

    x: float
    width: float
    y: int
    code: str
    roomy: bool
    status: str
    phase: str
    words: str
    """Everything, for those who do not see it: holder, status, date, outlet."""
    dated: str
    outlet: str
    sentence: str
    claim: str
    repeat: bool = False


class Row(Struct, frozen=True, kw_only=True):
    label: str
    y: int
    """Baseline of the label."""
    bar: int
    """Top of the bar."""
    overall: bool
    marks: tuple[Mark, ...]


class Ribbon(Struct, frozen=True, kw_only=True):
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    height: int
    axis: int
    """Where the dates stand."""
    detail: int
    """Top of the strip that shows the sentence of the mark in hand."""
    bar: int = _BAR
    strip: int = _DETAIL
    more: int = 0
    """Holders that are not drawn."""


def ribbon(dossier: Dossier, end: date | None = None) -> Ribbon:
    """The ribbon of a dossier up to a day (the day asked for)."""
    drawn = lanes(dossier)
    shown = drawn.holders[:MOST]
    days = [step.day for lane in (drawn.overall, *shown) for step in (*lane.steps, *lane.repeats)]
    axis = Axis(days, end)
    rows, y = [], _TOP
    for lane in (drawn.overall, *shown):
        top = y + _LABEL
        overall = lane is drawn.overall
        label = "Overall" if overall else holder_words(lane.holder)
        rows.append(Row(label=label, y=y + 12, bar=top, overall=overall, marks=tuple(_marks(lane, axis, top, label, overall))))
        y = top + _BAR + _GAP
    return Ribbon(
        rows=tuple(rows),
        ticks=tuple(axis.ticks()),
        height=y + _TICKS + _DETAIL,
        axis=y + 10,
        detail=y + _TICKS,
        more=len(drawn.holders) - len(shown),
    )


def _marks(lane: Lane, axis: Axis, top: int, label: str, overall: bool) -> list[Mark]:
    ends = [axis.x(step.day) for step in lane.steps[1:]] + [100.0]
    made = [_mark(step, axis, end, top, label, overall) for step, end in zip(lane.steps, ends, strict=True)]
    return made + [_mark(step, axis, axis.x(step.day), top, label, overall, repeat=True) for step in lane.repeats]


def _mark(step: Step, axis: Axis, end: float, top: int, label: str, overall: bool, repeat: bool = False) -> Mark:
    source, status = step.entry.source, status_words(step.status)
    x = axis.x(step.day)
    outlet, dated = source_words(source), dated_words(source)
    by = f", according to {holder_words(step.entry.claim.holder)}" if overall else ""
    again = " again" if repeat else ""
    return Mark(
        x=x,
        width=round(max(end - x, 0.6), 2),
        y=top,
        code=CODES[step.status],
        roomy=end - x >= _NARROW,
        status=status,
        phase=step.status.phase.value,
        words=f"{label}: {status}{again}{by}, {outlet}, {dated}",
        dated=dated,
        outlet=outlet,
        sentence=plain(step.entry.claim.evidence.exact),
        claim=step.entry.id,
        repeat=repeat,
    )
