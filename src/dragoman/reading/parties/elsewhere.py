"""Parties whom the sentence does not name: who of those named elsewhere in the report may be meant, and the features of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dragoman.reading.parties.cast import Cast, key, side
from dragoman.reading.parties.features import subject_words
from dragoman.reading.parties.history import History
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate

NEAR = 4
"""Sentences back in which everybody named may be meant."""
_PRONOUNS = (
    ("we", frozenset(("we", "our", "us"))),
    ("they", frozenset(("they", "their", "them", "both", "each"))),
    ("he", frozenset(("he", "she", "his", "her", "him"))),
    ("i", frozenset(("i", "my", "me"))),
)


class Absent(Struct, frozen=True):
    """Somebody whom the sentence of a candidate does not name."""

    mention: Mention
    back: int
    """Sentences since he was named last; 0 when only afterwards."""


def absent(candidate: Candidate, cast: Cast) -> list[Absent]:
    """Those who may be meant, each actor once by the mention nearest before, in a fixed order."""
    here = {side(mention) for mention, _ in candidate.mentions}
    number = candidate.view.number
    names = dict.fromkeys(key(mention) for at in range(number - 1, number - NEAR - 1, -1) for mention in cast.at(at))
    names.update(dict.fromkeys(cast.foremost))
    found: list[Absent] = []
    for name in names:
        at, mention = cast.nearest(name, number)
        if side(mention) not in here and not mention.plural and mention.resolved:
            found.append(Absent(mention, max(0, number - at)))
    return found


def features(candidate: Candidate, taken: Sequence[Mention], history: History, cast: Cast) -> Iterator[tuple[Absent, list[str]]]:
    """Those who may be meant with the names of their features, beside those whom the sentence itself gives (`taken`)."""
    pointed = frozenset(key(mention) for mention in history.pointed(candidate, taken))
    for option in absent(candidate, cast):
        names = _features(candidate, option, taken, history, cast, key(option.mention) in pointed)
        yield option, list(dict.fromkeys(f"far:{name}" for name in names))


def _features(
    candidate: Candidate, option: Absent, taken: Sequence[Mention], history: History, cast: Cast, pointed: bool
) -> Iterator[str]:
    trigger, view, mention = candidate.trigger, candidate.view, option.mention
    kind, name, size = trigger.entry.kind, side(mention), min(len(taken), 2)
    yield "on"
    yield f"size={size}"
    words = subject_words(candidate)
    pronoun = next((label for label, forms in _PRONOUNS if words & forms), "none")
    form = "verb" if trigger.verb else "noun"
    determiner = view.lowers[trigger.left] if trigger.verb is None and view.tags[trigger.left] in ("DT", "PRP$") else form
    sides = {side(other) for other in taken}
    last = {side(other) for other in history.by_kind.get(kind, ())}
    pair = {side(other) for other in history.pair}
    marks = {
        "last": f"{name in last}{bool(sides & last)}",
        "pair": f"{name in pair}{bool(sides & pair)}",
        "back": str(min(option.back, 5)),
        "rank": str(min(cast.rank[name], 4)),
        "titled": str(name in cast.titled),
        "lead": str(name in cast.lead),
        "bound": "{}:{}".format(*(min(count, 2) for count in cast.others(candidate, name))),
        "who": f"{mention.kind}:{mention.form}",
        "with": str(min(max((cast.together(name, other) for other in sides), default=0), 2)),
        "speaks": _speaks(candidate, name),
        "pointed": str(pointed),
    }
    context = {"size": str(size), "kind": str(kind), "pronoun": pronoun, "det": determiner}
    for mark, value in marks.items():
        yield f"{mark}={value}"
        for about, what in context.items():
            yield f"{mark}={value}&{about}={what}"
    yield f"last={marks['last']}&pair={marks['pair']}&back={marks['back']}"
    yield f"bound={marks['bound']}&rank={marks['rank']}"
    if taken:
        yield f"beside={taken[0].kind}&{mention.kind}"
        relation = next((label for other, label in candidate.mentions if other is taken[0]), "")
        yield f"beside={relation}&{size}"
        yield f"beside={relation}&pointed={marks['pointed']}"
        yield f"beside={relation}&speaks={marks['speaks']}"


def _speaks(candidate: Candidate, name: str) -> str:
    """Does the side speak the words: innermost, further out, or not; "none" where nobody does."""
    for place, attribution in zip(("inner", "outer"), candidate.around, strict=False):
        if attribution.speaker is not None and side(attribution.speaker) == name:
            return place
    return "no" if candidate.around else "none"
