"""A sentence with its tags and verb groups: what triggers, operators and parties are read from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from dragoman.reading.grammar.chronicle import as_past
from dragoman.reading.grammar.verbs import VerbGroup, verb_groups
from dragoman.reading.tokens import Sentence, Tokens

NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE_NP = NOMINAL | {"DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "HYPH", "SYM"}
_QUOTE_TAGS = frozenset(("``", "''"))


class View:
    """One sentence. Token indices are those of the whole text; `first` and `last` bound the sentence (half open)."""

    def __init__(self, tokens: Tokens, tags: Sequence[str], number: int, chronicle: bool = False) -> None:
        self.tokens = tokens
        self.tags = tags
        self.number = number
        self.sentence: Sentence = tokens.sentences[number]
        self.first, self.last = self.sentence.first, self.sentence.last
        self.lowers = tokens.lowers
        self.words = tokens.words
        self._chronicle = chronicle

    @cached_property
    def groups(self) -> tuple[VerbGroup, ...]:
        found = verb_groups(self.tokens, self.tags, self.sentence)
        return as_past(found, self.tags, self.lowers, self.first) if self._chronicle else found

    @cached_property
    def _group_of(self) -> dict[int, VerbGroup]:
        return {token: group for group in self.groups for token in range(group.first, group.last)}

    def group_at(self, token: int) -> VerbGroup | None:
        """The verb group that holds a token."""
        return self._group_of.get(token)

    def group_before(self, token: int) -> VerbGroup | None:
        """The last verb group that ends at or before a token."""
        return next((group for group in reversed(self.groups) if group.last <= token), None)

    def group_after(self, token: int) -> VerbGroup | None:
        """The first verb group that begins at or after a token."""
        return next((group for group in self.groups if group.first >= token), None)

    def phrase_start(self, head: int) -> int:
        """First token of the noun phrase whose head is at `head`: determiners, adjectives, possessors, compounds."""
        index = head
        while index - 1 >= self.first and self._joins(index - 1):
            index -= 1
        while index < head and self.lowers[index] in ("-", "/"):
            index += 1
        return index

    def _joins(self, index: int) -> bool:
        if self.group_at(index) is not None:
            return False
        tag = self.tags[index]
        return tag in _INSIDE_NP or tag in ("VBN", "VBG") or (tag == "RB" and self.tags[index + 1] in ("JJ", "VBN"))

    def phrase_end(self, head: int) -> int:
        """One past the last token of the noun phrase at `head` (compound nouns to the right)."""
        index = head + 1
        while index < self.last and self.tags[index] in NOMINAL and self.group_at(index) is None:
            index += 1
        return index

    def skip_marks(self, index: int, step: int) -> int:
        """Past quote marks, adverbs and brackets in one direction."""
        while self.first <= index < self.last and (
            self.tags[index] in _QUOTE_TAGS
            or (self.tags[index] in ("RB", "RBR") and self.group_at(index) is None)
            or self.words[index] in "()[]"
        ):
            index += step
        return index
