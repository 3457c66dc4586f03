"""A candidate with what was decided of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.claim import Claim
from dragoman.reading.parties.choose import Chosen
from dragoman.reading.records import Timex
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.confidence import Signs
from dragoman.reading.undertakings.holder import Option

Withheld = Literal["no party", "headline", "question", "unlikely"]
"""Why a candidate is not filed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its claim, not yet merged with others, or why there is none."""

    candidate: Candidate
    chosen: Chosen
    claim: Claim | None = None
    withheld: Withheld | None = None
    signs: Signs | None = None
    """What its confidence rests on, where there is a claim."""
    vouching: Option | None = None
    """Who vouches for it, with the words that tell so."""
    timex: Timex | None = None
    """The expression that dates it."""
    likelihood: float = 0.0
    """What its filing was decided by: from `FILED` on it is filed."""
