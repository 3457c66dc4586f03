"""The stage: every mention of a person, state, place or organisation in a report, linked where it can be."""

from __future__ import annotations

import msgspec

from dragoman.actors.load import load_table
from dragoman.actors.table import Ambiguous, Table
from dragoman.reading.actors import bodies
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.dateline import datelines
from dragoman.reading.actors.names import Name, names
from dragoman.reading.actors.people import People, Person
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.titles import Title, titles
from dragoman.reading.records import Form, Mention, Reading
from dragoman.span import Span


class Actors:
    """Fills `Reading.mentions`: sorted, none overlapping."""

    name = "actors"
    requires = frozenset(("tokens",))
    assigns = frozenset(("mentions",))

    def __init__(self, table: Table | None = None) -> None:
        self.table = table if table is not None else load_table()

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, mentions=_Report(reading, self.table).mentions())


class _Report:
    """One report being read."""

    def __init__(self, reading: Reading, table: Table) -> None:
        self.reading = reading
        self.table = table
        self.scan = Scan(reading.tokens, table)
        for index in sorted(datelines(self.scan)):
            self.scan.hits.pop(index, None)
            self.scan.covered[index] = -2
        self.taken = bytearray(self.scan.count)
        self.titles = titles(self.scan)
        for title in self.titles:
            for index in range(title.first, title.last + 1):
                self.taken[index] = 1
        for index in range(self.scan.count):
            if self.scan.covered[index] == -2:
                self.taken[index] = 1
        self.names = names(self.scan, self.taken)
        states = frozenset(
            key
            for hit in self.scan.hits.values()
            for entry in hit.entries
            if (key := table.actors[entry.actor].key) and len(key) < 8
        )
        self.people = People(table, reading.report.published, states)

    def mentions(self) -> tuple[Mention, ...]:
        before, beside = self._paired()
        persons: dict[int, Person | None] = {}
        order = sorted(
            range(len(self.names)),
            key=lambda number: (self.names[number].first == self.names[number].last and number not in before, number),
        )
        for number in order:
            persons[number] = self._person(number, before.get(number) or beside.get(number), number in before)
        found: list[Mention] = []
        used: set[int] = set()
        for number, name in enumerate(self.names):
            title = before.get(number)
            mention = self._of_name(name, persons[number], title)
            if mention is not None:
                found.append(mention)
                used.update(range(name.first, name.last + 1))
                if title is not None:
                    used.update(range(title.first, title.last + 1))
        named = {id(title) for title in before.values()}
        apposed = {id(title): persons[number] for number, title in beside.items()}
        for title in self.titles:
            if id(title) in named and title.core in used:
                continue
            mention = self._of_title(title, apposed.get(id(title)))
            if mention is not None:
                found.append(mention)
                used.update(range(title.core, title.last + 1))
        taken = bytearray(self.scan.count)
        for index in used:
            taken[index] = 1
        found += bodies.sides(self.scan, taken)
        for start, hit in self.scan.hits.items():
            if not any(taken[index] for index in range(start, hit.last + 1)):
                mention = bodies.of_hit(self.scan, hit)
                if mention is not None:
                    found.append(mention)
        return _disjoint(found)

    def _paired(self) -> tuple[dict[int, Title], dict[int, Title]]:
        """Titles that stand right before names, and titles set beside them by commas, by number of the name."""
        scan = self.scan
        by_last = {title.last: title for title in self.titles}
        by_first = {title.first: title for title in self.titles}
        before: dict[int, Title] = {}
        beside: dict[int, Title] = {}
        previous_title: Title | None = None
        for number, name in enumerate(self.names):
            if name.guess == "place":
                continue
            at = scan.before(name.first)
            title = by_last.get(at) if at >= 0 else None
            if title is not None and title.head not in lx.ORGANS and title.head not in lx.GROUPS:
                before[number] = title
                previous_title = title if title.plural else None
                continue
            index = name.first - 1
            if (
                previous_title is not None
                and number
                and scan.words[index] in ("and", ",")
                and self.names[number - 1].last >= index - 2
            ):
                beside[number] = previous_title
                continue
            previous_title = None
            if (
                index > 0
                and scan.words[index] == ","
                and (title := by_last.get(index - 1)) is not None
                and title.definite
                and not title.plural
            ):
                if name.last + 1 >= scan.count or scan.words[name.last + 1] in (",", ".", ")", "—", "-"):
                    beside[number] = title
                    continue
            index = name.last + 1
            if (
                index + 1 < scan.count
                and scan.words[index] == ","
                and (title := by_first.get(index + 1)) is not None
                and not title.plural
            ):
                follows = scan.words[title.last + 1] if title.last + 1 < scan.count else "."
                if not (follows[0].isalpha() and scan.capital[title.last + 1]) and title.head not in lx.ORGANS:
                    beside[number] = title
        return before, beside

    def _honoured(self, name: Name) -> int:
        """The token of an honorific right before a name ("Mr", "Gen."), else -1."""
        at = self.scan.before(name.first)
        if at < 0 and name.first > 1 and self.scan.words[name.first - 1] == "." and not self.scan.opens[name.first]:
            at = name.first - 2
        return at if at >= 0 and self.scan.capital[at] and self.scan.folds[at] in lx.HONORIFICS else -1

    def _described(self, name: Name) -> bool:
        """Does "who" or an age follow ("Jane Roe, who", "John Doe, 45,")?"""
        words, after = self.scan.words, name.last + 1
        if after + 1 < self.scan.count and words[after] == ",":
            after += 1
        return after < self.scan.count and (
            words[after] == "who" or (words[after].isdigit() and len(words[after]) == 2 and words[after - 1] == ",")
        )

    def _person(self, number: int, title: Title | None, right_before: bool) -> Person | None:
        name = self.names[number]
        if name.guess in ("organisation", "place"):
            return None
        scan = self.scan
        shown = " ".join(scan.surface(name.first, name.last).split())
        after = name.last + 1
        speaks = after < scan.count and scan.folds[after] in lx.SPEAKS
        several = name.last > name.first
        certain = (speaks and several) or self._described(name)
        if name.guess == "maybe" and not name.short and not several and title is None and self._honoured(name) < 0:
            return self.people.introduce(name, shown, None, False, False)
        person = self.people.introduce(name, shown, title, self._honoured(name) >= 0, certain)
        return person

    def _of_name(self, name: Name, person: Person | None, title: Title | None) -> Mention | None:
        scan = self.scan
        first = name.first
        if title is not None and not title.plural:
            first = title.core
        elif (honorific := self._honoured(name)) >= 0:
            first = honorific
        start, end = scan.tokens.starts[first], scan.tokens.ends[name.last]
        shown = " ".join(scan.surface(name.first, name.last).split())
        if name.guess in ("organisation", "place"):
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

    def _of_title(self, title: Title, apposed: Person | None) -> Mention | None:
        scan = self.scan
        group = bodies.of_title(scan, title)
        if group is not None:
            return group
        if title.head in lx.ORGANS or title.head in lx.GROUPS:
            return None
        start, end = scan.tokens.starts[title.core], scan.tokens.ends[title.last]
        shown = " ".join(scan.surface(title.core, title.last).split())
        if apposed is not None:
            return self._holder(title, start, end, apposed.key, apposed.actor, apposed)
        if title.head in lx.OFFICES and not title.generic and title.definite:
            met = self.people.with_role(title.role, title.state, title.body)
            if len(met) == 1 and title.status != "former":
                return self._holder(title, start, end, met[0].key, met[0].actor, met[0])
            published, place = self.reading.report.published, title.body or title.state
            if not met and published is not None and place is not None and title.status in ("", "acting", "current"):
                holder = self.table.holder_of_role(title.role, place, published)
                if holder is not None and not isinstance(holder, Ambiguous):
                    return Mention(
                        start=start, end=end, kind="person", form="title", name=holder.name, actor=holder.key,
                        state=title.state or holder.state, office=title.words, qid=holder.qid,
                    )  # fmt: skip
        elif title.head in lx.OFFICES and not title.generic and title.state is None and title.body is None:
            return None
        form: Form = "title" if title.head in lx.OFFICES and not title.generic else "description"
        return Mention(
            start=start, end=end, kind="person", form=form, name=shown, state=title.state, office=title.words if title.head in lx.OFFICES else None,
            resolved=False,
        )  # fmt: skip

    def _holder(self, title: Title, start: int, end: int, key: str, number: int | None, person: Person) -> Mention:
        actor = self.table.actors[number] if number is not None else None
        return Mention(
            start=start, end=end, kind="person", form="title", name=actor.name if actor else person.shown, actor=key,
            state=person.state or title.state, office=title.words, qid=actor.qid if actor else None,
        )  # fmt: skip


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
