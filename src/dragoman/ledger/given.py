"""Claims that come with a report (`read --claims given`): checked, located in its text, and filed as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

from dragoman import edtf
from dragoman.claim import Claim, Evidence, Holder, Party
from dragoman.ledger.tables import GIVEN
from dragoman.report import Report
from dragoman.span import Span
from dragoman.status import Kind, Status

E = TypeVar("E", Kind, Status)
Naming = Callable[[str, Report], Party]
"""From a name as given to the party meant, on the report's date."""


class GivenError(ValueError):
    """A given claim that cannot be filed; the message counts claims from 1."""


def given_reader(claims: Sequence[dict[str, Any]]) -> str:
    """The reader's name for given claims: it follows from them, so that corrected claims supersede the ones given before."""
    return GIVEN + hashlib.sha256(msgspec.json.encode(claims, order="sorted")).hexdigest()[:16]


def given_claims(report: Report, claims: Sequence[dict[str, Any]], naming: Naming) -> tuple[Claim, ...]:
    """The claims of one report, in the format of extracted ones. GivenError for the first that cannot be filed.

    `kind`, `parties` (names), `status` and `evidence` are needed; `holder`, `when` (EDTF), `place`, `requires`, `topic`,
    `resolved`, `background` and `confidence` (0 to 1) are optional. The evidence must stand in the text, white space folded.
    """
    made = []
    for number, claim in enumerate(claims, 1):
        try:
            made.append(_claim(report, claim, naming))
        except ValueError as error:
            raise GivenError(f"claim {number}: {error}") from error
    return tuple(made)


def locate(text: str, quote: str) -> Span | None:
    """Where a quotation stands first, runs of white space counting as one; None where it does not."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return Span(*found.span()) if found else None


def _claim(report: Report, claim: dict[str, Any], naming: Naming) -> Claim:
    quote = _text(claim, "evidence")
    if not quote:
        raise ValueError("no evidence")
    span = locate(report.text, quote)
    if span is None:
        raise ValueError(f"the evidence is not in the text: {quote[:60]!r}")
    parties = claim.get("parties")
    if not isinstance(parties, list) or not parties or not all(isinstance(name, str) and name.strip() for name in parties):
        raise ValueError('"parties" is not a list of names')
    return Claim(
        report=report.sha256,
        kind=_one_of(Kind, claim, "kind"),
        status=_one_of(Status, claim, "status"),
        parties=tuple(naming(name, report) for name in parties),
        holder=_holder(report, claim, naming),
        evidence=Evidence.at(report.text, span),
        place=_text(claim, "place"),
        when=_date(claim),
        requires=_text(claim, "requires"),
        topic=_text(claim, "topic"),
        background=claim.get("background") is True,
        confidence=_confidence(claim),
    )


def _holder(report: Report, claim: dict[str, Any], naming: Naming) -> Holder | None:
    name = _text(claim, "holder")
    if name is None:
        return None
    party = naming(name, report)
    return Holder(
        name=party.name,
        kind=party.kind,
        state=party.state,
        office=party.office,
        qid=party.qid,
        resolved=claim.get("resolved") is not False,
    )


def _one_of(kinds: type[E], claim: dict[str, Any], field: str) -> E:
    try:
        return kinds(str(claim.get(field)))
    except ValueError:
        raise ValueError(f"no such {field}: {claim.get(field)!r} (one of {', '.join(kinds)})") from None


def _confidence(claim: dict[str, Any]) -> float | None:
    value = claim.get("confidence")
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1):
        raise ValueError(f'"confidence" is no number from 0 to 1: {value!r}')
    return value


def _date(claim: dict[str, Any]) -> str | None:
    when = _text(claim, "when")
    if when is not None:
        edtf.parse(when)
    return when


def _text(claim: dict[str, Any], field: str) -> str | None:
    value = claim.get(field)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{field}" is not a string')
    return (value.strip() or None) if value else None
