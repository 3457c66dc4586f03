"""Which source, cue and content belong together: each content chooses its cue, each cue its source."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from dragoman.reading.encoder.decoding import Range, Scores

_UNTAGGED = 0.3
"""Chance from which a span that bears no tag is taken for the end of a link."""
_SHARED = 0.85
"""Chance below which a further content does not share the cue of a surer one: such are mostly another's, or nobody's."""
_AGAIN = 0.4
"""Chance from which such a content takes another cue. Both were chosen on reports held back from training."""
_BESIDE = 0.3
"""How likely a word has to be, to the likeliest beside it, to belong to the same untagged span."""


class Linked(Struct, frozen=True):
    """A cue of a window with its source and contents, as ranges of the window's words; a content alone has no cue here."""

    source: Range | None
    cue: Range | None
    contents: tuple[Range, ...]
    score: float
    """Chance that the links are right."""


class _Choice(Struct, frozen=True):
    """What a content was linked to: the chance of each word (place 0 for none), the cue that was chosen and its part."""

    mass: Scores
    cue: Range | None
    chance: float


def chances(starts: Scores, ends: Scores, distance: Scores, span: Range) -> Scores:
    """The mean chance, over the words of a span, that their links end at each word; place 0 is no word at all.

    `starts` and `ends` (words + 1, width), row 0 for no word; `distance` by words between, from -reach to reach, and last for
    no word."""
    reach = (len(distance) - 2) // 2
    rows = np.arange(span[0] + 1, span[1] + 1)
    between = np.minimum(np.maximum(np.arange(len(ends)) - rows[:, None], -reach), reach) + reach
    between[:, 0] = 2 * reach + 1
    raw = starts[span[0] + 1 : span[1] + 1] @ ends.T / np.float32(starts.shape[1] ** 0.5) + distance[between]
    raw = np.exp(raw - raw.max(axis=1, keepdims=True))
    result: Scores = (raw / raw.sum(axis=1, keepdims=True)).sum(axis=0) / np.float32(len(rows))
    return result


def peak(chance: Scores) -> tuple[Range, float]:
    """The likeliest word with those beside it that are not much less likely, and their part of the chance."""
    first = last = int(chance[1:].argmax()) + 1
    least = _BESIDE * float(chance[first])
    while first > 1 and chance[first - 1] >= least:
        first -= 1
    while last + 1 < len(chance) and chance[last + 1] >= least:
        last += 1
    return (first - 1, last), float(chance[first : last + 1].sum())


def choose(chance: Scores, ends: Sequence[Range], taken: Sequence[Range]) -> tuple[Range | None, float]:
    """The end with most of the chance and its part; None where no word has most.

    Beside the given ends, which were tagged, another is chosen where the links agree on it, clear of these and of `taken`."""
    best, most = None, float(chance[0])
    for end in ends:
        mass = float(chance[end[0] + 1 : end[1] + 1].sum())
        if mass > most:
            best, most = end, mass
    other, mass = peak(chance)
    if mass > max(most, _UNTAGGED) and not any(other[0] < end[1] and end[0] < other[1] for end in (*ends, *taken)):
        return other, mass
    return best, most


def _settled(chosen: dict[Range, _Choice], known: Sequence[Range], contents: Sequence[Range]) -> dict[Range, _Choice]:
    """The choices, where of several contents that chose one cue only the surest and those that are sure enough keep it: the
    others choose anew among the cues that nobody chose, or stay alone."""
    surest: dict[Range, Range] = {}
    for content, choice in chosen.items():
        if choice.cue is not None and choice.chance > (chosen[surest[choice.cue]].chance if choice.cue in surest else 0.0):
            surest[choice.cue] = content
    settled = {}
    for content, choice in chosen.items():
        if choice.cue is not None and surest[choice.cue] != content and choice.chance < _SHARED:
            rest = choice.mass.copy()
            rest[choice.cue[0] + 1 : choice.cue[1] + 1] = 0.0
            free = [cue for cue in known if cue not in surest]
            other, chance = choose(rest, free, [*contents, *surest])
            choice = _Choice(rest, *((other, chance) if chance >= _AGAIN else (None, choice.chance)))
        settled[content] = choice
    return settled


def link(
    sources: Sequence[Range],
    cues: Sequence[Range],
    contents: Sequence[Range],
    links: Sequence[Scores],
    distance: Sequence[Scores],
) -> list[Linked]:
    """The attributions of a window by cue, those whose cue lies elsewhere last, each content alone.

    `links`: starts and ends of the links from content to cue, then those from cue to source; `distance` for each of the two.
    A cue that no content chooses is none."""
    chosen: dict[Range, _Choice] = {}
    known = list(cues)
    for content in contents:
        mass = chances(links[0], links[1], distance[0], content)
        chosen[content] = _Choice(mass, *choose(mass, known, contents))
        if (cue := chosen[content].cue) is not None and cue not in known:
            known.append(cue)
    owned: dict[Range, list[Range]] = {}
    alone = []
    for content, choice in _settled(chosen, known, contents).items():
        if choice.cue is None:
            alone.append(Linked(None, None, (content,), choice.chance))
        else:
            owned.setdefault(choice.cue, []).append(content)
            chosen[content] = choice
    found = []
    for cue in sorted(owned):
        source, chance = choose(chances(links[2], links[3], distance[1], cue), sources, [*owned[cue], cue])
        sure = max(chosen[content].chance for content in owned[cue])
        found.append(Linked(source, cue, tuple(owned[cue]), min(1.0, sure * chance)))
    return found + alone
