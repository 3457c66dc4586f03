"""Conditions: "only if", "unless", "no talks until", "just to finalise": does one stand over a trigger, and in which words?

A condition stands in a clause of its own, or as "only" with an infinitive of purpose; what is told as past fact is under none.
"""

from __future__ import annotations

from msgspec import Struct

from dragoman.reading.grammar.view import View

_SURE = (
    "unless", "only if", "only when", "only after", "only once", "provided", "providing", "as long as", "so long as",
    "on condition", "on the condition", "conditional on", "conditioned on", "contingent on", "subject to",
    "depends on", "depend on",
    "dependent on", "if and when", "on the understanding", "only in case of", "only in the case of",
    "only in the event of", "assuming",
    "in case of", "in the event of", "in exchange for", "in return for",
)  # fmt: skip
_WEAK = ("if", "once", "until", "till", "before", "when", "without", "after")
_ONLY = frozenset(("only", "just", "solely", "purely", "exclusively"))
_PURPOSE = frozenset(
    """
    finalise finalize sign conclude complete seal initial finish adopt approve agree formalise formalize endorse
    ratify settle
    """.split()
)
_ENDS = frozenset((",", ";", ".", "!", "?", "”", '"', "''", ":", "—", "–"))
_NEGATIVE = frozenset(("no", "not", "n't", "never", "neither", "nor", "cannot", "refuses", "refused", "impossible"))
_ASKING = frozenset(
    "ask asks asked asking know knows knew wonder wondered say said tell told clear certain sure see decide doubt".split()
)
_OPEN = frozenset(
    "will would can could may might shall 'll possible ready willing prepared sense reasonable "
    "threaten threatens threatened threatening".split()
)


class Condition(Struct, frozen=True):
    """The tokens of the condition, `first`..`last` (half open), without the word that marks it; `sure` where that is explicit."""

    mark: int
    first: int
    last: int
    sure: bool
    word: str = ""
    """The first word of the mark."""


def conditions(view: View) -> list[Condition]:
    """The conditions of a sentence, the explicit ones first."""
    found = [*_marked(view, _SURE, True), *_purposes(view), *_marked(view, _WEAK, False)]
    sure = [condition for condition in found if condition.sure]
    return sure + [
        weak for weak in found if not weak.sure and not any(weak.mark < other.last and other.mark < weak.last for other in sure)
    ]


def over(view: View, token: int, known: list[Condition]) -> Condition | None:
    """The condition that a trigger at `token` is under: outside its words, in a clause that tells of no past fact."""
    for condition in known:
        if condition.mark <= token < condition.last:
            continue
        main = range(view.first, condition.mark) if token < condition.mark else range(condition.last, view.last)
        words = [view.lowers[index] for index in main]
        if condition.sure or _open_clause(view, main, words, view.lowers[condition.mark]):
            return condition
    return None


def inside(token: int, known: list[Condition]) -> bool:
    """Does the trigger stand in the condition itself? What stands after "before" or "once" is taken for granted, and does not."""
    return any(condition.first <= token < condition.last and (condition.sure or condition.word == "if") for condition in known)


def words(view: View, condition: Condition) -> str:
    """The condition as the report has it."""
    tokens = view.tokens
    return tokens.text[tokens.starts[condition.first] : tokens.ends[condition.last - 1]]


def _marked(view: View, marks: tuple[str, ...], sure: bool) -> list[Condition]:
    found = []
    for mark in marks:
        parts = mark.split()
        for index in range(view.first, view.last - len(parts)):
            if view.lowers[index] == parts[0] and view.lowers[index : index + len(parts)] == parts:
                if mark == "if" and _ASKING.intersection(view.lowers[max(view.first, index - 3) : index]):
                    continue  # "asked if", "not clear if": a question, no condition
                first = index + len(parts)
                if view.lowers[first] == "that" and first + 1 < view.last:
                    first += 1
                last = _end(view, first)
                if last - first >= 2:
                    found.append(Condition(index, first, last, sure, parts[0]))
    return found


def _purposes(view: View) -> list[Condition]:
    """ "Just to finalise some documents", "for one purpose only, to sign a treaty"."""
    found = []
    for index in range(view.first, view.last - 2):
        if view.lowers[index] not in _ONLY and not _sole(view, index):
            continue
        for to in range(index + 1, min(index + 6, view.last - 1)):
            if view.tags[to] == "TO" and (view.lowers[to + 1] in _PURPOSE or _sole(view, index)):
                found.append(Condition(index, to, _end(view, to, verbs=1), True))
                break
    return found


def _sole(view: View, index: int) -> bool:
    """ "One thing alone", "no purpose other than", "the sole purpose": whatever is to be done then is the condition."""
    near = view.lowers[max(view.first, index - 3) : index + 4]
    if not any(word in ("purpose", "thing", "reason", "aim", "goal", "point") for word in near):
        return False
    return view.lowers[index] in ("alone", "sole", "only", "single") or view.lowers[index : index + 2] in (
        ["other", "than"],
        ["but", "to"],
    )


def _end(view: View, first: int, verbs: int = 9) -> int:
    """One past the last token of a clause that begins at `first`; with a limit on the verb groups that it may hold."""
    index, seen = first, 0
    while index < view.last:
        group = view.group_at(index)
        if group is not None and index == group.first:
            seen += 1
            if seen > verbs:
                break
        if view.lowers[index] in _ENDS and index > first:
            break
        index += 1
    return index


def _open_clause(view: View, main: range, said: list[str], mark: str) -> bool:
    """A clause about what may or will be; for "until", "before" and the like it must also be denied or limited."""
    if mark == "if":
        return any(word in _OPEN for word in said)
    limited = any(word in _NEGATIVE for word in said) or "only" in said
    return limited and (any(word in _OPEN for word in said) or mark in ("until", "till", "without"))
