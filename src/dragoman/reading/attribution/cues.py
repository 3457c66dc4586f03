"""Cues in the text: where a word of the lexicon stands as a verb, its verb group, and the frame after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.reading.attribution.frames import frame_after
from dragoman.reading.attribution.lexicon import Cue, by_form
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
)
from dragoman.reading.tokens import Sentence

_GROUP = 6
"""Auxiliaries and adverbs that a verb group may have before its head at most."""
_BEFORE_NOUN = (DETERMINERS | PREPOSITIONS | {"such", "first", "new", "public"}) - {"that", "this", "some"}
"""After these a word is no verb, whatever its tag."""
_BEFORE_VERB = AUXILIARIES | ADVERBS | NEGATIONS
_NO_MANNER = frozenset("family assembly supply apply reply daily weekly".split())
_OPENING = frozenset("so yet today yesterday tonight nor no long all there meanwhile".split())
"""Adverbs that begin a clause rather than a verb group."""


class Hit(NamedTuple):
    """A word of the lexicon used as a verb; all numbers are token indices, half open."""

    cue: Cue
    begin: int
    """First token of the verb group, auxiliaries included."""
    head: int
    end: int
    """After the last word of the cue."""
    frame: str
    content: int
    """Where content after the cue would begin."""
    passive: bool
    shape: str
    """finite, participle ("saying") or infinitive ("to say")."""

    @property
    def key(self) -> str:
        """The frame as the lexicon names it: passive frames begin with "was:"."""
        return f"was:{self.frame}" if self.passive else self.frame

    @property
    def listed(self) -> bool:
        """Does the lexicon list the frame for the cue?"""
        return self.key in self.cue.frames


def hits(tokens: Tagged, sentence: Sentence) -> Iterator[Hit]:
    """The cues of a sentence from left to right, also those in a frame that the lexicon does not list for them."""
    lowers, forms = tokens.lowers, by_form()
    done = sentence.first
    for index in range(sentence.first, sentence.last):
        entries = forms.get(lowers[index])
        if entries is None or index < done:
            continue
        found = [hit for rest, cue in entries if (hit := _hit(tokens, sentence, index, rest, cue)) is not None]
        if found:
            hit = next((hit for hit in found if hit.listed), found[-1])
            done = hit.end
            yield hit


def _hit(tokens: Tagged, sentence: Sentence, index: int, rest: tuple[str, ...], cue: Cue) -> Hit | None:
    lowers = tokens.lowers
    end = index + 1 + len(rest)
    if end > sentence.last or (rest and tuple(lowers[index + 1 : end]) != rest):
        return None
    word = lowers[index]
    if not _verbal(tokens, index, sentence.first):
        return None
    previous = lowers[index - 1] if index > sentence.first else ""
    if previous in _BEFORE_NOUN and not word.endswith("ing"):
        return None
    if (lowers[end - 1 : end + 1][-1:] == ["-"] and tokens.tight(end)) or (previous == "-" and tokens.tight(index - 1)):
        return None
    begin = index
    stop = max(sentence.first, index - _GROUP)
    while begin > stop and (lowers[begin - 1] in _BEFORE_VERB or _manner(lowers[begin - 1])):
        begin -= 1
    group = lowers[begin:index]
    while group and group[0] in _OPENING:
        begin += 1
        group = group[1:]
    passive = not word.endswith("ing") and tokens.tags[index] in ("VBN", "VBD", "JJ") and any(w in BE for w in group)
    shape = "finite"
    if word.endswith("ing") and not any(w in BE for w in group):
        shape = "participle"
    elif begin > sentence.first and lowers[begin - 1] == "to":
        shape = "infinitive"
    reduced = tokens.tags[index] == "VBN" and begin > sentence.first and not AUXILIARIES.intersection(group)
    if reduced and lowers[end : end + 1] != ["by"]:
        return None
    frame = frame_after(lowers, end, sentence.last, recipient=cue.recipient and not passive)
    return Hit(cue, begin, index, end, frame.name, frame.begin, passive, shape)


def _verbal(tokens: Tagged, index: int, first: int) -> bool:
    """Tagged as a verb; in title case, where tags are poor, a capitalised word passes."""
    if tokens.tags[index].startswith("V"):
        return True
    titled = index > first and tokens.words[index][0].isupper() and tokens.words[index - 1][0].isupper()
    return titled and _shouted(tokens, index)


def _manner(word: str) -> bool:
    return len(word) > 5 and word.endswith("ly") and word not in _NO_MANNER


def _shouted(tokens: Tagged, index: int) -> bool:
    """A headline in title case, where a capital tells nothing: all the longer words about are capitalised."""
    around = [word for word in tokens.words[max(0, index - 4) : index + 5] if len(word) > 3 and word.isalpha()]
    return len(around) > 3 and all(word[0].isupper() for word in around)
