"""Judgements: what a person says about claims that the rules got wrong. They are rows that never change, as claims are.

A judgement names claims by marks, which hold when a report is read again: a claim may then have another id
(dragoman.dossier.judged).
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from enum import StrEnum

import msgspec
from msgspec import UNSET, Struct, UnsetType

from dragoman.claim import Claim, Holder, Party
from dragoman.dossier.cast import cast_of
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Status


class Verdict(StrEnum):
    """What a judgement does."""

    MERGE = "merge"
    """The claims speak of one undertaking."""
    SPLIT = "split"
    """The claims speak of one undertaking, and the `rest` of another."""
    REJECT = "reject"
    """The claims do not count."""
    CORRECT = "correct"
    """The claim counts with other fields."""
    WITHDRAW = "withdraw"
    """The text of a report is removed, and all that was read in it."""
    UNDO = "undo"
    """A judgement does not count any more. What a withdrawal removed does not come back, but may be read again."""


class Mark(Struct, frozen=True, kw_only=True):
    """A claim as a judgement names it: its id, and where it stands in case that it is read again."""

    claim: str
    report: str
    """SHA-256 of the snapshot."""
    kind: Kind
    status: Status
    sides: tuple[str, ...]
    start: int
    end: int

    @classmethod
    def of(cls, entry: Entry) -> Mark:
        claim = entry.claim
        return cls(
            claim=entry.id,
            report=entry.source.sha256,
            kind=claim.kind,
            status=claim.status,
            sides=tuple(sorted(cast_of(claim.parties).sides)),
            start=claim.evidence.start,
            end=claim.evidence.end,
        )


class Correction(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Fields that a claim has instead; what is unset stays as it was read."""

    kind: Kind | UnsetType = UNSET
    status: Status | UnsetType = UNSET
    parties: tuple[Party, ...] | UnsetType = UNSET
    holder: Holder | UnsetType | None = UNSET
    when: str | UnsetType | None = UNSET
    place: str | UnsetType | None = UNSET
    topic: str | UnsetType | None = UNSET
    requires: str | UnsetType | None = UNSET
    background: bool | UnsetType = UNSET

    def of(self, claim: Claim) -> Claim:
        """The claim with these fields."""
        told = {field: value for field in self.__struct_fields__ if (value := getattr(self, field)) is not UNSET}
        return msgspec.structs.replace(claim, **told)


class Withdrawn(Struct, frozen=True, kw_only=True):
    """What is still told about a report whose text was withdrawn."""

    key: str
    id: str
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


class Judgement(Struct, frozen=True, kw_only=True):
    """One judgement. Which fields are set follows from the kind; its `id` follows from its content."""

    kind: Verdict
    by: str
    """Who judged."""
    recorded: datetime
    """When, with a time zone; kept in UTC to the microsecond."""
    note: str | None = None
    claims: tuple[Mark, ...] = ()
    """merge: all that belong together; split: those that leave; reject: those that do not count; correct: the one."""
    rest: tuple[Mark, ...] = ()
    """split: those that stay."""
    beside: tuple[str, ...] = ()
    """Ids of the other claims of the same texts at that time: none of them is what a claim named here is read as later."""
    change: Correction | None = None
    """correct."""
    snapshot: str | None = None
    """withdraw: SHA-256 of the text."""
    reports: tuple[Withdrawn, ...] = ()
    """withdraw: the reports that had this text."""
    undoes: str | None = None
    """undo: the id of another judgement."""

    @property
    def id(self) -> str:
        """10 hexadecimal digits."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()[:10]

    @property
    def subjects(self) -> tuple[str, ...]:
        """Ids of what is judged: claims, a snapshot or a judgement."""
        named = tuple(mark.claim for mark in self.claims)
        return named + tuple(one for one in (self.snapshot, self.undoes) if one is not None)
