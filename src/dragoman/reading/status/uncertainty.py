"""Open questions: "no date has been set", "it is not decided whether", "no clarity about": does one stand over a trigger?"""

from __future__ import annotations

from dragoman.reading.grammar.view import View

_UNSETTLED = frozenset("unclear uncertain undecided unknown unsure undetermined unresolved unconfirmed doubtful".split())
_NEGATIVE = frozenset(
    (
        "no",
        "not",
        "n't",
        "never",
        "neither",
        "nor",
        "without",
        "yet",
        "far",
        "hardly",
        "nothing",
        "nobody",
        "little",
        "unable",
        "cannot",
        "declined",
        "refused",
    )
)
_SETTLED = frozenset(
    """
    clear certain decided known confirmed settled agreed fixed determined sure set announced arranged scheduled
    finalised finalized say tell know predict
    """.split()
)
_MATTERS = frozenset(
    """
    clarity understanding date dates time timing decision decisions certainty schedule venue timeframe timetable word
    confirmation details
    """.split()
)
_SEEN = (
    ("remains", "to", "be", "seen"),
    ("open", "question"),
    ("up", "in", "the", "air"),
    ("reference", "point"),
    ("too", "early"),
)
_REACH = 20


def uncertain(view: View, token: int) -> bool:
    """Does the sentence leave open whether or when the undertaking at `token` takes place?"""
    start = max(view.first, token - _REACH)
    before = view.lowers[start:token]
    after = view.lowers[token : min(view.last, token + _REACH)]
    if _unsettled([*before, view.lowers[token]]) and any(
        word in ("whether", "if", "when", "about", "over", "of", "on", "for") for word in before
    ):
        return True
    return _unsettled(_clause(after)) and not any(word in ("whether", "that") for word in after[:3])


def _unsettled(words: list[str]) -> bool:
    """A word for what is open, or a negated word for what is settled, or a denied matter ("no date")."""
    for index, word in enumerate(words):
        if word in _UNSETTLED:
            return True
        near = words[max(0, index - 5) : index]
        if word in _SETTLED and any(other in _NEGATIVE for other in near) and _asks(words[index + 1 :]):
            return True
        if word in _MATTERS and any(
            other in ("no", "without", "any", "not", "n't") for other in words[max(0, index - 4) : index]
        ):
            return any(other in _NEGATIVE for other in words[max(0, index - 6) : index])
        if any(tuple(words[index : index + len(phrase)]) == phrase for phrase in _SEEN):
            return phrase_denied(words, index)
    return False


def phrase_denied(words: list[str], index: int) -> bool:
    """ "Reference point" must be denied; the other phrases speak for themselves."""
    if words[index] != "reference":
        return True
    return any(word in _NEGATIVE for word in words[max(0, index - 4) : index])


def _asks(words: list[str]) -> bool:
    return any(word in ("whether", "if", "when", "where", "how") for word in words[:8])


def _clause(words: list[str]) -> list[str]:
    """The words up to the end of the clause."""
    for index, word in enumerate(words):
        if word in (",", ";", "and", "but", ".", "”", '"'):
            return words[:index]
    return words
