"""What a description says of the one it means ("the senior Russian official"), and which persons it fits."""

from __future__ import annotations

import re
from enum import IntEnum

from msgspec import Struct

from dragoman.actors import Table
from dragoman.actors.roles import role_of
from dragoman.reading.attribution.offices import offices_of
from dragoman.reading.records import Mention

_SPOKES = re.compile(r"spokes(?:man|woman|person|people)|press (?:secretary|officer|chief|service)", re.IGNORECASE)
_OFFICIAL = frozenset("official representative functionary politician statesman figure".split())
_DIPLOMAT = frozenset("diplomat envoy negotiator".split())
_HEADS = frozenset(("president", "prime minister", "monarch", "supreme leader", "leader"))
_LEADER = _HEADS | {"crown prince", "chancellor"}
_ANONYMOUS = re.compile(r"\b(?:anonym\w+|unnamed|unidentified|not (?:to )?be(?:ing)? (?:named|identified))\b", re.IGNORECASE)
_INDEFINITE = frozenset("a an another one some".split())
_NO_TITLE = _INDEFINITE | {"the", "this", "that", "senior", "top", "same"}
_TITLES = frozenset(
    """president minister premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson official representative
    diplomat leader chief commissioner adviser advisor aide negotiator king emir sultan governor senator chairman chairwoman
    speaker general commander director head politician statesman functionary figure premier mayor""".split()
)
_PERSONS = frozenset("man woman person source witness analyst expert lawyer lawmaker professor member resident".split())
_QUALIFIERS = {
    "presidential": "president", "kremlin": "president", "president": "president", "white": "president",
    "presidency": "president",
    "foreign": "foreign", "state": "foreign", "government": "government", "cabinet": "government", "defence": "defence",
    "defense": "defence", "military": "defence", "army": "defence", "pentagon": "defence", "un": "un", "nato": "nato",
}  # fmt: skip


class Fit(IntEnum):
    """How well a person answers a description."""

    NO = 0
    PERHAPS = 1
    """Nothing speaks against it, but the office or the state is not known."""
    YES = 2


class Description(Struct, frozen=True):
    """A person meant by office or standing, not by name."""

    head: str
    """The noun: "official", "minister"."""
    title: str
    """The whole title in lower case, without determiner and state: "foreign minister", "presidential spokesman"."""
    states: frozenset[str]
    """Codes of the states that it names."""
    definite: bool

    @property
    def generic(self) -> bool:
        """Says no more than that it is somebody in public service."""
        return self.head in _OFFICIAL or self.head in _DIPLOMAT


def described(words: list[str], states: frozenset[str]) -> Description | None:
    """The description that the words of a source's head give (lower case); None when they mean no single person of office."""
    if not words or "unnamed" in words:
        return None
    if words[-2:] in (["of", "state"], ["of", "government"]) and len(words) > 2 and words[-3] in ("head", "chief"):
        return Description("president", " ".join(words[-3:]), states, words[0] not in _INDEFINITE)
    title = " ".join(word for word in words if word not in _NO_TITLE)
    if words[-1] not in _TITLES:
        return None
    return Description(words[-1], title, states, words[0] not in _INDEFINITE)


def person_noun(words: str) -> bool:
    """Do the words (lower case) mean one person: is the noun before the first preposition or comma one for a person?"""
    head = re.split(r",| (?:of|for|in|at|from|to|on|with|who) ", words)[0].split()
    return bool(head) and (head[-1] in _TITLES or head[-1] in _PERSONS)


def anonymous(sentence: str) -> bool:
    """Does the sentence say that its source is not to be named?"""
    return _ANONYMOUS.search(sentence) is not None


def fit(description: Description, person: Mention, gender: str, table: Table) -> Fit:
    """How well the description fits a named person of known or unknown office, state and gender ("he", "she" or "")."""
    if (gender == "she" and description.head.endswith("sman")) or (gender == "he" and description.head.endswith("woman")):
        return Fit.NO
    if description.states and person.state and person.state not in description.states:
        return Fit.NO
    sure = not description.states or person.state is not None
    if not offices_of(person, table):
        return Fit.NO if description.head in _HEADS else Fit.PERHAPS
    if answering(description, person, table) is None:
        return Fit.NO
    return Fit.YES if sure else Fit.PERHAPS


def answering(description: Description, person: Mention, table: Table) -> str | None:
    """The office of the person that the description names; None when there is none."""
    return next((office for office in offices_of(person, table) if _by_role(description, office, person.state)), None)


def speaks_for(office: str) -> bool:
    """Is it the office of one who speaks for others: a spokesperson, a press secretary?"""
    return _SPOKES.search(office) is not None


def _by_role(description: Description, office: str, state: str | None) -> bool:
    role = role_of(office, state)
    speaks = speaks_for(office)
    if _SPOKES.search(description.title):
        wanted, held = _qualifiers(description.title), _qualifiers(office)
        return speaks and (not wanted or not held or bool(wanted & held))
    if description.head in _OFFICIAL:
        return role not in _HEADS
    if description.head in _DIPLOMAT:
        return "foreign" in role or "ambassador" in role or "envoy" in role or "negotiator" in office.lower()
    if description.head == "leader":
        return role in _LEADER
    wanted_role = role_of(_without_state(description), state)
    return wanted_role == role or (wanted_role == description.head and role.endswith(f" {wanted_role}"))


def _qualifiers(title: str) -> set[str]:
    words = re.findall(r"\w+", title.lower())
    return {_QUALIFIERS[word] for word in words if word in _QUALIFIERS}


def _without_state(description: Description) -> str:
    """The title from the first word that belongs to an office: a demonym before it would hide the role."""
    words = description.title.split()
    while (
        len(words) > 1 and role_of(" ".join(words)) == " ".join(words) and words[0] not in ("foreign", "prime", "vice", "deputy")
    ):
        words = words[1:]
    return " ".join(words)
