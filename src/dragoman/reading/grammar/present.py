"""Main verbs in the present tense that the tagger takes for nouns: "Lind visits Oslo", "Lind and Berg meet in Oslo".

Reports tell their stories in the past, and so the tagger has hardly met a verb in the simple present after a name. Where a
sentence has no finite verb before it, such a word is its verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.grammar.inflect import verb_forms
from dragoman.reading.tokens import Sentence, Tokens

_VERBS = """
accept adopt agree announce approve arrive ask attend become begin cancel conclude condemn confirm criticise decide declare deny
depart dismiss establish exchange expel express extend fail give greet hold impose inform invite join leave meet negotiate open
permit postpone propose ratify recall receive recognise refuse reiterate reject renew reopen restore resume say send
sever summon suspend tell threaten tighten urge warn welcome withdraw
"""
_NOUNS_TOO = """
ban break call claim cut demand end halt head host land launch move offer order permit phone plan reach release report
request return sanction sign state telephone tour travel tweet visit vow
"""
"""These are verbs only before what can be their object, or before "that"."""


_COURSE = frozenset("begin end collapse resume fail continue start open".split())
"""What talks do."""


def _third(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in verb_forms(verb) if form.endswith("s") and form != verb)


_PLAIN = _third(_VERBS)
_EITHER = _third(_NOUNS_TOO)
_PLURAL = frozenset((*_VERBS.split(), "host", "sign"))
_EITHER_PLURAL = frozenset(_NOUNS_TOO.split())
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_TAKEN = frozenset(("NN", "NNS", "VB", "VBP", "VBZ"))
_OBJECTS = frozenset(("DT", "NNP", "NNPS", "PRP", "PRP$", "JJ", "CD", "``", "EX"))
_NAMES = frozenset(("NNP", "NNPS"))


def with_present(tokens: Tokens, tags: Sequence[str]) -> tuple[str, ...]:
    """The tags, with the main verbs that were taken for nouns as verbs (VBZ, VBP)."""
    made = list(tags)
    for sentence in tokens.sentences:
        found = _main_verb(tokens, made, sentence)
        if found is not None:
            made[found[0]] = found[1]
            if found[1] == "VBZ":
                _coordinated(tokens, made, range(found[0] + 2, sentence.last - 1))
    return tuple(made)


def _coordinated(tokens: Tokens, tags: list[str], rest: range) -> None:
    """The verbs that go on after "and": "Lind visits Oslo and signs the treaty"."""
    for index in rest:
        if tokens.lowers[index - 1] not in ("and", "but", "then") or tags[index] not in ("NN", "NNS"):
            continue
        objects = tags[index + 1] in _OBJECTS or tags[index + 1] in ("NN", "NNS")
        if tokens.lowers[index] in _PLAIN or (tokens.lowers[index] in _EITHER and objects):
            tags[index] = "VBZ"


def _main_verb(tokens: Tokens, tags: Sequence[str], sentence: Sentence) -> tuple[int, str] | None:
    joined = False
    for index in range(sentence.first, sentence.last - 1):
        word, tag = tokens.lowers[index], tags[index]
        if tag in _FINITE and word not in _PLURAL:
            return (index, "VBZ") if tag == "VBZ" and word in _PLAIN | _EITHER else None
        joined = joined or (word in ("and", "both") and index + 1 < sentence.last)
        if index == sentence.first or tokens.words[index] != word or tag not in _TAKEN:
            continue
        if word in _COURSE and "NNS" in tags[sentence.first : index] and tags[index + 1] in ("IN", "TO", "RB", "."):
            return index, "VBP"
        named = _after_name(tokens, tags, index)
        if not named and tags[index - 1] != "NN":
            continue
        if word in _PLAIN or (word in _EITHER and (tags[index + 1] in _OBJECTS or tokens.lowers[index + 1] == "that")):
            return index, "VBZ"
        if joined and named and (word in _PLURAL or (word in _EITHER_PLURAL and tags[index + 1] in _OBJECTS)):
            return index, "VBP"
    return None


def _after_name(tokens: Tokens, tags: Sequence[str], index: int) -> bool:
    """Does a name end right before a token ("Bo Lind", "Moon Jae-in"), or "both"?"""
    before = index - 1
    if tags[before] in _NAMES or tokens.lowers[before] == "both":
        return True
    return before >= 2 and tags[before - 1] == "HYPH" and tags[before - 2] in _NAMES
