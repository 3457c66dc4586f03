"""The parties of a candidate: the mentions that the model takes, then, where fewer than two are found, what pronouns,
possessives and definite phrases point back to. Nothing is invented: a party is always somebody whom the report mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from dragoman.claim import Party
from dragoman.reading.parties.features import features, subject_words
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Kind

TAKES = 0.5
"""Probability from which a mention is taken as a party."""
MAY_TAKE = 0.25
"""Probability from which a mention is taken where fewer than two are found otherwise."""
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


class Chosen(Struct, frozen=True):
    """Who takes part; `pointed` when some are known only by what the words point back to."""

    mentions: tuple[Mention, ...]
    pointed: bool = False


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

    def note(self, candidate: Candidate, chosen: Chosen) -> None:
        """Take in the parties of a candidate that has been read."""
        if len(chosen.mentions) >= 2 and not chosen.pointed:
            self.by_kind[candidate.trigger.entry.kind] = chosen.mentions
            self.pair = chosen.mentions
            if all(mention.kind == "state" for mention in chosen.mentions):
                self.states = chosen.mentions

    def bound(self, kind: Kind, parties: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The states in place of the leaders who act for them, where talks or an agreement are pointed back to."""
        if kind not in (Kind.AGREEMENT, Kind.TALKS) or not all(mention.kind == "person" for mention in parties):
            return parties
        known = {mention.state for mention in parties if mention.state is not None}
        return self.states if self.states and known <= {mention.state for mention in self.states} else parties


def with_parties(scene: Scene, candidates: Iterable[Candidate], model: LogLinear) -> Iterator[tuple[Candidate, Chosen]]:
    """The candidates of one report in order, each with its parties."""
    history, read = History(), 0
    for candidate in candidates:
        while read < candidate.view.number:
            history.pass_over(scene.mentions[read], scene.report.text)
            read += 1
        chosen = choose(candidate, model, history)
        history.note(candidate, chosen)
        yield candidate, chosen


def key(mention: Mention) -> str:
    """Mentions of one actor have one key."""
    return mention.actor or f"{mention.kind}:{mention.name.casefold()}"


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each actor, in order."""
    return tuple({key(mention): mention for mention in reversed(mentions)}.values())[::-1]


def choose(candidate: Candidate, model: LogLinear, history: History) -> Chosen:
    """The mentions that take part, in the order of the text, those pointed back to last."""
    scored = [
        (model.probabilities(features(candidate, number))[0], mention)
        for number, (mention, _) in enumerate(candidate.mentions)
        if not (mention.plural and _sides(mention) and history.pair) and not _venue(candidate, mention)
    ]
    taken = distinct([mention for probability, mention in scored if probability >= TAKES])
    if len(taken) >= 2:
        return Chosen(taken)
    pointed = _pointed(candidate, history) or _counterpart(candidate, taken, history)
    if pointed:
        both = distinct([*taken, *pointed])
        if len(both) >= 2:
            return Chosen(both, pointed=True)
    likely = sorted((item for item in scored if MAY_TAKE <= item[0] < TAKES), key=lambda item: -item[0])
    return Chosen(distinct([*taken, *(mention for _, mention in likely)])[:2])


def _venue(candidate: Candidate, mention: Mention) -> bool:
    """A place or state right after "in" or "at" is where a meeting, call or talks are held, and no side."""
    if candidate.trigger.entry.kind not in (Kind.MEETING, Kind.CALL, Kind.TALKS) or mention.kind not in ("place", "state"):
        return False
    before = candidate.view.tokens.at(mention.start) - 1
    return before >= candidate.view.first and candidate.view.lowers[before] in ("in", "at")


def _counterpart(candidate: Candidate, taken: tuple[Mention, ...], history: History) -> list[Mention]:
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


def party(mention: Mention, name: str) -> Party:
    """The record of a mention that takes part, under the name to be shown."""
    return Party(name=name, kind=mention.kind, actor=mention.actor, state=mention.state, office=mention.office, qid=mention.qid)
