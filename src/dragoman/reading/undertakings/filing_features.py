"""Features that tell whether a candidate is diplomacy at all, for the model of filing alone: what the report is about, who the
parties are (two of one state meet at home, rule 16 of the guidelines), and the words that say with what or with whom."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.parties.choose import Chosen
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.scene import Scene

_NEAR = 6
"""Tokens in which the noun after a verb or after "with" is looked for."""
_NOUNS = ("NN", "NNS")


def filing_features(scene: Scene, candidate: Candidate, chosen: Chosen) -> list[str]:
    """Names of the features that hold, each once."""
    return list(dict.fromkeys((*_about(scene, candidate), *_whose(candidate, chosen), *_with_what(candidate))))


def _about(scene: Scene, candidate: Candidate) -> Iterator[str]:
    kind = candidate.trigger.entry.kind
    for name in scene.about:
        yield name
        yield f"{name}&{kind}"


def _whose(candidate: Candidate, chosen: Chosen) -> Iterator[str]:
    """Of which states the parties are, and how they are known."""
    kind, parties = candidate.trigger.entry.kind, chosen.mentions
    states = [mention.state for mention in parties]
    if len(parties) >= 2:
        home = states[0] is not None and len(set(states)) == 1
        yield f"home={home}"
        yield f"home={home}&{kind}"
        yield f"states-of={len(set(states) - {None})}:{None in states}"
    yield f"unknown={sum(mention.actor is None for mention in parties)}&{kind}"
    yield f"met-here={sum(mention.actor is not None and mention.actor.startswith('met:') for mention in parties)}"
    yield f"in-office={sum(mention.office is not None for mention in parties)}"
    for mention in parties:
        yield f"party={mention.kind}:{mention.form}:{mention.plural}"
        if not mention.resolved:
            yield f"party-word={mention.name.split()[-1].casefold()}"


def _with_what(candidate: Candidate) -> Iterator[str]:
    """The object of a verb ("met a deadline", "received no notification"); of a noun the word after it and that after "with"."""
    trigger, view = candidate.trigger, candidate.view
    lemma, first = trigger.entry.lemma, trigger.last
    reach = min(view.last, first + _NEAR)
    if trigger.verb is None:
        yield f"then={view.lowers[first] if first < view.last else 'end'}&{lemma}"
        at = next((index for index in range(first, reach) if view.lowers[index] == "with"), None)
        if at is not None:
            yield f"with={_noun(candidate, at + 1, min(view.last, at + 1 + _NEAR))}"
        return
    named = any(first <= view.tokens.at(mention.start) < first + 3 for mention, _ in candidate.mentions)
    yield f"named-object={named}&{lemma}"
    noun = _noun(candidate, first, reach)
    yield f"object={noun}"
    yield f"object={noun}&{lemma}"


def _noun(candidate: Candidate, first: int, last: int) -> str:
    """The noun that a phrase comes to, "a name", or the word that ends the phrase without one."""
    view = candidate.view
    for index in range(first, last):
        tag = view.tags[index]
        if tag.startswith("NNP"):
            return "a name"
        if tag in _NOUNS and not (index + 1 < view.last and view.tags[index + 1] in _NOUNS):
            return view.lowers[index]
        if tag in ("IN", "TO", "CC", ".", ","):
            return view.lowers[index]
    return "none"
