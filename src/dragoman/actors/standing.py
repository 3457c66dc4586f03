"""Was an office held on a day? Yes, perhaps, or no: an upper bound is not an end, a month is not a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum

from dragoman.actors.days import earliest, latest
from dragoman.actors.record import Office

_FADES = timedelta(days=730)
"""So long after the last sight of a holder whose end is unknown nothing is said any more."""


class Standing(IntEnum):
    OUT = 0
    PERHAPS = 1
    IN = 2


def standing(office: Office, on: date) -> Standing:
    """Whether the office was held on a day, as far as the table knows."""
    if office.mentioned:
        return _within(office, on, Standing.PERHAPS)
    begun = _begun(office, on)
    if begun is Standing.OUT:
        return Standing.OUT
    return min(begun, _lasted(office, on))


def _within(office: Office, on: date, inside: Standing) -> Standing:
    first, last = office.seen_first, office.seen_last
    if first is None or last is None:
        return Standing.OUT
    return inside if earliest(first) <= on <= latest(last) else Standing.OUT


def _begun(office: Office, on: date) -> Standing:
    if office.since is None:
        if office.seen_first is not None and earliest(office.seen_first) <= on:
            return Standing.IN
        return Standing.OUT
    if on < earliest(office.since):
        return Standing.OUT
    return Standing.IN if len(office.since) == 10 or on > latest(office.since) else Standing.PERHAPS


def _lasted(office: Office, on: date) -> Standing:
    if office.until is not None:
        if on > latest(office.until):
            return Standing.OUT
        return Standing.IN if on < earliest(office.until) else Standing.PERHAPS
    if office.current:
        return Standing.IN
    if office.gone_by is not None and on >= earliest(office.gone_by):
        return Standing.OUT
    if office.seen_last is None:
        return Standing.PERHAPS if office.since and on - earliest(office.since) < 2 * _FADES else Standing.OUT
    seen = latest(office.seen_last)
    if on <= seen:
        return Standing.IN
    return Standing.PERHAPS if on - seen < _FADES else Standing.OUT
