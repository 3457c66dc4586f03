"""Why a gold claim was missed and why a claim was invented: one cause each, found without looking at the text by hand."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Literal

from msgspec import Struct

from bench.cases import Case, Gold, Told, place
from dragoman.reading.undertakings.judged import Judged
from dragoman.status import Status

Side = Literal["missed", "invented"]


class Fault(Struct, frozen=True, kw_only=True):
    """A gold claim that was not read, or a claim read that gold has not."""

    side: Side
    cause: str
    report: str
    offset: int
    """Character at which its evidence begins."""
    told: str
    """What gold says or what was read: kind and status, and where it was matched the status on the other side."""
    false_held: bool = False


def faults(case: Case, scoring: ModuleType) -> Iterator[Fault]:
    """Every fault of one report at the level of the claim: what is only half right is missed and invented at once."""
    partner = {id(told.line): gold for gold, told in case.pairs}
    right = {id(gold) for gold, told in case.pairs if "claim" in scoring.levels(gold, told.line)}
    of_gold = {id(gold): told for gold, told in case.pairs}
    for gold in case.gold:
        if id(gold) in right:
            continue
        told = of_gold.get(id(gold))
        cause = between(gold, told) if told is not None else missed(case, gold, scoring)
        start, _ = place(case.text, gold["evidence"])
        yield Fault(
            side="missed", cause=cause, report=case.id, offset=start, told=f"{gold['kind']} {gold['status']}{_aside(told)}"
        )
    falsely = held_falsely(case, scoring)
    for told in case.told:
        paired = partner.get(id(told.line))
        if paired is not None and id(paired) in right:
            continue
        cause = between(paired, told) if paired is not None else invented(case, told, scoring)
        claim = told.claim
        yield Fault(
            side="invented",
            cause=cause,
            report=case.id,
            offset=claim.evidence.start,
            told=f"{claim.kind} {claim.status}{_beside(paired)}",
            false_held=id(told.line) in falsely,
        )


def held_falsely(case: Case, scoring: ModuleType) -> set[int]:
    """The claims that the scorer counts as false held, by the id of their line."""
    matched = [(gold, told.line) for gold, told in case.pairs]
    return {
        id(told.line)
        for told in case.told
        if scoring.false_held(case.gold, [told.line], [pair for pair in matched if pair[1] is told.line])
    }


def between(gold: Gold, told: Told) -> str:
    """What is wrong with a claim that is matched: its status, else its holder."""
    if gold["status"] != told.claim.status:
        rule = told.judged.candidate.rule
        if rule is None:
            return "status: the rules are silent"
        if rule == gold["status"]:
            return "status: the rules had it"
        return "status: the rules misled" if rule is told.claim.status else "status: neither rules nor model"
    if gold["holder"] is None:
        return "holder: somebody for the reporter"
    if told.claim.holder is None:
        attributed = told.judged.candidate.attribution is not None
        return f"holder: the reporter for somebody, {'inside' if attributed else 'outside'} what is said"
    return "holder: somebody else" if told.claim.holder.resolved else "holder: in other words"


def missed(case: Case, gold: Gold, scoring: ModuleType) -> str:
    """Why nothing matched a gold claim."""
    start, end = place(case.text, gold["evidence"])
    inside = [judged for judged in case.judged if start <= judged.candidate.offset < end]
    if not inside:
        return "no trigger"
    of_kind = [judged for judged in inside if judged.candidate.trigger.entry.kind == gold["kind"]]
    if not of_kind:
        filed = any(judged.claim is not None for judged in inside)
        return f"wrong kind: no trigger of the kind{', another filed' if filed else ''}"
    filed_here = [judged for judged in of_kind if judged.claim is not None]
    if not filed_here:
        if any(judged.withheld == "unlikely" for judged in of_kind):
            return "trigger not filed: unlikely"
        return f"trigger not filed: {of_kind[0].withheld}"
    judged = max(filed_here, key=lambda each: scoring.party_f1(gold["parties"], names(each)))
    if scoring.party_f1(gold["parties"], names(judged)) < 0.5:
        return parties(gold, judged, scoring)
    return "one filed for several, or matched elsewhere"


def invented(case: Case, told: Told, scoring: ModuleType) -> str:
    """Why a claim that matches nothing was filed."""
    start, end = told.claim.evidence.start, told.claim.evidence.end
    overlapping = [gold for gold in case.gold if _overlap(place(case.text, gold["evidence"]), (start, end))]
    same_kind = [gold for gold in overlapping if gold["kind"] == told.claim.kind]
    if same_kind:
        fitting = [gold for gold in same_kind if scoring.party_f1(gold["parties"], told.line["parties"]) >= 0.5]
        if fitting:
            return "repeat: the fact is filed from this sentence already"
        gold = max(same_kind, key=lambda each: scoring.party_f1(each["parties"], told.line["parties"]))
        return parties(gold, told.judged, scoring)
    again = [
        gold
        for gold in case.gold
        if gold["kind"] == told.claim.kind and scoring.party_f1(gold["parties"], told.line["parties"]) >= 0.5
    ]
    if again:
        equal = any(gold["status"] == told.claim.status for gold in again)
        return f"repeat: told elsewhere, {'same' if equal else 'another'} status"
    if overlapping:
        return "wrong kind: gold has another here"
    return "no claim: a weak word" if told.judged.candidate.trigger.entry.weak else "no claim: a plain word"


def parties(gold: Gold, judged: Judged, scoring: ModuleType) -> str:
    """Which parties keep a filed candidate from matching."""
    named = [mention.name for mention, _ in judged.candidate.mentions]
    taken = names(judged)
    absent = [party for party in gold["parties"] if not any(scoring.same(name, party) for name in taken)]
    if not absent:
        return "party spurious"
    there = any(scoring.same(name, party) for party in absent for name in named)
    spurious = any(not any(scoring.same(name, party) for party in gold["parties"]) for name in taken)
    wrong = ", others taken" if spurious else ""
    return f"party missed: {'in' if there else 'not in'} the sentence{wrong}"


def names(judged: Judged) -> list[str]:
    """The names of the parties that were chosen."""
    claim = judged.claim
    return [party.name for party in claim.parties] if claim is not None else [m.name for m in judged.chosen.mentions]


def confusion(cases: list[Case]) -> dict[tuple[Status, Status], int]:
    """How often each gold status was read as each status, over the matched pairs."""
    counts: dict[tuple[Status, Status], int] = {}
    for case in cases:
        for gold, told in case.pairs:
            key = (Status(gold["status"]), told.claim.status)
            counts[key] = counts.get(key, 0) + 1
    return counts


def _aside(told: Told | None) -> str:
    return f", read {told.claim.status}" if told is not None else ""


def _beside(gold: Gold | None) -> str:
    return f", gold {gold['status']}" if gold is not None else ""


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]
