"""A report's tokens together with its quotations: what the patterns look at."""

from __future__ import annotations

from dragoman.reading.attribution.cues import Hit, hits
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.quotes import Quote
from dragoman.reading.tokens import Sentence


class Context:
    """Token-wise view of the quotations. Read only."""

    def __init__(self, tokens: Tagged) -> None:
        self.tokens = tokens
        self.quotes: tuple[Quote, ...] = tokens.tokens.quotes
        self.opens: dict[int, int] = {}
        """Index of a quotation's first token (its mark) -> number of the quotation."""
        self.closes: dict[int, int] = {}
        """Index of the token after a quotation's last -> number of the quotation."""
        self.ranges: list[range] = []
        self.inside: list[int] = [-1] * len(tokens)
        """For each token the number of the quotation that it belongs to, marks included, or -1."""
        for number, quote in enumerate(self.quotes):
            covered = tokens.tokens.between(quote.start, quote.end)
            self.ranges.append(covered)
            if not covered:
                continue
            self.opens[covered[0]] = number
            self.closes[covered[-1] + 1] = number
            self.inside[covered[0] : covered[-1] + 1] = [number] * len(covered)
        self.sentences: list[Sentence] = self._sentences()
        self.hits: list[list[Hit]] = [list(hits(tokens, sentence)) for sentence in self.sentences]

    def _sentences(self) -> list[Sentence]:
        """The sentences; a mark that opens a quotation stands in the sentence that it opens, for straight marks face no way."""
        sentences: list[Sentence] = []
        first = 0
        for sentence in self.tokens.tokens.sentences:
            last = sentence.last
            number = self.opens.get(last - 1, -1)
            if number >= 0 and last - 1 > first and self.ranges[number][-1] >= last:
                last -= 1
            start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
            sentences.append(Sentence(start, end, first, last, sentence.paragraph))
            first = last
        return sentences

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
