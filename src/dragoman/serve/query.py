"""What a request asks for: its parameters as records, checked; an error names the parameter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, TypeVar, get_type_hints

import msgspec
from msgspec import Meta, Struct

from dragoman.status import Kind, Phase, Status

Q = TypeVar("Q", bound=Struct)
Words = Annotated[str, Meta(max_length=200)]
Limit = Annotated[int, Meta(ge=1, le=200)]
AsOf = Annotated[date | None, Meta(description="As the reports published up to that day had it (YYYY-MM-DD).")]
KnownAt = Annotated[date | None, Meta(description="As it was recorded here up to the end of that day (UTC).")]
_Opaque = Annotated[str, Meta(max_length=300)]
Cursor = Annotated[_Opaque | None, Meta(description="Where the next page begins: `next` of the page before.")]
_PLACE = re.compile(r"^(?P<why>.*?)(?: - at `\$\.(?P<field>\w+).*`)?$", re.DOTALL)
_UNKNOWN = re.compile(r"unknown field `(\w+)`")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class QueryError(ValueError):
    """A parameter or a field that cannot be used."""

    def __init__(self, field: str | None, why: str) -> None:
        super().__init__(why if field is None else f"{field}: {why}")
        self.field = field
        self.why = why


class Clocks(Struct, frozen=True, kw_only=True):
    """The two clocks: what had been published, and what had been recorded, by which day."""

    as_of: AsOf = None
    known_at: KnownAt = None


class BoardQuery(Clocks, frozen=True, kw_only=True):
    """Which dossiers."""

    q: Annotated[Words | None, Meta(description="Words that all occur in kind, parties, topic, place, dates or status.")] = None
    party: Annotated[Words | None, Meta(description="A name; a state covers those who act for it.")] = None
    kind: Kind | None = None
    phase: Phase | None = None
    status: Status | None = None
    disputed: Annotated[
        bool | None, Meta(description="Only those about which the sides contradict each other, or only the others.")
    ] = None
    overdue: Annotated[bool | None, Meta(description="Only those whose date has passed without news, or only the others.")] = None
    limit: Limit = 50
    cursor: Cursor = None


class ClaimQuery(Clocks, frozen=True, kw_only=True):
    """Which claims."""

    dossier: Annotated[Words | None, Meta(description="The id of a dossier.")] = None
    report: Annotated[Words | None, Meta(description="The key of a report.")] = None
    holder: Annotated[Words | None, Meta(description="A name, or a part of it in whole words.")] = None
    kind: Kind | None = None
    phase: Phase | None = None
    status: Status | None = None
    limit: Limit = 50
    cursor: Cursor = None


class ReportQuery(Clocks, frozen=True, kw_only=True):
    """Which reports."""

    outlet: Words | None = None
    q: Annotated[Words | None, Meta(description="Words of the title or the outlet.")] = None
    limit: Limit = 50
    cursor: Cursor = None


class ActorQuery(Clocks, frozen=True, kw_only=True):
    """Which actors."""

    q: Annotated[Words | None, Meta(description="A name, or a part of it in whole words.")] = None
    limit: Limit = 50
    cursor: Cursor = None


class ChangeQuery(Clocks, frozen=True, kw_only=True):
    """Which changes."""

    since: Annotated[date | None, Meta(description="Published on that day or later.")] = None
    until: Annotated[date | None, Meta(description="Published on that day or earlier.")] = None
    party: Annotated[Words | None, Meta(description="A name; a state covers those who act for it.")] = None
    kind: Kind | None = None
    phase: Annotated[Phase | None, Meta(description="The phase after the change.")] = None
    dossier: Words | None = None
    limit: Limit = 50
    cursor: Cursor = None


class SearchQuery(Clocks, frozen=True, kw_only=True):
    """What is looked for."""

    q: Annotated[Words, Meta(description="Words; all must occur. In double quotes: as they stand.")] = ""
    limit: Limit = 30


def query(kind: type[Q], given: Iterable[tuple[str, str]], strict: bool = True) -> Q:
    """The record that parameters make; blank ones count as not given. QueryError names the first that cannot be used.

    Without `strict`, parameters that are not known are passed over: pages carry some of their own.
    """
    known = {field.encode_name for field in msgspec.structs.fields(kind)}
    values: dict[str, str] = {}
    for name, value in given:
        if name not in known:
            if strict:
                raise QueryError(name, "no such parameter")
            continue
        if value.strip():
            if name in values and values[name] != value:
                raise QueryError(name, "given twice")
            values[name] = value.strip()
    for name in ("as_of", "known_at", "since", "until"):
        if name in values and not _DAY.fullmatch(values[name]):
            raise QueryError(name, "not a date such as 2018-05-24")
    return convert(values, kind, strict=False)


def convert(value: object, kind: type[Q], strict: bool = True) -> Q:
    """A value as a record. QueryError names the field."""
    try:
        return msgspec.convert(value, kind, strict=strict)
    except msgspec.ValidationError as error:
        raise bad(error) from error


def bad(error: msgspec.ValidationError) -> QueryError:
    """The field and the reason in what msgspec says."""
    said = str(error)
    if unknown := _UNKNOWN.search(said):
        return QueryError(unknown[1], "no such field")
    if missing := re.search(r"missing required field `(\w+)`", said):
        return QueryError(missing[1], "missing")
    found = _PLACE.match(said)
    assert found is not None
    return QueryError(found["field"], found["why"])


def hints(kind: type[Struct]) -> dict[str, object]:
    """The annotated types of a record's fields."""
    return get_type_hints(kind, include_extras=True)
