"""Features of a candidate, for the two log-linear models: is it a claim, and in which status.

They speak of classes (what kind of word governs, how it is told) rather than of words, so that few labels go far.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.grammar.view import View
from dragoman.reading.parties.choose import Chosen
from dragoman.reading.records import Timex
from dragoman.reading.status.actuality import actuality
from dragoman.reading.status.compose import class_of
from dragoman.reading.status.operators import Operator
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.scene import Scene

_SENTENCE_WORDS = {
    "if": "if", "unless": "if", "provided": "if", "until": "until", "once": "once", "only": "only",
    "condition": "if", "depends": "if",
    "depend": "if", "whether": "whether", "?": "question", "before": "before", "after": "after", "again": "again",
    "would": "would",
    "yet": "yet", "still": "still", "already": "already", "never": "never", "must": "must", "should": "should",
    "ongoing": "ongoing",
    "readout": "readout", "announced": "announced", "expected": "expected", "scheduled": "scheduled", "earlier": "earlier",
}  # fmt: skip


def features(scene: Scene, candidate: Candidate, chosen: Chosen) -> list[str]:
    """Names of the features that hold, each once."""
    return list(dict.fromkeys(_features(scene, candidate, chosen)))


def _features(scene: Scene, candidate: Candidate, chosen: Chosen) -> Iterator[str]:
    trigger, view = candidate.trigger, candidate.view
    kind = str(trigger.entry.kind)
    rule = str(candidate.rule)
    yield f"kind={kind}"
    yield f"lemma={kind}:{trigger.entry.lemma}"
    yield f"rule={rule}"
    yield f"rule={rule}&{kind}"
    if candidate.verdict.sure:
        yield "sure"
        yield f"sure={rule}"
    if candidate.verdict.any:
        yield "any"
    if candidate.verdict.hypothetical:
        yield "hypothetical"
        yield f"hypothetical&{rule}"
    yield f"form={'verb' if trigger.verb else 'noun'}&{kind}&{'weak' if trigger.entry.weak else 'strong'}"
    if trigger.verb is None:
        yield from _noun_phrase(candidate)
    else:
        told = actuality(trigger.verb)
        yield f"self={told}&{kind}"
        yield f"self={told}&{trigger.entry.lemma}"
        yield f"passive={trigger.verb.passive}&{kind}"
        if trigger.verb.negated:
            yield "self-negated"
    for position, operator in enumerate(operator for operator in candidate.operators if operator.relation != "around"):
        yield from _operator(candidate, operator, position)
    if not any(operator.classes for operator in candidate.operators):
        yield f"bare&{kind}"
    yield from _time(scene, candidate.timex, rule, kind)
    yield from _who(candidate, kind)
    yield from _parties(chosen, kind)
    yield from _saying(candidate, rule)
    window = view.lowers[view.first : view.last]
    for word in dict.fromkeys(window):
        if word in _SENTENCE_WORDS:
            yield f"has={_SENTENCE_WORDS[word]}"
            yield f"has={_SENTENCE_WORDS[word]}&{rule}"
    before = view.lowers[view.first : trigger.left]
    if "if" in before or "unless" in before:
        yield "if-before"
    place = trigger.first - view.first
    yield f"at={'start' if place < 4 else 'early' if place < 12 else 'late'}"
    yield f"sentence={min(view.number, 6)}"
    yield f"order={min(candidate.order, 4)}"
    yield f"order={min(candidate.order, 4)}&{kind}"
    for index in range(max(view.first, trigger.left - 2), trigger.left):
        yield f"left={_common(view, index)}"
    for index in range(trigger.right, min(view.last, trigger.right + 2)):
        yield f"right={_common(view, index)}"


def _common(view: View, index: int) -> str:
    """The word, or that a name stands there: which name it is tells nothing that holds elsewhere."""
    return "a name" if view.tags[index] in ("NNP", "NNPS") else view.lowers[index]


def _noun_phrase(candidate: Candidate) -> Iterator[str]:
    trigger, view = candidate.trigger, candidate.view
    kind = trigger.entry.kind
    first = view.lowers[trigger.left]
    determiner = first if view.tags[trigger.left] in ("DT", "PRP$", "PDT", "CD") else "none"
    yield f"det={determiner}"
    yield f"det={determiner}&{kind}"
    for index in range(trigger.left, trigger.first):
        if view.tags[index] in ("JJ", "NN", "VBN", "VBG", "JJS", "NNS"):
            yield f"mod={view.lowers[index]}"
    yield f"plural={view.tags[trigger.head]}&{kind}"
    yield f"proper={view.words[trigger.head][0].isupper()}&{kind}"


def _operator(candidate: Candidate, operator: Operator, position: int) -> Iterator[str]:
    kind = candidate.trigger.entry.kind
    name = class_of(kind, operator) or "other"
    told = str(actuality(operator.group)) if operator.group is not None else "-"
    sign = "not" if operator.negated else "is"
    yield f"op={name}:{sign}"
    yield f"op={name}:{told}:{sign}"
    yield f"op={operator.relation}:{name}:{told}:{sign}"
    yield f"op={name}:{told}:{sign}&{kind}"
    yield f"word={operator.word}"
    yield f"word={operator.word}&{kind}:{operator.relation}"
    if operator.preposition:
        yield f"through={operator.preposition}&{name}"
    if position == 0:
        yield f"first={operator.relation}:{name}:{told}:{sign}&{kind}"
    if operator.group is not None and operator.group.progressive:
        yield f"progressive&{name}"


def _time(scene: Scene, timex: Timex | None, rule: str, kind: str) -> Iterator[str]:
    sort = "none"
    if timex is not None and timex.kind == "duration":
        sort = "duration"
    elif timex is not None:
        published = scene.report.published
        day = timex.value[:10]
        sort = "vague"
        if published is not None and day[:1].isdigit():
            today = published.isoformat()
            grain = "day" if len(day) == 10 and "/" not in day else "month" if len(day) >= 7 else "year"
            sort = f"{'past' if day < today[: len(day)] else 'same' if day == today[: len(day)] else 'future'}-{grain}"
        elif day[:1].isdigit() or "-" in day:
            sort = "dated"
    yield f"time={sort}"
    yield f"time={sort}&{rule}"
    yield f"time={sort}&{kind}"


def _who(candidate: Candidate, kind: str) -> Iterator[str]:
    related = {relation for _, relation in candidate.mentions if relation}
    kinds = {(mention.kind, relation) for mention, relation in candidate.mentions if relation}
    yield f"related={min(len([1 for _, relation in candidate.mentions if relation]), 3)}&{kind}"
    yield f"mentions={min(len(candidate.mentions), 4)}"
    for relation in sorted(related):
        yield f"rel={relation}&{kind}"
    for actor, relation in sorted(kinds):
        yield f"rel={relation}:{actor}"


def _parties(chosen: Chosen, kind: str) -> Iterator[str]:
    yield f"parties={min(len(chosen.mentions), 4)}&{kind}"
    yield f"pointed={chosen.pointed}"
    yield f"pair={'-'.join(sorted(mention.kind for mention in chosen.mentions)[:3])}"
    yield f"pair={'-'.join(sorted(mention.kind for mention in chosen.mentions)[:3])}&{kind}"
    states = {mention.state for mention in chosen.mentions if mention.state is not None}
    yield f"states={min(len(states), 3)}&{min(len(chosen.mentions), 3)}&{kind}"
    if any(not mention.resolved for mention in chosen.mentions):
        yield f"unresolved&{kind}"


def _saying(candidate: Candidate, rule: str) -> Iterator[str]:
    attribution = candidate.attribution
    if attribution is None:
        yield "said=no"
        return
    yield "said=yes"
    yield f"said={attribution.style}"
    yield f"force={attribution.force}"
    yield f"force={attribution.force}&{rule}"
    yield f"speaker={'known' if attribution.speaker is not None else 'unknown'}"
