"""The cast of a report: how often each side is named, whether the headline names it, and whom undertakings bind."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Kind

BINDING = frozenset(("between", "with", "and", "subject", "object", "inside", "cosubject", "oversubject", "patient", "next"))
"""Relations in which a mention mostly takes part."""
FOREMOST = 6
"""As many of the sides are foremost."""
_LEAD = 3
"""Sentences that make the opening of a report."""


def key(mention: Mention) -> str:
    """Mentions of one actor have one key."""
    return mention.actor or f"{mention.kind}:{mention.name.casefold()}"


def side(mention: Mention) -> str:
    """Mentions of one side have one key: a leader, his state, its capital."""
    if mention.state is not None and mention.kind in ("person", "state", "place"):
        return mention.state
    return key(mention)


class Cast:
    """The sides of one report, counted once from its mentions and from where they stand to its undertakings."""

    def __init__(self, scene: Scene, candidates: Sequence[Candidate]) -> None:
        named: Counter[str] = Counter(side(mention) for mention in scene.reading.mentions)
        order = sorted(named, key=lambda name: -named[name])
        self.rank = {name: place for place, name in enumerate(order)}
        title = (scene.report.title or "").casefold()
        self.titled = frozenset(
            side(mention)
            for mention in scene.reading.mentions
            if mention.form != "description"
            and any(word and word.casefold() in title for word in (mention.name.split()[-1], mention.span.of(scene.report.text)))
        )
        self.lead = frozenset(side(mention) for number in range(_LEAD) for mention in scene.mentions.get(number, ()))
        self._sentences = scene.mentions
        self._places: dict[str, tuple[list[int], list[Mention]]] = {}
        for number in sorted(scene.mentions):
            for mention in scene.mentions[number]:
                numbers, mentions = self._places.setdefault(key(mention), ([], []))
                numbers.append(number)
                mentions.append(mention)
        self.foremost = tuple(name for name, (_, mentions) in self._places.items() if self.rank[side(mentions[0])] < FOREMOST)
        """The actors of the sides named most."""
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.bound: dict[Kind, Counter[str]] = defaultdict(Counter)
        for candidate in candidates:
            for name in binding(candidate):
                self.bound[candidate.trigger.entry.kind][name] += 1
            bound = sorted(binding(candidate))
            self.pairs.update((left, right) for left in bound for right in bound if left < right)

    def at(self, number: int) -> Sequence[Mention]:
        """The mentions of a sentence."""
        return self._sentences.get(number, ())

    def nearest(self, name: str, number: int) -> tuple[int, Mention]:
        """The last mention of an actor before a sentence, or the first of all, with the number of its sentence."""
        numbers, mentions = self._places[name]
        place = max(0, bisect_left(numbers, number) - 1)
        return numbers[place], mentions[place]

    def others(self, candidate: Candidate, name: str) -> tuple[int, int]:
        """How many other undertakings of the same kind, and of another, bind a side."""
        own = name in binding(candidate)
        kind = candidate.trigger.entry.kind
        alike = self.bound[kind][name] - own
        return alike, sum(count[name] for count in self.bound.values()) - alike - own

    def together(self, left: str, right: str) -> int:
        """How many undertakings bind both sides."""
        return self.pairs[min(left, right), max(left, right)]


def binding(candidate: Candidate) -> frozenset[str]:
    """The sides that stand in a binding relation to a candidate."""
    return frozenset(side(mention) for mention, relation in candidate.mentions if relation in BINDING)
