"""Readings made by hand, for the tests of this package: the real tokens and tags, mentions as given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.reading.attribution import Attributions
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.records import Attribution, Mention, Reading
from dragoman.reading.tokens import tokenize
from dragoman.report import Report, Residue

PERSON = {"kind": "person", "form": "name"}
STATE = {"kind": "state", "form": "name"}


def tagged(text: str) -> Tagged:
    tokens = tokenize(text)
    return Tagged(tokens, tag(tokens))


def mention(text: str, words: str, **fields: object) -> list[Mention]:
    """A mention for every place where the words stand."""
    known = {"name": words, **fields}
    found = re.finditer(rf"\b{re.escape(words)}\b", text)
    return [Mention(start=match.start(), end=match.end(), **known) for match in found]  # type: ignore[arg-type]


def read(text: str, *mentions: list[Mention], residue: tuple[Residue, ...] = ()) -> Reading:
    """The text read by the stage alone."""
    flat = tuple(one for group in mentions for one in group)
    tokens = tokenize(text)
    report = Report(id="test", text=text, residue=residue)
    return Attributions(encoder=False)(Reading(report=report, tokens=tokens, tags=tag(tokens), mentions=flat))


def said(text: str, *mentions: list[Mention]) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution of the outermost level, pieces joined by " | "."""
    return [triple(text, one) for one in read(text, *mentions).attributions]


def triple(text: str, one: Attribution) -> tuple[str, str, str]:
    source, cue, content = (" | ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content))
    return source, cue, content


def walk(attributions: tuple[Attribution, ...]) -> Iterator[Attribution]:
    for one in attributions:
        yield one
        yield from walk(one.nested)


def speakers(text: str, *mentions: list[Mention]) -> list[str | None]:
    """The names of the speakers of the outermost level."""
    return [one.speaker.name if one.speaker else None for one in read(text, *mentions).attributions]
