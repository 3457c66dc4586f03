"""The stage that tags the tokens: what verbs, triggers and parties are read from."""

from __future__ import annotations

import msgspec

from dragoman.reading.grammar.present import with_present
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.records import Reading


class Grammar:
    """Fills in `tags`: a part of speech for each token."""

    name = "grammar"
    requires = frozenset({"tokens"})
    assigns = frozenset({"tags"})

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, tags=with_present(reading.tokens, tag(reading.tokens)))
