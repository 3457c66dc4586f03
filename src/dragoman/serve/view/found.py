"""Search: the words asked for, and how what was found is shown."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from dragoman.ledger.records import Entry, Source

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_AROUND = 90


class Hit(Struct, frozen=True, kw_only=True):
    """A report with a piece of its text: runs of words, each with whether it was asked for."""

    source: Source
    pieces: tuple[tuple[str, bool], ...]


class Hits(Struct, frozen=True, kw_only=True):
    claims: tuple[Entry, ...]
    reports: tuple[Hit, ...]


def terms(asked: str) -> list[str]:
    """The words asked for, and what stands in double quotes as one."""
    found = [" ".join((quoted or word).split()) for quoted, word in _TERM.findall(asked)]
    return list(dict.fromkeys(term for term in found if any(character.isalnum() for character in term)))


def _pattern(term: str) -> str:
    inside = r"\s+".join(map(re.escape, term.split()))
    return rf"(?<!\w){inside}(?!\w)" if term[-1:].isalnum() and term[:1].isalnum() else inside


def _bare(text: str) -> str:
    """Letters without their marks."""
    return "".join(character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character))


def holds(text: str, wanted: list[str]) -> bool:
    """Whether all the words stand in a text, as words, whatever their case and marks."""
    bare = _bare(text)
    return all(re.search(_pattern(_bare(term)), bare, re.IGNORECASE) for term in wanted)


def snippet(text: str, wanted: list[str]) -> tuple[tuple[str, bool], ...]:
    """A piece of the text around the first of the words that stands in it just so, with each of them marked; else its
    beginning."""
    either = re.compile("|".join(map(_pattern, wanted)), re.IGNORECASE)
    first = either.search(text)
    begin, after = first.span() if first else (0, 0)
    start, end = max(0, begin - _AROUND), min(len(text), after + 2 * _AROUND)
    pieces: list[tuple[str, bool]] = [("… ", False)] if start else []
    at = start
    for match in either.finditer(text, start, end):
        pieces += [(text[at : match.start()], False), (match[0], True)]
        at = match.end()
    pieces.append((text[at:end], False))
    if end < len(text):
        pieces.append((" …", False))
    return tuple(piece for piece in pieces if piece[0])
