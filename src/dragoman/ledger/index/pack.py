"""Dossiers as the index keeps them: without what can be looked up. Claims are named by their place in the ledger.

What is packed is read again by the same program only (the index knows its fingerprint), so that the form may change freely.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from datetime import date

import msgspec
from msgspec import Struct

from dragoman.claim import Party
from dragoman.dossier.record import Candidate, Copy, Dossier, Extract, Position
from dragoman.ledger.records import Entry
from dragoman.status import Kind, Status

Place = tuple[int, int]
"""A claim's reading and its position there."""
_Named = Place | Entry
"""A claim by its place; one that a judgement corrected, and that therefore stands nowhere else, as it counts."""
_LIKELY = (
    b"namekindactorstateplaceofficeqidpersonorganisationmeetingvisitcalltalksagreementrelationsreports"
    b"unclearproposedconditionalplannedscheduledunder_wayon_holdcancelledagreedsignedheldinvitedpostponedruled_out"
)
"""Words that packed dossiers are full of, for the compressor to begin with."""


class Packed(Struct, frozen=True, array_like=True):
    """A dossier without its history, its steps and what it waits on."""

    id: str
    kind: Kind
    parties: tuple[Party, ...]
    topic: str | None
    status: Status
    when: str | None
    place: str | None
    since: str
    disputed: bool
    positions: tuple[tuple[str | None, Status, str, _Named], ...]
    """Holder, status, since and claim of each."""
    deciding: _Named
    copies: tuple[Copy, ...]
    candidates: tuple[tuple[_Named, str, str], ...]
    """Claim, dossier and reason of each."""
    claims: int
    last: str
    outlets: tuple[str, ...]


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Packed)


def pack(dossier: Dossier, place: Callable[[Entry], Place]) -> bytes:
    """A dossier in few bytes."""

    def named(entry: Entry) -> _Named:
        return place(entry) if entry.judged is None else entry

    packed = Packed(
        dossier.id,
        dossier.kind,
        dossier.parties,
        dossier.topic,
        dossier.status,
        dossier.when,
        dossier.place,
        dossier.since,
        dossier.disputed,
        tuple((one.holder, one.status, one.since, named(one.entry)) for one in dossier.positions),
        named(dossier.deciding),
        dossier.copies,
        tuple((named(one.entry), one.dossier, one.why) for one in dossier.candidates),
        dossier.claims,
        dossier.last.isoformat(),
        dossier.outlets,
    )
    made = zlib.compressobj(1, zdict=_LIKELY)
    return made.compress(_ENCODER.encode(packed)) + made.flush()


def unpack(content: bytes) -> Packed:
    """What `pack` packed, for `places` and `dossier_of`."""
    return _DECODER.decode(zlib.decompressobj(zdict=_LIKELY).decompress(content))


def places(packed: Packed) -> set[Place]:
    """The claims that are named."""
    named = (packed.deciding, *(one[3] for one in packed.positions), *(one[0] for one in packed.candidates))
    return {one for one in named if isinstance(one, tuple)}


def told(content: bytes) -> tuple[Status, str | None]:
    """The status and the date of a packed dossier: where both are as before, nothing has changed."""
    packed = unpack(content)
    return packed.status, packed.when


def dossier_of(packed: Packed, entries: Mapping[Place, Entry], overdue: bool) -> Dossier:
    """The dossier. KeyError for a claim that is not among the entries."""

    def entry(named: _Named) -> Entry:
        return entries[named] if isinstance(named, tuple) else named

    return Dossier(
        id=packed.id,
        kind=packed.kind,
        parties=packed.parties,
        topic=packed.topic,
        status=packed.status,
        when=packed.when,
        place=packed.place,
        since=packed.since,
        disputed=packed.disputed,
        overdue=overdue,
        positions=tuple(
            Position(holder=holder, status=status, since=since, entry=entry(named))
            for holder, status, since, named in packed.positions
        ),
        deciding=entry(packed.deciding),
        history=(),
        copies=packed.copies,
        candidates=tuple(Candidate(entry=entry(named), dossier=of, why=why) for named, of, why in packed.candidates),
        extract=Extract(claims=packed.claims, last=date.fromisoformat(packed.last), outlets=packed.outlets),
    )
