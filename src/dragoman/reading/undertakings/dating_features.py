"""Features of a time expression beside a trigger, for the log-linear model of what dates a claim."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.grammar.verbs import VerbGroup
from dragoman.reading.grammar.view import View
from dragoman.reading.records import Timex
from dragoman.reading.status.actuality import actuality
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.dating_page import LEAD, Named, Option, Page
from dragoman.reading.undertakings.scene import Scene
from dragoman.reading.undertakings.triggers import triggers
from dragoman.reading.when import fixes_time
from dragoman.status import Status

_DETERMINERS = frozenset("the this that a an of next last early late mid".split())
_LINKS = frozenset("who which that where when after before since as while following and but amid ahead despite under".split())
_PREPOSITIONS = frozenset("of to for about on under in at with from after before during".split())
_STEPS = (0, 1, 2, 4, 7, 12, 20)
"""Lower bounds of the classes of distance, in tokens."""


def features(page: Page, named: Named, status: Status, option: Option) -> list[str]:
    """Names of the features of an option for a claim of this status."""
    return list(dict.fromkeys(_features(page, named, status, option)))


def _features(page: Page, named: Named, status: Status, option: Option) -> Iterator[str]:
    scene, candidate, timex = page.scene, named.candidate, option.timex
    kind, form = candidate.trigger.entry.kind, "verb" if candidate.trigger.verb else "noun"
    number, own = option.sentence, candidate.view.number
    where = _where(number - own)
    inside = scene.tokens.between(timex.start, timex.end)
    lies, speech, before = _lies(scene, option.when), _speech(scene, candidate, timex), _preposition(scene, inside.start)
    nearest = "yes" if candidate.timex is timex else "other" if candidate.timex is not None else "none"
    yield from (f"where={where}&{name}" for name in (kind, status, f"{form}&{speech}"))
    yield from (f"nearest={nearest}&{name}" for name in (f"{where}&{speech}", f"{kind}&{form}", status))
    yield from (f"pre={before}&{name}" for name in (status.phase, f"{where}&{kind}"))
    around = (status, status.phase, where, candidate.rule, kind, speech, f"{status}&{where}")
    yield from (f"lies={lies}&{name}" for name in around)
    yield from (f"where={where}", f"nearest={nearest}", f"speech={speech}", f"lies={lies}", f"pre={before}", f"status={status}")
    yield f"fixed={fixes_time(timex, scene.report.text)}&{status}"
    yield f"next={scene.tokens.lowers[inside.stop] if inside.stop < len(scene.tokens) else 'end'}"
    yield f"kind={kind}&{form}"
    yield f"options={min(len(page.dated.get(number, ())), 3)}&{where}"
    yield f"parts={'/' in timex.value}&{timex.kind}"
    yield f"place={'start' if inside.start - scene.tokens.sentences[number].first < 3 else 'later'}&{where}"
    told = sum(other.when == option.when for others in page.dated.values() for other in others)
    yield f"times={min(told, 3)}&{where}"
    yield from _inside(candidate, timex, inside, before) if where == "in" else _beside(page, named, option, where, lies)


def _clause(candidate: Candidate, inside: range, side: str) -> Iterator[str]:
    """How the verb of the expression's clause stands to the trigger, and what it tells."""
    trigger, view = candidate.trigger, candidate.view
    group = view.group_before(inside.start) or view.group_after(inside.stop)
    if group is None:
        yield "clause=none"
        return
    if group is trigger.verb:
        stands = "own"
    elif group.last <= trigger.first:
        between = view.group_before(trigger.first)
        stands = "over" if between is group else "before"
    else:
        following = view.group_after(trigger.last)
        stands = "subject" if following is group else "after"
    form = "verb" if trigger.verb else "noun"
    initial = view.group_before(inside.start) is None
    around = (form, f"{side}&{form}", f"{form}&{initial}", actuality(group), trigger.entry.kind)
    yield from (f"clause={stands}&{name}" for name in around)
    yield f"clause={stands}&{group.word}"
    yield f"clause={group.word}"


def _where(distance: int) -> str:
    """The sentence of an option against the trigger's."""
    if -1 <= distance <= 1:
        return ("before", "in", "after")[distance + 1]
    return "earlier" if distance < 0 else "later"


def _inside(candidate: Candidate, timex: Timex, inside: range, before: str) -> Iterator[str]:
    """How the expression stands to a trigger in its own sentence: what lies between, what is nearer, what governs both."""
    trigger, view, form = candidate.trigger, candidate.view, "verb" if candidate.trigger.verb else "noun"
    side = "left" if inside.start < trigger.first else "right"
    low, high = (inside.stop, trigger.first) if side == "left" else (trigger.last, inside.start)
    gap = sum(step <= high - low for step in _STEPS)
    verbs = min(sum(low <= group.first and group.last <= high for group in view.groups), 2)
    rivals = [other for other in triggers(view) if other.first != trigger.first]
    middle = (inside.start + inside.stop) // 2
    words = frozenset(view.lowers[low:high])
    marks = "quote" if words & {'"', "“", "”"} else "stop" if words & {";", ":", "—"} else "comma" if "," in words else "no"
    yield from (f"gap={side}:{gap}", f"gap={side}:{gap}&{form}", f"verbs={side}:{verbs}&{form}")
    yield f"crossed={min(sum(low <= other.first < high for other in rivals), 2)}&{side}"
    yield f"nearer={any(abs(other.head - middle) < abs(trigger.head - middle) for other in rivals)}&{form}"
    yield from (f"marks={marks}&{side}", f"marks={marks}&{verbs}&{before}")
    if trigger.left <= inside.start < trigger.right:
        yield f"phrase={'year' if len(timex.value) == 4 else 'day'}&{trigger.entry.kind}"
    over = [group for group in (trigger.verb, *(operator.group for operator in candidate.operators)) if group is not None]
    left = view.group_before(inside.start)
    yield f"under={left in over if left is not None else None}&{side}"
    if left is not None and left in over:
        yield f"under={over.index(left)}:{actuality(left)}"
    for word in sorted(words & _LINKS):
        yield f"link={word}&{side}"
    yield from _clause(candidate, inside, side)
    yield from _hangs(candidate, inside, side, verbs, over)


def _hangs(candidate: Candidate, inside: range, side: str, verbs: int, over: list[VerbGroup]) -> Iterator[str]:
    """On what the trigger hangs: in "will report on the talks next week" the day is that of the report.

    The preposition before it and the word before that; how many nouns and prepositions part it from the verb of the expression.
    """
    trigger, view = candidate.trigger, candidate.view
    left = view.group_before(inside.start)
    if left is None:
        governs = "none"
    elif left in over:
        governs = "own" if left is trigger.verb else "over"
    else:
        governs = "left" if left.last <= trigger.first else "right"
    held = "verb" if trigger.verb is not None else _holds(view, trigger.left - 1)
    yield from (f"held={held}&{name}" for name in (side, f"{side}&{verbs}", f"{governs}&{side}"))
    yield f"governs={governs}&{side}&{verbs}"
    if held in _PREPOSITIONS and trigger.left - 2 >= view.first:
        yield f"held={view.lowers[trigger.left - 2]} {held}&{side}"
    group = left or view.group_after(inside.stop)
    if group is None or trigger.verb is not None:
        return
    if group.last <= trigger.left:
        tags = view.tags[group.last : trigger.left]
        apart = f"{min(tags.count('NN') + tags.count('NNS'), 2)}:{min(tags.count('IN') + tags.count('TO'), 2)}"
        yield from (f"object={apart}&{side}", f"object={apart}&{group in over}")
    elif group.first >= trigger.last:
        tags = view.tags[trigger.last : group.first]
        yield f"subject={min(tags.count('IN') + tags.count('TO'), 2)}&{side}&{group in over}"


def _holds(view: View, before: int) -> str:
    """What stands right before a noun phrase: a preposition, a comma or an "and" itself, "V" for a verb, else the tag."""
    if before < view.first:
        return "start"
    tag = view.tags[before]
    if tag in ("IN", "TO", ",", "CC"):
        return view.lowers[before]
    return "V" if view.group_at(before) is not None else tag


def _beside(page: Page, named: Named, option: Option, where: str, lies: str) -> Iterator[str]:
    """How another sentence with the expression goes with the trigger's: the same word or kind, the same actors."""
    candidate, scene, number = named.candidate, page.scene, option.sentence
    entry, kinds = candidate.trigger.entry, [other.candidate.trigger.entry.kind for other in page.named.get(number, ())]
    others = page.alike(named, number)
    alike = "lemma" if any(other.candidate.trigger.entry == entry for _, other in others) else "kind" if others else "no"
    shared = max((count for count, _ in others), default=0)
    actors = {mention.actor or mention.name for mention in scene.mentions.get(number, ())}
    met = len(actors & {mention.actor or mention.name for mention, _ in candidate.mentions})
    determiner = candidate.view.lowers[candidate.trigger.left]
    for name in (where, f"{where}&{determiner}", f"{where}&{min(len(kinds), 2)}", f"{where}&shared:{min(met, 2)}"):
        yield f"alike={alike}&{name}"
    whole = "all" if shared and shared == len(named.parties) else min(shared, 2)
    yield from (f"with={whole}&{alike}&{name}" for name in ("", where, entry.kind, lies))
    owns = [(count, other) for count, other in others if other.candidate.timex is option.timex]
    if owns:
        count, other = max(owns, key=lambda item: item[0])
        same = other.candidate.trigger.entry == entry
        yield from (f"its={min(count, 2)}&{name}" for name in (same, where, entry.kind, candidate.rule == other.candidate.rule))
    own = len(page.dated.get(candidate.view.number, ()))
    yield from (f"own={min(own, 2)}&{name}" for name in (where, alike, lies))
    if number < LEAD:
        form = "verb" if candidate.trigger.verb else determiner
        yield from (f"lead={lies}&{name}" for name in (alike, where, entry.kind, candidate.rule, form))
    yield f"first={min(candidate.view.number, 6)}&{where}"


def _speech(scene: Scene, candidate: Candidate, timex: Timex) -> str:
    """Do the trigger and the expression stand in the same statement, or does the expression date a saying ("said on Monday")?"""
    mine, other = scene.attributions_at(candidate.offset)[:1], scene.attributions_at(timex.start)[:1]
    cues = [piece for attribution in (*mine, *other, *candidate.around) for piece in attribution.cue]
    if any(timex.start - cue.end <= 4 and cue.start - timex.end <= 2 for cue in cues):
        return "cue"
    return "same" if mine == other else "out" if not other else "in" if not mine else "another"


def _lies(scene: Scene, when: str) -> str:
    """Past, same or future against the day of publication, and how fine it is."""
    end = when.rpartition("/")[2]
    sort = "interval" if "/" in when else {4: "year", 7: "month"}.get(len(when), "day")
    if scene.report.published is None or not end[:4].isdigit():
        return f"open-{sort}"
    today = scene.report.published.isoformat()[: len(end.rstrip("~"))]
    return f"{'past' if end < today else 'same' if end.startswith(today) else 'future'}-{sort}"


def _preposition(scene: Scene, start: int) -> str:
    """The word that governs the expression, past determiners; its tag where it is neither a preposition nor the like."""
    index = start - 1
    while index > 0 and scene.tokens.lowers[index] in _DETERMINERS:
        index -= 1
    tag = scene.reading.tags[index] if index >= 0 else "start"
    return scene.tokens.lowers[index] if tag in ("IN", "TO", ",", "VBG", "CC", "JJ") else tag
