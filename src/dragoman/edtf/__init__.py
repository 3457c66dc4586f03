"""Dates as far as they are known: EDTF (ISO 8601-2) levels 0 and 1, level 2's unspecified digits and sets, and durations.

    value = parse("XXXX-06-08")
    str(value), value.bounds(), spoken(value), may_overlap(value, parse("2022-06"))

Source: Library of Congress, Extended Date/Time Format specification (2019). No value is ever filled in: what is not known
stays unspecified, and its bounds are None.
"""

from dragoman.edtf.date import Bounds, Date, Moment
from dragoman.edtf.duration import Duration, Recurrence, parse_duration
from dragoman.edtf.interval import End, Group, Interval
from dragoman.edtf.parse import Edtf, parse
from dragoman.edtf.relate import covers, may_overlap, surely_before
from dragoman.edtf.spoken import spoken

__all__ = [
    "Bounds",
    "Date",
    "Duration",
    "Edtf",
    "End",
    "Group",
    "Interval",
    "Moment",
    "Recurrence",
    "covers",
    "may_overlap",
    "parse",
    "parse_duration",
    "spoken",
    "surely_before",
]
