"""A report from a text in memory."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NoReturn

from dragoman.intake.error import IntakeError
from dragoman.intake.language import recognise
from dragoman.intake.residue import mark
from dragoman.report import Report, digest

_TIME = r"[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_DATE = re.compile(rf"(\d{{4}})-?(\d\d)-?(\d\d)(?:{_TIME})?", re.ASCII)


def report(
    text: str,
    *,
    id: str | None = None,
    published: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Report:
    """The report that a text makes: language recognised, residue marked, the text itself untouched.

    `published` is a date, an ISO 8601 date or date-time (of which the day is kept as written) or None. Without an `id` the
    first 16 hexadecimal digits of the text's SHA-256 are taken. Blank strings count as not given.
    Raises IntakeError for a text without words, a text that is not Unicode and a date that cannot be read.
    """
    _check(text)
    return Report(
        id=given(id) or digest(text)[:16],
        text=text,
        published=day(published),
        outlet=given(outlet),
        title=given(title),
        url=given(url),
        language=recognise(text),
        residue=mark(text),
    )


def day(value: date | str | None) -> date | None:
    """The day meant by a date or an ISO 8601 string; None for None and blank. IntakeError names a value that is neither."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise IntakeError(f"the date of publication is {value!r}, not a date such as 2022-06-08")
    if not (stripped := value.strip()):
        return None
    try:
        return date(*map(int, match.groups())) if (match := _DATE.fullmatch(stripped)) else _refuse(stripped)
    except ValueError:
        return _refuse(stripped)


def _refuse(value: str) -> NoReturn:
    shown = value if len(value) <= 40 else value[:40] + "…"
    raise IntakeError(f"the date of publication is {shown!r}, not a date such as 2022-06-08")


def given(value: str | None) -> str | None:
    """The value without white space around it, or None where nothing is left."""
    return (value.strip() or None) if value else None


def _check(text: str) -> None:
    if not isinstance(text, str):
        raise IntakeError(f"the text is {type(text).__name__}, not str")
    if not text.strip("\ufeff\x00 \t\r\n\f\v\u00a0"):
        raise IntakeError("the text is empty")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise IntakeError(f"the text holds half a surrogate pair at character {fault.start}") from None
