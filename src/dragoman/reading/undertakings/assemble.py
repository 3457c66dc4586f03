"""From candidates to claims: what is filed, in which status, with whom, according to whom; one claim a fact."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.claim import Claim, Evidence
from dragoman.reading.parties.choose import History, choose, key, party
from dragoman.reading.records import Mention
from dragoman.reading.undertakings.candidate import Candidate, candidates
from dragoman.reading.undertakings.features import features
from dragoman.reading.undertakings.holder import holder
from dragoman.reading.undertakings.loglinear import Models
from dragoman.reading.undertakings.merge import merge
from dragoman.reading.undertakings.requires import requires
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.when import claim_when, fixes_time
from dragoman.status import Kind, Status

FILED = 0.4
"""Probability from which a candidate is filed; chosen on gold/train by cross-validation."""
_UNDATED = frozenset((Status.UNCLEAR, Status.NOT_RULED_OUT))


def assemble(scene: Scene, bundle: Models, filed: float = FILED) -> tuple[Claim, ...]:
    """The claims of a report in order of their evidence, merged."""
    return merge(list(_claims(scene, bundle, filed)))


def _claims(scene: Scene, bundle: Models, filed: float) -> Iterator[Claim]:
    history = History()
    for candidate in candidates(scene):
        names = features(scene, candidate)
        probability = bundle.claim.probabilities(names)[0]
        parties = choose(candidate, bundle.party, history)
        if probability >= filed and parties:
            yield _claim(scene, candidate, parties, bundle, names, probability)
        if probability >= filed / 2:
            history.note(candidate.trigger.entry.kind, parties)
        for mention, _ in candidate.mentions:
            if mention.kind == "person" and not mention.plural:
                history.person = mention


def _claim(
    scene: Scene, candidate: Candidate, parties: tuple[Mention, ...], bundle: Models, names: list[str], probability: float
) -> Claim:
    scores = bundle.status.scores(names)
    status = Status(bundle.status.labels[scores.index(max(scores))])
    when = claim_when(scene.reading, candidate.timex) if candidate.timex is not None else None
    condition = requires(candidate) if status is Status.CONDITIONAL else None
    if status is Status.CONDITIONAL and condition is None:
        status = Status.PROPOSED if candidate.rule is Status.PROPOSED else Status.NOT_RULED_OUT
    if status in (Status.PLANNED, Status.SCHEDULED) and candidate.timex is not None and when is not None:
        status = Status.SCHEDULED if fixes_time(candidate.timex, scene.report.text) else Status.PLANNED
    return Claim(
        report=scene.report.sha256,
        kind=candidate.trigger.entry.kind,
        parties=tuple(party(mention) for mention in parties),
        status=status,
        holder=holder(candidate, status),
        evidence=Evidence.at(scene.report.text, candidate.view.sentence.span),
        place=_place(candidate, parties),
        when=None if status in _UNDATED else when,
        requires=condition,
        confidence=round(probability, 3),
    )


def _place(candidate: Candidate, parties: tuple[Mention, ...]) -> str | None:
    """Where it takes place: a place after "in" or "at" near the trigger; for a visit the destination."""
    for mention, relation in candidate.mentions:
        if relation.split("-")[-1] in ("in", "at") and mention.kind in ("place", "state"):
            return mention.name
    if candidate.trigger.entry.kind is Kind.VISIT:
        taken = {key(mention) for mention in parties}
        for mention, relation in candidate.mentions:
            if mention.kind in ("place", "state") and key(mention) in taken and relation in ("to", "object", "next", "in"):
                return mention.name
    return None
