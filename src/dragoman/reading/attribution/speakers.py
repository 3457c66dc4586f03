"""The speaker of each attribution: the mention that its source means, resolved within the report and never guessed.

Three passes: names; then descriptions and titles, which may be explained only later in the report; then pronouns, which go back
to what the other two have found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.reading.attribution.descriptions import Description, Fit, anonymous, answering, described, fit, speaks_for
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.offices import offices_of
from dragoman.reading.attribution.people import Roster, identity
from dragoman.reading.attribution.pronouns import Pronouns
from dragoman.reading.attribution.sources import head_end, named
from dragoman.reading.attribution.speaker import NOBODY, Speaker
from dragoman.reading.attribution.words import PRONOUNS, RELATIVES
from dragoman.reading.records import Mention

_ABOUT = 300
"""Characters before and after a source, within its sentence, in which it may be said that it is not to be named."""


def speakers(roster: Roster, drafts: list[Draft], inside: Sequence[int]) -> dict[int, Speaker]:
    """For each draft, nested ones included, by its identity (`id`), the speaker.

    `inside` gives for each token the number of the quotation that it stands in, or -1.
    """
    found: dict[int, Speaker] = {}
    everything = list(_walk(drafts))
    for draft in everything:
        if draft.source is not None and (mention := named(roster, draft.source)) is not None and mention.resolved:
            found[id(draft)] = Speaker(mention, None)
    speaking = _speaking(roster, found)
    shown: dict[str, str] = {}
    previous: Mention | None = None
    for draft in everything:
        if draft.source is not None and id(draft) not in found and roster.tokens.lowers[draft.source[0]] not in PRONOUNS:
            found[id(draft)] = _described(roster, draft.source, speaking, previous, shown)
        known = found.get(id(draft))
        previous = known.mention if known is not None and known.mention is not None else previous
    pronouns = Pronouns(roster, inside)
    for draft in drafts:
        _settle(roster, pronouns, draft, None, found)
    return {key: _in_office(speaker, shown) for key, speaker in found.items()}


def _in_office(speaker: Speaker, shown: dict[str, str]) -> Speaker:
    """The speaker with the office that a description in the report shows, where none is given with the name."""
    mention = speaker.mention
    if mention is None or mention.office is not None or identity(mention) not in shown:
        return speaker
    return Speaker(msgspec.structs.replace(mention, office=shown[identity(mention)]), speaker.description)


def _walk(drafts: list[Draft]) -> Iterator[Draft]:
    for draft in drafts:
        yield draft
        yield from _walk(draft.nested)


def _speaking(roster: Roster, found: dict[int, Speaker]) -> dict[str, Mention]:
    """The single persons who speak under their name somewhere in the report."""
    speaking: dict[str, Mention] = {}
    for speaker in found.values():
        mention = speaker.mention
        if mention is not None and mention.kind == "person" and not mention.plural:
            speaking.setdefault(identity(mention), roster.best.get(identity(mention), mention))
    return speaking


def _described(
    roster: Roster, source: Range, speaking: dict[str, Mention], previous: Mention | None, shown: dict[str, str]
) -> Speaker:
    """Whom a title or description means: the one person whom it fits, else nobody and the words themselves."""
    tokens = roster.tokens
    last = source[1]
    while last - source[0] > 1 and (tokens.lowers[last - 1] in RELATIVES or tokens.words[last - 1] == ","):
        last -= 1  # "an official who", of which the cue goes on
    words = tokens.text[tokens.starts[source[0]] : tokens.ends[last - 1]]
    end = head_end(tokens.lowers, source)
    inside = roster.within(tokens.starts[source[0]], tokens.ends[source[1] - 1])
    states = frozenset(mention.state for mention in inside if mention.state is not None)
    description = described(tokens.lowers[source[0] : end], states)
    if description is None or anonymous(_sentence(roster, source)):
        return Speaker(None, words)
    if description.generic and not description.definite:
        sole = _sole_spokesperson(roster, description, speaking)
        return Speaker(sole, words if sole is None else None)
    meant = _one(roster, description, speaking, previous)
    if meant is None and not description.generic and description.definite and not _possible(roster, description, speaking):
        persons = {key: mention for key, mention in roster.best.items() if mention.kind == "person" and not mention.plural}
        meant = _one(roster, description, persons, None)
    if meant is None:
        return Speaker(None, words)
    if not description.generic:
        shown.setdefault(identity(meant), answering(description, meant, roster.table) or description.title)
    return Speaker(meant, None)


def _sole_spokesperson(roster: Roster, description: Description, speaking: dict[str, Mention]) -> Mention | None:
    """Whom "a senior official" of a state means: the only speaker of the report who fits, if to speak is that person's office."""
    if not description.states:
        return None
    fitting = [(person, _fit(roster, description, key, person)) for key, person in speaking.items()]
    fits = [(person, how) for person, how in fitting if how]
    if len(fits) != 1 or fits[0][1] is not Fit.YES:
        return None
    person = fits[0][0]
    return person if any(speaks_for(office) for office in offices_of(person, roster.table)) else None


def _fit(roster: Roster, description: Description, key: str, person: Mention) -> Fit:
    return fit(description, person, roster.genders.get(key, ""), roster.table)


def _possible(roster: Roster, description: Description, people: dict[str, Mention]) -> bool:
    """Might any of these people be meant?"""
    return any(_fit(roster, description, key, person) for key, person in people.items())


def _one(roster: Roster, description: Description, people: dict[str, Mention], previous: Mention | None) -> Mention | None:
    """The one person that fits; of several, the one who spoke last, when the description is definite and fits for sure."""
    fits = {key: _fit(roster, description, key, person) for key, person in people.items()}
    sure = [key for key in people if fits[key] is Fit.YES]
    perhaps = [key for key in people if fits[key] is Fit.PERHAPS]
    if len(sure) == 1:
        rivals = [key for key in perhaps if not description.states or people[key].state in description.states]
        last = previous is not None and identity(previous) == sure[0]
        return people[sure[0]] if not rivals or (last and description.definite) else None
    if len(sure) > 1:
        last_key = identity(previous) if previous is not None else None
        return people[last_key] if description.definite and last_key in sure and last_key is not None else None
    if len(perhaps) == 1 and people[perhaps[0]].state in description.states:
        return people[perhaps[0]]
    return None


def _sentence(roster: Roster, source: Range) -> str:
    tokens = roster.tokens
    sentence = tokens.tokens.sentences[tokens.tokens.sentence_at(tokens.starts[source[0]])]
    start, end = tokens.starts[source[0]] - _ABOUT, tokens.ends[source[1] - 1] + _ABOUT
    return tokens.text[max(sentence.start, start) : min(sentence.end, end)]


def _settle(roster: Roster, pronouns: Pronouns, draft: Draft, outer: Draft | None, found: dict[int, Speaker]) -> None:
    """The speaker of a draft that is still open, then those of the drafts within it."""
    if id(draft) not in found:
        if draft.continues is not None:
            if id(draft.continues) not in found:  # it may begin after what goes on with it: "he" behind his first words
                _settle(roster, pronouns, draft.continues, outer, found)
            found[id(draft)] = found[id(draft.continues)]
        elif draft.source is None:
            found[id(draft)] = NOBODY
        elif outer is not None:
            found[id(draft)] = pronouns.within(draft.source, outer, found[id(outer)])
        else:
            found[id(draft)] = pronouns.across(draft, draft.source)
    if outer is None:
        pronouns.heard(draft, found[id(draft)])
    for inner in draft.nested:
        _settle(roster, pronouns, inner, draft, found)
