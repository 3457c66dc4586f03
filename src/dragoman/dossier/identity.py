"""Identity: which claims speak of one undertaking.

Claims are taken in one fixed order (the day of the report, then the report, dated claims first), so that the outcome does not
depend on how they arrived, and that what was known earlier is a prefix of what is known later. Each goes to the thread of the
same kind and sides that it fits best, or opens a new one. Only threads touched lately or dated in the same months are
compared: the work grows with the number of claims, not with its square.

What becomes of a claim depends on the claims of its block (`block_of`: kind and sides) that come before it in this order, on
their reports, and on the judgements that name any of them; on claims of another block only where a judgement binds the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from dragoman.claim import Claim
from dragoman.dossier.block import Block, Place, place
from dragoman.dossier.cast import cast_of
from dragoman.dossier.extent import extent
from dragoman.dossier.judged import Bonds
from dragoman.dossier.thread import Thread
from dragoman.ledger.records import Entry
from dragoman.status import Kind


def order(entry: Entry) -> tuple[date, str, bool, int, str]:
    """The order in which claims are taken."""
    claim = entry.claim
    return entry.source.dated, entry.source.key, claim.when is None, claim.evidence.start, entry.id


def block_of(claim: Claim) -> tuple[Kind, frozenset[str]]:
    """The block of a claim: only claims of one block come together by themselves."""
    return claim.kind, cast_of(claim.parties, claim.place, claim.kind).sides


Daily = Callable[[date, Sequence[Thread]], None]
"""Called when all claims of a day are taken, with the threads that grew on it."""


def threads(entries: Iterable[Entry], bonds: Bonds | None = None, daily: Daily | None = None) -> list[Thread]:
    """The claims gathered by undertaking, in order of each thread's first claim; `bonds` overrule what fits.

    A claim that stands in several copies of one text is taken once, from the earliest; the others are noted as copies.
    """
    blocks: dict[tuple[Kind, frozenset[str]], Block] = {}
    made: list[Thread] = []
    seen: set[tuple[str, str]] = set()
    bonds = bonds or Bonds()
    bound: dict[int, Thread] = {}
    grown: dict[int, Thread] = {}
    today: date | None = None
    for entry in sorted(entries, key=order):
        if daily is not None and grown and today != entry.source.dated:
            daily(today or date.min, list(grown.values()))
            grown = {}
        claim, today = entry.claim, entry.source.dated
        if not claim.parties or (entry.id, entry.source.key) in seen:
            continue
        seen.add((entry.id, entry.source.key))
        cast = cast_of(claim.parties, claim.place, claim.kind)
        dates = extent(claim.when, entry.source.dated)
        block = blocks.setdefault((claim.kind, cast.sides), Block())
        repeated = block.repeated(entry, cast)
        if repeated is not None:
            repeated.repeat(entry.source, block.originals.of(entry.source))
            grown[repeated.number] = repeated
            continue
        label = bonds.label.get(entry.id)
        thread = bound.get(label) if label is not None else None
        found = Place(thread)
        if thread is None:
            apart = [one.number for one in made if bonds.apart(label, one.labels)] if label is not None else []
            found = place(block, entry, cast, dates, apart)
            thread = found.thread
        if thread is None:
            thread = Thread(len(made), claim.kind, cast, loose=found.loose)
            made.append(thread)
        if label is not None:
            bound[label] = thread
            thread.labels.add(label)
        thread.add(entry, cast, dates)
        block.note(entry, cast, thread)
        grown[thread.number] = thread
        for other in found.others:
            other.candidates.append((entry, thread, found.why))
            grown[other.number] = other
        block.touch(thread, dates)
    if daily is not None and today is not None and grown:
        daily(today, list(grown.values()))
    return made


def gathered(entries: Iterable[Entry]) -> Thread:
    """The thread of claims that are known to belong together, without copies and candidates. ValueError for none."""
    thread: Thread | None = None
    for entry in sorted(entries, key=order):
        claim = entry.claim
        cast = cast_of(claim.parties, claim.place, claim.kind)
        thread = thread or Thread(0, claim.kind, cast)
        thread.add(entry, cast, extent(claim.when, entry.source.dated))
    if thread is None:
        raise ValueError("a thread without claims")
    return thread
