"""Tokens with their parts of speech side by side: what cues and noun phrases are read from."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.tokens import Tokens


class Tagged:
    """The parallel lists of a text's tokens, with Penn Treebank tags. Read only."""

    def __init__(self, tokens: Tokens, tags: Sequence[str]) -> None:
        self.text = tokens.text
        self.starts, self.ends = tokens.starts, tokens.ends
        self.words, self.lowers = tokens.words, tokens.lowers
        self.tags = tags
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.starts)

    def tight(self, index: int) -> bool:
        """A hyphen inside a compound: touches the words on both sides."""
        inside = 0 < index < len(self.starts) - 1
        return inside and self.ends[index - 1] == self.starts[index] and self.ends[index] == self.starts[index + 1]

    def broken(self, before: int, index: int) -> bool:
        """Does a line end between two tokens?"""
        return self.text.find("\n", self.ends[before], self.starts[index]) >= 0
