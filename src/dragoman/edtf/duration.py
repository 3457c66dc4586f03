"""ISO 8601 durations and recurrences, with X for an amount that is not stated ("several days": PXD)."""

from __future__ import annotations

import re

from msgspec import Struct

_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
_UNITS = re.compile(
    r"P(?=[\dXT])"
    + "".join(rf"(?:({_AMOUNT}){unit})?" for unit in "YMWD")
    + r"(?:T(?=[\dX])"
    + "".join(rf"(?:({_AMOUNT}){unit})?" for unit in "HMS")
    + ")?",
    re.ASCII,
)
_NAMES = ("year", "month", "week", "day", "hour", "minute", "second")


class Duration(Struct, frozen=True):
    """An amount of each unit as written: digits, a decimal fraction, "X" where the amount is not stated, None where absent."""

    years: str | None = None
    months: str | None = None
    weeks: str | None = None
    days: str | None = None
    hours: str | None = None
    minutes: str | None = None
    seconds: str | None = None

    def __post_init__(self) -> None:
        if not any(self.amounts()):
            raise ValueError("a duration without an amount")
        for amount in self.amounts():
            if amount is not None and not re.fullmatch(_AMOUNT, amount, re.ASCII):
                raise ValueError(f"no amount: {amount!r}")

    def amounts(self) -> tuple[str | None, ...]:
        """Years, months, weeks, days, hours, minutes, seconds."""
        return (self.years, self.months, self.weeks, self.days, self.hours, self.minutes, self.seconds)

    def __str__(self) -> str:
        amounts = self.amounts()
        day = "".join(f"{amount}{unit}" for amount, unit in zip(amounts[:4], "YMWD", strict=True) if amount)
        clock = "".join(f"{amount}{unit}" for amount, unit in zip(amounts[4:], "HMS", strict=True) if amount)
        return f"P{day}" + (f"T{clock}" if clock else "")

    def spoken(self) -> str:
        """For people: "2 weeks", "1 year and 6 months", "some days"."""
        said = []
        for amount, name in zip(self.amounts(), _NAMES, strict=True):
            if amount is not None:
                said.append(f"some {name}s" if amount == "X" else f"{amount} {name}{'' if amount == '1' else 's'}")
        return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


class Recurrence(Struct, frozen=True):
    """Something that comes back after each `every`, without end: `R/P1W`."""

    every: Duration

    def __str__(self) -> str:
        return f"R/{self.every}"

    def spoken(self) -> str:
        """For people: "every 2 weeks", "every year"."""
        return f"every {self.every.spoken().removeprefix('1 ')}"


def parse_duration(text: str) -> Duration | Recurrence:
    """The duration (or `R/` recurrence) that the text writes; `str` gives it back. ValueError says what is wrong and where."""
    bare = text.removeprefix("R/")
    match = _UNITS.match(bare)
    if match is None or not any(match.groups()):
        raise ValueError(f"not an ISO 8601 duration: {text!r} at character {len(text) - len(bare)}")
    if match.end() < len(bare):
        at = len(text) - len(bare) + match.end()
        raise ValueError(f"not an ISO 8601 duration: {text!r} is not understood from character {at}")
    duration = Duration(*match.groups())
    return duration if bare == text else Recurrence(duration)
