"""Pronouns as sources: "he" is the one who spoke last, unless somebody else has come between."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.attribution.descriptions import person_noun
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.people import Roster, identity
from dragoman.reading.attribution.speaker import Speaker
from dragoman.reading.attribution.words import MARKS, PREPOSITIONS, SINGULAR_PERSONS
from dragoman.reading.records import Mention

_FAR = 8
"""Sentences that a pronoun may lie behind the one who spoke last at most."""
_NEAR = 3
"""Sentences within which two persons are rivals for a pronoun."""
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD", "RB"))
_TEMPORAL = frozenset("when while as after before although though since if".split())
_LONG = 120
"""Tokens of a content looked at for rivals."""
_SUBJECT = 8
"""Tokens from the start of a sentence within which its subject begins."""
_OPENERS = MARKS | {"but", "and", "so", "however", ",", "later", "then", "earlier"}


class Pronouns:
    """Resolves pronouns from the start of a report to its end; `heard` tells it of each attribution in turn."""

    def __init__(self, roster: Roster, inside: Sequence[int]) -> None:
        self._roster = roster
        self._inside = inside
        self._last: Speaker | None = None
        self._last_sentence = -1
        self._persons: dict[str, Mention] = {}

    def heard(self, draft: Draft, speaker: Speaker) -> None:
        """Takes note of who spoke, also where that could not be told."""
        if speaker.mention is None and speaker.description is None:
            return
        self._last = speaker
        if speaker.mention is not None and speaker.mention.kind == "person" and not speaker.mention.plural:
            self._persons[identity(speaker.mention)] = speaker.mention
        self._last_sentence = self._sentence(draft.cue[0][0] if draft.cue else draft.begin)

    def across(self, draft: Draft, source: Range) -> Speaker:
        """The speaker of an attribution of the outermost level whose source is a pronoun."""
        lowers = self._roster.tokens.lowers
        word = lowers[source[0]]
        unknown = Speaker(None, self._words(source))
        if source[1] - source[0] > 1:
            return unknown
        here = self._sentence(draft.begin)
        last = self._last if self._last is not None and here - self._last_sentence <= _FAR else None
        if word in SINGULAR_PERSONS and (coming := self._coming(word, source[0])) is not None:
            return Speaker(coming, None)
        if word in SINGULAR_PERSONS:
            return self._person(word, last, here, source[0]) or unknown
        if word == "they" and last is not None and _several(last):
            return last
        if word == "it" and last is not None and last.mention is not None and last.mention.kind != "person":
            return last
        return unknown

    def within(self, source: Range, outer: Draft, speaker: Speaker) -> Speaker:
        """The speaker of an attribution that another one reports: in "Peskov said he hoped" it is Peskov who hopes."""
        tokens = self._roster.tokens
        word = tokens.lowers[source[0]]
        unknown = Speaker(None, self._words(source))
        if source[1] - source[0] > 1:
            return unknown
        if word == "i":
            return speaker
        if word not in SINGULAR_PERSONS or not self._may_be(word, speaker):
            return unknown
        first = max(min(begin for begin, _ in outer.content), source[0] - _LONG)
        between = self._roster.within(tokens.starts[first], tokens.starts[source[0]])
        own = identity(speaker.mention) if speaker.mention is not None else None
        persons = [one for one in between if one.kind == "person" and not one.plural and identity(one) != own]
        return unknown if any(self._gender_fits(word, one) for one in persons) else speaker

    def _person(self, word: str, last: Speaker | None, here: int, index: int) -> Speaker | None:
        """The last speaker or the last subject; None when both may be meant."""
        spoke = last if last is not None and self._may_be(word, last) else None
        if spoke is None and last is not None and last.mention is not None:
            spoke = self._only(word)
        subject, at = self._last_subject(word, here, index)
        if subject is None:
            return spoke
        if spoke is None:
            alone = (last is None or at > self._last_sentence) and not self._rivals(word, subject, at, index)
            return Speaker(subject, None) if alone else None
        if spoke.mention is not None and identity(spoke.mention) == identity(subject):
            return spoke
        return Speaker(subject, None) if here - self._last_sentence > _NEAR else None

    def _coming(self, word: str, index: int) -> Mention | None:
        """ "When he announced it, Putin said": the subject of the main clause, for a pronoun in the clause before it."""
        tokens = self._roster.tokens
        sentence = tokens.tokens.sentences[self._sentence(index)]
        if index - sentence.first > 2 or tokens.lowers[index - 1] not in _TEMPORAL or index == sentence.first:
            return None
        for comma in range(index + 1, min(sentence.last, index + _LONG)):
            if tokens.lowers[comma] == "," and self._inside[comma] < 0:
                mention = self._subject(comma + 1, sentence.last)
                if mention is not None and self._gender_fits(word, mention):
                    return mention
        return None

    def _only(self, word: str) -> Speaker | None:
        """Of all who have spoken so far the only one whom the pronoun fits, where the gender of each of them is known."""
        known = self._roster.genders
        if any(key not in known for key in self._persons):
            return None
        fitting = [mention for key, mention in self._persons.items() if known[key] == word]
        return Speaker(fitting[0], None) if len(fitting) == 1 else None

    def _last_subject(self, word: str, here: int, index: int) -> tuple[Mention | None, int]:
        """The person who is the subject of the latest sentence since the last attribution, and the number of that sentence."""
        sentences = self._roster.tokens.tokens.sentences
        for number in range(here, max(self._last_sentence, here - _NEAR), -1):
            mention = self._subject(sentences[number].first, min(sentences[number].last, index))
            if mention is not None:
                return (mention, number) if self._gender_fits(word, mention) else (None, -1)
        return None, -1

    def _rivals(self, word: str, subject: Mention, at: int, index: int) -> bool:
        """Is another single person, whom the pronoun fits as well, named between the start of sentence `at` and token `index`?"""
        tokens = self._roster.tokens
        between = self._roster.within(tokens.tokens.sentences[at].start, tokens.starts[index])
        persons = [one for one in between if one.kind == "person" and one.resolved and not one.plural]
        return any(identity(one) != identity(subject) and self._gender_fits(word, one) for one in persons)

    def _subject(self, first: int, last: int) -> Mention | None:
        tokens = self._roster.tokens
        while first < last and tokens.lowers[first] in _OPENERS and self._inside[first] < 0:
            first += 1
        if first >= last or self._inside[first] >= 0 or tokens.lowers[first] in PREPOSITIONS:
            return None
        stop = min(last, first + _SUBJECT)
        for mention in self._roster.within(tokens.starts[first], tokens.starts[stop - 1] + 1):
            begin = tokens.tokens.at(mention.start)
            after = tokens.tokens.at(mention.end - 1) + 1
            acts = after < len(tokens) and (tokens.tags[after] in _VERBS or tokens.lowers[after] in (",", "who"))
            governed = begin > first and tokens.lowers[begin - 1] in PREPOSITIONS
            if mention.kind == "person" and mention.resolved and not mention.plural and acts and not governed:
                return mention
        return None

    def _may_be(self, word: str, speaker: Speaker) -> bool:
        """Can the speaker be meant by "he" or "she"?"""
        if speaker.mention is None:
            description = (speaker.description or "").lower()
            if description in SINGULAR_PERSONS:
                return description == word
            return person_noun(description)
        return speaker.mention.kind == "person" and not speaker.mention.plural and self._gender_fits(word, speaker.mention)

    def _gender_fits(self, word: str, mention: Mention) -> bool:
        return self._roster.genders.get(identity(mention), word) == word

    def _sentence(self, index: int) -> int:
        tokens = self._roster.tokens
        return tokens.tokens.sentence_at(tokens.starts[index])

    def _words(self, source: Range) -> str:
        tokens = self._roster.tokens
        return tokens.text[tokens.starts[source[0]] : tokens.ends[source[1] - 1]]


def _several(speaker: Speaker) -> bool:
    """Can the speaker be meant by "they": several people, a state, a body, or a description in the plural?"""
    if speaker.mention is not None:
        return speaker.mention.plural or speaker.mention.kind != "person"
    return (speaker.description or "").split(" ")[-1].endswith("s")
