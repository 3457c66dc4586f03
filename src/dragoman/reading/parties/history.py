"""What has been read so far of a report: whom pronouns, possessives and definite phrases point back to by rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.reading.parties.cast import key
from dragoman.reading.parties.features import subject_words
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.status import Kind

_SINGULAR = frozenset(("he", "she", "his", "her", "him", "i", "my", "me"))
_PLURAL = frozenset(("they", "their", "them", "both", "each", "we", "our", "us"))
_SIDES = frozenset(
    ("sides", "parties", "countries", "leaders", "presidents", "nations", "neighbours", "neighbors", "delegations")
)
_OURS = frozenset(("we", "our", "us"))
_SUCH = frozenset(("it", "them", "such", "this", "that", "these", "those"))
_JOINED = frozenset(
    "territories republics countries states regions entities leaders sides nations governments provinces neighbours".split()
)
_DEFINITE = _SUCH | {"the", "its"}


class History:
    """What has been read so far in the report: the parties of earlier candidates, by kind, and the last persons named."""

    def __init__(self) -> None:
        self.by_kind: dict[str, tuple[Mention, ...]] = {}
        self.pair: tuple[Mention, ...] = ()
        self.states: tuple[Mention, ...] = ()
        """The last parties that were all states: who negotiates and signs, where their leaders were named last."""
        self.person: Mention | None = None
        self.joined: tuple[Mention, ...] = ()
        """The last two states or places joined by "and": whom "both territories" means."""

    def pass_over(self, mentions: Sequence[Mention], text: str) -> None:
        """Take in the mentions of a sentence that has been read."""
        for left, right in pairwise(mentions):
            if {left.kind, right.kind} <= {"state", "place"} and text[left.end : right.start].strip() == "and":
                self.joined = (left, right)
        for mention in mentions:
            if mention.kind == "person" and mention.form == "name" and not mention.plural:
                self.person = mention

    def note(self, candidate: Candidate, mentions: tuple[Mention, ...]) -> None:
        """Take in the parties of a candidate that has been read."""
        if len(mentions) >= 2:
            self.by_kind[candidate.trigger.entry.kind] = mentions
            self.pair = mentions
            if all(mention.kind == "state" for mention in mentions):
                self.states = mentions

    def bound(self, kind: Kind, parties: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The states in place of the leaders who act for them, where talks or an agreement are pointed back to."""
        if kind not in (Kind.AGREEMENT, Kind.TALKS) or not all(mention.kind == "person" for mention in parties):
            return parties
        known = {mention.state for mention in parties if mention.state is not None}
        return self.states if self.states and known <= {mention.state for mention in self.states} else parties

    def sides(self, mention: Mention) -> bool:
        """Does the mention ("both sides", "the two leaders") only point back to a pair named before?"""
        return _sides(mention) and bool(self.pair)

    def pointed(self, candidate: Candidate, taken: Sequence[Mention]) -> list[Mention]:
        """Whom the words of a candidate point back to, beside those taken from its own sentence."""
        return _pointed(candidate, self) or _counterpart(candidate, taken, self)


def _counterpart(candidate: Candidate, taken: Sequence[Mention], history: History) -> list[Mention]:
    """Who is left unsaid in "the summit with Kim": who met him when it was told before, else who speaks of it."""
    if len(taken) != 1 or not any(mention == taken[0] and relation == "with" for mention, relation in candidate.mentions):
        return []
    earlier = history.by_kind.get(candidate.trigger.entry.kind, ())
    if any(key(mention) == key(taken[0]) for mention in earlier):
        return list(earlier)
    speaker = candidate.attribution.speaker if candidate.attribution is not None else None
    return [speaker] if speaker is not None and speaker.resolved and not speaker.plural else []


def _sides(mention: Mention) -> bool:
    """ "Both sides", "the two leaders": words that point back to who was named before."""
    return mention.form == "description" and mention.name.split()[-1].casefold() in _SIDES


def _pointed(candidate: Candidate, history: History) -> list[Mention]:
    """Whom the pronoun that is its subject, its possessive or its definite phrase points back to."""
    view, trigger = candidate.view, candidate.trigger
    words = subject_words(candidate)
    found: list[Mention] = []
    speaker = candidate.attribution.speaker if candidate.attribution is not None else None
    if words & _SINGULAR and (person := speaker or history.person) is not None:
        found.append(person)
    earlier = history.by_kind.get(trigger.entry.kind, ()) if not trigger.entry.weak else history.pair
    earlier = history.bound(trigger.entry.kind, earlier)
    after = view.lowers[trigger.right : min(view.last, trigger.right + 14)]
    if history.joined and (
        (("both" in after or "two" in after or "their" in after) and _JOINED.intersection(after)) or "them" in after
    ):
        return list(history.joined)
    if words & (_PLURAL | _SIDES) or any(_sides(mention) and relation for mention, relation in candidate.mentions):
        found.extend([speaker] if speaker is not None and words & _OURS else earlier or history.pair)
    elif trigger.verb is None and (view.lowers[trigger.left] in _DEFINITE or trigger.entry.lemma == "invitation"):
        found.extend(earlier or (history.pair if view.lowers[trigger.left] in _SUCH else ()))
    return found
