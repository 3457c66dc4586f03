"""Candidates: every trigger of a report with all that is known of it before anything is decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from dragoman.reading.grammar.view import View
from dragoman.reading.parties.relations import relations
from dragoman.reading.records import Attribution, Mention, Timex
from dragoman.reading.status.actuality import AHEAD, actuality
from dragoman.reading.status.conditions import conditions
from dragoman.reading.status.cues import lexicon as cues
from dragoman.reading.status.operators import Operator, operators
from dragoman.reading.status.verdict import Verdict, verdict
from dragoman.reading.undertakings.lexicon import Entry
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.undertakings.triggers import Trigger, pronouns, triggers
from dragoman.reading.when import fixes_time
from dragoman.status import Kind, Status

_DAY = len("2031-05-05")
PAIRING = ("between", "with", "and")
_ACTS = frozenset(("sign", "occur", "complete", "force", "draft"))
"""Classes of verbs that only do and never say."""
_CLAUSES = ("that ", "whether ", "“", '"', "``", "‘")
"""How the content of a saying begins: whatever the verb, a clause or a quotation is no act."""
_SAYING = frozenset(("propose", "plan", "possible", "unclear", "reject", "exclude", "accept", "invite", "schedule", "continue"))
"""Classes of verbs that are sayings as well: who offers, plans or refuses speaks."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger, its operators and the status that they make by rule, the actors around it and who says so."""

    view: View
    trigger: Trigger
    operators: tuple[Operator, ...]
    verdict: Verdict
    mentions: tuple[tuple[Mention, str], ...]
    """The mentions of the sentence with their relation to the trigger ("" where none was found)."""
    timex: Timex | None
    around: tuple[Attribution, ...]
    """The attributions whose content holds the trigger, the innermost first."""
    related: int
    """How many of the mentions have a relation, and how many of them one of two sides ("between", "with")."""
    paired: int
    order: int
    """How many candidates of the same kind came before in the report."""

    @property
    def attribution(self) -> Attribution | None:
        """The innermost attribution over the trigger."""
        return self.around[0] if self.around else None

    @property
    def rule(self) -> Status | None:
        """The status by rule."""
        return self.verdict.status

    @property
    def offset(self) -> int:
        return self.view.tokens.starts[self.trigger.first]


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every trigger outside page residue, in order of the text."""
    seen: dict[str, int] = {}
    last: Entry | None = None
    for view in scene.views:
        if scene.is_residue(view.number):
            continue
        found = list(triggers(view, scene.setting))
        strong = [trigger.entry for trigger in found if not trigger.entry.weak]
        if not strong and last is not None:
            found.extend(pronouns(view, last))
        last = strong[-1] if strong else last
        if not found:
            continue
        known = conditions(view)
        places = scene.places(view.number)
        mentions = scene.mentions[view.number]
        for trigger in found:
            over = operators(view, trigger.head, trigger.left, trigger.right, trigger.verb)
            related = relations(view, trigger, over, places)
            order = seen.get(trigger.entry.kind, 0)
            seen[trigger.entry.kind] = order + 1
            timex = _timex(scene, view, trigger, found)
            rules = verdict(view, trigger.entry, trigger.head, over, known)
            around = [a for a in scene.attributions_at(view.tokens.starts[trigger.first]) if not _acts(view, a, trigger, over)]
            yield Candidate(
                view=view,
                trigger=trigger,
                operators=over,
                verdict=_dated(scene, view, trigger, over, rules, timex),
                mentions=tuple((mention, related.get(number, "")) for number, mention in enumerate(mentions)),
                timex=timex,
                around=tuple(around),
                related=len(related),
                paired=sum(label in PAIRING for label in related.values()),
                order=order,
            )


def _acts(view: View, attribution: Attribution, trigger: Trigger, over: tuple[Operator, ...]) -> bool:
    """Is the cue an act ("Oslo recognised ...", "they signed ...", "the two discussed ...") and no saying?"""
    acts = {operator.token for operator in over if operator.classes and not _SAYING.intersection(operator.classes)}
    if trigger.verb is not None:
        acts.add(trigger.head)
    if opens_clause(view.tokens.text, attribution):
        return False
    tokens = [token for piece in attribution.cue for token in view.tokens.between(piece.start, piece.end)]
    verbs = [token for token in tokens if view.tags[token].startswith("VB")]
    if not verbs:
        return False
    classes = cues().verbs.get(view.lowers[verbs[-1]], {}).get((), ())  # the last verb: the ones before are auxiliaries
    return verbs[-1] in acts or (bool(classes) and _ACTS.issuperset(classes))


def opens_clause(text: str, attribution: Attribution) -> bool:
    """Does the content begin with a clause or a quotation (the word that opens it may stand before the content)?"""
    if not attribution.content:
        return False
    start = attribution.content[0].start
    return text[start : start + 8].startswith(_CLAUSES) or f"{text[max(0, start - 9) : start].rstrip()} ".endswith(_CLAUSES[:2])


def _dated(
    scene: Scene, view: View, trigger: Trigger, over: tuple[Operator, ...], rules: Verdict, timex: Timex | None
) -> Verdict:
    """A noun of which nothing is said but its day: to come it is scheduled, past it was held."""
    if rules.hypothetical or trigger.verb is not None or timex is None or trigger.entry.kind in (Kind.AGREEMENT, Kind.RELATIONS):
        return rules
    published = scene.report.published
    day = timex.value.partition("/")[0][:10]
    ahead = published is not None and day[:1].isdigit() and day > published.isoformat()
    timed = any(operator.relation == "complement" and operator.group is None for operator in over)
    if ahead and (rules.status is Status.HELD or (timed and rules.status is Status.PLANNED)):  # "at the summit on Friday"
        return msgspec.structs.replace(rules, status=Status.SCHEDULED if len(day) == _DAY else Status.PLANNED)
    if rules.status is not None or not fixes_time(timex, scene.report.text):
        return rules
    if day.startswith("XXXX-") and day != "XXXX-XX-XX":
        return Verdict(Status.SCHEDULED, sure=published is None)
    if published is None or not day[:1].isdigit():
        return rules
    before = view.group_before(trigger.left)  # "they will provide for talks on what was lost in May"
    open_verb = before is not None and before.modal is not None and actuality(before) in AHEAD
    if day < published.isoformat():
        return rules if open_verb else Verdict(Status.HELD)
    return Verdict(Status.SCHEDULED)


def _same_speech(scene: Scene, offset: int, timex: Timex) -> bool:
    """Do the trigger and the expression stand in one statement? "On Sunday" in "she said on Sunday that" dates the saying."""
    around = scene.attributions_at(offset)
    if not around:
        return not any(
            attribution.style != "direct" and _near_cue(attribution, timex) for attribution in scene.attributions_at(timex.start)
        )
    return any(piece.start <= timex.start < piece.end for piece in around[0].content) and not _near_cue(around[0], timex)


def _near_cue(attribution: Attribution, timex: Timex) -> bool:
    """Does the expression touch the cue ("said on Monday", "on Monday told")?"""
    return any(-1 <= timex.start - piece.end <= 4 or -1 <= piece.start - timex.end <= 2 for piece in attribution.cue)


def _timex(scene: Scene, view: View, trigger: Trigger, others: list[Trigger]) -> Timex | None:
    """The time expression that goes with a trigger: the nearest in the sentence that is not nearer to another verb trigger."""
    best: tuple[float, Timex] | None = None
    start = view.tokens.starts[trigger.first]
    for timex in scene.timexes[view.number]:
        if timex.kind == "set" or not _same_speech(scene, start, timex):
            continue
        gap = timex.start - view.tokens.ends[trigger.last - 1] if timex.start > start else 1.5 * (start - timex.end)
        rival = any(
            other is not trigger and min(start, timex.start) < view.tokens.starts[other.first] < max(start, timex.start)
            for other in others
        )
        gap = float(gap) + (60.0 if rival else 0.0) + (40.0 if timex.kind == "duration" else 0.0)
        if best is None or gap < best[0]:
            best = (gap, timex)
    return best[1] if best is not None and best[0] < 220 else None
