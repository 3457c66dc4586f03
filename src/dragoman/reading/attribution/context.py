"""A report's tokens together with its quotations: what the patterns look at."""

from __future__ import annotations

from dragoman.reading.attribution.cues import Hit, hits
from dragoman.reading.attribution.quotes import Quote, find_quotes
from dragoman.reading.tokens import Tokens


class Context:
    """Token-wise view of the quotations. Read only."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.quotes: tuple[Quote, ...] = find_quotes(tokens.text)
        self.opens: dict[int, int] = {}
        """Index of a quotation's first token (its mark) -> number of the quotation."""
        self.closes: dict[int, int] = {}
        """Index of the token after a quotation's last -> number of the quotation."""
        self.ranges: list[range] = []
        self.inside: list[int] = [-1] * len(tokens)
        """For each token the number of the quotation that it belongs to, marks included, or -1."""
        for number, quote in enumerate(self.quotes):
            covered = tokens.between(quote.start, quote.end)
            self.ranges.append(covered)
            if not covered:
                continue
            self.opens[covered[0]] = number
            self.closes[covered[-1] + 1] = number
            self.inside[covered[0] : covered[-1] + 1] = [number] * len(covered)
        self.hits: list[list[Hit]] = [list(hits(tokens, sentence)) for sentence in tokens.sentences]

    def in_speech(self, index: int) -> bool:
        """Does the token stand inside a quotation that is speech?"""
        number = self.inside[index]
        return number >= 0 and self.quotes[number].speech

    def quote_ending(self, index: int) -> int:
        """Number of the quotation that ends right before token `index`, a comma between them aside; -1 when none does."""
        number = self.closes.get(index, -1)
        if number < 0 and index > 0 and self.tokens.words[index - 1] == ",":
            number = self.closes.get(index - 1, -1)
        return number
