"""Windows: the runs of tokens that are read together. Every token lies in exactly one."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.tokens import Sentence

LONGEST = 192
"""Word pieces that a window may hold; only a paragraph that is longer is split, between sentences where it can be."""
PACKED = 96
"""Neighbouring paragraphs share a window while they hold no more pieces than this together: each is context to the others."""


def windows(
    sentences: Sequence[Sentence], lengths: Sequence[int], *, packed: int = PACKED, longest: int = LONGEST
) -> list[range]:
    """Token ranges that cover the sentences in order. `lengths`: number of pieces of each token, none above `longest`."""
    found: list[range] = []
    first = last = size = 0
    paragraph = -1
    for block, pieces in _blocks(sentences, lengths, longest):
        number = block[2]
        limit = longest if number == paragraph else packed
        if last > first and size + pieces > limit:
            found.append(range(first, last))
            first, size = block[0], 0
        elif last == first:
            first = block[0]
        last, paragraph = block[1], number
        size += pieces
    if last > first:
        found.append(range(first, last))
    return found


def _blocks(sentences: Sequence[Sentence], lengths: Sequence[int], longest: int) -> list[tuple[tuple[int, int, int], int]]:
    """Paragraphs that fit as one block, else their sentences, else pieces of a sentence: (first, last, paragraph), pieces."""
    blocks: list[tuple[tuple[int, int, int], int]] = []
    index = 0
    while index < len(sentences):
        paragraph = sentences[index].paragraph
        end = index
        while end < len(sentences) and sentences[end].paragraph == paragraph:
            end += 1
        first, last = sentences[index].first, sentences[end - 1].last
        whole = sum(lengths[first:last])
        if whole <= longest:
            blocks.append(((first, last, paragraph), whole))
        else:
            for sentence in sentences[index:end]:
                start, size = sentence.first, 0
                for token in range(sentence.first, sentence.last):
                    if size + lengths[token] > longest:
                        blocks.append(((start, token, paragraph), size))
                        start, size = token, 0
                    size += lengths[token]
                blocks.append(((start, sentence.last, paragraph), size))
        index = end
    return blocks
