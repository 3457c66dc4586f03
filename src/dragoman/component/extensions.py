"""Extensions of Doc and Span. All but `published` are computed from what the Doc carries; nothing has to be kept in step.

A span of an attribution or of a claim is known by its id ("attribution-0", "claim-0": its number in the reading, inner
attributions counted after the one that reports them), which spaCy keeps with the spans of a group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from dragoman.claim import Claim
from dragoman.component.kept import KEY, recall
from dragoman.reading.records import Attribution, Reading
from dragoman.span import Span, hull

ATTRIBUTIONS, CLAIMS = "attributions", "claims"
"""Names of the span groups."""
_LABELS = {ATTRIBUTIONS: "ATTRIBUTION", CLAIMS: "CLAIM"}


def reading_of(doc: Doc) -> Reading | None:
    """The reading that the Doc carries; None for one that was not read, or that is a part of one that was."""
    kept = doc.user_data.get(KEY)
    return recall(kept, doc.text) if kept is not None else None


def group(doc: Doc, reading: Reading) -> None:
    """Sets the span groups: the contents of the attributions, inner ones too, and the evidence of the claims."""
    said = [_span(doc, hull(one.content), ATTRIBUTIONS, number) for number, one in enumerate(walk(reading.attributions))]
    doc.spans[ATTRIBUTIONS] = [span for span in said if span is not None]
    filed = [_span(doc, claim.evidence.span, CLAIMS, number) for number, claim in enumerate(reading.claims)]
    doc.spans[CLAIMS] = [span for span in filed if span is not None]


def walk(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Attributions in order, each followed by those nested in it."""
    for one in attributions:
        yield one
        yield from walk(one.nested)


def register() -> None:
    """Sets the extensions. May be called again."""
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)
    Doc.set_extension("dragoman", getter=reading_of, force=True)
    Doc.set_extension("attributions", getter=_attributions, force=True)
    Doc.set_extension("claims", getter=_claims, force=True)
    for role in ("source", "cue", "content"):
        DocSpan.set_extension(role, getter=_role(role), force=True)
    DocSpan.set_extension("speaker", getter=_speaker, force=True)
    for name in ("description", "style", "force", "factivity"):
        DocSpan.set_extension(name, getter=_field(name), force=True)
    DocSpan.set_extension("nested", getter=_nested, force=True)
    DocSpan.set_extension("attribution", getter=_attribution, force=True)
    DocSpan.set_extension("claim", getter=_claim, force=True)


def _span(doc: Doc, span: Span, name: str, number: int | None) -> DocSpan | None:
    """The tokens that share a character with the span, with a label and an id where it stands for a record."""
    given: dict[str, Any] = {}
    if number is not None:
        given = {"label": _LABELS[name], "span_id": f"{_LABELS[name].lower()}-{number}"}
    found: DocSpan | None = doc.char_span(span.start, span.end, alignment_mode="expand", **given)
    return found


def _numbered(span: DocSpan, name: str, count: int) -> int | None:
    """Which of `count` records the span stands for; None for any other span."""
    if span.label != get_string_id(_LABELS[name]):
        return None
    prefix = f"{_LABELS[name].lower()}-"
    return next((number for number in range(count) if get_string_id(f"{prefix}{number}") == span.id), None)


def _attribution(span: DocSpan) -> Attribution | None:
    reading = reading_of(span.doc)
    found = list(walk(reading.attributions)) if reading is not None else []
    number = _numbered(span, ATTRIBUTIONS, len(found))
    return found[number] if number is not None else None


def _claim(span: DocSpan) -> Claim | None:
    reading = reading_of(span.doc)
    if reading is None:
        return None
    number = _numbered(span, CLAIMS, len(reading.claims))
    return reading.claims[number] if number is not None else None


def _attributions(doc: Doc) -> tuple[DocSpan, ...]:
    """The outermost attributions, each as the span of its content."""
    reading = reading_of(doc)
    return _spans_of(doc, reading, reading.attributions) if reading is not None else ()


def _nested(span: DocSpan) -> tuple[DocSpan, ...]:
    reading, one = reading_of(span.doc), _attribution(span)
    return _spans_of(span.doc, reading, one.nested) if reading is not None and one is not None else ()


def _spans_of(doc: Doc, reading: Reading, wanted: Sequence[Attribution]) -> tuple[DocSpan, ...]:
    chosen = {id(one) for one in wanted}
    numbered = [(number, one) for number, one in enumerate(walk(reading.attributions)) if id(one) in chosen]
    found = (_span(doc, hull(one.content), ATTRIBUTIONS, number) for number, one in numbered)
    return tuple(span for span in found if span is not None)


def _claims(doc: Doc) -> tuple[Claim, ...]:
    reading = reading_of(doc)
    return reading.claims if reading is not None else ()


def _role(role: str) -> Callable[[DocSpan], tuple[DocSpan, ...]]:
    def pieces(span: DocSpan) -> tuple[DocSpan, ...]:
        one = _attribution(span)
        found = (_span(span.doc, piece, ATTRIBUTIONS, None) for piece in getattr(one, role, ()))
        return tuple(piece for piece in found if piece is not None)

    return pieces


def _speaker(span: DocSpan) -> str | None:
    one = _attribution(span)
    return one.speaker.name if one is not None and one.speaker is not None else None


def _field(name: str) -> Callable[[DocSpan], str | None]:
    return lambda span: getattr(_attribution(span), name, None)
