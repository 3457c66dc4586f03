"""Judgements applied to claims: what is left of them, with the corrected ones corrected, and which belong together or apart.

Judgements are taken in the order in which they were made, so that a later one wins. A claim that was read anew may have
another id: a mark then means the claim of the same snapshot and kind whose evidence overlaps most, if there is one, and it
did not stand beside the judged claim before. Where none is left, or two fit equally well, the mark is an orphan: it changes
nothing and `reviewed` lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.dossier.cast import cast_of
from dragoman.dossier.judgement import Judgement, Mark, Verdict
from dragoman.ledger.records import Entry


class Judged(Struct, frozen=True, kw_only=True):
    """A judgement as it stands now."""

    judgement: Judgement
    undone: str | None = None
    """The id of the judgement that undid it."""
    orphans: tuple[str, ...] = ()
    """Claims that it names and that the ledger holds no more, not even read anew."""


class Bonds:
    """Which claims belong together, and which apart, by judgement."""

    def __init__(self) -> None:
        self.label: dict[str, int] = {}
        """By claim: equal labels belong together."""
        self.parted: set[tuple[int, int]] = set()
        """Pairs of labels, the smaller first, that belong apart."""
        self._made = 0

    def join(self, claims: Iterable[str]) -> None:
        """These, and what was joined to any of them before, belong together."""
        claims = list(claims)
        old = {self.label[claim] for claim in claims if claim in self.label}
        new = self._new(claims, old)
        self.parted = self._renamed(old, new)

    def part(self, leaving: Iterable[str], staying: Iterable[str]) -> None:
        """The ones belong together, and apart from the others, which belong together with what was joined to them before."""
        leaving, staying = list(leaving), list(staying)
        old = {self.label[claim] for claim in (*leaving, *staying) if claim in self.label}
        stay = self._new(staying, old)
        leave = self._new(leaving, set())
        self.parted = self._renamed(old, stay) | self._renamed(old, leave) | {(stay, leave)}

    def apart(self, label: int, others: Iterable[int]) -> bool:
        """Whether a claim of this label belongs apart from any of the others."""
        return any(_pair(label, other) in self.parted for other in others)

    def _renamed(self, old: set[int], new: int) -> set[tuple[int, int]]:
        """The pairs with new labels for old; what is one by now is no pair."""
        renamed = ((new if one in old else one, new if other in old else other) for one, other in self.parted)
        return {pair for one, other in renamed if (pair := _pair(one, other)) is not None}

    def _new(self, claims: Iterable[str], old: set[int]) -> int:
        self._made += 1
        for claim, label in self.label.items():
            if label in old:
                self.label[claim] = self._made
        self.label |= dict.fromkeys(claims, self._made)
        return self._made


def _pair(one: int, other: int) -> tuple[int, int] | None:
    return None if one == other else (min(one, other), max(one, other))


def apply(entries: Iterable[Entry], judgements: Sequence[Judgement]) -> tuple[list[Entry], Bonds]:
    """The claims that count, corrected, and their bonds."""
    held, bonds = list(entries), Bonds()
    active = standing(judgements)
    if not active:
        return held, bonds
    finder = Finder(held)
    now = {entry.id: entry for entry in held}
    rejected: set[str] = set()
    for judgement in active:
        named = finder.all(judgement, judgement.claims)
        match judgement.kind:
            case Verdict.MERGE:
                bonds.join(named)
            case Verdict.SPLIT:
                bonds.part(named, finder.all(judgement, judgement.rest))
            case Verdict.REJECT:
                rejected |= set(named)
            case Verdict.CORRECT if judgement.change is not None:
                for claim in named:
                    entry = now[claim]
                    now[claim] = replace(entry, claim=judgement.change.of(entry.claim), judged=judgement.id)
    # A claim that stands in several copies of a text stands in several entries: all are judged alike.
    return [
        replace(entry, claim=now[entry.id].claim, judged=now[entry.id].judged) if now[entry.id].judged else entry
        for entry in held
        if entry.id not in rejected
    ], bonds


def standing(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that count: not undone, and no undoing themselves."""
    undone = {one.undoes for one in judgements}
    return [one for one in judgements if one.kind is not Verdict.UNDO and one.id not in undone]


def reviewed(entries: Iterable[Entry], judgements: Sequence[Judgement]) -> list[Judged]:
    """The judgements with what has become of them."""
    finder = Finder(entries)
    undone = {one.undoes: one.id for one in judgements if one.undoes}
    made = []
    for one in judgements:
        orphans = tuple(mark.claim for mark in (*one.claims, *one.rest) if finder.one(one, mark) is None)
        made.append(Judged(judgement=one, undone=undone.get(one.id), orphans=orphans))
    return made


class Finder:
    """The claims that marks mean."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_report: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            self._by_report.setdefault(entry.source.sha256, {})[entry.id] = entry

    def all(self, judgement: Judgement, marks: Iterable[Mark]) -> list[str]:
        found = (self.one(judgement, mark) for mark in marks)
        return [claim for claim in found if claim is not None]

    def one(self, judgement: Judgement, mark: Mark) -> str | None:
        """The id of the claim meant now; None for an orphan."""
        there = self._by_report.get(mark.report, {})
        if mark.claim in there:
            return mark.claim
        options = [
            (merit, entry.id)
            for entry in there.values()
            if entry.id not in judgement.beside and (merit := _likeness(mark, entry)) is not None
        ]
        best = max(options, default=None)
        if best is None or sum(merit == best[0] for merit, _ in options) > 1:
            return None
        return best[1]


def _likeness(mark: Mark, entry: Entry) -> tuple[bool, bool, int] | None:
    """How well a claim read anew fits a mark; None when it is of another kind or stands elsewhere."""
    claim = entry.claim
    overlap = min(mark.end, claim.evidence.end) - max(mark.start, claim.evidence.start)
    if claim.kind is not mark.kind or overlap <= 0:
        return None
    return cast_of(claim.parties).sides == frozenset(mark.sides), claim.status is mark.status, overlap
