"""Actuality: what tense, modality and negation say about a verb: did it happen, will it, may it, should it."""

from __future__ import annotations

from enum import StrEnum

from dragoman.reading.grammar.verbs import VerbGroup


class Actuality(StrEnum):
    """Told as past, going on, told in the present, to come, possible, past in the future, wanted, or not told of (infinitive)."""

    PAST = "past"
    ONGOING = "ongoing"
    PRESENT = "present"
    FUTURE = "future"
    POSSIBLE = "possible"
    WOULD = "would"
    DESIRED = "desired"
    PROSPECT = "prospect"


_MODALS = {
    "will": Actuality.FUTURE,
    "shall": Actuality.FUTURE,
    "to": Actuality.FUTURE,
    "may": Actuality.POSSIBLE,
    "might": Actuality.POSSIBLE,
    "could": Actuality.POSSIBLE,
    "can": Actuality.POSSIBLE,
    "would": Actuality.WOULD,
    "should": Actuality.DESIRED,
    "must": Actuality.DESIRED,
    "ought": Actuality.DESIRED,
}


AHEAD = frozenset((Actuality.FUTURE, Actuality.POSSIBLE, Actuality.WOULD, Actuality.DESIRED, Actuality.PROSPECT))
"""What is told so has not taken place yet."""


def actuality(group: VerbGroup) -> Actuality:
    """Of one verb group by itself, its negation apart."""
    if group.modal is not None:
        return _MODALS.get(group.modal, Actuality.POSSIBLE)
    if group.form == "infinitive":
        return Actuality.PAST if group.perfect else Actuality.PROSPECT
    if group.progressive:
        return Actuality.ONGOING
    if group.perfect or group.past or group.form == "participle":
        return Actuality.PAST
    return Actuality.ONGOING if group.form == "gerund" else Actuality.PRESENT
