"""The subject of a report: how much of it is diplomacy, business, home affairs or something else, and how many states it names.

What is said to meet, agree or negotiate in a report on a merger or a bill is seldom an undertaking between states. Data:
`dragoman/data/subjects.toml`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from dragoman.reading.records import Mention

FEW, SOME = 0.004, 0.012
"""Shares of the words of a report at which a subject begins to tell, and at which it tells much."""
MANY = 5
"""States beyond which more tell nothing more."""


@cache
def subjects() -> dict[str, frozenset[str]]:
    """The words of each subject, read once."""
    raw = tomllib.loads(files("dragoman.data").joinpath("subjects.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in raw.items()}


def about(words: Iterable[str], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Names of the features of a report that hold, from its words in lower case and from whom it mentions."""
    counts = Counter(word for word in words if word.isalpha())
    whole = max(1, counts.total())
    found = []
    for name, members in subjects().items():
        share = sum(counts[word] for word in members) / whole
        found.append(f"about={name}:{0 if share == 0 else 1 if share < FEW else 2 if share < SOME else 3}")
    states = Counter(mention.state for mention in mentions if mention.state is not None)
    found.append(f"states-named={min(len(states), MANY)}")
    foremost = int(4 * max(states.values()) / states.total()) if states else "none"
    found.append(f"foremost-state={foremost}")
    return tuple(found)
