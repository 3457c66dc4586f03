"""The stage: every mention of a person, state, place or organisation in a report, linked where it can be."""

from __future__ import annotations

import msgspec

from dragoman.actors.load import load_table
from dragoman.actors.table import Table
from dragoman.reading.actors import bodies, offices
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.dateline import datelines
from dragoman.reading.actors.issuer import issuing_state
from dragoman.reading.actors.names import Name, names
from dragoman.reading.actors.pairing import pair
from dragoman.reading.actors.people import People, Person
from dragoman.reading.actors.publisher import agencies, publishers
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.titles import Title, titles
from dragoman.reading.encoder import encode
from dragoman.reading.encoder import names as spotted
from dragoman.reading.records import Mention, Reading
from dragoman.span import Span


class Actors:
    """Fills `Reading.mentions`: sorted, none overlapping."""

    name = "actors"
    requires = frozenset(("tokens",))
    assigns = frozenset(("mentions",))

    def __init__(self, table: Table | None = None, encoder: bool = True) -> None:
        """Over an actor table (the bundled one), with the names that the trained encoder finds or without."""
        self.table = table if table is not None else load_table()
        self.encoder = encoder

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, mentions=_Report(reading, self.table, self.encoder).mentions())


class _Report:
    """One report being read: scan, titles, names, then who they are."""

    def __init__(self, reading: Reading, table: Table, encoder: bool) -> None:
        self.published = reading.report.published
        self.home = issuing_state(table, reading.report.outlet)
        self.table = table
        seen = spotted(encode(reading.tokens)) if encoder else []
        self.scan = scan = Scan(reading.tokens, table, [(name.first, name.last) for name in seen if name.label == "person"])
        taken = bytearray(scan.count)
        lines = datelines(scan)
        self.own = publishers(table, reading.report.outlet) | agencies(scan, lines)
        for index in sorted(lines):
            scan.hits.pop(index, None)
            scan.covered[index] = -1
            taken[index] = 1
        self.dateline = bytes(taken)
        self.titles = titles(scan)
        for title in self.titles:
            taken[title.first : title.last + 1] = b"\x01" * (title.last + 1 - title.first)
        self.names = names(scan, taken)
        self.pairs = pair(scan, self.titles, self.names)
        actors = (table.actors[entry.actor] for hit in scan.hits.values() for entry in hit.entries)
        self.people = People(table, self.published, frozenset(actor.key for actor in actors if actor.kind == "state"))

    def mentions(self) -> tuple[Mention, ...]:
        persons = self._persons()
        found: list[Mention] = []
        used = bytearray(self.dateline)
        for number, name in enumerate(self.names):
            mention = self._of_name(number, name, persons[number])
            if mention is not None:
                found.append(mention)
                self._use(used, mention)
        found += bodies.sides(self.scan, used)
        for mention in self._of_titles(persons, used):
            found.append(mention)
            self._use(used, mention)
        found += bodies.halves(self.scan, used)
        for start, hit in self.scan.hits.items():
            if not any(used[start : hit.last + 1]):
                mention = bodies.of_hit(self.scan, hit)
                if mention is not None:
                    found.append(mention)
        return tuple(self._published(mention) for mention in bodies.known_again(self.scan.text, _disjoint(found)))

    def _published(self, mention: Mention) -> Mention:
        """The mention, marked where it means the medium that publishes the report."""
        own = mention.kind == "organisation" and mention.actor in self.own
        return msgspec.structs.replace(mention, publisher=True) if own else mention

    def _use(self, used: bytearray, mention: Mention) -> None:
        for index in self.scan.tokens.between(mention.start, mention.end):
            used[index] = 1

    def _persons(self) -> list[Person | None]:
        """Who each name means: names of several words or with a title introduce persons, bare ones then find them."""
        before, beside = self.pairs.before, self.pairs.beside
        bare = [name.first == name.last and number not in before for number, name in enumerate(self.names)]
        persons: list[Person | None] = [None] * len(self.names)
        for number in sorted(range(len(self.names)), key=lambda number: (bare[number], number)):
            persons[number] = self._person(number, before.get(number) or beside.get(number))
            if (person := persons[number]) is not None and (other := self.pairs.first_of_two.get(number)) is not None:
                self.people.learn(person, other)
        if self.published is None:
            paired = {id(title) for titles in self.pairs for title in titles.values()}
            for title in self.titles:
                if id(title) not in paired:
                    self.people.told(title)
        return persons

    def _person(self, number: int, title: Title | None) -> Person | None:
        name, scan = self.names[number], self.scan
        if name.guess in ("organisation", "place"):
            return None
        shown = " ".join(scan.surface(name.first, name.last).split())
        honoured = self._honorific(name) >= 0
        after = name.last + 1
        speaks = name.last > name.first and (
            (after < scan.count and scan.folds[after] in lx.SPEAKS)
            or (name.first > 0 and scan.folds[name.first - 1] in ("said", "says", "told", "added"))
        )
        seen = self._acts(name) and all(scan.person[name.first : name.last + 1])
        return self.people.introduce(name, shown, title, honoured, speaks or seen or self._described(name))

    def _acts(self, name: Name) -> bool:
        """Does a verb of saying or meeting stand right beside a name ("Roe said", "told Roe", "met with Roe")?"""
        folds, before, after = self.scan.folds, name.first - 1, name.last + 1
        if after < self.scan.count and folds[after] in lx.SPEAKS:
            return True
        return before >= 0 and not self.scan.opens[name.first] and folds[before] in lx.BESIDE_PERSONS

    def _described(self, name: Name) -> bool:
        """Does "who", an age or an apposition follow ("Jane Roe, who", "John Doe, 45,", "Jane Roe, a teacher")?"""
        words, after = self.scan.words, name.last + 1
        if after + 1 < self.scan.count and words[after] == ",":
            after += 1
        if after >= self.scan.count:
            return False
        if words[after - 1] == "," and name.last > name.first:
            return words[after] in ("who", "whose", "a", "an", "the") or (words[after].isdigit() and len(words[after]) == 2)
        return words[after] == "who"

    def _honorific(self, name: Name) -> int:
        """The token of an honorific right before a name ("Mr", "Gen."), else -1."""
        scan, at = self.scan, self.scan.before(name.first)
        if at < 0 and name.first > 1 and scan.words[name.first - 1] == "." and not scan.opens[name.first]:
            at = name.first - 2
        return at if at >= 0 and scan.capital[at] and scan.folds[at] in lx.HONORIFICS else -1

    def _of_name(self, number: int, name: Name, person: Person | None) -> Mention | None:
        scan, first = self.scan, name.first
        title = self.pairs.before.get(number)
        if title is not None and not title.plural:
            first = self.pairs.first_of_two.get(number, title).core
        elif (honorific := self._honorific(name)) >= 0:
            first = honorific
        start, end = scan.tokens.starts[first], scan.tokens.ends[name.last]
        if name.guess in ("organisation", "place"):
            shown = " ".join(scan.surface(name.first, name.last).split())
            start = scan.tokens.starts[name.first]
            return Mention(start=start, end=end, kind=name.guess, form="name", name=shown, actor=f"met:{shown.lower()}")
        if person is None:
            return None
        actor = self.table.actors[person.actor] if person.actor is not None else None
        head = Span(scan.tokens.starts[name.first], end)
        return Mention(
            start=start, end=end, kind="person", form="name", name=actor.name if actor else person.shown, actor=person.key,
            state=person.state, office=person.office, qid=actor.qid if actor else None, head=head if head.start > start else None,
            met=_otherwise(actor.name, person.shown) if actor else None,
        )  # fmt: skip

    def _of_titles(self, persons: list[Person | None], used: bytearray) -> list[Mention]:
        """Mentions by titles and descriptions that no name has taken in."""
        apposed = {id(title): persons[number] for number, title in self.pairs.beside.items() if not title.plural}
        found = []
        before_names = {id(title) for title in self.pairs.before.values()}
        for title in self.titles:
            if used[title.last] or (title.plural and id(title) in before_names):
                continue
            mention = bodies.of_title(self.scan, title)
            if mention is None:
                speaker = self._named_before(title, persons) if title.head == "counterpart" else None
                mention = offices.of_office(
                    self.scan, title, self.people, self.table, self.published, self.home, apposed.get(id(title)), speaker
                )
            if mention is not None:
                found.append(mention)
        return found

    def _named_before(self, title: Title, persons: list[Person | None]) -> Person | None:
        """The last person named before a title in its sentence."""
        sentence = self.scan.sentence[title.first]
        for name, person in zip(reversed(self.names), reversed(persons), strict=True):
            if person is not None and name.last < title.first and self.scan.sentence[name.first] == sentence:
                return person
        return None


def _otherwise(name: str, met: str) -> str | None:
    """The report's form of a name, where it is not the table's."""
    return met if met != name and len(met.split()) > 1 else None


def _disjoint(found: list[Mention]) -> tuple[Mention, ...]:
    """In order; of two that overlap the longer stays."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return tuple(kept)
