"""Dates as people say them; what is not stated is said to be so."""

from __future__ import annotations

from dragoman.edtf.date import Date, Moment
from dragoman.edtf.interval import End, Group, Interval
from dragoman.edtf.parse import Edtf

MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")


def spoken(value: Edtf) -> str:
    """The value in words: "8 June, year not stated", "between 20 and 22 March 2016", "by 23 March 2016", "from April 2022"."""
    if isinstance(value, Moment):
        zone = {"": "", "Z": " UTC"}.get(value.zone, f" UTC{value.zone}")
        return f"{_date(value.date)}, {value.time.removesuffix(':00')}{zone}"
    if isinstance(value, Group):
        said = [_date(member) for member in value.members]
        joined = "and" if value.every else "or"
        return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {joined} {said[-1]}"
    if isinstance(value, Interval):
        return _interval(value)
    return _date(value)


def _interval(value: Interval) -> str:
    start, end = value.start, value.end
    if isinstance(start, End):
        assert isinstance(end, Date)
        return f"by {_date(end)}" if start is End.OPEN else f"until {_date(end)}, start not known"
    if isinstance(end, End):
        return f"from {_date(start)}" if end is End.OPEN else f"from {_date(start)}, end not known"
    if start.qualifier or end.qualifier or start.year != end.year or start.month is None or end.month is None:
        return f"between {_date(start)} and {_date(end)}"
    left, right = _inside(start), _inside(end)
    if left is None or right is None:
        return f"between {_date(start)} and {_date(end)}"
    if start.day and end.day and start.month == end.month:
        left = str(int(start.day))
    return f"between {left} and {right}{_year(start.year, right)}"


def _date(value: Date) -> str:
    if value.month is None:
        said = _bare_year(value.year)
    elif value.year == "XXXX" and value.month == "XX":
        return "a day not stated" if value.day else "a month not stated"
    else:
        inside = _inside(value)
        said = str(value) if inside is None else inside + _year(value.year, inside)
    if value.qualifier in ("~", "%"):
        said = f"about {said}"
    return f"{said} (uncertain)" if value.qualifier in ("?", "%") else said


def _inside(value: Date) -> str | None:
    """The month, season or day without its year; None when its digits are known in part only."""
    month, day = value.month or "", value.day
    if month == "XX":
        return {None: "a month", "XX": "a day"}.get(day)
    if not month.isdigit():
        return None
    if value.part is not None:
        return _part(value.part)
    name = MONTHS[int(month) - 1]
    if day is None:
        return name
    if day == "XX":
        return f"a day in {name}"
    return f"{int(day)} {name}" if day.isdigit() else None


def _part(part: int) -> str:
    if part < 33:
        return _SEASONS[(part - 21) % 4]
    if part < 37:
        return f"the {_ORDINALS[part - 33]} quarter"
    return f"the {_ORDINALS[part - 37]} third" if part < 40 else f"the {_ORDINALS[part - 40]} half"


def _year(year: str, inside: str) -> str:
    """The year as it follows what lies inside it: "8 June 2022", "a day in 2022", "the first half of 2022"."""
    if year == "XXXX":
        return ", year not stated"
    if inside.startswith("the "):
        return f" of {_bare_year(year)}"
    return f" {_bare_year(year)}" if year.isdigit() and inside not in ("a day", "a month") else f" in {_bare_year(year)}"


def _bare_year(year: str) -> str:
    if year == "XXXX":
        return "a year not stated"
    if year.isdigit():
        return str(int(year))
    if year.startswith("Y"):
        return f"the year {year[1:]}"
    if year.startswith("-"):
        return f"{int(year[1:]) + 1} BC" if year[1:].isdigit() else year
    if year[:3].isdigit():
        return f"the {year[:3]}0s"
    return f"a year from {year.replace('X', '0')} to {year.replace('X', '9')}"
