"""The mentions of a report as the resolver of speakers asks for them: by token, and the named persons one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from dragoman.reading.records import Mention
from dragoman.reading.tokens import Tokens

_WOMEN = frozenset(("ms", "mrs", "miss", "madam", "lady", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman"))
_MEN = frozenset(("mr", "sir", "lord", "king", "prince", "emir", "sultan", "sheikh", "pope", "spokesman", "chairman", "congressman"))
_WOMEN_NAMED = frozenset(
    """angela hillary maria mary anna anne annalena sarah susan theresa ursula kamala condoleezza madeleine federica catherine
    elizabeth nancy jen karine julie christine tzipi benazir hanan golda margaret marine melania michelle ivanka nikki samantha
    elena olga irina natalia natalya tatiana yulia iryna olha svetlana sanna mette kaja mia jacinda dilma cristina michele giorgia
    hua mao kellyanne victoria wendy linda rosemary stephanie heather morgan catalina delcy rosa claudia beatrice helen ellen emily
    laura jessica jennifer alice amina fatima aisha leila park aung jane joan katherine kathleen kathy liz lisa marie martha
    melissa patricia rebecca rachel ruth sandra sharon sophie teresa vera zsuzsanna magdalena zuzana maia salome vjosa""".split()
)
_MEN_NAMED = frozenset(
    """dmitry dmitri vladimir sergei sergey donald barack joe john james robert michael mike william david richard george bill
    recep mevlut hakan ibrahim emmanuel francois boris rishi keir olaf volodymyr dmytro oleksiy andriy mykhailo anton antonio ban
    xi wang yi shinzo fumio narendra imran benjamin yair mohammad mohammed hassan javad bashar abdel moon jong viktor andrzej mark
    marco rex antony ned matthew tony peter paul steven stephen thomas alexander aleksandr yuri mikhail nikolai igor ivan konstantin
    jens josep charles martin jean pedro mario giuseppe matteo luis juan jose nicolas hugo evo raul fidel miguel bruno ali abbas
    nouri haider mahmoud yasser ismail saad ashraf hamid kofi jack jeff chris bernie ted jeb ben rand barry harry tom tim dan ron""".split()
)


class Roster:
    """The mentions of one report. Read only."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention]) -> None:
        self.tokens = tokens
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

    @cached_property
    def genders(self) -> dict[str, str]:
        """For each person whose gender the report or the given name tells: "he" or "she"."""
        found: dict[str, str] = {}
        for mention in self.mentions:
            if mention.kind == "person" and not mention.plural and identity(mention) not in found:
                gender = self._gender(mention)
                if gender:
                    found[identity(mention)] = gender
        return found

    def _gender(self, mention: Mention) -> str:
        first = self.tokens.at(mention.start)
        words = {word.rstrip(".") for word in self.tokens.lowers[max(0, first - 1) : first + 1]}
        words.update((mention.office or "").lower().split())
        if words & _WOMEN:
            return "she"
        if words & _MEN:
            return "he"
        given = mention.name.lower().split()[0] if mention.name.split() else ""
        return "she" if given in _WOMEN_NAMED else "he" if given in _MEN_NAMED else ""


def identity(mention: Mention) -> str:
    """What tells one actor of a report from another: its key, else its name."""
    return mention.actor or f"{mention.kind}:{mention.name.lower()}"
