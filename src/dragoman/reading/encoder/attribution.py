"""The encoder's scores into attributions: the best chains of tags, the links between their spans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from dragoman.reading.encoder.decoding import Range, best_chains, spans
from dragoman.reading.encoder.encoded import Encoded, encode, stacked
from dragoman.reading.encoder.linking import link
from dragoman.reading.encoder.signs import lettered, quoted
from dragoman.reading.encoder.weights import weights
from dragoman.reading.tokens import Tokens

_LINK_ENDS = 4
_LEAN = 0.5
"""Added to the score of each tag that begins a span: training leaves too many out. Chosen on reports held back from it."""


class RawAttribution(Struct, frozen=True, kw_only=True):
    """Who said what, as half-open ranges of tokens. The source is empty where there is none or it could not be told; the cue is
    empty for a quotation whose cue was not found."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    style: Literal["direct", "mixed", "indirect"]
    score: float
    """Chance that the links are right, between 0 and 1, as the network sees it."""


def attribute(tokens: Tokens) -> list[RawAttribution]:
    """The attributions of a text in the order of their first tokens. Linear in the length of the text."""
    return attributions(encode(tokens))


def attributions(encoded: Encoded) -> list[RawAttribution]:
    """The attributions of a text that has been read, in the order of their first tokens."""
    bundled, marks = weights(), encoded.signs
    scores, lengths = stacked([window.tags for window in encoded.windows])
    scores[..., 1::2] += _LEAN
    chains = best_chains(scores, lengths, bundled.transitions, bundled.begins, bundled.ends)
    found: list[RawAttribution] = []
    reaching: dict[int, int] = {}
    """By the token that a content reaches up to, its place in `found`."""
    for window, chain in zip(encoded.windows, chains, strict=True):
        sources, cues, contents = (spans(chain, label) for label in range(3))
        if not contents:
            continue
        start = window.tokens.start
        running = reaching.get(start)
        for each in link(sources, cues, contents, np.split(window.links, _LINK_ENDS, axis=1), bundled.distance):
            content = _shifted(each.contents, start)
            style = _style(content, marks)
            if each.cue is None:
                if running is not None and content[0][0] == start:
                    found[running] = _continued(found[running], content[0][1], marks)
                    reaching[content[0][1]] = running
                    continue
                if style != "direct":  # words of nobody's that bear no mark of being said are not worth a guess
                    continue
            reaching[content[-1][1]] = len(found)
            found.append(
                RawAttribution(
                    source=_shifted([each.source] if each.source else [], start),
                    cue=_shifted([each.cue] if each.cue else [], start),
                    content=content,
                    style=style,
                    score=each.score,
                )
            )
    return sorted(found, key=lambda each: min(each.source + each.cue + each.content))


def _continued(before: RawAttribution, end: int, marks: Sequence[int]) -> RawAttribution:
    """The attribution with its last piece of content going on into the window that follows."""
    content = (*before.content[:-1], (before.content[-1][0], end))
    return replace(before, content=content, style=_style(content, marks))


def _shifted(ranges: Sequence[Range], by: int) -> tuple[Range, ...]:
    return tuple((start + by, end + by) for start, end in ranges)


def _style(content: Sequence[Range], marks: Sequence[int]) -> Literal["direct", "mixed", "indirect"]:
    """Direct when every word of the content is quoted, indirect when none is, else mixed."""
    words = {quoted(marks[index]) for start, end in content for index in range(start, end) if lettered(marks[index])}
    return "mixed" if len(words) == 2 else "direct" if True in words else "indirect"
