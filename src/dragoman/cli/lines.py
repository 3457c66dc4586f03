"""What `extract` writes of a reading, as plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.reading.records import Attribution, Reading
from dragoman.span import Span


def claims(reading: Reading) -> list[dict[str, Any]]:
    """The claims, in the format in which given ones are taken as well."""
    return [
        {
            "kind": claim.kind.value,
            "parties": [party.name for party in claim.parties],
            "status": claim.status.value,
            "holder": claim.holder.name if claim.holder else None,
            "resolved": claim.holder is None or claim.holder.resolved,
            "place": claim.place,
            "when": claim.when,
            "requires": claim.requires,
            "waits_on": claim.waits_on,
            "topic": claim.topic,
            "evidence": claim.evidence.exact,
            "start": claim.evidence.start,
            "end": claim.evidence.end,
            "background": claim.background,
            "confidence": claim.confidence,
            "id": claim.id,
        }
        for claim in reading.claims
    ]


def attributions(reading: Reading) -> list[dict[str, Any]]:
    """Sources, cues and contents as character offsets; inner levels under `nested`."""
    return [_attribution(attribution) for attribution in reading.attributions]


def times(reading: Reading) -> list[dict[str, Any]]:
    """Time expressions with their EDTF value or ISO 8601 duration."""
    return [{"start": timex.start, "end": timex.end, "value": timex.value, "kind": timex.kind} for timex in reading.timexes]


def actors(reading: Reading) -> list[dict[str, Any]]:
    """Names, titles and descriptions that mean somebody; pronouns are left out."""
    found = []
    for mention in reading.mentions:
        if mention.form == "pronoun":
            continue
        line: dict[str, Any] = {"start": mention.start, "end": mention.end, "name": mention.name, "kind": mention.kind}
        for key in ("office", "state", "qid"):
            if value := getattr(mention, key):
                line[key] = value
        if not mention.resolved:
            line["resolved"] = False
        found.append(line)
    return found


def _attribution(attribution: Attribution) -> dict[str, Any]:
    speaker = attribution.speaker
    line: dict[str, Any] = {
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "style": attribution.style,
        "force": attribution.force,
        "factivity": attribution.factivity,
        "speaker": speaker.name if speaker is not None else None,
    }
    if speaker is not None and speaker.office:
        line["office"] = speaker.office
    if attribution.description is not None:
        line["description"] = attribution.description
    if attribution.nested:
        line["nested"] = [_attribution(inner) for inner in attribution.nested]
    return line


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
