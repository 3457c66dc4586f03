"""Verb groups: auxiliaries, negation and main verb as one record, with what they say of time and reality.

"has not been resumed" is one group: lemma resume, perfect, passive, negated. Adverbs inside the group are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from dragoman.reading.tokens import Sentence, Tokens

Form = Literal["finite", "infinitive", "gerund", "participle"]

_VERBAL = frozenset(("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_BE = frozenset(("be", "am", "is", "are", "was", "were", "been", "being", "'re", "'m"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve"))
_DO = frozenset(("do", "does", "did"))
_NOT = frozenset(("not", "n't", "never", "neither", "nor", "hardly", "barely", "scarcely"))
_ADVERB = frozenset(("RB", "RBR", "RBS"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS"))
_MODALS = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "sha": "shall", "cannot": "can"}


class VerbGroup(Struct, frozen=True, kw_only=True):
    """Tokens `first`..`last` (half open) with the main verb at `head`."""

    first: int
    last: int
    head: int
    word: str
    """The main verb as it stands, in lower case."""
    form: Form
    past: bool = False
    """Simple past of the first verb ("was", "met", "had")."""
    modal: str | None = None
    """will (also "going to"), would, may, might, can, could, should, must, shall, to ("is to meet")."""
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False


def verb_groups(tokens: Tokens, tags: Sequence[str], sentence: Sentence) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence in order; participles and gerunds that modify a noun are left out."""
    groups: list[VerbGroup] = []
    index = sentence.first
    while index < sentence.last:
        group = _group_at(tokens.lowers, tags, index, sentence)
        if group is None:
            index += 1
        else:
            groups.append(_like(groups[-1], group, tokens.lowers, tags) if groups else group)
            index = group.last
    return tuple(groups)


def _like(earlier: VerbGroup, group: VerbGroup, lowers: Sequence[str], tags: Sequence[str]) -> VerbGroup:
    """A bare verb after "and" goes on as the one before it: "agree to resume the talks and reopen the border"."""
    bare = group.last - group.first == 1 and tags[group.head] == "VB" and tags[group.first - 1] == "CC"
    if not bare or not (earlier.form == "infinitive" or earlier.modal):
        return group
    return replace(group, form=earlier.form, modal=earlier.modal, negated=earlier.negated and lowers[group.first - 1] == "or")


def _group_at(lowers: Sequence[str], tags: Sequence[str], index: int, sentence: Sentence) -> VerbGroup | None:
    first, negated, infinitive = index, False, False
    cursor = index
    if lowers[index] in _NOT and index + 1 < sentence.last and tags[index + 1] in ("TO", "VBG"):
        negated, cursor = True, index + 1
    if tags[cursor] == "TO":
        follower = _skip(lowers, tags, cursor + 1, sentence.last)
        if follower >= sentence.last or tags[follower] not in ("VB", "VBP"):
            return None
        negated |= any(lowers[token] in _NOT for token in range(cursor + 1, follower))
        infinitive, cursor = True, follower
    elif tags[cursor] not in _VERBAL or _modifies(lowers, tags, cursor, sentence):
        return None
    return _follow(lowers, tags, first, cursor, sentence, negated, infinitive)


def _follow(
    lowers: Sequence[str], tags: Sequence[str], first: int, cursor: int, sentence: Sentence, negated: bool, infinitive: bool
) -> VerbGroup:
    """Walk the auxiliaries from the first verb to the main one."""
    past, modal = tags[cursor] == "VBD" or lowers[cursor] == "had", None
    perfect = progressive = passive = False
    form: Form = "infinitive" if infinitive else _form(tags[cursor])
    while True:
        word, tag = lowers[cursor], tags[cursor]
        after = _skip(lowers, tags, cursor + 1, sentence.last)
        between = range(cursor + 1, after)
        inside = any(lowers[token] in _NOT for token in between) or word == "cannot"
        inside |= any(lowers[token] == "longer" and lowers[token - 1] == "no" for token in between)
        if after >= sentence.last:
            negated |= inside and word in _BE | _HAVE | _DO
            break
        following = tags[after]
        if tag == "MD" and following in ("VB", "VBP", "VBN", "VBD"):
            modal = _MODALS.get(word, word)
        elif word in _BE and following in ("VBN", "VBD") and tag != "MD":
            passive = True
        elif word in _BE and following == "VBG":
            progressive = True
            if lowers[after] == "going" and after + 2 < sentence.last and tags[after + 1] == "TO" and tags[after + 2] == "VB":
                progressive, modal, after = False, "will", after + 2
        elif word in _BE and following == "TO" and after + 1 < sentence.last and tags[after + 1] == "VB":
            modal, after = "to", after + 1
        elif (word in _HAVE and following in ("VBN", "VBD")) or (word == "'s" and following == "VBN" and lowers[after] == "been"):
            perfect = True
        elif word in _HAVE and lowers[after] == "yet" and after + 2 < sentence.last and tags[after + 1] == "TO":
            perfect, inside, after = True, True, after + 2
        elif not (word in _DO and following in ("VB", "VBP")):
            negated |= inside and (word in _BE | _HAVE | _DO)
            break
        negated |= inside
        if passive and lowers[after] not in _BE:
            cursor = after
            break
        cursor = after
    return VerbGroup(
        first=first,
        last=cursor + 1,
        head=cursor,
        word=lowers[cursor],
        form=form,
        past=past,
        modal=modal,
        perfect=perfect,
        progressive=progressive,
        passive=passive,
        negated=negated,
    )


def _form(tag: str) -> Form:
    if tag == "VBG":
        return "gerund"
    return "participle" if tag == "VBN" else "finite"


def _skip(lowers: Sequence[str], tags: Sequence[str], index: int, last: int) -> int:
    """Past the adverbs that may stand inside a verb group."""
    while index < last and (
        tags[index] in _ADVERB or lowers[index] in _NOT or (lowers[index] == "no" and _longer(lowers, index, last))
    ):
        if lowers[index] == "yet" and index + 1 < last and tags[index + 1] == "TO":
            return index
        index += 1
    return index


def _longer(lowers: Sequence[str], index: int, last: int) -> bool:
    return index + 1 < last and lowers[index + 1] == "longer"


def _modifies(lowers: Sequence[str], tags: Sequence[str], index: int, sentence: Sentence) -> bool:
    """A participle between a determiner or adjective and a noun ("the proposed talks") is no verb here."""
    if tags[index] not in ("VBN", "VBG") or index + 1 >= sentence.last or index == sentence.first:
        return False
    left, right = tags[index - 1], tags[index + 1]
    if lowers[index - 1] == "-" and index - 2 >= sentence.first and right in _NOMINAL:
        return True  # "a Quito-hosted summit"
    return left in ("DT", "JJ", "PRP$", "POS", "CD", "RB") and lowers[index - 1] not in _NOT and right in (*_NOMINAL, "JJ", "VBN")
