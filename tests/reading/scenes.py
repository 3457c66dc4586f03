"""Sentences laid out for the modules that read undertakings, by the real stages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dragoman.reading.grammar.tagger import tag
from dragoman.reading.grammar.view import View
from dragoman.reading.parties.choose import Chosen, with_parties
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.reader import default, stages
from dragoman.reading.records import Reading
from dragoman.reading.status.operators import Operator, operators
from dragoman.reading.tokens import tokenize
from dragoman.reading.undertakings.candidate import Candidate, candidates
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.undertakings.triggers import Trigger, triggers
from dragoman.report import Report, Residue

MONDAY = date(2031, 5, 5)
"""The day of publication that the examples speak from."""
BEFORE = Pipeline(stages()[:-1])


def view(text: str, number: int = 0) -> View:
    """One sentence of a text with its tags."""
    tokens = tokenize(text)
    return View(tokens, tag(tokens), number)


def named(text: str) -> list[Trigger]:
    """The triggers of a one-sentence text."""
    return list(triggers(view(text)))


def governed(text: str, lemma: str) -> tuple[View, Trigger, tuple[Operator, ...]]:
    """The trigger of a one-sentence text that has this lemma, with the operators over it."""
    sentence = view(text)
    trigger = next(trigger for trigger in triggers(sentence) if trigger.entry.lemma == lemma)
    return sentence, trigger, operators(sentence, trigger.head, trigger.left, trigger.right, trigger.verb)


def report(text: str, published: date | None = MONDAY, residue: tuple[Residue, ...] = ()) -> Report:
    return Report(id="example", text=text, published=published, residue=residue)


def scene(text: str, published: date | None = MONDAY) -> Scene:
    """What the stages before undertakings find."""
    return Scene(BEFORE.read(report(text, published)))


def found(text: str) -> list[Candidate]:
    """The candidates of a text."""
    return list(candidates(scene(text)))


def candidate(text: str, lemma: str) -> Candidate:
    """The last candidate with this lemma."""
    return [one for one in found(text) if one.trigger.entry.lemma == lemma][-1]


def read(text: str, published: date | None = MONDAY) -> Reading:
    """All that the default reader finds."""
    return default().read(report(text, published))


def model(bias: float, **weights: float) -> LogLinear:
    """A model of one label with weights by hand: what a test is about does not hang on what training found."""
    return LogLinear(labels=["1"], bias=[bias], weights={name: {0: weight} for name, weight in weights.items()})


def by_relation(*relations: str) -> LogLinear:
    """A model of parties that takes the mentions in these relations and whom the words point back to, and no others."""
    names = (*(f"rel={relation}" for relation in relations), "far:pointed=True")
    return LogLinear(labels=["1"], bias=[-4.0], weights={name: {0: 8.0} for name in names})


def takers(text: str, party: LogLinear) -> list[tuple[str, list[str], bool]]:
    """For each candidate of a text its lemma, the names of those who take part, and whether some were only pointed to."""
    laid_out = scene(text)
    chosen: Iterable[tuple[Candidate, Chosen]] = with_parties(laid_out, candidates(laid_out), party)
    return [(one.trigger.entry.lemma, [mention.name for mention in item.mentions], item.pointed) for one, item in chosen]
