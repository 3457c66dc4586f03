"""The parties of a candidate: the mentions that the model takes, then, where fewer than two are found, what pronouns,
possessives and definite phrases point back to. Nothing is invented: a party is always somebody whom the report mentions."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.claim import Party
from dragoman.reading.parties.features import features
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.loglinear import LogLinear

TAKES = 0.5
"""Probability from which a mention is taken as a party."""
_SINGULAR = frozenset(("he", "she", "his", "her", "him", "i", "my", "me"))
_PLURAL = frozenset(("they", "their", "them", "both", "each", "we", "our", "us"))
_SIDES = frozenset(("sides", "parties", "countries", "leaders", "presidents", "nations", "neighbours", "neighbors", "delegations"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "its"))


class History:
    """What has been read so far in the report: the parties of earlier candidates, by kind, and the last persons named."""

    def __init__(self) -> None:
        self.by_kind: dict[str, tuple[Mention, ...]] = {}
        self.pair: tuple[Mention, ...] = ()
        self.person: Mention | None = None

    def note(self, kind: str, parties: tuple[Mention, ...]) -> None:
        if len(parties) >= 2:
            self.by_kind[kind] = parties
            self.pair = parties


def key(mention: Mention) -> str:
    """Mentions of one actor have one key."""
    return mention.actor or f"{mention.kind}:{mention.name.casefold()}"


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each actor, in order."""
    return tuple({key(mention): mention for mention in reversed(mentions)}.values())[::-1]


def choose(candidate: Candidate, model: LogLinear, history: History) -> tuple[Mention, ...]:
    """The mentions that take part, in the order of the text, those pointed back to last."""
    scored = [
        (model.probabilities(features(candidate, number))[0], mention)
        for number, (mention, _) in enumerate(candidate.mentions)
    ]
    taken = distinct([mention for probability, mention in scored if probability >= TAKES])
    if len(taken) >= 2:
        return taken
    taken = _with(taken, _pointed(candidate, history))
    if len(taken) >= 2:
        return taken
    best = sorted((item for item in scored if item[0] >= TAKES / 2), key=lambda item: -item[0])
    return _with(taken, [mention for _, mention in best])[:2] if best else taken


def _with(taken: tuple[Mention, ...], more: Sequence[Mention]) -> tuple[Mention, ...]:
    return distinct([*taken, *more])


def _pointed(candidate: Candidate, history: History) -> list[Mention]:
    """Whom the pronouns, possessives and definite phrases of the candidate point back to."""
    view, trigger = candidate.view, candidate.trigger
    group = trigger.verb or next((o.group for o in candidate.operators if o.group is not None), None)
    start = max(view.first, min(trigger.left, group.first if group is not None else trigger.left) - 4)
    words = [view.lowers[index] for index in range(start, trigger.right)]
    found: list[Mention] = []
    speaker = candidate.attribution.speaker if candidate.attribution is not None else None
    if any(word in _SINGULAR for word in words):
        person = speaker or history.person
        if person is not None:
            found.append(person)
    if any(word in _PLURAL or word in _SIDES for word in words):
        if speaker is not None and any(word in ("we", "our", "us") for word in words):
            found.append(speaker)
        else:
            found.extend(history.by_kind.get(trigger.entry.kind, history.pair))
    if trigger.verb is None and (view.lowers[trigger.left] in _DEFINITE or not found):
        earlier = history.by_kind.get(trigger.entry.kind)
        if earlier is not None and view.lowers[trigger.left] in _DEFINITE:
            found.extend(earlier)
    return found


def party(mention: Mention) -> Party:
    """The record of a mention that takes part."""
    return Party(name=mention.name, kind=mention.kind, state=mention.state, office=mention.office, qid=mention.qid)
