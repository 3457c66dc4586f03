"""The speaker of each attribution: the mention that its source means, resolved within the report and never guessed."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.people import Roster
from dragoman.reading.attribution.sources import named
from dragoman.reading.records import Mention


class Speaker(NamedTuple):
    """The mention meant, or None and the source in the report's words."""

    mention: Mention | None
    description: str | None


def speakers(roster: Roster, drafts: list[Draft]) -> dict[int, Speaker]:
    """For each draft, nested ones included, by its identity (`id`), the speaker."""
    found: dict[int, Speaker] = {}
    for draft in drafts:
        _resolve(roster, draft, found)
    return found


def _resolve(roster: Roster, draft: Draft, found: dict[int, Speaker]) -> None:
    tokens = roster.tokens
    if draft.continues is not None:
        found[id(draft)] = found[id(draft.continues)]
    elif draft.source is None:
        found[id(draft)] = Speaker(None, None)
    else:
        mention = named(roster, draft.source)
        words = tokens.text[tokens.starts[draft.source[0]] : tokens.ends[draft.source[1] - 1]]
        resolved = mention is not None and mention.resolved
        found[id(draft)] = Speaker(mention if resolved else None, None if resolved else words)
    for inner in draft.nested:
        _resolve(roster, inner, found)
