"""A report's text cut into pieces, each with what it is: evidence, source, cue, content, residue."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from dragoman.ledger.records import Entry
from dragoman.reading.records import Attribution
from dragoman.report import Residue
from dragoman.span import Span

_NAMES = {
    "\u061c": "ALM",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}


class Layer(Struct, frozen=True):
    """A stretch of text and what it is."""

    span: Span
    what: str
    claim: str | None = None


class Piece(Struct, frozen=True, kw_only=True):
    """A run of text of one kind; or, with `mark`, one character that cannot be shown, by its name."""

    text: str
    classes: str = ""
    """Space-separated: evidence, source, cue, content, residue."""
    opens: tuple[str, ...] = ()
    """Claims whose evidence begins here."""
    closes: tuple[str, ...] = ()
    """Claims whose evidence ends here."""
    mark: bool = False


def layers(entries: Iterable[Entry], attributions: Iterable[Attribution], residue: Iterable[Residue]) -> list[Layer]:
    """All that is known about the text, in layers."""
    made = [Layer(entry.claim.evidence.span, "evidence", entry.id) for entry in entries]
    made += [Layer(one.span, "residue") for one in residue]
    for attribution in _all(attributions):
        for what in ("source", "cue", "content"):
            made += [Layer(span, what) for span in getattr(attribution, what)]
    return made


def _all(attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    for attribution in attributions:
        yield attribution
        yield from _all(attribution.nested)


def paragraphs(text: str, known: Sequence[Layer]) -> list[list[Piece]]:
    """The text as paragraphs of pieces; no character is lost but line breaks between paragraphs."""
    cuts = {0, len(text)}
    for layer in known:
        cuts |= {min(layer.span.start, len(text)), min(layer.span.end, len(text))}
    for place, character in enumerate(text):
        if character == "\n" or _hidden(character):
            cuts |= {place, place + 1}
    edges = sorted(cuts)
    starts: dict[int, list[Layer]] = {}
    ends: dict[int, list[Layer]] = {}
    for layer in known:
        if layer.span.start < min(layer.span.end, len(text)):
            starts.setdefault(layer.span.start, []).append(layer)
            ends.setdefault(min(layer.span.end, len(text)), []).append(layer)
    made: list[list[Piece]] = [[]]
    current: list[Layer] = []
    for start, end in itertools.pairwise(edges):
        current = [layer for layer in current if layer not in ends.get(start, ())] + starts.get(start, [])
        words = text[start:end]
        if words == "\n":
            if made[-1]:
                made.append([])
            continue
        hidden = len(words) == 1 and _hidden(words)
        made[-1].append(
            Piece(
                text=_name(words) if hidden else words,
                classes=" ".join(sorted({layer.what for layer in current})),
                opens=tuple(dict.fromkeys(layer.claim for layer in starts.get(start, ()) if layer.claim)),
                closes=tuple(dict.fromkeys(layer.claim for layer in ends.get(end, ()) if layer.claim)),
                mark=hidden,
            )
        )
    return [pieces for pieces in made if any(piece.text.strip() or piece.opens for piece in pieces)]


def _hidden(character: str) -> bool:
    """A character that shows nothing or turns what is around it."""
    return character not in "\n\t\u00ad\u200b\u200c\u200d\ufeff\r" and unicodedata.category(character) in (
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
    )


def _name(character: str) -> str:
    return _NAMES.get(character) or f"U+{ord(character):04X}"
