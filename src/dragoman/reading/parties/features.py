"""Features of a mention beside a trigger, for the log-linear model of who takes part."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.parties.cast import Cast, side
from dragoman.reading.records import Mention
from dragoman.reading.status.actuality import actuality
from dragoman.reading.status.compose import class_of
from dragoman.reading.undertakings.candidate import PAIRING, Candidate

PRONOUNS = frozenset("he she his her him i my me they their them we our us it its both".split())


def subject_words(candidate: Candidate) -> set[str]:
    """The words of the trigger's noun phrase and those right before the verbs over it: where a pronoun would be its party."""
    view, trigger = candidate.view, candidate.trigger
    words = {view.lowers[index] for index in range(trigger.left, trigger.right)}
    for group in (trigger.verb, *(operator.group for operator in candidate.operators)):
        if group is not None:
            words.update(view.lowers[max(view.first, group.first - 2) : group.first])
    return words


def features(candidate: Candidate, number: int, cast: Cast) -> list[str]:
    """Names of the features of mention `number` of the candidate's sentence."""
    return list(dict.fromkeys((*_features(candidate, number), *_company(candidate, number), *_known(candidate, number, cast))))


def _known(candidate: Candidate, number: int, cast: Cast) -> Iterator[str]:
    """What the rest of the report says of the mention's side."""
    mention, relation = candidate.mentions[number]
    relation = relation or "none"
    name = side(mention)
    alike, unlike = cast.others(candidate, name)
    kind = candidate.trigger.entry.kind
    bound = f"{min(alike, 3)}:{min(unlike, 2)}"
    yield f"bound={bound}"
    yield f"bound={min(alike, 3)}&{relation}"
    yield f"bound={min(alike, 3)}&{kind}"
    rank = cast.rank[name]
    place = rank if rank < 3 else 3 if rank < 6 else 4
    yield f"rank={place}"
    yield f"rank={place}&{mention.kind}"
    yield f"rank={place}&{relation}"
    yield f"titled={name in cast.titled}"
    yield f"titled={name in cast.titled}&{relation}"
    yield f"lead={name in cast.lead}"
    yield f"unresolved={not mention.resolved}&{relation}"
    speaker = candidate.attribution.speaker if candidate.attribution is not None else None
    if speaker is not None:
        yield f"speaks={side(speaker) == name}"
        yield f"speaks={side(speaker) == name}&{relation}"


_JOINING = frozenset((",", "and", "&", "-", "–", "/", "or", "as", "well", "the", "with"))


def _company(candidate: Candidate, number: int) -> Iterator[str]:
    """The mentions beside it, those of the same side, and what stands between it and the trigger."""
    mention, relation = candidate.mentions[number]
    relation = relation or "none"
    view, head = candidate.view, candidate.trigger.head
    first, last = view.tokens.at(mention.start), view.tokens.at(max(mention.start, mention.end - 1)) + 1
    for step in (-1, 1):
        other = number + step
        if not 0 <= other < len(candidate.mentions):
            continue
        beside, its = candidate.mentions[other]
        if step < 0:
            gap = view.lowers[view.tokens.at(max(beside.start, beside.end - 1)) + 1 : first]
        else:
            gap = view.lowers[last : view.tokens.at(beside.start)]
        name = "before" if step < 0 else "after"
        if side(beside) == side(mention) and len(gap) < 3:
            yield f"same-{name}={beside.kind}"
        elif gap and len(gap) < 5 and _JOINING.issuperset(gap):
            yield f"joined-{name}={its or 'none'}&{'-'.join(gap)[:8]}"
            yield f"joined-{name}={its or 'none'}&{relation}"
    for other, (twin, its) in enumerate(candidate.mentions):
        if other != number and side(twin) == side(mention):
            yield f"twin={its or 'none'}"
            yield f"twin={bool(its)}&{relation}"
    low, high = (last, head) if last <= head else (head + 1, first)
    between = view.lowers[low:high]
    groups = sum(low <= group.head < high for group in view.groups)
    where = "left" if last <= head else "right"
    yield f"verbs={where}{min(groups, 3)}"
    yield f"verbs={where}{min(groups, 3)}&{relation}"
    commas = min(between.count(","), 2)
    yield f"commas={where}{commas}&{relation}"
    for word in ("that", "which", "who", "”", "''", "but", "while", "after", "before", "said"):
        if word in between:
            yield f"between={word}&{where}"


def _features(candidate: Candidate, number: int) -> Iterator[str]:
    mention, relation = candidate.mentions[number]
    trigger, view = candidate.trigger, candidate.view
    kind, form = trigger.entry.kind, "verb" if trigger.verb else "noun"
    who = f"{mention.kind}:{mention.form}"
    relation = relation or "none"
    yield f"rel={relation}"
    yield f"rel={relation}&{kind}"
    yield f"rel={relation}&{form}"
    yield f"rel={relation}&{mention.kind}"
    yield f"rel={relation}&{mention.kind}&{kind}&{form}"
    yield f"who={who}"
    yield f"who={who}&{kind}"
    if mention.plural:
        yield "plural"
    before = view.tokens.at(mention.start) - 1
    preposition = view.lowers[before] if before >= view.first else "start"
    if preposition in ("the", "a") and before - 1 >= view.first:
        preposition = view.lowers[before - 1]
    yield f"pre={preposition}&{mention.kind}"
    yield f"pre={preposition}&{relation}"
    after = view.tokens.at(max(mention.start, mention.end - 1)) + 1
    yield f"post={view.lowers[after] if after < view.last else 'end'}"
    yield f"distance={_bucket(view.tokens.at(mention.start) - trigger.head)}"
    own = candidate.mentions[number][1]
    yield f"others={min(candidate.related - bool(own), 3)}&{relation}"
    if candidate.paired - (own in PAIRING) > 0:
        yield f"pair&{relation}"
    yield f"lemma={trigger.entry.lemma}&{relation}"
    verb = next((operator for operator in candidate.operators if operator.group is not None), None)
    if verb is not None and verb.group is not None:
        yield f"verb={class_of(kind, verb) or 'other'}:{actuality(verb.group)}&{relation}"
    yield f"rule={candidate.rule}&{relation}"
    yield from _saying(candidate, mention, relation)


def _saying(candidate: Candidate, mention: Mention, relation: str) -> Iterator[str]:
    attribution = candidate.attribution
    if attribution is None:
        yield "said=no"
        return
    source = any(span.start <= mention.start < span.end for span in attribution.source)
    yield f"source={source}"
    yield f"source={source}&pronoun={bool(subject_words(candidate) & PRONOUNS)}"
    yield f"source={source}&{relation or 'none'}"
    inside = any(span.start <= mention.start < span.end for span in attribution.content)
    yield f"inside={inside}"


def _bucket(distance: int) -> str:
    side = "left" if distance < 0 else "right"
    size = abs(distance)
    return f"{side}{1 if size < 3 else 2 if size < 6 else 3 if size < 12 else 4 if size < 24 else 5}"
