"""Reported clauses: "X said that ...", "..., X said", "according to X, ..." and what each of them covers, level by level."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.cues import Hit
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.nominal import nominal_roles
from dragoman.reading.attribution.phrases import phrase_after
from dragoman.reading.attribution.roles import Role, role_of
from dragoman.reading.attribution.words import DASHES, DAYS, PREPOSITIONS, SUBORDINATORS

DEPTH = 3
"""Levels of reporting within reporting that are looked for."""
_FRONT = 80
"""Tokens of a fronted clause or phrase at most."""
_TRAILING = frozenset((",", ".", ";", ":", "and", "but", "while", "although", "though", "as", "yet", "whereas", "or")) | DASHES


def clause(context: Context, hits: list[Hit], lo: int, hi: int, depth: int = 0) -> list[Draft]:
    """The attributions in tokens `lo`..`hi`, one clause or sentence, with those that they report under `nested`."""
    roles = nominal_roles(context, lo, hi)
    for hit in hits:
        role = role_of(context, hit, lo, hi)
        if role is not None and not (depth and role.inherits):
            roles.append(role)
    if not roles:
        return []
    roles.sort(key=lambda role: role.cue[0][0])
    drafts: list[Draft] = []
    covered = lo
    top = _top(context, roles)
    heads = [hit.head for hit in hits]
    for number, role in enumerate(top):
        limit = top[number + 1].begin if number + 1 < len(top) and not top[number + 1].left else hi
        if number + 1 < len(top) and top[number + 1].left:
            limit = _before_left(context, top[number + 1], role.end, hi)
        content = _left(context, role, covered, limit, hi) if role.left else _right(context, role, limit, hi)
        if not content:
            continue
        source = role.source
        if role.inherits:
            source = drafts[-1].source if drafts and drafts[-1].source else _main_subject(context, lo, role.begin)
            if source is None:
                continue
        draft = Draft(source, role.cue, content, role.force, role.factivity)
        drafts.append(draft)
        covered = max(role.end, draft.end)
        if depth < DEPTH:
            draft.nested = _nested(context, hits, heads, draft, lo, hi, depth)
    return drafts


def _top(context: Context, roles: list[Role]) -> list[Role]:
    """Those that no other role of the clause reports."""
    top: list[Role] = []
    for role in roles:
        if role.left:
            if role.quote >= 0:
                opening = context.ranges[role.quote][0]
                while top and top[-1].begin > opening and not top[-1].left:
                    top.pop()
            else:
                while top and not top[-1].left and not top[-1].inherits and not top[-1].fronted:
                    top.pop()
            top.append(role)
        elif not top or role.takes_over or role.begin >= _fence(context, top[-1]):
            top.append(role)
    return top


def _fence(context: Context, role: Role) -> int:
    """Token at which a fronted clause ends: the first comma outside quotations; beyond all tokens when there is none."""
    far = len(context.tokens) + 1
    if not role.fronted:
        return far
    return _comma(context, role.end, min(far - 1, role.end + _FRONT)) or far


def _comma(context: Context, begin: int, hi: int) -> int | None:
    index = begin
    while index < hi:
        number = context.opens.get(index, -1)
        if number >= 0:
            index = max(index + 1, context.ranges[number][-1] + 1)
            if context.tokens.lowers[index - 2 : index - 1] == [","]:
                return index
            continue
        if context.tokens.lowers[index] == "," and index > begin:
            return index
        index += 1
    return None


def _before_left(context: Context, role: Role, begin: int, hi: int) -> int:
    """Where the content of a role before one with its content on the left has to end."""
    if role.quote >= 0:
        return context.ranges[role.quote][0]
    return role.begin


def _right(context: Context, role: Role, limit: int, hi: int) -> list[Range]:
    """Content after the cue."""
    if role.fronted:
        comma = _comma(context, role.end, limit)
        limit = comma if comma is not None else limit
    return [piece] if (piece := _piece(context, role.end, limit, whole=limit >= hi)) else []


def _piece(context: Context, begin: int, limit: int, *, whole: bool) -> Range | None:
    """Tokens from `begin` up to `limit`, through to the end of a quotation that opens before it; None when nothing is left."""
    lowers = context.tokens.lowers
    end = limit
    number = context.inside[limit - 1] if begin < limit <= len(context.inside) else -1
    if number >= 0 and context.ranges[number][0] >= begin and context.ranges[number][-1] + 1 > limit:
        end = context.ranges[number][-1] + 1
    while end > begin and lowers[end - 1] in _TRAILING:
        end -= 1
    while begin < end and lowers[begin] in (",", ":"):
        begin += 1
    return (begin, end) if end > begin else None


def _left(context: Context, role: Role, covered: int, limit: int, hi: int) -> list[Range]:
    """Content before the cue, and what follows it: the rest of the sentence, or the rest of the quotation."""
    lowers = context.tokens.lowers
    pieces: list[Range] = []
    if role.quote >= 0:
        opening, closing = context.ranges[role.quote][0], context.ranges[role.quote][-1] + 1
        begin = opening
        if opening > covered and not _whole(context, role.quote) and not context.closes.get(opening):
            begin = covered
            while begin < opening and lowers[begin] in (",", "and", "but", ";", ":"):
                begin += 1
        pieces.append((begin, closing))
    elif piece := _piece(context, covered, role.begin, whole=False):
        pieces.append(piece)
    else:
        return []
    after = role.end
    if after < limit and lowers[after] in (",", ".", ";", ":", *DASHES):
        after += 1
    number = context.opens.get(after, -1)
    if number >= 0 and after <= hi:
        if context.tokens.text.find("\n", context.tokens.ends[role.end - 1], context.quotes[number].start) < 0:
            pieces.append((after, context.ranges[number][-1] + 1))
    elif role.quote < 0 and role.end < limit and lowers[role.end] == "," and (piece := _piece(context, after, limit, whole=True)):
        pieces.append(piece)
    return pieces


def _whole(context: Context, number: int) -> bool:
    """Begins like a sentence: a capital right after the mark and before it nothing of the same clause."""
    inner = context.quotes[number].inner.of(context.tokens.text).lstrip("'‘[(…. ")
    return not inner[:1].islower()


def _nested(context: Context, hits: list[Hit], heads: list[int], draft: Draft, lo: int, hi: int, depth: int) -> list[Draft]:
    """What the content reports in turn, outside quotations."""
    found: list[Draft] = []
    for first, last in draft.content:
        inner = hits[bisect_left(heads, first) : bisect_left(heads, last)]
        inner = [hit for hit in inner if hit.end <= last and not context.in_speech(hit.head)]
        found.extend(clause(context, inner, max(first, lo), min(last, hi), depth + 1))
    return found


def _main_subject(context: Context, lo: int, before: int) -> Range | None:
    """The noun phrase that opens the clause, after a fronted phrase."""
    lowers = context.tokens.lowers
    begin = lo
    if lowers[lo] in PREPOSITIONS or lowers[lo] in SUBORDINATORS or lowers[lo] in DAYS:
        comma = _comma(context, lo, min(before, lo + _FRONT))
        if comma is None or comma + 1 >= before:
            return None
        begin = comma + 1
    while begin < before and lowers[begin] in ("but", "and", "so", "yet", '"', "“", "''"):
        begin += 1
    end = phrase_after(context.tokens, begin, before)
    return (begin, end) if end > begin else None
