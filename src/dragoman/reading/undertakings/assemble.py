"""From candidates to claims: what is filed, in which status, with whom, according to whom; one claim a fact."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from dragoman.claim import Claim, Evidence, Holder
from dragoman.reading.parties.choose import Chosen, party, with_parties
from dragoman.reading.records import Timex
from dragoman.reading.undertakings import dating, holder
from dragoman.reading.undertakings.background import told_as_past
from dragoman.reading.undertakings.candidate import Candidate, candidates
from dragoman.reading.undertakings.confidence import Calibration, Probabilities, signs_of
from dragoman.reading.undertakings.dating_page import Page
from dragoman.reading.undertakings.edges import linked
from dragoman.reading.undertakings.features import features
from dragoman.reading.undertakings.filing import BY_DATE, FILED, LEAST, likelihood, worth
from dragoman.reading.undertakings.filing_features import filing_features
from dragoman.reading.undertakings.judged import Judged, Withheld
from dragoman.reading.undertakings.loglinear import Models
from dragoman.reading.undertakings.merge import gather
from dragoman.reading.undertakings.opinion import Asking, Opinion, agreed, leaning, opinions
from dragoman.reading.undertakings.place import place_of
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.undertakings.topic import topic_of
from dragoman.reading.when import claim_when, fixes_time
from dragoman.status import Phase, Status

SURE, LIKELY = 3.5, 0.8
"""What the rules' verdict adds to the score of its status, where explicit words say it and where not."""
NEVER_HELD = (Phase.OFF, Phase.STALLED, Phase.OPEN, Phase.PLANNED)
"""Phases that the rules hear in which nothing is filed as held: what is denied, hoped for or to come has not taken place."""
HELD = 0.7
"""Probability under which nothing is held: the next likeliest status is taken. By cross-validation it costs nothing; .8 would."""
HELD_DATED = 0.5
"""The same beside a day gone by, which speaks for it."""
_UNDATED = frozenset((Status.UNCLEAR, Status.NOT_RULED_OUT))


def assemble(
    scene: Scene, bundle: Models, filed: float = FILED, calibration: Calibration | None = None, second: Asking = opinions
) -> tuple[Claim, ...]:
    """The claims of a report in order of their evidence, merged, each condition linked to what it names."""
    return tuple(claim for claim, _ in together(list(judge(scene, bundle, filed, calibration, second=second))))


def together(judged: Sequence[Judged]) -> list[tuple[Claim, tuple[int, ...]]]:
    """The claims of a report from its candidates, each with the numbers, among those filed, of the ones that it stands for."""
    with_claim = [each for each in judged if each.claim is not None]
    gathered = gather([each.claim for each in with_claim if each.claim is not None])
    claims = linked(gathered, with_claim, judged)
    return [(claim, each.numbers) for claim, each in zip(claims, gathered, strict=True)]


def judge(
    scene: Scene,
    bundle: Models,
    filed: float = FILED,
    calibration: Calibration | None = None,
    weighing: Calibration | None = None,
    second: Asking = opinions,
) -> Iterator[Judged]:
    """Every candidate of a report in order of the text, with its claim or with what speaks against one.

    Without a calibration the confidence is what the filing was decided by. `weighing` is the model that decides it, the bundled
    one if None. `second` gives a second opinion on each candidate: the bundled branch's, or in cross-validation that of one
    which has not seen the report.
    """
    weighing = weighing or worth()
    read = list(with_parties(scene, candidates(scene), bundle.party))
    page = Page(scene, read)
    asked = second(scene, [candidate for candidate, _ in read])
    for (candidate, chosen), opinion in zip(read, asked, strict=True):
        withheld = _withheld(scene, candidate, chosen)
        if withheld is not None:
            yield Judged(candidate, chosen, withheld=withheld)
            continue
        names = features(scene, candidate, chosen)
        likely = agreed(bundle.claim.scores([*names, *filing_features(scene, candidate, chosen)])[0], opinion)
        if likely < LEAST:
            yield Judged(candidate, chosen, withheld="unlikely")
            continue
        status, firm = _status(candidate, bundle, names, _gone_by(candidate.timex, scene.report.published), opinion)
        vouching, share = holder.choose(scene, candidate, bundle.holder)
        probabilities = Probabilities(likely, firm, share)
        decided = likelihood(signs_of(candidate, chosen, status, vouching.holder, probabilities), status, weighing)
        if decided < filed - BY_DATE:
            yield Judged(candidate, chosen, withheld="unlikely", likelihood=decided)
            continue
        timex = _timex(page, candidate, status, bundle)
        claim = _claim(scene, candidate, chosen, status, vouching.holder, timex)
        signs = signs_of(candidate, chosen, claim.status, claim.holder, probabilities)
        decided = likelihood(signs, claim.status, weighing)
        if decided < filed:
            yield Judged(candidate, chosen, withheld="unlikely", likelihood=decided)
            continue
        confidence = calibration.confidence(signs) if calibration is not None else round(decided, 3)
        claim = msgspec.structs.replace(claim, confidence=confidence)
        yield Judged(candidate, chosen, claim, None, signs, vouching, timex, decided)


def _withheld(scene: Scene, candidate: Candidate, chosen: Chosen) -> Withheld | None:
    """What keeps a candidate from being a claim, whatever the models say."""
    if not chosen.mentions:
        return "no party"
    if scene.is_headline(candidate.view.number):
        return "headline"  # it tells who is meant later on, but is no evidence (rule 4)
    return "question" if _asked(scene, candidate) else None


def _asked(scene: Scene, candidate: Candidate) -> bool:
    """Does it stand in a question? That is no evidence (rule 4), but an event with its day is presupposed (rule 17)."""
    if candidate.timex is not None:
        return False
    saying = candidate.attribution
    if saying is not None and saying.force == "asks" and saying.content:
        start = saying.content[0].start
        words = scene.report.text[start : start + 8].casefold()
        if words.startswith(("whether ", "if ", "about ", "why ", "when ", "how ")):
            return True
    return scene.report.text[candidate.view.sentence.end - 2 : candidate.view.sentence.end].rstrip("\"”'").endswith("?")


def _timex(page: Page, candidate: Candidate, status: Status, bundle: Models) -> Timex | None:
    """The expression that dates a claim of this status."""
    if bundle.date is None:
        return candidate.timex
    option = dating.choose(page, page.of(candidate), status, bundle.date)
    return option.timex if option is not None else None


def _claim(
    scene: Scene, candidate: Candidate, chosen: Chosen, status: Status, vouching: Holder | None, timex: Timex | None
) -> Claim:
    parties = chosen.mentions
    when = claim_when(scene.reading, timex) if timex is not None else None
    condition = candidate.verdict.requires if status is Status.CONDITIONAL else None
    if status in (Status.PLANNED, Status.SCHEDULED) and timex is not None and when is not None:
        status = Status.SCHEDULED if fixes_time(timex, scene.report.text) else Status.PLANNED
    status = _by_day(status, when, scene.report.published)
    return Claim(
        report=scene.sha256,
        kind=candidate.trigger.entry.kind,
        parties=tuple(party(mention, scene.shown(mention)) for mention in parties),
        status=status,
        holder=vouching,
        evidence=Evidence.at(scene.report.text, scene.evidence(candidate.view.number)),
        place=place_of(candidate, parties),
        when=_stands(status, when, scene.report.published),
        requires=condition,
        topic=topic_of(candidate, chosen),
        background=told_as_past(candidate, status, when, scene.report.published),
    )


def _stands(status: Status, when: str | None, published: date | None) -> str | None:
    """The date, unless it can only be that of the saying: what is wanted, planned or possible lies ahead."""
    if when is None or status in _UNDATED:
        return None
    ahead = status.phase in (Phase.OPEN, Phase.PLANNED)
    past = (
        published is not None
        and when[:1].isdigit()
        and when.rpartition("/")[2][:10] < published.isoformat()[: len(when.rpartition("/")[2][:10])]
    )
    return None if ahead and past else when


def _by_day(status: Status, when: str | None, published: date | None) -> Status:
    """What is told as held on a day to come is scheduled; what is scheduled for a day gone by was held."""
    if when is None or published is None or not when[:4].isdigit() or len(when) < 10:
        return status
    if "/" in when:
        return Status.SCHEDULED if status is Status.HELD and when[:10] > published.isoformat() else status
    if status in (Status.HELD, Status.UNDER_WAY) and when > published.isoformat():
        return Status.SCHEDULED
    if status is Status.SCHEDULED and when < published.isoformat():
        return Status.HELD
    return status


def _gone_by(timex: Timex | None, published: date | None) -> bool:
    """Does the expression name a day before the report's?"""
    if timex is None or published is None or len(timex.value) != len("2031-05-05") or not timex.value[:4].isdigit():
        return False
    return timex.value < published.isoformat()


def _status(
    candidate: Candidate, bundle: Models, names: list[str], gone_by: bool, opinion: Opinion | None
) -> tuple[Status, float]:
    """The likeliest status and its probability, with the rules' verdict as a prior and the second opinion.

    Without the words of a condition nothing is conditional.
    """
    open_to: dict[Status, float] = {}
    phase = candidate.rule.phase if candidate.rule is not None else None
    may_be_held = phase not in NEVER_HELD or (gone_by and phase is Phase.PLANNED)
    postponed = any("postpone" in operator.classes for operator in candidate.operators)
    for label, score in zip(bundle.status.labels, bundle.status.scores(names), strict=True):
        status = Status(label)
        if status is Status.CONDITIONAL and candidate.verdict.requires is None:
            continue
        if status is Status.HELD and (not may_be_held or candidate.verdict.any):
            continue
        if status is Status.POSTPONED is not candidate.rule and not postponed:
            continue  # what no word puts off is planned or was held
        score += leaning(status, opinion)
        open_to[status] = score + ((SURE if candidate.verdict.sure else LIKELY) if status is candidate.rule else 0.0)
    best, share = _likeliest(open_to)
    if best is Status.HELD and share < (HELD_DATED if gone_by else HELD) and len(open_to) > 1:
        best, share = _likeliest({status: score for status, score in open_to.items() if status is not Status.HELD})
    return best, share


def _likeliest(scores: dict[Status, float]) -> tuple[Status, float]:
    """The status of the highest score and its probability among these."""
    best = max(scores, key=lambda status: scores[status])
    return best, 1 / sum(math.exp(score - scores[best]) for score in scores.values())
