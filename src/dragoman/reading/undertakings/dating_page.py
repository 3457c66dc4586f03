"""A report laid out for dating: where each undertaking is named, and with whom, so that a date told elsewhere can be found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.reading.parties.cast import key
from dragoman.reading.parties.choose import Chosen
from dragoman.reading.records import Mention, Timex
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.when import claim_when

LEAD = 3
"""Sentences at the top that may tell the day of what the report is about."""


@dataclass(frozen=True, slots=True)
class Named:
    """An undertaking as it is named once, with those who take part (states by their codes)."""

    candidate: Candidate
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Option:
    """A time expression with the date that a claim takes from it, and the number of its sentence."""

    timex: Timex
    when: str
    sentence: int


class Page:
    """One report with its undertakings by sentence and the expressions that give a date."""

    def __init__(self, scene: Scene, read: Iterable[tuple[Candidate, Chosen]]) -> None:
        self.scene = scene
        self.named: dict[int, list[Named]] = defaultdict(list)
        for candidate, chosen in read:
            self.named[candidate.view.number].append(Named(candidate, who(chosen.mentions)))
        self.dated: dict[int, list[Option]] = defaultdict(list)
        for number in sorted(scene.timexes):
            if scene.is_residue(number):
                continue
            for timex in scene.timexes[number]:
                when = claim_when(scene.reading, timex) if timex.kind != "set" else None
                if when is not None:
                    self.dated[number].append(Option(timex, when, number))

    def of(self, candidate: Candidate) -> Named:
        """The candidate with its parties."""
        return next(each for each in self.named[candidate.view.number] if each.candidate is candidate)

    def alike(self, one: Named, number: int) -> list[tuple[int, Named]]:
        """The undertakings of the same kind that a sentence names, with how many of the parties they share."""
        kind = one.candidate.trigger.entry.kind
        return [
            (len(one.parties & other.parties), other)
            for other in self.named.get(number, ())
            if other.candidate is not one.candidate and other.candidate.trigger.entry.kind == kind
        ]

    def options(self, one: Named) -> list[Option]:
        """What might date it: in its sentence, the one before, the next of the paragraph, then wherever the like is named."""
        sentences, own = self.scene.tokens.sentences, one.candidate.view.number
        near = [own, own - 1]
        if own + 1 < len(sentences) and sentences[own + 1].paragraph == sentences[own].paragraph:
            near.append(own + 1)
        far = [number for number in self.dated if number not in near and (number < LEAD or self._names(one, number))]
        return [option for number in (*near, *far) for option in self.dated.get(number, ())]

    def _names(self, one: Named, number: int) -> bool:
        entry = one.candidate.trigger.entry
        return any(shared or other.candidate.trigger.entry == entry for shared, other in self.alike(one, number))


def who(mentions: Sequence[Mention]) -> frozenset[str]:
    """Those who take part, a person as the state for which he acts."""
    return frozenset(mention.state or key(mention) for mention in mentions)
