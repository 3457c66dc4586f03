"""Titles and descriptions: the words around a head such as "minister", and what they say."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.actors.index import Use
from dragoman.actors.roles import role_of
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.belonging import OF_STATES, after_head, of_whom, owner
from dragoman.reading.actors.scan import POSSESSIVES, Scan


class Title(NamedTuple):
    """A title at tokens `first`..`last`; `core` is where its words proper begin (after determiners)."""

    first: int
    core: int
    last: int
    role: str
    """As `role_of` gives it."""
    words: str
    """The title as it is to be shown: "Foreign Minister"; without state, determiner and "former"."""
    state: str | None
    body: str | None
    """Key of the organisation it belongs to."""
    plural: bool
    generic: bool
    """One of many: "a senior official"."""
    status: str
    """"former", "acting", "elect" ... or ""."""
    head: str
    definite: bool
    """"the", "his", "its" or a state before it: one particular holder is meant."""


def titles(scan: Scan) -> list[Title]:
    """All titles and descriptions in order; they do not overlap."""
    found: list[Title] = []
    end = -1
    lowers = scan.folds
    for index in range(scan.count):
        if index <= end:
            continue
        word = lowers[index]
        single = word in lx.OFFICES or word in lx.PERSONS
        plural = word in lx.PLURALS
        if not (single or plural or word in lx.ORGANS or word in lx.GROUPS or word in lx.MINISTRIES):
            continue
        hit = scan.covered[index]
        if hit >= 0 and not _soft(scan, hit):
            continue
        if _goes_on(scan, index):
            continue
        title = _title(scan, index, end)
        if title is not None:
            found.append(title)
            end = title.last
    return found


_HEADS = lx.OFFICES | lx.PERSONS | lx.ORGANS | lx.GROUPS | lx.MINISTRIES | frozenset(lx.PLURALS)


def _goes_on(scan: Scan, index: int) -> bool:
    """Is this word only the beginning of a longer title ("deputy foreign minister", "army chief")?"""
    at = scan.follow(index)
    word = scan.folds[index]
    if at > 0 and scan.folds[at] in lx.AFTER_HEAD.get(lx.PLURALS.get(word, word), ()):
        return False
    while at > 0:
        if scan.covered[at] >= 0 and _person_begins(scan, at):
            return False
        if scan.folds[at] in _HEADS:
            return True
        if scan.folds[at] not in lx.BEFORE:
            return False
        at = scan.follow(at)
    return False


def _person_begins(scan: Scan, index: int) -> bool:
    """Does the full name of a person of the table begin at a token ("Ayatollah Ali Khamenei", "King Abdullah")?"""
    hit = scan.hits.get(index)
    return hit is not None and any(
        entry.use is Use.NAME and scan.table.actors[entry.actor].kind == "person" for entry in hit.entries
    )


def _soft(scan: Scan, hit: int) -> bool:
    """A bare surname that is also a word of office ("Major", "Speaker") does not hide the title."""
    found = scan.hits[hit]
    return all(entry.use is Use.SHORT for entry in found.entries) and not scan.capital[found.first]


def _title(scan: Scan, head: int, floor: int) -> Title | None:
    folds = scan.folds
    word = folds[head]
    singular = lx.PLURALS.get(word, word)
    last = after_head(scan, head, singular)
    first = head
    previous = scan.before(first)
    while (
        previous > floor and folds[previous] in lx.BEFORE and (scan.covered[previous] < 0 or _soft(scan, scan.covered[previous]))
    ):
        first = previous
        previous = scan.before(first)
    title_first = first
    status = ""
    state = body = None
    definite = False
    for _ in range(6):
        if previous <= floor:
            break
        token = folds[previous]
        belongs = owner(scan, previous) if state is None and body is None else None
        if belongs is not None and _adjectival(scan, previous):
            state, body = belongs
            definite = True
            first = scan.covered[previous]
        elif token in lx.STATUS:
            status = status or (
                "former" if token in ("ex", "then", "ousted", "deposed", "late", "longtime") and token != "then" else token
            )
            first = previous
        elif token in lx.GENERIC or token in lx.BEFORE:
            first = previous
        else:
            break
        previous = scan.before(first)
    # "Russia's foreign minister", "Turkey 's new president"
    at = first - 1
    if state is None and body is None and at > floor and scan.words[at] in POSSESSIVES and not scan.opens[first] and at - 1 >= 0:
        belongs = owner(scan, at - 1)
        if belongs is not None:
            state, body = belongs
            definite = True
            first = scan.covered[at - 1]
            previous = scan.before(first)
    core = first
    generic = any(folds[index] in lx.GENERIC for index in range(first, title_first))
    determiner = ""
    while previous > floor and folds[previous] in lx.DETERMINERS and scan.covered[previous] < 0:
        determiner = folds[previous]
        if determiner in ("new", "next", "incoming", "future"):
            status = "incoming"
        definite = definite or determiner in ("the", "his", "her", "its", "their", "our", "my")
        generic = generic or determiner in ("a", "an", "another", "some", "any")
        first = previous
        previous = scan.before(first)
    plural = word in lx.PLURALS or (determiner in lx.PLURAL_DETERMINERS and word in ("sides", "parties", "countries"))
    last, right, institution = of_whom(scan, last)
    if right is not None:
        if state is None and body is None:
            state, body = right
        elif body is None and right[1] is not None and state is not None:
            body = None
        definite = True
    shown = " ".join(scan.surface(title_first, after_head(scan, head, singular)).split())
    if plural and shown.lower().endswith(word):
        shown = shown[: -len(word)] + singular
    if shown.isupper():
        shown = shown.title()
    if institution > head and not plural:
        shown = " ".join(scan.surface(title_first, institution).split())
        if (actor := scan.table.state(state)) is not None:
            shown = shown.removesuffix(f" of {actor.name}")
    if "elect" in shown.lower().replace("-", " ").split():
        status = "elect"
    if _mere_modifier(scan, word, last, first, core, state or body):
        return None
    words, role, body = _seated(scan, first, title_first, shown, state, body)
    return Title(first, core, last, role, words, state, body, plural, generic, status, singular, definite)


_MODIFIERS = frozenset(
    """
    official general major veteran rebel deputy expert militant fellow insurgent dissident guerrilla captain witness
    chief
    """.split()
)


def _mere_modifier(scan: Scan, word: str, last: int, first: int, core: int, whose: str | None) -> bool:
    """ "An official visit", "some major powers": the word only describes the next one; and one person wants a determiner."""
    if word not in lx.PERSONS and word != "chief":
        return False
    following = scan.follow(last)
    named = following > 0 and scan.capital[following] and (scan.covered[following] < 0 or owner(scan, following) is None)
    if first == core and whose is None and not named and not scan.capital[last] and scan.before(first) >= 0:
        return True
    if word not in _MODIFIERS or following < 0 or named:
        return False
    return scan.folds[following] not in lx.COMMON and scan.folds[following] not in lx.SPEAKS


def _seated(
    scan: Scan, first: int, title_first: int, shown: str, state: str | None, body: str | None
) -> tuple[str, str, str | None]:
    """(words, role, body): a house or ministry of a state belongs to the title's words ("Kremlin spokesman"), not beside them."""
    for index in range(first, title_first):
        start = scan.covered[index]
        if start != index:
            continue
        hit = scan.hits[start]
        if state is not None and hit.using(Use.METONYM):
            house = scan.surface(hit.first, hit.last)
            seat = "presidential " if house.lower() in _SEATS else ""
            return f"{house} {shown}", role_of(seat + shown, state), body
        if state is not None and body is not None and scan.table.by_key[body].sort in OF_STATES:
            actor = scan.table.by_key[body]
            return f"{scan.surface(hit.first, hit.last)} {shown}", role_of(f"{actor.name} {shown}", state), None
    return shown, role_of(shown, state if body is None else None), body


_SEATS = frozenset(
    ("kremlin", "white house", "élysée", "elysee", "blue house", "downing street", "cheong wa dae", "malacañang", "malacanang")
)


def _adjectival(scan: Scan, index: int) -> bool:
    """May the hit that ends here stand before a title: a state's adjective or name, an organisation, a house ("Kremlin")?"""
    hit = scan.hits[scan.covered[index]]
    following = scan.follow(index)
    shouted = len(scan.words[index]) > 4 and scan.words[index].isupper() and following > 0 and not scan.words[following].isupper()
    if hit.last != index or (shouted and any(entry.use is Use.CAPITAL for entry in hit.entries)):
        return False
    return any(entry.use in (Use.DEMONYM, Use.METONYM, Use.NAME, Use.CAPITAL) for entry in hit.entries)
