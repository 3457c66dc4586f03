"""The claim: according to HOLDER, the UNDERTAKING between PARTIES is in STATUS, as this SENTENCE shows."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.span import Span
from dragoman.status import Kind, Status

ActorKind = Literal["person", "state", "place", "organisation"]
CONTEXT = 32
"""Characters of prefix and suffix kept in a text quote selector, as the W3C model suggests."""


class Party(Struct, frozen=True, kw_only=True, gc=False):
    """One who takes part in the undertaking, under the name to be shown: the fullest that the report uses."""

    name: str
    kind: ActorKind | None = None
    actor: str | None = None
    """Key of the actor table, or of somebody met only in this report ("met:..."): what identity goes by."""
    state: str | None = None
    """ISO 3166-1 alpha-2 code (or the table's own code) of the state it is or acts for."""
    office: str | None = None
    qid: str | None = None


class Holder(Struct, frozen=True, kw_only=True, gc=False):
    """Who vouches for the claim; the reporter's own voice is no Holder but None."""

    name: str
    kind: ActorKind | None = None
    actor: str | None = None
    state: str | None = None
    office: str | None = None
    qid: str | None = None
    resolved: bool = True
    """False when the source is anonymous or could not be told: `name` is then in the source's own words."""


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """Where the claim stands: W3C TextPositionSelector and TextQuoteSelector over one snapshot."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, span: Span) -> Evidence:
        """Selectors for a span; white space at its ends is left out. ValueError when nothing is left."""
        exact = span.of(text)
        start = span.start + len(exact) - len(exact.lstrip())
        exact = exact.strip()
        if not exact:
            raise ValueError(f"no words at {span.start}:{span.end}")
        end = start + len(exact)
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return cls(start=start, end=end, exact=exact, prefix=before, suffix=after)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Claim(Struct, frozen=True, kw_only=True, omit_defaults=False, gc=False):
    """One claim read from one report. Its `id` follows from its content: equal claims have equal ids."""

    report: str
    """SHA-256 of the snapshot that the evidence points into."""
    kind: Kind
    parties: tuple[Party, ...]
    status: Status
    holder: Holder | None
    evidence: Evidence
    place: str | None = None
    when: str | None = None
    """EDTF."""
    requires: str | None = None
    """Conditional only: what must come first, in the report's words."""
    waits_on: str | None = None
    """The id of the claim of the same report that `requires` names, where it names one. No part of what makes the id."""
    topic: str | None = None
    """Words that tell it from other undertakings of the kind ("nuclear", "grain", "fifth round")."""
    background: bool = False
    """Told as already past before the report's own news."""
    confidence: float | None = None

    @property
    def id(self) -> str:
        content = msgspec.to_builtins(self)
        del content["confidence"], content["waits_on"]
        return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()[:16]
