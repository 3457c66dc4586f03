"""What tells whether a person is "he" or "she": titles of address and office, and common given names."""

from __future__ import annotations

from collections.abc import Iterable

_WOMEN = frozenset("ms mrs miss madam lady queen princess spokeswoman chairwoman congresswoman".split())
_MEN = frozenset("mr sir lord king prince emir sultan sheikh pope spokesman chairman congressman".split())
_WOMEN_NAMED = frozenset(
    """aisha alice amina angela anna annalena anne beatrice benazir catalina catherine christine claudia condoleezza
    cristina delcy dilma elena elizabeth ellen emily fatima federica giorgia golda hanan heather helen hillary irina
    iryna ivanka jacinda jane jen jennifer jessica joan julie kaja kamala karine katherine kathleen kathy kellyanne
    laura leila linda lisa liz madeleine magdalena maia margaret maria marie marine martha mary melania melissa mette
    mia michele michelle nancy natalia natalya nikki olga olha patricia rachel rebecca rosa rosemary ruth salome
    samantha sandra sanna sarah sharon sophie stephanie susan svetlana tatiana teresa theresa tzipi ursula vera victoria
    vjosa wendy yulia zsuzsanna zuzana""".split()
)
_MEN_NAMED = frozenset(
    """abbas abdel aleksandr alexander ali andriy andrzej anton antonio antony ashraf barack barry bashar ben benjamin
    bernie bill boris bruno charles chris dan david dmitri dmitry dmytro donald emmanuel evo fidel francois fumio george
    giuseppe haider hakan hamid harry hassan hugo ibrahim igor imran ismail ivan jack james javad jean jeb jeff jens joe
    john jose josep juan keir kofi konstantin luis mahmoud marco mario mark martin matteo matthew mevlut michael miguel
    mike mikhail mohammad mohammed mykhailo narendra ned nicolas nikolai nouri olaf oleksiy paul pedro peter rand raul
    recep rex richard rishi robert ron saad sergei sergey shinzo stephen steven ted thomas tim tom tony viktor vladimir
    volodymyr william yair yasser yuri""".split()
)


def gender(name: str, titles: Iterable[str]) -> str:
    """ "he" or "she" by the words about a name (lower case), else by the given name; "" where neither tells."""
    words = {word.rstrip(".") for word in titles}
    if words & _WOMEN:
        return "she"
    if words & _MEN:
        return "he"
    given = name.lower().split(" ")[0]
    return "she" if given in _WOMEN_NAMED else "he" if given in _MEN_NAMED else ""
