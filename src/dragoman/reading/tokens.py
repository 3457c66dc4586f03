"""Tokens and sentences of a text: one regular expression pass, then boundaries by rule.

Clitics ("n't", "'s"), hyphens and punctuation are tokens of their own, so that "Russia-Ukraine", "hasn't" and "Moscow's"
show their parts; abbreviations ("U.S.", "Mr.", "Feb.") keep their full stop.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from msgspec import Struct

from dragoman.reading.quotes import Quote, find_quotes
from dragoman.span import Span

_TITLES = "Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Maj Adm Sen Rep Gov Rev Hon St Amb Sec Pres Cmdr Brig"
_OTHERS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jr Sr Inc Ltd Corp Co No vs etc cf approx Art Nos Mt Ft"
_ABBREVIATIONS = "|".join(f"{word}" for word in f"{_TITLES} {_OTHERS}".split())
_TOKEN = re.compile(
    rf"""
      (?:[A-Za-z]\.){{2,}}(?:[A-Za-z]\b)?             # U.S.  a.m.  U.N
    | \b(?:{_ABBREVIATIONS})\.(?=[\s,\w)])             # Mr.  Feb.
    | n['’]t\b                                         # the clitic of has|n't
    | [^\W\d_]+?(?=n['’]t\b)
    | ['’](?:s|S|re|ve|ll|d|m)\b
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|k|m|bn|pm|am|p|a)?\b
    | [^\W_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)\b)[^\W_]+)*
    | \.\.+ | …
    | `` | ''
    | [^\w\s] | _+
    """,
    re.VERBOSE,
)
_TERMINAL = frozenset((".", "!", "?", "…", "...", "....", ".."))
_CLOSERS = frozenset(("”", '"', "'", "’", ")", "]", "»", "''"))
_OPENERS = frozenset(("“", '"', "'", "‘", "(", "[", "«", "``", "—", "–", "-", "•", "*"))
_NO_BREAK_AFTER = frozenset(f"{title.lower()}." for title in f"{_TITLES} vs cf No Nos Art approx".split())
_OPENING_WORDS = frozenset(("The", "He", "She", "It", "In", "But", "They", "This", "That", "A", "We", "On", "At", "And", "“"))
_MONTHS_AND_PLACES = frozenset("jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. st. mt. ft.".split())
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=\s*(?:[-•*–]\s|\d+\.\s|#))")
_WRAPPED = 95
"""A text none of whose long lines pass this many characters has been wrapped: a single line break ends nothing in it."""


class Sentence(Struct, frozen=True):
    """A sentence: characters `start`..`end`, tokens `first`..`last` (half open), in paragraph number `paragraph`."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Tokens:
    """The tokens of a text as parallel lists, and its sentences. Read only."""

    def __init__(self, text: str, starts: list[int], ends: list[int], sentences: tuple[Sentence, ...]) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends
        self.sentences = sentences

    @cached_property
    def words(self) -> list[str]:
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    @cached_property
    def lowers(self) -> list[str]:
        """The tokens in lower case with straight apostrophes: what lexicons are asked for."""
        return [word.lower().replace("’", "'") for word in self.words]

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations of the text, found when they are first asked for."""
        return find_quotes(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Index of the last token that starts at or before a character; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that share a character with the span."""
        first = self.at(start)
        if first < 0 or self.ends[first] <= start:
            first += 1
        return range(first, self.at(end - 1) + 1) if end > start else range(0)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds a character (or the one before it, between sentences); -1 when there is none."""
        return bisect_right(self._sentence_starts, offset) - 1


def tokenize(text: str) -> Tokens:
    """Tokens and sentences of a text. Every sentence lies within one paragraph and is not empty."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, starts, ends, tuple(_sentences(text, starts, ends)))


def _breaks(text: str) -> list[int]:
    """Offsets at which paragraphs begin, 0 not included."""
    lines = text.split("\n")
    long = sorted(len(line) for line in lines if len(line) > 40)
    wrapped = bool(long) and long[-1] <= _WRAPPED and sum(len(line) for line in lines if line.strip()) > 2 * long[-1]
    found = {match.end() for match in _PARAGRAPH.finditer(text)}
    if not wrapped:
        found.update(match.end() for match in re.finditer(r"\n", text))
    return sorted(found)


def _sentences(text: str, starts: list[int], ends: list[int]) -> list[Sentence]:
    breaks = _breaks(text)
    sentences: list[Sentence] = []
    paragraph, first, total = 0, 0, len(starts)

    def close(last: int) -> None:
        nonlocal first
        if last > first:
            sentences.append(Sentence(starts[first], ends[last - 1], first, last, paragraph))
        first = last

    index = 0
    while index < total:
        if paragraph < len(breaks) and starts[index] >= breaks[paragraph]:
            close(index)
            while paragraph < len(breaks) and starts[index] >= breaks[paragraph]:
                paragraph += 1
        word = text[starts[index] : ends[index]]
        if word in _TERMINAL or (len(word) > 1 and word[-1] == "."):
            after = index + 1
            while after < total and text[starts[after] : ends[after]] in _CLOSERS and _closes(text, starts, ends, after):
                after += 1
            if after < total and _begins(text, starts, ends, after) and not _holds(text, word, starts, ends, index, after):
                close(after)
                index = after
                continue
        index += 1
    close(total)
    return sentences


def _closes(text: str, starts: list[int], ends: list[int], index: int) -> bool:
    """A mark after a full stop belongs to the sentence before when it touches it, or stands alone between spaces."""
    mark = text[starts[index] : ends[index]]
    if mark in ("”", "’", ")", "]", "»", "''"):
        return True
    touches_left = starts[index] == ends[index - 1]
    touches_right = index + 1 < len(starts) and starts[index + 1] == ends[index]
    return touches_left or not touches_right


def _begins(text: str, starts: list[int], ends: list[int], index: int) -> bool:
    """Could a sentence begin here: a capital, a digit or an opening mark after some white space (or a closing mark)?"""
    if starts[index] == ends[index - 1] and text[ends[index - 1] - 1] not in "”’)]»\"'":
        return False
    probe = index
    while probe < len(starts) and text[starts[probe] : ends[probe]] in _OPENERS:
        probe += 1
    if probe >= len(starts):
        return True
    character = text[starts[probe]]
    return character.isupper() or character.isdigit() or (not character.isascii() and not character.islower())


def _holds(text: str, word: str, starts: list[int], ends: list[int], index: int, after: int) -> bool:
    """An abbreviation that does not end its sentence here."""
    if word in _TERMINAL:
        if word == "." and after == index + 1 and _is_initial(text, starts, ends, index - 1):
            return text[starts[after] : ends[after]] not in _OPENING_WORDS
        return word in ("..", "...", "…") and text[starts[after]].islower()
    lower = word.lower()
    if lower in _NO_BREAK_AFTER:
        return True
    if re.fullmatch(r"(?:[A-Za-z]\.)+", word):
        following = text[starts[after] : ends[after]]
        return following not in _OPENING_WORDS
    return text[starts[after]].isdigit() or lower in _MONTHS_AND_PLACES


def _is_initial(text: str, starts: list[int], ends: list[int], index: int) -> bool:
    """A lone capital between a capitalised word and a full stop that touches it: "George W." """
    if index < 1 or ends[index] - starts[index] != 1 or not text[starts[index]].isupper() or starts[index + 1] != ends[index]:
        return False
    return text[starts[index - 1]].isupper() and text[starts[index - 1] : ends[index - 1]] not in (
        "I",
        "Plan",
        "Group",
        "Hepatitis",
        "Vitamin",
    )
