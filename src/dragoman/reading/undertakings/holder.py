"""The holder: who vouches for a claim. The options are laid out, a log-linear model says which is likeliest.

The options: the reporter's own voice; the innermost speaker over the words, and the one around him; the subject of the verb
that offers, urges, rejects or rules out (rule 20); and the last speaker before, whose statement may go on.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec import Struct

from dragoman.claim import Holder
from dragoman.reading.attribution.words import RELATIVES
from dragoman.reading.records import Attribution, Mention
from dragoman.reading.status.compose import class_of
from dragoman.reading.undertakings.candidate import Candidate, opens_clause
from dragoman.reading.undertakings.lexicon import PRESS
from dragoman.reading.undertakings.loglinear import LogLinear
from dragoman.reading.undertakings.scene import Scene

_SUBJECTS = ("oversubject", "subject", "cosubject")
_PRONOUNS = frozenset("i we they he she it who which him her them that this both you one us me his hers its their my our".split())
_SPEAKING = frozenset("he she they it".split())
"""Pronouns that vouch under their own word where nobody could be told: the words are still not the reporter's."""
_RELEASES = ("white house", "kremlin", "president of", "government", "department", "kcna", "delegation", "ministry")


class Option(Struct, frozen=True):
    """One who might vouch for the claim; no holder is the reporter."""

    sort: str
    """narrator, speaker, outer, subject or previous"""
    holder: Holder | None
    attribution: Attribution | None = None
    mention: Mention | None = None

    @property
    def pronoun(self) -> bool:
        """Is it a speaker of whom nothing is known but "he" or "she"?"""
        return self.holder is not None and self.holder.name in _SPEAKING


def choose(scene: Scene, candidate: Candidate, model: LogLinear) -> tuple[Option, float]:
    """Who vouches, and how likely beside the other options. Ties go to the earlier one, the reporter first."""
    laid_out = options(scene, candidate)
    scores = [model.scores(features(scene, candidate, option))[0] for option in laid_out]
    best = max(scores)
    return laid_out[scores.index(best)], 1 / sum(math.exp(score - best) for score in scores)


def options(scene: Scene, candidate: Candidate) -> list[Option]:
    """All who might vouch, the reporter first; nobody twice."""
    found = [Option("narrator", None)]
    around = candidate.around
    for sort, attribution in zip(("speaker", "outer"), around, strict=False):
        holder = spoken_by(scene, attribution)
        if holder is not None:
            found.append(Option(sort, holder, attribution, attribution.speaker))
    for wanted in _SUBJECTS:
        subjects = [mention for mention, relation in candidate.mentions if relation == wanted]
        if subjects:
            found.append(Option("subject", _of(scene, subjects[-1]), None, subjects[-1]))
            break
    if all(spoken_by(scene, attribution) is None for attribution in around):
        previous = scene.attribution_before(candidate.view.sentence.start)
        holder = spoken_by(scene, previous) if previous is not None else None
        if holder is not None and previous is not None:
            found.append(Option("previous", holder, previous, previous.speaker))
    return list({option.holder.name if option.holder else None: option for option in reversed(found)}.values())[::-1]


def spoken_by(scene: Scene, attribution: Attribution) -> Holder | None:
    """The speaker of an attribution, in the source's own words where he could not be told ("she"); None for one whom a pronoun
    of the first person or a relative one leaves in the dark."""
    if attribution.speaker is not None and attribution.speaker.publisher:
        return None
    if attribution.speaker is not None and attribution.speaker.name.split()[-1].casefold() not in PRESS:
        return _of(scene, attribution.speaker)
    words = _bare(attribution.description or "")
    if not words or words.split()[-1].casefold() in PRESS:
        return None
    if words.casefold() in _PRONOUNS:
        return Holder(name=words.casefold(), resolved=False) if words.casefold() in _SPEAKING else None
    return Holder(name=words, resolved=False)


def _bare(words: str) -> str:
    """A source without the relative pronoun before it and the possessive ending behind it ("Roe's decision")."""
    first, _, rest = words.partition(" ")
    if rest and first.casefold() in RELATIVES:
        words = rest
    return words.removesuffix("'s").removesuffix("’s")


def features(scene: Scene, candidate: Candidate, option: Option) -> list[str]:
    """Names of the features of an option."""
    return list(dict.fromkeys(_features(scene, candidate, option)))


def _features(scene: Scene, candidate: Candidate, option: Option) -> Iterator[str]:
    sort, kind, rule = option.sort, candidate.trigger.entry.kind, candidate.rule
    around, view = candidate.attribution, candidate.view
    yield f"sort={sort}"
    yield f"sort={sort}&sure={candidate.verdict.sure}"
    yield f"sort={sort}&{rule}"
    yield f"sort={sort}&{kind}"
    release = any(name in (scene.report.outlet or "").casefold() for name in _RELEASES)
    yield f"sort={sort}&release={release}"
    yield f"sort={sort}&covered={around is not None}"
    form = "verb" if candidate.trigger.verb else "noun"
    yield f"sort={sort}&{form}&{kind}"
    outer = next((operator for operator in candidate.operators if operator.group is not None), None)
    name = (class_of(kind, outer) or "other") if outer is not None else "none"
    yield f"sort={sort}&op={name}"
    if candidate.operators:
        yield f"sort={sort}&classes={class_of(kind, candidate.operators[-1])}"
    first = candidate.trigger.first
    temporal = any(operator.relation == "complement" and operator.group is None for operator in candidate.operators)
    yield f"sort={sort}&temporal={temporal}"
    yield f"sort={sort}&temporal={temporal}&{rule}"
    yield f"sort={sort}&{form}&{rule}&time={candidate.timex is not None}"
    if around is not None:
        cue = candidate.view.tokens.text[around.cue[0].start : around.cue[0].end].lower() if around.cue else "none"
        yield f"sort={sort}&force={around.force}"
        yield f"sort={sort}&style={around.style}"
        yield f"sort={sort}&fact={around.factivity}"
        yield f"sort={sort}&cue={cue}"
        yield f"sort={sort}&style={around.style}&{rule}"
        near = any(span.start <= candidate.view.tokens.starts[first] < span.start + 40 for span in around.content)
        yield f"sort={sort}&near={near}"
        yield f"sort={sort}&resolved={around.speaker is not None}"
        clause = opens_clause(view.tokens.text, around)
        finite = any(
            group.form == "finite" and piece.start <= view.tokens.starts[group.head] < piece.end
            for group in view.groups
            for piece in around.content
        )
        yield f"sort={sort}&clause={clause}"
        yield f"sort={sort}&finite={finite}"
        yield f"sort={sort}&finite={finite}&{around.force}"
        yield f"sort={sort}&quoted={_quoted(candidate)}&{around.style}"
        twice = len(candidate.around) > 1 and spoken_by(scene, candidate.around[1]) == spoken_by(scene, around)
        yield f"sort={sort}&twice={twice}"
        yield f"sort={sort}&deep={len(candidate.around)}"
    words = candidate.view.lowers[candidate.view.first : candidate.view.last]
    person = "we" if "we" in words or "our" in words else "i" if "i" in words or "my" in words else "third"
    yield f"sort={sort}&person={person}&release={release}"
    if option.mention is not None:
        yield f"sort={sort}&who={option.mention.kind}:{option.mention.form}"
        yield f"sort={sort}&plural={option.mention.plural}"


def _quoted(candidate: Candidate) -> str:
    """Does the trigger stand in a quotation, after one in its sentence ("..., before the talks"), or neither?"""
    start, sentence = candidate.offset, candidate.view.sentence
    quotes = candidate.view.tokens.quotes
    if any(quote.start <= start < quote.end for quote in quotes):
        return "in"
    return "after" if any(sentence.start <= quote.start and quote.end <= start for quote in quotes) else "no"


def _of(scene: Scene, mention: Mention) -> Holder:
    """The record of a mention that vouches. A metonym keeps its own words: "the White House" says what a state does not."""
    words = mention.span.of(scene.report.text) if mention.form == "metonym" else scene.shown(mention)
    return Holder(
        name=" ".join(words.split()),
        kind=mention.kind,
        actor=mention.actor,
        state=mention.state,
        office=mention.office,
        qid=mention.qid,
        resolved=mention.resolved,
    )
