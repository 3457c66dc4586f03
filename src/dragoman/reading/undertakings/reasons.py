"""Reasons: which words of the report gave a claim its kind, status, holder, parties and date.

They are found by deciding again, from the same reading with the same models, so that nothing has to be kept beside a claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from dragoman.claim import Claim
from dragoman.reading.records import Attribution, Mention, Reading
from dragoman.reading.status.operators import Operator
from dragoman.reading.undertakings.assemble import judge, together
from dragoman.reading.undertakings.confidence import calibration
from dragoman.reading.undertakings.judged import Judged
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Status

About = Literal["kind", "status", "holder", "party", "when", "requires"]


class Reason(Struct, frozen=True, kw_only=True):
    """Words of the report and what they gave; without words (`start` is None) what was decided for want of any."""

    about: About
    because: str
    start: int | None = None
    end: int | None = None
    words: str = ""


def reasons(reading: Reading) -> dict[str, tuple[Reason, ...]]:
    """For the id of each claim of a reading its reasons, in the order kind, status, condition, holder, parties, date.

    Empty for a reading without parts of speech: whatever made its claims, it was not this reader.
    """
    if not reading.tags:
        return {}
    scene = Scene(reading)
    judged = list(judge(scene, models(), calibration=calibration()))
    filed = [each for each in judged if each.claim is not None]
    return {
        claim.id: tuple(_reasons(scene, claim, [filed[number] for number in numbers])) for claim, numbers in together(judged)
    }


def _reasons(scene: Scene, claim: Claim, told: list[Judged]) -> Iterator[Reason]:
    """`told` are the candidates that were merged into the claim; each field is explained by the first that agrees with it."""
    text = scene.report.text

    def at(about: About, because: str, start: int, end: int) -> Reason:
        return Reason(about=about, because=because, start=start, end=end, words=" ".join(text[start:end].split()))

    def first(agrees: Callable[[Claim], bool]) -> Judged:
        return next((each for each in told if each.claim is not None and agrees(each.claim)), told[0])

    candidate = told[0].candidate
    tokens, trigger = candidate.view.tokens, candidate.trigger
    weak = ", a weak word" if trigger.entry.weak else ""
    yield at("kind", f"{claim.kind}{weak}", tokens.starts[trigger.first], tokens.ends[trigger.last - 1])
    stated = first(lambda other: other.status is claim.status)
    for operator in stated.candidate.operators:
        start, end = _extent(operator)
        yield at("status", _told(operator), tokens.starts[start], tokens.ends[end - 1])
    yield Reason(about="status", because=_verdict(stated, claim.status))
    if claim.requires is not None:
        start = text.find(claim.requires, candidate.view.sentence.start)
        if start >= 0:
            yield at("requires", "the condition", start, start + len(claim.requires))
    vouched = first(lambda other: other.holder == claim.holder).vouching
    attribution, mention = (vouched.attribution, vouched.mention) if vouched is not None else (None, None)
    if claim.holder is None:
        yield Reason(about="holder", because="nobody else vouches: the report's own voice")
    for span, because in _vouching(attribution, mention):
        yield at("holder", because, *span)
    parties = first(lambda other: other.parties == claim.parties)
    relations = {id(mention): relation for mention, relation in parties.candidate.mentions}
    for mention in parties.chosen.mentions:
        relation = relations.get(id(mention))
        because = "pointed back to" if relation is None else relation.replace("-", " ") or "in the sentence"
        yield at("party", because, mention.start, mention.end)
    dated = first(lambda other: other.when == claim.when)
    if claim.when is not None and dated.timex is not None:
        yield at("when", claim.when, dated.timex.start, dated.timex.end)


def _extent(operator: Operator) -> tuple[int, int]:
    """Its tokens, with its auxiliaries and its negation where it is a verb."""
    group = operator.group
    return (group.first, group.last) if group is not None else (operator.token, operator.token + 1)


def _told(operator: Operator) -> str:
    classes = "/".join(operator.classes) or "no class"
    return f"{operator.relation}: {classes}{', denied' if operator.negated else ''}"


def _verdict(judged: Judged, status: Status) -> str:
    verdict = judged.candidate.verdict
    if verdict.status is None:
        return f"the rules are silent; the model says {status}"
    if verdict.status is status:
        return f"rules and model say {status}{', by explicit words' if verdict.sure else ''}"
    return f"the rules say {verdict.status}; the model and the date say {status}"


def _vouching(attribution: Attribution | None, mention: Mention | None) -> Iterator[tuple[tuple[int, int], str]]:
    """The words of the source and of the cue; without an attribution the subject of the verb."""
    if attribution is None:
        if mention is not None:
            yield (mention.start, mention.end), "the subject of what is done"
        return
    for span in attribution.source:
        yield (span.start, span.end), "the source"
    for span in attribution.cue:
        yield (span.start, span.end), f"the cue, {attribution.style} speech"
