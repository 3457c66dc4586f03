"""Pronouns as sources: "he" is the one who spoke last, unless somebody else has come between.

Somebody has come between where he is the subject of the reporter's own sentence right before ("Lind flew to Rome. He said ..."):
English keeps its subject. In "Lind will fly to Rome, he said" the subject of what is said counts only where nobody has spoken.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.attribution.descriptions import person_noun
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.people import Roster, identity
from dragoman.reading.attribution.speaker import Speaker
from dragoman.reading.attribution.words import MARKS, PREPOSITIONS, PRONOUNS, QUANTIFIERS, RELATIVES, SINGULAR_PERSONS
from dragoman.reading.records import Mention

_FAR = 8
"""Sentences that a pronoun may lie behind the one who spoke last at most."""
_NEAR = 3
"""Sentences within which two persons are rivals for a pronoun."""
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD", "RB"))
_FINITE = _VERBS - {"RB"}
_TEMPORAL = frozenset("when while as after before although though since if".split())
_LONG = 120
"""Tokens of a content looked at for rivals."""
_SUBJECT = 8
"""Tokens from the start of a sentence within which its subject begins."""
_INTRODUCED = 16
"""Tokens before the comma that ends what stands before the subject at most."""
_OPENERS = MARKS | {"but", "and", "so", "however", ",", "later", "then", "earlier"}


class Pronouns:
    """Resolves pronouns from the start of a report to its end; `heard` tells it of each attribution in turn."""

    def __init__(self, roster: Roster, inside: Sequence[int]) -> None:
        self._roster = roster
        self._inside = inside
        self._last: Speaker | None = None
        self._last_sentence = -1
        self._said: list[tuple[Draft, Speaker, int]] = []
        self._persons: dict[str, Mention] = {}

    def heard(self, draft: Draft, speaker: Speaker) -> None:
        """Takes note of who spoke, also where that could not be told."""
        if speaker.mention is None and speaker.description is None:
            return
        self._last = speaker
        if speaker.mention is not None and speaker.mention.kind == "person" and not speaker.mention.plural:
            self._persons[identity(speaker.mention)] = speaker.mention
        self._last_sentence = self._sentence(draft.cue[0][0] if draft.cue else draft.begin)
        self._said.append((draft, speaker, self._last_sentence))

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
            return self._person(word, draft, source[0]) or unknown
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
        first = max(min(begin for begin, _ in outer.content), source[0] - _LONG)
        between = self._roster.within(tokens.starts[first], tokens.starts[source[0]])
        own = identity(speaker.mention) if speaker.mention is not None else None
        others = [one for one in between if identity(one) != own]
        if word in SINGULAR_PERSONS and self._may_be(word, speaker):
            persons = [one for one in others if one.kind == "person" and not one.plural]
            return unknown if any(self._gender_fits(word, one) for one in persons) else speaker
        bodies = any(one.kind != "person" or one.plural for one in others)
        fits = (word == "they" and _several(speaker)) or (word == "it" and _body(speaker))
        return speaker if fits and not bodies else unknown

    def _person(self, word: str, draft: Draft, index: int) -> Speaker | None:
        """The last speaker or the last subject; None when both may be meant."""
        here = self._sentence(index)
        spoke, since = self._spoke(word, here)
        subject, at = self._last_subject(word, since, index)
        if subject is None:
            return spoke
        told = Speaker(subject, None)
        if spoke is None:
            return told
        if spoke.mention is not None and identity(spoke.mention) == identity(subject):
            return spoke
        if draft.begin >= index and at >= here - 1:
            return told
        return told if here - since > _NEAR else None

    def _spoke(self, word: str, here: int) -> tuple[Speaker | None, int]:
        """The last speaker whom "he" or "she" may mean, and the sentence in which he spoke.

        States, bodies and several people that spoke since are passed over; a person of the other gender only where it is known
        who else is meant.
        """
        for draft, speaker, sentence in reversed(self._said):
            if here - sentence > _FAR:
                break
            if self._may_be(word, speaker) or self._spokesman(draft, speaker):
                return speaker, sentence
            if not self._passed(draft, speaker):
                return self._only(word) if speaker.mention is not None else None, sentence - 1
        return None, -1

    def _spokesman(self, draft: Draft, speaker: Speaker) -> bool:
        """Did a body speak through one person ("a spokesman of the ministry")?"""
        if speaker.mention is None or speaker.mention.kind == "person" or draft.source is None:
            return False
        return any(person_noun(word) for word in self._roster.tokens.lowers[slice(*draft.source)])

    def _passed(self, draft: Draft, speaker: Speaker) -> bool:
        """Is the source surely no single person? A name beside that of the body that is found may be one's."""
        if draft.source is None:
            return False
        words = self._roster.tokens.words[slice(*draft.source)]
        if speaker.mention is None:
            return words[0].lower() in RELATIVES | QUANTIFIERS or _several(speaker)
        name = speaker.mention.span.of(self._roster.tokens.text)
        named = all(word in name for word in words[1:] if word[0].isupper())
        return speaker.mention.plural or (speaker.mention.kind != "person" and named)

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

    def _last_subject(self, word: str, since: int, index: int) -> tuple[Mention | None, int]:
        """The person who is the subject of the latest sentence after sentence `since`, and the number of that sentence.

        A sentence that begins with the pronoun itself, or within a quotation, goes on about the same person.
        """
        sentences = self._roster.tokens.tokens.sentences
        here, left = self._sentence(index), _NEAR
        for number in range(here, since, -1):
            first, last = sentences[number].first, min(sentences[number].last, index)
            mention = self._subject(first, last) or self._second(first, last)
            if mention is not None:
                return (mention, number) if self._gender_fits(word, mention) else (None, -1)
            left -= self._inside[first] < 0 and self._roster.tokens.lowers[first] != word
            if not left:
                break
        return None, -1

    def _subject(self, first: int, last: int) -> Mention | None:
        """The person whose name is the subject of a sentence, what stands before its comma aside ("While in Rome, Lind")."""
        tokens = self._roster.tokens
        while first < last and tokens.lowers[first] in _OPENERS and self._inside[first] < 0:
            first += 1
        if first < last and (tokens.lowers[first] in PREPOSITIONS | _TEMPORAL or tokens.tags[first] == "VBG"):
            comma = next((token for token in range(first, min(last, first + _INTRODUCED)) if tokens.lowers[token] == ","), last)
            first = comma + 1
        if first >= last or self._inside[first] >= 0:
            return None
        return self._acting(first, min(last, first + _SUBJECT))

    def _second(self, first: int, last: int) -> Mention | None:
        """The person who is the subject of a later main clause: "the roads were closed, and Lind is waiting"."""
        tokens = self._roster.tokens
        verb = next((token for token in range(first, last) if tokens.tags[token] in _FINITE), last)
        for token in range(last - 2, verb, -1):
            if tokens.lowers[token] in ("and", "but") and self._inside[token] < 0:
                mention = self._acting(token + 1, min(last, token + _SUBJECT))
                after = tokens.tokens.at(mention.end - 1) + 1 if mention is not None else last
                if mention is not None and after < last and tokens.tags[after] in _VERBS:
                    return mention
        return None

    def _acting(self, first: int, stop: int) -> Mention | None:
        """The person among tokens `first`..`stop` who is the subject of the verb that follows, no verb standing before."""
        tokens = self._roster.tokens
        for mention in self._roster.within(tokens.starts[first], tokens.starts[stop - 1] + 1):
            begin = tokens.tokens.at(mention.start)
            after = tokens.tokens.at(mention.end - 1) + 1
            acts = after < len(tokens) and (tokens.tags[after] in _VERBS or tokens.lowers[after] in (",", "who"))
            governed = begin > first and tokens.lowers[begin - 1] in PREPOSITIONS
            if any(tokens.tags[token] in _VERBS | {"CC"} for token in range(first, begin)):
                return None
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
    words = (speaker.description or "").lower().split()
    head = words[: next((number for number, word in enumerate(words) if word in PREPOSITIONS), len(words))]
    return bool(words) and (words[-1].endswith("s") or (bool(head) and head[-1].endswith("s")) or "and" in head[1:-1])


def _body(speaker: Speaker) -> bool:
    """Can the speaker be meant by "it"?"""
    if speaker.mention is not None:
        return speaker.mention.kind != "person" and not speaker.mention.plural
    words = (speaker.description or "").lower()
    return bool(words) and words.split()[0] not in PRONOUNS | RELATIVES and not person_noun(words) and not _several(speaker)
