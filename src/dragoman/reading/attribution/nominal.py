"""Cues that are no verbs: "according to X", "in X's words", "in the view of X", a quotation that "was X's answer"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.phrases import phrase_after
from dragoman.reading.attribution.roles import Role
from dragoman.reading.attribution.words import BE

_ACCOUNTS = frozenset("words view opinion account version telling estimation reckoning judgment judgement".split())
"""Whose account it is, is told by "of" or by a possessive."""
_ANSWERS = frozenset("answer reply response comment verdict reaction message explanation retort advice".split())
_SIGNS = frozenset(("according", *_ACCOUNTS, *_ANSWERS))
_OWNER = 12
"""Tokens of a possessor at most."""


def nominal_roles(context: Context, lo: int, hi: int) -> list[Role]:
    """The roles of such cues in tokens `lo`..`hi`, outside quotations."""
    return list(_roles(context, lo, hi))


def _roles(context: Context, lo: int, hi: int) -> Iterator[Role]:
    for index in range(lo, hi):
        word = context.tokens.lowers[index]
        if word not in _SIGNS or context.in_speech(index):
            continue
        if word == "according":
            found = _according(context, index, hi)
        elif word in _ACCOUNTS:
            found = _account(context, index, lo, hi)
        else:
            found = _answer(context, index, lo)
        if found is not None:
            (begin, end), cue, source = found
            yield _role(context, begin, end, cue, source, lo, hi)


_Found = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
"""Token ranges of the whole, the cue and the source."""


def _according(context: Context, index: int, hi: int) -> _Found | None:
    if context.tokens.lowers[index + 1 : index + 2] != ["to"]:
        return None
    after = phrase_after(context.tokens, index + 2, hi)
    return ((index, after), (index, index + 2), (index + 2, after)) if after > index + 2 else None


def _account(context: Context, index: int, lo: int, hi: int) -> _Found | None:
    tokens = context.tokens
    begin = _in(context, index, lo)
    if begin < 0:
        return None
    if tokens.tags[index - 1] == "POS" and index - 1 > begin + 1:
        return (begin, index + 1), (index, index + 1), (begin + 1, index - 1)
    if tokens.lowers[index + 1 : index + 2] == ["of"]:
        after = phrase_after(tokens, index + 2, hi)
        return ((begin, after), (begin, index + 2), (index + 2, after)) if after > index + 2 else None
    return None


def _in(context: Context, index: int, lo: int) -> int:
    """The "in" that opens the phrase; -1 when there is none near."""
    for probe in range(index - 1, max(lo, index - _OWNER) - 1, -1):
        if context.tokens.lowers[probe] == "in":
            return probe
        if context.tokens.lowers[probe] == ",":
            return -1
    return -1


def _answer(context: Context, index: int, lo: int) -> _Found | None:
    """“...,” was the official's answer: the quotation stands right before the verb."""
    tokens = context.tokens
    for probe in range(index - 1, max(lo, index - _OWNER) - 1, -1):
        if tokens.lowers[probe] in BE:
            if context.quote_ending(probe) < 0 or tokens.tags[index - 1] != "POS" or index - 1 <= probe + 1:
                return None
            return (probe, index + 1), (index, index + 1), (probe + 1, index - 1)
    return None


def _role(context: Context, begin: int, end: int, cue: tuple[int, int], source: tuple[int, int], lo: int, hi: int) -> Role:
    opening = begin <= lo + 1 and end < hi and context.tokens.lowers[end] == ","
    quote = -1 if opening else context.quote_ending(begin)
    return Role(
        begin=begin,
        end=end + 1 if opening else end,
        cue=[cue],
        source=source,
        frame="clause" if opening else "post",
        left=not opening,
        takes_over=True,
        inherits=False,
        quote=quote if quote >= 0 and context.quotes[quote].speech else -1,
    )
