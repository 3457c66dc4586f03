"""The stage that tags the tokens: what verbs, triggers and parties are read from."""

from __future__ import annotations

import msgspec

from dragoman.reading.grammar.present import with_present
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.records import Reading
from dragoman.reading.tokens import Tokens

_BE = frozenset("am is are was were be been being 's 're 'm not".split())


class Grammar:
    """Fills in `tags`: a part of speech for each token."""

    name = "grammar"
    requires = frozenset({"tokens"})
    assigns = frozenset({"tags"})

    def __call__(self, reading: Reading) -> Reading:
        tokens = reading.tokens
        return msgspec.structs.replace(reading, tags=_following(tokens, with_present(tokens, tag(tokens))))


def _following(tokens: Tokens, tags: tuple[str, ...]) -> tuple[str, ...]:
    """ "Following" is a preposition ("following a meeting in Oslo") but after a form of "be", or before the noun it describes."""
    made = list(tags)
    for index in range(1, len(made) - 1):
        if tokens.lowers[index] == "following" and made[index] == "VBG" and tokens.lowers[index - 1] not in _BE:
            made[index] = "IN" if made[index - 1] not in ("DT", "PRP$") else "JJ"
    return tuple(made)
