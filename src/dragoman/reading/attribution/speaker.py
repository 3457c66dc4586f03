"""Who is found to speak."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.reading.records import Mention


class Speaker(NamedTuple):
    """The mention meant, or None and the source in the report's words."""

    mention: Mention | None
    description: str | None


NOBODY = Speaker(None, None)
