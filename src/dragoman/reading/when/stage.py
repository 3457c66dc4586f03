"""The stage that reads every time expression of a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from dragoman.reading.records import Reading, Timex, TimexKind
from dragoman.reading.tokens import Tokens
from dragoman.reading.when import amounts, explicit, relative
from dragoman.reading.when.dateline import Dateline, dateline
from dragoman.reading.when.grammar import SHAPE, others
from dragoman.reading.when.reckoning import Reference
from dragoman.reading.when.scan import Scan

_READERS: dict[str, tuple[TimexKind, Callable[[Scan, int, int], str | None]]] = {
    "iso": ("date", explicit.iso),
    "numeric": ("date", explicit.numeric),
    "days_of_two_months": ("date", explicit.days_of_two_months),
    "days_of_month": ("date", explicit.days_of_month),
    "day": ("date", explicit.day),
    "foreign_day": ("date", explicit.day),
    "months": ("date", explicit.months),
    "month": ("date", explicit.month),
    "time": ("time", relative.time),
    "quarter": ("date", explicit.quarter),
    "century": ("date", explicit.century),
    "decade": ("date", explicit.decade),
    "weekday": ("date", relative.named_weekday),
    "hour_named": ("time", relative.hour_named),
    "holiday": ("date", explicit.holiday),
    "deictic": ("date", relative.deictic),
    "this_part": ("date", relative.this_part),
    "season": ("date", explicit.season),
    "years": ("date", explicit.years),
    "boundary": ("date", relative.boundary),
    "long_ago": ("date", relative.long_ago),
    "that_time": ("date", relative.that_time),
    "offset": ("date", relative.offset),
    "stretch": ("duration", amounts.stretch),
    "day_beside": ("date", relative.day_beside),
    "after_next": ("date", relative.after_next),
    "turn": ("date", relative.turn),
    "new_year": ("date", relative.new_year),
    "every": ("set", amounts.every),
    "duration": ("duration", amounts.duration),
    "open_duration": ("duration", amounts.open_duration),
    "part_amount": ("duration", amounts.part_amount),
    "frequency": ("set", amounts.frequency),
    "year": ("date", explicit.year),
    "vague": ("date", relative.vague),
}


class When:
    """Fills in `timexes`, in order of the text, none overlapping another."""

    name = "when"
    requires = frozenset({"tokens"})
    assigns = frozenset({"timexes"})

    def __call__(self, reading: Reading) -> Reading:
        found = timexes(reading.tokens, reading.report.published)
        return msgspec.structs.replace(reading, timexes=found)


def timexes(tokens: Tokens, published: date | None) -> tuple[Timex, ...]:
    """Every time expression of a text, against the day of publication where that is known."""
    line = dateline(tokens.text)
    scan = Scan(tokens, _reference(tokens, published, line))
    found: list[Timex] = []
    at = 0
    while match := SHAPE.search(scan.codes, at):
        start, end = match.span()
        name = str(match.lastgroup)
        kind, reader = _READERS[name]
        value = reader(scan, start, end)
        if value is None:
            for other, end in others(scan.codes, start, name):
                kind, reader = _READERS[other]
                value = reader(scan, start, end)
                if value is not None:
                    break
        if value is None:
            at = start + 1
            continue
        at = end
        if value.startswith("P"):
            kind = "duration"
        elif kind == "duration":
            kind = "date"
        if kind != "duration" and kind != "set":
            scan.name_day(relative.day_of(value), start)
        left = tokens.starts[start]
        within = line is not None and line.span.start <= left < line.span.end
        found.append(Timex(start=left, end=tokens.ends[end - 1], value=value, kind=kind, dateline=within))
    return tuple(found)


def _reference(tokens: Tokens, published: date | None, line: Dateline | None) -> Reference:
    """The day of publication, else the day that the report itself is dated with; without a year only its month and day."""
    if published is not None:
        return Reference(day=published)
    if line is not None and line.value is not None:
        day = relative.day_of(line.value)
        return Reference(day=day) if day else Reference(month_day=(int(line.value[5:7]), int(line.value[8:10])))
    return Reference()
