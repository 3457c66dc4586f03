"""The mentions of a report as the resolver of speakers asks for them: by token, and the named persons one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from dragoman.actors import Table, load_table
from dragoman.reading.attribution.gender import gender
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.records import Mention


class Roster:
    """The mentions of one report, and the table of actors that they were linked with. Read only."""

    def __init__(self, tokens: Tagged, mentions: Sequence[Mention], table: Table | None = None) -> None:
        self.tokens = tokens
        self.table = table if table is not None else load_table()
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self.mentions]
        self._longest = max((mention.end - mention.start for mention in self.mentions), default=0)

    def covering(self, index: int) -> list[Mention]:
        """The mentions that share a character with token `index`, outermost first."""
        start, end = self.tokens.starts[index], self.tokens.ends[index]
        return [mention for mention in self.within(start - self._longest, end) if mention.end > start]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that start at characters `start` to `end`."""
        first = bisect_right(self._starts, start - 1)
        return self.mentions[first : bisect_right(self._starts, end - 1)]

    @cached_property
    def best(self) -> dict[str, Mention]:
        """For each actor named in the report the mention to stand for it: the first that gives an office, else the first."""
        best: dict[str, Mention] = {}
        for mention in self.mentions:
            key = identity(mention)
            known = best.get(key)
            if mention.resolved and (known is None or (known.office is None and mention.office is not None)):
                best[key] = mention
        return best

    def by_part(self, word: str) -> Mention | None:
        """The one person of the report who has the word in the name; None when there is none or there are several."""
        if len(word) > 2 and word.isupper():
            return self._parts.get(word) or self._parts.get(word.capitalize())
        return self._parts.get(word) if word[:1].isupper() else None

    @cached_property
    def _parts(self) -> dict[str, Mention | None]:
        found: dict[str, Mention | None] = {}
        for mention in self.best.values():
            if mention.kind == "person" and not mention.plural and " " in mention.name:
                for word in mention.name.split():
                    found[word] = None if word in found else mention
        return found

    @cached_property
    def genders(self) -> dict[str, str]:
        """For each person whose gender the report or the given name tells: "he" or "she"."""
        found: dict[str, str] = {}
        for mention in self.mentions:
            single = mention.kind == "person" and not mention.plural
            if single and identity(mention) not in found and (told := self._gender(mention)):
                found[identity(mention)] = told
        return found

    def _gender(self, mention: Mention) -> str:
        first = self.tokens.tokens.at(mention.start)
        about = self.tokens.lowers[max(0, first - 1) : first + 1]
        return gender(mention.name, [*about, *(mention.office or "").lower().split()])


def identity(mention: Mention) -> str:
    """What tells one actor of a report from another: its key, else its name."""
    return mention.actor or f"{mention.kind}:{mention.name.lower()}"
