"""A posted report: a text or an address, read and filed."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from dragoman import intake
from dragoman.intake.address import fetch
from dragoman.intake.document import day
from dragoman.ledger.filing import State
from dragoman.ledger.records import key_of
from dragoman.serve.desk import Desk
from dragoman.serve.problem import ProblemError
from dragoman.serve.query import QueryError

SOURCE = "the report"


class Post(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report to be read: its text, or the address of a page."""

    text: Annotated[str | None, Meta(description="The text, kept as it is.")] = None
    url: Annotated[
        Annotated[str, Meta(max_length=2000)] | None, Meta(description="Where it stands; without a text it is fetched.")
    ] = None
    id: Annotated[str, Meta(max_length=300)] | None = None
    title: Annotated[str, Meta(max_length=1000)] | None = None
    outlet: Annotated[str, Meta(max_length=300)] | None = None
    published: Annotated[str | None, Meta(description="A date, or an ISO 8601 date and time.", examples=["2022-06-08"])] = None


class Posted(Struct, frozen=True, kw_only=True):
    """What became of it."""

    report: str
    """The key of the report."""
    state: State
    claims: tuple[str, ...]
    """The claims filed now."""


def post(desk: Desk, given: Post) -> Posted:
    """Read and file what was posted. QueryError names the field that is wrong; ProblemError 502 an address that gives nothing."""
    try:
        document = _document(given)
    except intake.IntakeError as error:
        field = "published" if "date of publication" in error.reason else "text" if given.text is not None else "url"
        raise QueryError(field, error.reason) from error
    outcome = desk.file(document)
    if outcome.report is None or outcome.state == "failed":
        raise ProblemError(422, "That cannot be read", "The report could not be read.", field="text")
    return Posted(report=key_of(outcome.report), state=outcome.state, claims=tuple(claim.id for claim in outcome.claims))


def _document(given: Post) -> intake.Intake:
    if given.text is not None:
        made = intake.report(
            given.text, id=given.id, published=given.published, outlet=given.outlet, title=given.title, url=given.url
        )
        return intake.Intake(source=SOURCE, report=made)
    if not given.url:
        raise QueryError("text", "there is neither a text nor an address")
    document = fetch(given.url)
    if document.report is None:
        assert document.error is not None
        raise document.error
    found = document.report
    told = replace(
        found,
        id=given.id or found.id,
        published=day(given.published) or found.published,
        outlet=given.outlet or found.outlet,
        title=given.title or found.title,
    )
    return replace(document, report=told)
