"""Does the sentence speak of what is past or of what is to come, at the place where a time expression stands?

The nearest verb tells: first to the left, then to the right up to the end of the clause. Auxiliaries decide what a participle
or an infinitive means ("met", "will be met", "is due to meet"); "was due to meet" is left open, since it may be either.
"""

from __future__ import annotations

_FUTURE = frozenset("will 'll shall upcoming forthcoming would must should expects plans hopes intends aims wants needs".split())
_COMING_BEFORE = frozenset("before until till by for".split())
"""Right before a date these make it one to come: "by Friday", "called for April"."""
_PAST = frozenset(
    """was were had did been said told met held made took came went began spoke gave sent won lost fell rose left saw
    got flew struck broke became brought built bought caught chose drew drove fought found grew heard kept knew
    led meant paid ran sat sold shook shot stood taught thought threw wore wrote since ago has have""".split()
)
_COMING_VERBS = frozenset(
    """meets arrives travels heads begins starts opens returns resumes holds convenes hosts leaves flies ends closes reopens
    coincides""".split()
)
_NOT_PAST = frozenset("united need indeed speed feed seed bleed breed agreed-upon hundred sacred".split())
_LICENCE = frozenset(
    """expected due set scheduled planned planning plan want hope hoping intend prepare preparing prepared ready
    likely going poised slated unlikely aim supposed invited bound agreed vowed pledged promised decided asked
    urged proposed offered refused declined seek wanted ordered hoped""".split()
)
_SCHEDULED = frozenset("expected due scheduled planned slated supposed".split())
_WAS = frozenset("was were had originally initially".split())
_IS = frozenset("is are 's 're am be".split())
_MODALS = frozenset("will 'll shall would to could may might can must should wo".split())
_SKIPPED = frozenset("be been not n't also then soon only have officially formally again now being further".split())
_NO_VERB = frozenset(
    "the a an his her their its our my your this that these those all both some any date him them it us me part and or".split()
)
_CLAUSE_ENDS = frozenset((",", ";", ":", "“", "”", '"', "``", "''", "—", "("))
_REPORTING = frozenset("said says told added".split())
_REACH = 30


def tense(lowers: list[str], first: int, last: int, start: int, end: int, known: dict[int, int | None] | None = None) -> int:
    """-1 past, 1 future, 0 not told, for tokens `start`..`end` of the sentence that spans tokens `first`..`last`.

    `known` remembers from call to call what each token tells, for texts with many dates.
    """
    known = {} if known is None else known
    before = lowers[start - 1] if start > first else ""
    if before in _COMING_BEFORE:
        return 1
    possessed = end < last and lowers[end] == "'s"
    left = start - 1
    if possessed and before in _REPORTING:
        left = first - 1  # "said Friday's talks": the verb of saying tells nothing of the talks
    for index in range(left, max(first - 1, start - _REACH), -1):
        if index not in known:
            known[index] = _told(lowers, first, last, index)
        told = known[index]
        if told is not None:
            return told
    for index in range(end, min(last, end + _REACH)):
        if lowers[index] in _CLAUSE_ENDS and index > end:
            break
        if index not in known:
            known[index] = _told(lowers, first, last, index)
        told = known[index]
        if told is not None:
            return told
    return 0


def _told(lowers: list[str], first: int, last: int, index: int) -> int | None:
    word = lowers[index]
    if word in _FUTURE or word in _COMING_VERBS:
        return 1
    if word in _SCHEDULED:
        return 0 if any(lowers[back] in _WAS for back in range(max(first, index - 2), index)) else 1
    if word == "to" and index + 1 < last:
        return _infinitive(lowers, first, index)
    if word.endswith("ing") and index > first and lowers[index - 1] in _IS and len(word) > 5:
        return 1
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
        for back in range(index - 1, max(first - 1, index - 5), -1):
            if lowers[back] == "to" and back < index - 1:
                return _infinitive(lowers, first, back)
            if lowers[back] in _MODALS and back < index - 1:
                return 1
            if lowers[back] not in _SKIPPED:
                break
        return -1
    return None


def _infinitive(lowers: list[str], first: int, index: int) -> int | None:
    """What "to" with a verb tells: to come where something licenses it ("due to meet"), nothing for a mere purpose."""
    following = lowers[index + 1]
    if not following.isalpha() or following in _NO_VERB:
        return None
    licences = [back for back in range(max(first, index - 3), index) if lowers[back] in _LICENCE]
    if licences:
        nearest = licences[-1]
        return 0 if any(lowers[back] in _WAS for back in range(max(first, nearest - 2), nearest)) else 1
    if index > first and lowers[index - 1] in ("is", "are", "was", "were"):
        return 1 if lowers[index - 1] in ("is", "are") else 0
    return 1 if following == "be" else None
