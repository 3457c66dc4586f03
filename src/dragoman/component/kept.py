"""What a Doc carries of a reading: bytes, so that it travels wherever a Doc does (`to_bytes`, `DocBin`, other processes).

Records are made of them when they are asked for. They point into the text, not at tokens, so they outlive retokenisation.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
from msgspec import Struct

from dragoman.claim import Claim
from dragoman.reading.records import Attribution, Mention, Reading, Timex
from dragoman.reading.tokens import tokenize
from dragoman.report import Report, digest

KEY = "dragoman"
"""Under which a Doc's `user_data` holds the bytes."""


class Kept(Struct, frozen=True, kw_only=True):
    """A reading without its text, which the Doc has, and without the tokens, which follow from the text."""

    report: Report
    digest: str
    """SHA-256 of the text that was read: another text has another reading, or none."""
    tags: tuple[str, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]


def keep(reading: Reading) -> bytes:
    """The reading as bytes."""
    return msgspec.msgpack.encode(
        Kept(
            report=msgspec.structs.replace(reading.report, text=""),
            digest=reading.report.sha256,
            tags=reading.tags,
            timexes=reading.timexes,
            mentions=reading.mentions,
            attributions=reading.attributions,
            claims=reading.claims,
        )
    )


@lru_cache(maxsize=64)
def recall(kept: bytes, text: str) -> Reading | None:
    """The reading again; None where the text is not the one that was read (a part of the Doc that was copied out)."""
    found = msgspec.msgpack.decode(kept, type=Kept)
    if found.digest != digest(text):
        return None
    return Reading(
        report=msgspec.structs.replace(found.report, text=text),
        tokens=tokenize(text),
        tags=found.tags,
        timexes=found.timexes,
        mentions=found.mentions,
        attributions=found.attributions,
        claims=found.claims,
    )
