"""City or state? And the names that mean a country, a bird, a player or an American state.

A capital is the **place** after a preposition of place ("in Moscow", "to Ankara"), after a comma that ends another place
("Foggy Bottom, Washington"), before a comma and its own state ("Moscow, Russia"), and before a noun that it merely names ("Minsk
agreements"). It is the **state** elsewhere: as subject, after "between", "with", "by", "and", before "'s". Houses ("the Kremlin")
are the state unless something is in, at or near them. Both keep the state's code.
"""

from __future__ import annotations

from dragoman.actors.fold import fold
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.scan import Hit, Scan

_TIES = frozenset(
    """
    message messages letter ties close loyal support threat answer response proposal offer relations friendly
    opposed
    """.split()
)


_PARTS = frozenset(
    "city capital outskirts centre center streets north south east west northeast northwest southeast southwest suburb "
    "suburbs town district province port mayor parts areas area neighborhood neighbourhood airport region countryside "
    "residents people bank".split()
)


def acts(scan: Scan, hit: Hit) -> bool:
    """Does a capital or a house at a hit stand for its state here (rather than for the place)?"""
    first, last = hit.first, hit.last
    previous = scan.before(first)
    if first > 1 and scan.words[first - 1] == "," and scan.folds[first - 2] in ("capital", "city", "town", "port"):
        return False
    if previous >= 0 and scan.folds[previous] == "the":
        previous = scan.before(previous)
    if previous >= 0:
        word = scan.folds[previous]
        if word in lx.PREPOSITIONS_OF_PLACE:
            return word in ("to", "toward", "towards") and previous > 0 and scan.folds[previous - 1] in _TIES
        if word == "of" and previous > 0 and scan.folds[previous - 1] in _PARTS:
            return False
        if word in ("capital", "city", "downtown", "central", "eastern", "western", "northern", "southern", "nearby"):
            return False
        if word == "and" and _listed_places(scan, previous):
            return False
    elif first > 0 and scan.words[first - 1] == "," and first > 1 and scan.covered[first - 2] >= 0 and not scan.opens[first]:
        return _acting_before(scan, first - 2)
    following = last + 1
    if following < scan.count and scan.words[following] == "," and following + 1 < scan.count:
        after = scan.covered[following + 1]
        if after >= 0 and scan.table.actors[scan.hits[after].entries[0].actor].kind in ("state", "place"):
            same = {scan.table.actors[entry.actor].state for entry in scan.hits[after].entries}
            if same & {scan.table.actors[entry.actor].state for entry in hit.entries}:
                return False
    at = scan.follow(last)
    return not (
        at > 0
        and (
            scan.folds[at] in lx.THING_HEADS
            or scan.folds[at] in lx.PLACE_HEADS
            or scan.folds[at] in ("time", "region", "residents", "suburb", "police")
        )
    )


def _listed_places(scan: Scan, conjunction: int) -> bool:
    """ "in Moscow and Ankara": the second goes with the first."""
    other = conjunction - 1
    return other >= 0 and scan.covered[other] >= 0 and not _acting_before(scan, other)


def _acting_before(scan: Scan, index: int) -> bool:
    hit = scan.hits[scan.covered[index]]
    previous = scan.before(hit.first)
    return not (previous >= 0 and scan.folds[previous] in lx.PREPOSITIONS_OF_PLACE)


def another(scan: Scan, hit: Hit) -> str | None:
    """What a country's name means instead: "skip" (a bird, part of a person's name), "US" (the American state), or None."""
    word = scan.folds[hit.first]
    if hit.first != hit.last or word not in (
        "turkey",
        "georgia",
        "jordan",
        "chad",
        "washington",
        "guinea",
        "niger",
        "mali",
        "china",
        "cuba",
    ):
        return None
    before, after = scan.before(hit.first), scan.follow(hit.last)
    beside = {scan.folds[index] for index in (before, after) if index >= 0}
    if word == "turkey" and (beside & lx.BIRD or _at_table(scan, hit.first)):
        return "skip"
    if word == "guinea" and beside & {"pig", "pigs"}:
        return "skip"
    if word == "georgia":
        return "US" if _american(scan, hit, beside) else None
    return None


def _at_table(scan: Scan, index: int) -> bool:
    """Does the sentence of a bird speak of a feast?"""
    sentence = scan.tokens.sentences[scan.sentence[index]]
    return not _FEAST.isdisjoint(scan.folds[sentence.first : sentence.last])


_FEAST = frozenset("thanksgiving stuffing gravy poultry roast roasted oven".split())


def surname(scan: Scan, hit: Hit) -> bool:
    """ "Jordan left the court": somebody whom the report calls "Michael Jordan", where it never speaks of the state."""
    word = scan.folds[hit.first]
    if word not in _SURNAMES or hit.first != hit.last:
        return False
    previous = scan.before(hit.first)
    if previous >= 0 and scan.folds[previous] in lx.PREPOSITIONS_OF_PLACE:
        return False
    for entry in hit.entries:
        actor = scan.table.actors[entry.actor]
        if any(fold(form) in scan.lower_folds for form in (*actor.demonyms, *actor.capitals, actor.name) if fold(form) != word):
            return False
    return any(
        scan.folds[index] == word and scan.capital[index - 1] and _first_name(scan, index - 1) for index in range(1, scan.count)
    )


_SURNAMES = frozenset("jordan chad washington israel georgia paris london holland ireland england france".split())
"""Names of states and capitals that persons bear."""


def _first_name(scan: Scan, index: int) -> bool:
    return scan.folds[index] in lx.GIVEN or scan.folds[index] in scan.table.given


def _american(scan: Scan, hit: Hit, beside: set[str]) -> bool:
    if beside & (lx.US_GEORGIA - {"rep", "sen"}):
        return True
    if (
        hit.first > 1
        and scan.words[hit.first - 1] == ","
        and scan.folds[hit.first - 2] in ("atlanta", "savannah", "augusta", "macon", "plains", "athens", "columbus")
    ):
        return True
    folds = scan.lower_folds
    if folds & {
        "tbilisi",
        "georgian",
        "georgians",
        "abkhazia",
        "ossetia",
        "saakashvili",
        "caucasus",
        "batumi",
        "moscow",
        "russia",
        "armenia",
        "azerbaijan",
    }:
        return False
    return "atlanta" in folds or (
        len(
            folds
            & {
                "alabama",
                "florida",
                "carolina",
                "tennessee",
                "atlanta",
                "michigan",
                "arizona",
                "pennsylvania",
                "wisconsin",
                "nevada",
                "gop",
                "texas",
            }
        )
        > 1
    )
