"""EDTF texts of every kind, for hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def masked(text: str, mask: list[bool]) -> str:
    return "".join("X" if hide and mark.isdigit() else mark for mark, hide in zip(text, mask, strict=False))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Any date, season or part of a year, with some digits unspecified and a qualifier now and then."""
    day = draw(DAYS)
    form = draw(st.sampled_from(("day", "month", "year", "part")))
    if form == "part":
        return f"{day.year:04}-{draw(st.integers(21, 41))}"
    text = day.isoformat()[: {"day": 10, "month": 7, "year": 4}[form]]
    return masked(text, draw(st.lists(st.booleans(), min_size=10, max_size=10))) + draw(st.sampled_from(("", "?", "~", "%")))


@st.composite
def values(draw: st.DrawFn) -> str:
    form = draw(st.sampled_from(("date", "open", "interval", "group", "moment")))
    if form == "open":
        left, right = draw(dates()), draw(st.sampled_from(("..", "")))
        return draw(st.sampled_from((f"{left}/{right}", f"{right}/{left}")))
    if form == "interval":
        first, last = sorted((draw(DAYS), draw(DAYS)))
        return f"{first}/{last}"
    if form == "group":
        inside = ",".join(draw(st.lists(dates(), min_size=1, max_size=3)))
        return draw(st.sampled_from((f"{{{inside}}}", f"[{inside}]")))
    if form == "moment":
        return f"{draw(DAYS)}T{draw(st.times()).isoformat(timespec='seconds')}{draw(st.sampled_from(('', 'Z', '+03:00')))}"
    return draw(dates())
