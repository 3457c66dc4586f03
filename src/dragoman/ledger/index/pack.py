"""Dossiers as the index keeps them: without what can be looked up. Claims are named by their place in the ledger.

What is packed is read again by the same program only (the index knows its fingerprint), so that the form may change freely.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

import msgspec
from msgspec import Struct

from dragoman.dossier.record import Dossier
from dragoman.ledger.records import Entry

Place = tuple[int, int]
"""A claim's reading and its position there."""
_CLAIM = 1
_LIKELY = (
    b"reportsstatetopicplacewhenunclearproposedconditionalplannedscheduledunder_wayon_holdcancelledagreedsignedheld"
    b"openplannedoffdonepersonorganisationactorofficeqidnamestatekindmeetingvisitcalltalksagreementrelations"
    b"waits_onoutletscandidatescopiesextractlastclaimsdecidingdisputedoverduesincepositionsholderstatussinceentry"
)
"""Words that packed dossiers are full of, for the compressor to begin with."""
_ENCODER = msgspec.msgpack.Encoder()


def pack(dossier: Dossier, place: Callable[[Entry], Place]) -> bytes:
    """A dossier in few bytes."""
    made = zlib.compressobj(1, zdict=_LIKELY)
    return made.compress(_ENCODER.encode(_plain(dossier, place))) + made.flush()


def unpack(content: bytes) -> bytes:
    """What `pack` compressed, for `places` and `dossier_of`."""
    return zlib.decompressobj(zdict=_LIKELY).decompress(content)


def places(packed: bytes) -> set[Place]:
    """The claims that are named."""
    found: set[Place] = set()
    msgspec.msgpack.decode(packed, ext_hook=lambda _, told: found.add(_place(told)))
    return found


def dossier_of(packed: bytes, entries: Mapping[Place, Entry], overdue: bool) -> Dossier:
    """The dossier. KeyError for a claim that is not among the entries."""
    told = msgspec.msgpack.decode(packed, ext_hook=lambda _, told: entries[_place(told)])
    told["overdue"] = overdue
    return msgspec.convert(told, Dossier)


def _place(told: memoryview) -> Place:
    reading, _, position = bytes(told).partition(b" ")
    return int(reading), int(position)


def _plain(value: Any, place: Callable[[Entry], Place]) -> Any:
    if isinstance(value, Entry) and value.judged is None:
        return msgspec.msgpack.Ext(_CLAIM, "{} {}".format(*place(value)).encode())
    if isinstance(value, Struct):
        return {name: _plain(getattr(value, name), place) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [_plain(inner, place) for inner in value]
    if isinstance(value, Enum):
        return value.value
    return value
