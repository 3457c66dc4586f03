"""A text being scanned for time expressions: its tokens, their classes, and what the report's day is known to be."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from dragoman.reading.tokens import Sentence, Tokens
from dragoman.reading.when.lexicon import NUMBER, ORDINAL, codes
from dragoman.reading.when.reckoning import Reference
from dragoman.reading.when.tense import tense

TITLES = frozenset("theresa mrs mr ms minister pm lady sir brian philip john".split())


class Scan:
    """Read only, but for `last_day`: the day last named, which "two days later" and "the same day" count from."""

    def __init__(self, tokens: Tokens, reference: Reference) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lowers = tokens.lowers
        self.codes = codes(self.words)
        self.reference = reference
        self.last_day: date | None = None
        self._named_at = -1
        self._told: dict[int, int | None] = {}

    @property
    def day(self) -> date | None:
        """The report's day."""
        return self.reference.day

    @cached_property
    def names(self) -> frozenset[str]:
        """Months that are somebody's name in this text ("Theresa May", "Mrs May")."""
        pairs = zip(self.lowers, self.words[1:], strict=False)
        return frozenset(word.lower() for before, word in pairs if before.rstrip(".") in TITLES and word.istitle())

    def code(self, index: int) -> str:
        return self.codes[index] if 0 <= index < len(self.codes) else ""

    def word(self, index: int) -> str:
        """A token in lower case without a final full stop; empty outside the text."""
        return self.lowers[index].rstrip(".") if 0 <= index < len(self.lowers) else ""

    def name_day(self, day: date | None, start: int) -> None:
        """Remember the day that the tokens from `start` name."""
        if day is not None:
            self.last_day, self._named_at = day, start

    def recent_day(self, start: int) -> date | None:
        """The day last named, unless more than two sentences lie between."""
        if self._named_at < 0:
            return None
        starts = self.tokens.starts
        apart = self.tokens.sentence_at(starts[start]) - self.tokens.sentence_at(starts[self._named_at])
        return self.last_day if apart <= 2 else None

    def paired(self, start: int) -> date | None:
        """The weekday's day just before tokens from `start`, joined to them: "Monday and Tuesday", "Thursday to Saturday"."""
        joined = start - 1
        named = self._named_at
        if self.code(joined) not in ("&", "~", "-") or self.last_day is None or named < 0 or joined - named > 3:
            return None
        return self.last_day if "W" in self.codes[named:joined] and "M" not in self.codes[named:joined] else None

    def last_in_sentence(self, start: int) -> date | None:
        """The day last named in the sentence of a token."""
        if self._named_at < 0:
            return None
        sentence = self.sentence(start)
        return self.last_day if self._named_at >= sentence.first else None

    def find(self, letters: str, start: int, end: int) -> list[int]:
        """The tokens of these classes among `start`..`end`."""
        return [index for index in range(start, end) if self.codes[index] in letters]

    def sentence(self, index: int) -> Sentence:
        """The sentence of a token."""
        return self.tokens.sentences[max(0, self.tokens.sentence_at(self.tokens.starts[index]))]

    def tense(self, start: int, end: int) -> int:
        """-1 past, 1 future, 0 not told where these tokens stand."""
        sentence = self.sentence(start)
        return tense(self.lowers, sentence.first, sentence.last, start, end, self._told)

    def number(self, index: int) -> int:
        """The whole number that a token of class d, n, o, O, N, A or Y stands for; -1 for "final"."""
        word = self.word(index)
        if word in NUMBER:
            return NUMBER[word]
        if word in ORDINAL:
            return ORDINAL[word]
        digits = "".join(character for character in word if character.isdigit())
        return int(digits) if digits else 1
