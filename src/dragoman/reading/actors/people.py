"""The persons of one report: who a name means, by the report's own words first, by the table and the date then."""

from __future__ import annotations

from datetime import date

from dragoman.actors.fold import phrase
from dragoman.actors.record import Actor, Office
from dragoman.actors.roles import role_of
from dragoman.actors.standing import Standing, standing
from dragoman.actors.table import Ambiguous, Table
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors import surnames
from dragoman.reading.actors.names import Name
from dragoman.reading.actors.titles import Title

TOP = frozenset((
    "president", "prime minister", "monarch", "supreme leader", "crown prince", "vice president", "foreign minister", "leader",
    "secretary general", "high representative", "presidential spokesperson", "foreign ministry spokesperson",
    "national security adviser",
    "defence minister", "envoy", "commission president", "council president", "un ambassador",
    "security council secretary", "director general",
))  # fmt: skip
"""Roles whose holders the press names by the bare surname."""


LEADING = frozenset(("president", "prime minister", "monarch", "supreme leader", "leader"))


class Person:
    """One person as met in the report so far."""

    def __init__(self, key: str, words: list[str], shown: str, actor: int | None) -> None:
        self.key = key
        self.words = words
        self.shown = shown
        self.actor = actor
        self.state: str | None = None
        self.office: str | None = None
        self.told = ""
        """The role that the report has given, once it has."""
        self.roles: set[str] = set()
        self.former = False
        self.aliases: set[str] = {" ".join(words)}


class People:
    """Entities of persons, in the order in which the report introduces them."""

    def __init__(self, table: Table, published: date | None, states: frozenset[str]) -> None:
        self.table = table
        self.published = published
        self.states = states
        self.persons: list[Person] = []
        self._by_key: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}

    def introduce(self, name: Name, shown: str, title: Title | None, honoured: bool, certain: bool) -> Person | None:
        """The person meant by a name of several words, or by one with a title; None where nobody is to be told."""
        words = phrase(shown).split()
        if not words:
            return None
        if len(words) == 1:
            return self._short(name, words, shown, title, honoured or certain)
        if name.actors:
            chosen = self._choose(list(name.actors), title, full=True)
            if chosen is not None:
                return self._known(chosen, words, shown, title)
        known = self._same(words)
        if known is not None:
            self.learn(known, title)
            return known
        alike = self._transliterated(name, words, title)
        if alike is not None:
            return self._known(alike, words, shown, title)
        if name.guess == "person" or certain or title is not None or honoured:
            return self._met(words, shown, title)
        return None

    def _short(self, name: Name, words: list[str], shown: str, title: Title | None, certain: bool) -> Person | None:
        candidates = list(name.short) or list(name.actors)
        known = self._mentioned(words[0], title)
        if title is not None and candidates and (known is None or title.role not in known.roles):
            holder = self._choose(candidates, title, full=False)
            if holder is not None and (known is None or self._holds(holder, title)):
                return self._known(holder, words, shown, title)
        if known is not None:
            self.learn(known, title)
            return known
        if candidates and title is None:
            chosen = self._choose(candidates, None, full=False)
            if chosen is not None:
                return self._known(chosen, words, shown, title)
        leading = self._surname(candidates, words, shown) if title is None else None
        if leading is None and (title is not None or certain):
            return self._met(words, shown, title)
        return leading

    def _surname(self, candidates: list[int], words: list[str], shown: str) -> Person | None:
        """Without a date: the one leader with a bare surname; else a person met, of the state that all such leaders share."""
        if self.published is not None or words[0] in lx.PLAIN_SURNAMES:
            return None
        bearers = [self.table.actors[number] for number in candidates]
        if not surnames.is_leaders(bearers):
            return None
        found = surnames.leader(bearers, self.states)
        if found is not None:
            return self._known(self.table.numbers[found.key], words, shown, None)
        person = self._met(words, shown, None)
        person.state = person.state or surnames.home(bearers, self.states)
        return person

    def _holds(self, number: int, title: Title) -> bool:
        place = title.state if title.body is None else title.body
        return self.published is not None and self.table.holds(self.table.actors[number], title.role, place, self.published) > 0

    def _mentioned(self, word: str, title: Title | None) -> Person | None:
        """The person of the report with a surname: of several the one whom the title fits, who leads, or who came first."""
        met = self._by_word.get(word, [])
        if title is not None:
            fitting = [one for one in met if title.role in one.roles and title.state in (None, one.state)]
            if len(fitting) == 1:
                return fitting[0]
            met = [one for one in met if title.body is not None or title.state is None or one.state in (None, title.state)]
        if len(met) > 1:
            leading = [one for one in met if one.roles & LEADING]
            if len(leading) == 1:
                return leading[0]
        return met[0] if met else None

    def _same(self, words: list[str]) -> Person | None:
        """A person met before under these words, or under more words around them ("Tayyip Erdogan", "Lee Hsien Loong")."""
        key = " ".join(words)
        for person in self._by_word.get(words[-1], []) + self._by_word.get(words[0], []):
            if key in person.aliases:
                return person
            mine = set(person.words)
            if set(words) <= mine and len(words) > 1:
                return person
        return None

    def _transliterated(self, name: Name, words: list[str], title: Title | None) -> int | None:
        """Somebody of the table spelt another way: one of the names is the same, the other nearly so, and the title fits."""
        if title is None or title.plural:
            return None
        place = title.body or title.state
        if place is not None and self.published is not None and title.status != "former":
            holder = self.table.holder_of_role(title.role, place, self.published)
            if holder is not None and not isinstance(holder, Ambiguous) and _alike(holder, words):
                return self.table.numbers[holder.key]
        fitting = [number for number in name.short if _alike(self.table.actors[number], words) and self._ever(number, title)]
        return fitting[0] if len(fitting) == 1 else None

    def _ever(self, number: int, title: Title) -> bool:
        """Has an actor ever held the title's role, or belonged to the state that it names?"""
        actor = self.table.actors[number]
        if title.state is not None and title.body is None and actor.state is not None:
            return actor.state == title.state
        return any(role_of(office.title, office.state) == title.role for office in actor.offices)

    def _choose(self, candidates: list[int], title: Title | None, full: bool) -> int | None:
        """The one candidate whom title, state and date speak for; None where none or several are left."""
        ranked = [(self._rank(number, title, full), number) for number in candidates]
        best = max(rank for rank, _ in ranked)
        if best <= 0:
            return None
        top = [number for rank, number in ranked if rank == best]
        if len(top) > 1 and title is None and not full:
            top = [number for number in top if self._leads(number)]
        return top[0] if len(top) == 1 else None

    def _leads(self, number: int) -> bool:
        """Does an actor lead a state on the report's date? Of several who hold high office the bare surname means that one."""
        offices = self.table.actors[number].offices
        return self.published is not None and any(
            office.leads and standing(office, self.published) is Standing.IN for office in offices
        )

    def _rank(self, number: int, title: Title | None, full: bool) -> int:
        actor, on = self.table.actors[number], self.published
        places = {self.table.place_of(office) for office in actor.offices} | {actor.state}
        if title is not None and (place := title.body or title.state) is not None and place not in places:
            return 3 if full and (actor.state is None or title.body is not None) else 0
        if title is not None and title.role:
            ever = any(role_of(office.title, office.state) == title.role for office in actor.offices)
            now = (
                self.table.holds(actor, title.role, title.state if title.body is None else title.body, on)
                if on and ever
                else Standing.OUT
            )
            if now > Standing.OUT and title.status != "former":
                return 6 + now
            if ever:
                return 5 if title.status == "former" or on is None else (4 if full else 3)
            if full:
                return 3
            if title.state is not None and title.state in places and phrase(actor.name).split()[-1] not in lx.PLAIN_SURNAMES:
                return 2 if self._holds_top(number) else 0
            return 0
        if full:
            return 2 + self._holds_top(number)
        word = phrase(actor.name).split()[-1]
        if word in lx.PLAIN_SURNAMES or any(phrase(short) in lx.PLAIN_SURNAMES for short in actor.short):
            return 0
        if self._holds_top(number):
            return 3
        top = any(role_of(office.title, office.state) in TOP or office.leads for office in actor.offices)
        return 1 if top and places & self.states else 0

    def _holds_top(self, number: int) -> int:
        if self.published is None:
            return 0
        for office in self.table.actors[number].offices:
            if (role_of(office.title, office.state) in TOP or office.leads) and standing(office, self.published) is Standing.IN:
                return 1
        return 0

    def _known(self, number: int, words: list[str], shown: str, title: Title | None) -> Person:
        actor = self.table.actors[number]
        person = self._by_key.get(actor.key)
        if person is None:
            person = Person(actor.key, phrase(actor.name).split(), shown, number)
            person.state = actor.state
            self._file(person)
            if self.published is not None:
                self._seat(person, [office for office in actor.offices if standing(office, self.published) is Standing.IN])
        if len(words) > len(phrase(person.shown).split()):
            person.shown = shown
        person.aliases.add(" ".join(words))
        self._index(person, words)
        self.learn(person, title)
        return person

    def _seat(self, person: Person, offices: list[Office]) -> None:
        """The offices held on the report's date: the first is shown, and whose it is tells whom the person acts for."""
        for office in offices:
            person.roles.add(role_of(office.title, office.state))
        if offices:
            person.office, person.state = offices[0].title, offices[0].state

    def _met(self, words: list[str], shown: str, title: Title | None) -> Person:
        key = f"met:{' '.join(words)}"
        person = self._by_key.get(key)
        if person is None:
            person = Person(key, words, " ".join(shown.split()), None)
            self._file(person)
        self._index(person, words)
        self.learn(person, title)
        return person

    def _file(self, person: Person) -> None:
        self._by_key[person.key] = person
        self.persons.append(person)
        self._index(person, person.words)
        if person.actor is not None:
            for short in self.table.actors[person.actor].short:
                self._index(person, phrase(short).split()[-1:])

    def _index(self, person: Person, words: list[str]) -> None:
        """A person is found again by the last word of the name; by the first where the name is in the family-first order."""
        for word in {words[-1]} if len(words) < 3 else {words[-1], words[0]}:
            listed = self._by_word.setdefault(word, [])
            if person not in listed:
                listed.append(person)

    def learn(self, person: Person, title: Title | None) -> None:
        """What a title in the report says of a person: it beats the table."""
        if title is None:
            return
        if title.state is not None and (person.state is None or person.actor is None):
            person.state = title.state if title.body is None or person.actor is None else person.state
        if title.head not in lx.OFFICES:
            if person.office is None and title.head in lx.PERSONS and title.head != "counterpart":
                person.office = title.words
            return
        if title.status == "former":
            person.former = True
            person.roles.discard(title.role)
        else:
            person.roles.add(title.role)
        words = f"{title.status} {title.words}" if title.status in ("former", "acting", "interim") else title.words
        if not person.told or (len(words) > len(person.office or "") and title.role == person.told):
            person.office = words
            person.told = title.role

    def told(self, title: Title) -> None:
        """Without a date the report tells who holds an office: the one person in it who ever held that of the title's state."""
        if title.state is None or title.head not in lx.OFFICES or title.plural or title.status or title.body is not None:
            return
        found = []
        for person in self.persons:
            if person.actor is not None and person.state == title.state:
                offices = self.table.actors[person.actor].offices
                if any(office.state == title.state and role_of(office.title, office.state) == title.role for office in offices):
                    found.append(person)
        if len(found) == 1:
            self.learn(found[0], title)

    def with_role(self, role: str, state: str | None) -> list[Person]:
        """Persons of the report who hold a role (of a state where one is given)."""
        return [one for one in self.persons if role in one.roles and (state is None or one.state == state)]


def _alike(actor: Actor, words: list[str]) -> bool:
    """Is a name another spelling of one of the actor's?"""
    for form in (actor.name, *actor.aliases):
        theirs = phrase(form).split()
        if len(theirs) < 2:
            continue
        if (theirs[0] == words[0] and _near(theirs[-1], words[-1])) or (theirs[-1] == words[-1] and _near(theirs[0], words[0])):
            return True
        if _near(" ".join(theirs), " ".join(words)):
            return True
    return False


def _near(left: str, right: str) -> bool:
    """Two spellings of one name: at most two letters apart, one where the names are short."""
    if left == right:
        return True
    limit = 2 if min(len(left), len(right)) > 6 else 1
    if abs(len(left) - len(right)) > limit or min(len(left), len(right)) < 4:
        return False
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        previous, row[0] = row[0], at
        for other, counterpart in enumerate(right, 1):
            previous, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, previous + (letter != counterpart))
    return row[-1] <= limit
