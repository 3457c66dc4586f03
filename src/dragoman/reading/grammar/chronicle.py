"""The present tense of chronicles: short items that tell what has happened as if it happened now ("Peru recalls its envoy").

Almanacs and digests of the day are written so. In such a text a verb in the simple present tells of an event that took place;
what is told by "is", by a modal or as a state ("wants", "remains") stands as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.reading.grammar.inflect import verb_forms
from dragoman.reading.grammar.verbs import VerbGroup

LONGEST = 6
"""Sentences of the longest item: a report that goes on tells its story in the past."""
_STATES = frozenset(
    form
    for verb in "be have do want need wish hope intend plan expect remain seem appear support believe think know consider "
    "include exist live stand mean say state claim oppose await see hear feel like keep look".split()
    for form in (verb, *verb_forms(verb))
)
_SAYING = frozenset(("says", "say", "states", "state", "claims", "claim"))
_WITHIN = frozenset("if when whenever unless until till while before after as once whether where".split())
"""Words that open a clause which may tell of what is yet to come, or of what is usual."""
_QUOTES = frozenset(("“", "”", '"', "``", "''"))


def is_chronicle(sentences: Sequence[Sequence[VerbGroup]], tags: Sequence[str]) -> bool:
    """Whether a text is such an item: short, and the first verb of its first sentence a simple present."""
    if len(sentences) > LONGEST or not sentences:
        return False
    first = next((group for group in sentences[0] if group.form == "finite"), None)
    return first is not None and _present(first, tags) and (first.word not in _STATES or first.word in _SAYING)


def as_past(groups: Iterable[VerbGroup], tags: Sequence[str], lowers: Sequence[str], first: int) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence of such an item that begins at token `first`: events told in the present are past."""
    made, within = [], False
    for group in groups:
        between = lowers[first : group.first]
        within = within or not _WITHIN.isdisjoint(between)
        quoted = sum(word in _QUOTES for word in between) % 2 == 1
        past = _present(group, tags) and group.word not in _STATES and not within and not quoted
        made.append(replace(group, past=True) if past else group)
    return tuple(made)


def _present(group: VerbGroup, tags: Sequence[str]) -> bool:
    simple = group.last - group.first == 1 and group.modal is None and not (group.perfect or group.progressive or group.passive)
    return simple and group.form == "finite" and tags[group.head] in ("VBZ", "VBP")
