"""A web page to a report: trafilatura finds the article and what the page says about itself. Nothing is fetched."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any

from msgspec.structs import replace

from dragoman.intake.decoding import decode
from dragoman.intake.document import day, report
from dragoman.intake.error import IntakeError
from dragoman.report import Report

_LANG = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?\s*([A-Za-z]{2})(?![A-Za-z])", re.IGNORECASE)
_SHORTEST = 20
"""Characters below which what is found is a scrap of the page's frame ("Home"), not an article."""
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""The date that the page states, not one guessed from its body; and no limit of today, which would change with the clock."""


@cache
def _extract() -> Any:
    """trafilatura's extraction, loaded when the first page comes: it takes a quarter of a second."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    from trafilatura import bare_extraction

    return bare_extraction


def page(raw: bytes) -> Report:
    """The report in an HTML page: article text, title, date, outlet, address; comments left out.

    Raises IntakeError for bytes that are not text and for a page without article text; odd HTML raises nothing else.
    """
    source = decode(raw, html=True)
    try:
        found = _extract()(
            source, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=dict(_DATES)
        )
    except Exception as fault:  # a parser's surprise on one odd page must not end the batch
        raise IntakeError(f"the page could not be parsed ({type(fault).__name__}: {fault})") from fault
    if found is None or len((found.text or "").strip()) < _SHORTEST:
        raise IntakeError("the page holds no article text")
    made = report(
        found.text, published=_stated(found.date), outlet=found.sitename or found.hostname, title=found.title, url=found.url
    )
    if made.language == "und" and (declared := _LANG.search(source[:4096])):
        return replace(made, language=declared[1].lower())
    return made


def _stated(value: str | None) -> str | None:
    """The page's date where it is one: a page with an odd date is still a report, undated."""
    try:
        return value if day(value) else None
    except IntakeError:
        return None
