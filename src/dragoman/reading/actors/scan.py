"""One pass over the tokens: folded words, which of them touch as one name, and the longest phrases of the table among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.actors.fold import fold
from dragoman.actors.index import Entry, Use
from dragoman.actors.table import Table
from dragoman.reading.tokens import Tokens

_JOINERS = frozenset(("-", "–", "‑", "‐", ".", "+", "/", "&", "'", "’"))
POSSESSIVES = frozenset(("'s", "’s", "'", "’", "'S", "’S"))
_SHOUTED_WORDS = frozenset(
    ("us", "is", "it", "who", "am", "an", "as", "at", "be", "in", "me", "no", "so", "to", "eco", "pace", "quad", "dawn", "fars")
)
_SHORT = 6
"""Acronyms have at most so many letters."""


class Hit(NamedTuple):
    """A phrase of the table at tokens `first`..`last` (both inside it)."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    def using(self, *uses: Use) -> list[Entry]:
        return [entry for entry in self.entries if entry.use in uses]


class Scan:
    """The tokens of a report as the actor stage sees them. Built once a report."""

    def __init__(self, tokens: Tokens, table: Table, persons: Iterable[tuple[int, int]] = ()) -> None:
        self.tokens = tokens
        self.table = table
        self.text = tokens.text
        self.words = tokens.words
        self.folds = [fold(word) for word in self.words]
        self.count = len(self.words)
        self.capital = [word[0].isupper() for word in self.words]
        self.opens = bytearray(self.count)
        self.sentence = [0] * self.count
        self.titled = bytearray(len(tokens.sentences))
        for number, sentence in enumerate(tokens.sentences):
            self.opens[sentence.first] = 1
            for index in range(sentence.first, sentence.last):
                self.sentence[index] = number
            self.titled[number] = self._like_a_headline(sentence.first, sentence.last)
        self.lower_folds = set(self.folds)
        self.inside = {
            self.folds[index] for index in range(1, self.count) if self.capital[index] and self.words[index - 1][0].isalnum()
        }
        """Folded words that stand capitalised within sentences: at the start of another they may be names too."""
        self.lower_seen = {word for word in self.words if word.islower()}
        self.person = bytearray(self.count)
        """Tokens that the encoder reads as the name of a person."""
        for first, last in persons:
            self.person[first:last] = b"\x01" * (last - first)
        self.hits: dict[int, Hit] = {}
        self.covered: list[int] = [-1] * self.count
        """For each token the first token of the hit that covers it, else -1."""
        self._match()

    def follow(self, index: int) -> int:
        """The next token that may belong to the same name (over a space, a touching hyphen, an initial's full stop); else -1."""
        after = index + 1
        if after >= self.count or self.sentence[after] != self.sentence[index]:
            return -1
        word = self.words[after]
        if word in _JOINERS:
            tokens = self.tokens
            beyond = after + 1
            if (
                beyond >= self.count
                or tokens.starts[after] != tokens.ends[index]
                or self.sentence[beyond] != self.sentence[index]
            ):
                return -1
            if word == ".":
                initial = len(self.words[index]) == 1 and self.capital[index]
                return beyond if initial and self.words[beyond][0].isalpha() else -1
            touching = tokens.starts[beyond] == tokens.ends[after]
            return beyond if touching and self.words[beyond][0].isalnum() else -1
        return after if word[0].isalnum() else -1

    def _past_possessive(self, index: int) -> int:
        """The token after "'s" or a closing apostrophe that touches a token ("People's Republic", "Workers' Party"); else -1."""
        after = index + 2
        if after >= self.count or self.words[index + 1] not in POSSESSIVES or self.sentence[after] != self.sentence[index]:
            return -1
        touching = self.tokens.starts[index + 1] == self.tokens.ends[index]
        return after if touching and self.words[after][0].isalnum() else -1

    def before(self, index: int) -> int:
        """The word just before (a hyphen is passed over); -1 at the start of a sentence and after punctuation."""
        previous = index - 1
        if previous < 0 or self.opens[index]:
            return -1
        word = self.words[previous]
        if word in ("-", "–", "‑") and previous > 0 and self.tokens.starts[index] == self.tokens.ends[previous]:
            return previous - 1
        if word == "." and previous > 0 and self.words[previous - 1] in ("Sen", "Gen", "Rep", "Col"):
            return previous - 1
        return previous if word[0].isalnum() else -1

    def shouted(self, number: int) -> bool:
        """Is a sentence written in capitals?"""
        return self.titled[number] == 2

    def headline(self, number: int) -> bool:
        """Does a sentence capitalise nearly all its words?"""
        return self.titled[number] > 0

    def surface(self, first: int, last: int) -> str:
        return self.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def _like_a_headline(self, first: int, last: int) -> int:
        long = [word for word in self.words[first:last] if len(word) > 3 and word.isalpha()]
        if len(long) < 4:
            return 0
        if sum(word.isupper() for word in long) * 5 >= len(long) * 4:
            return 2
        return 1 if sum(word[0].isupper() for word in long) * 5 >= len(long) * 4 else 0

    def _match(self) -> None:
        longest, entries, folds = self.table.longest, self.table.entries, self.folds
        index, count = 0, self.count
        while index < count:
            most = longest.get(folds[index])
            if most is None:
                index += 1
                continue
            best: Hit | None = None
            key, at = folds[index], index
            for length in range(1, most + 1):
                if length > 1:
                    after = self.follow(at)
                    if after < 0:
                        after = self._past_possessive(at)
                        if after < 0:
                            break
                        key += "s" if len(self.words[at + 1]) > 1 else ""
                    at = after
                    key = f"{key} {folds[at]}"
                found = entries.get(key)
                if found is not None:
                    fitting = tuple(entry for entry in found if self._fits(entry, index, at))
                    if fitting:
                        best = Hit(index, at, fitting)
            if best is None:
                index += 1
                continue
            self.hits[index] = best
            for inside in range(best.first, best.last + 1):
                self.covered[inside] = index
            index = best.last + 1

    def _fits(self, entry: Entry, first: int, last: int) -> bool:
        """Do the capitals of the text allow the entry's form?"""
        form = entry.form
        if form[0].islower():
            return True
        if not self.capital[first] and not form[0].isdigit():
            return False
        if len(form) <= _SHORT and form.isupper():
            if not self.words[first].isupper():
                return False
            return not (self.folds[first] in _SHOUTED_WORDS and self.shouted(self.sentence[first]))
        if first == last or self.capital[last] or not form.split()[-1][0].isupper() or "-" in form:
            return True
        return self.words[last - 1] in ("-", "‑", "‐")  # "Jong-un" beside the table's "Jong Un"
