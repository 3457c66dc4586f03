"""The actor table: names found, offices held on a day. Built once, read only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from dragoman.actors.fold import phrase
from dragoman.actors.index import Index, Use
from dragoman.actors.record import Actor, Office
from dragoman.actors.roles import role_of
from dragoman.actors.standing import Standing, standing


class Ambiguous(Struct, frozen=True):
    """More than one may have held the office: none is named."""

    candidates: tuple[Actor, ...]


class Table:
    """Actors under all their names. Later lines with a key already used replace the earlier ones."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        by_key: dict[str, Actor] = {}
        for actor in actors:
            by_key[actor.key] = actor
        self.by_key = by_key
        self.actors: Sequence[Actor] = tuple(by_key.values())
        index = Index()
        index.add(enumerate(self.actors))
        self.entries = index.entries
        self.longest = index.longest

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Key -> position in `actors`."""
        return {key: number for number, key in enumerate(self.by_key)}

    @cached_property
    def given(self) -> frozenset[str]:
        """First words of the persons' names of two words and more, folded: mostly given names."""
        names = (phrase(actor.name).split() for actor in self.actors if actor.kind == "person")
        return frozenset(words[0] for words in names if len(words) > 1 and len(words[0]) > 1) - _NOT_GIVEN

    def __len__(self) -> int:
        return len(self.actors)

    def get(self, key: str) -> Actor | None:
        return self.by_key.get(key)

    def state(self, code: str | None) -> Actor | None:
        """The state, territory or region with a code; None where there is none."""
        actor = self.by_key.get(code) if code else None
        return actor if actor is not None and actor.kind == "state" else None

    def named(self, name: str, uses: frozenset[Use] = frozenset((Use.NAME, Use.FORMER))) -> list[Actor]:
        """Actors that bear exactly this name (case, diacritics and punctuation apart)."""
        return [self.actors[entry.actor] for entry in self.entries.get(phrase(name), ()) if entry.use in uses]

    def find(self, query: str, on: date | None = None) -> list[Actor]:
        """Actors that a person may mean by a query: a name, a code, an office ("Turkish president").

        Best first. With `on`, an office query gives its holder on that day, and persons who held an office then come first.
        """
        if holder := self._asked_by_office(query, on):
            return holder
        if actor := self.by_key.get(query) or self.by_key.get(query.upper()):
            return [actor]
        key = phrase(query)
        found = sorted(self.entries.get(key, ()), key=lambda entry: entry.use)
        actors = [self.actors[number] for number in dict.fromkeys(entry.actor for entry in found)]
        if not actors and key:
            actors = self._with_words(key)
        if on is not None:
            actors.sort(key=lambda actor: -max((standing(office, on) for office in actor.offices), default=Standing.OUT))
        return actors

    def holder(self, office: str, state: str | None, on: date) -> Actor | Ambiguous | None:
        """Who held an office ("president", "Secretary-General") of a state (code) or body (its key or name) on a day.

        None where the table does not know; Ambiguous where it knows more than one.
        """
        return self.holder_of_role(role_of(office, state), state, on)

    def holder_of_role(self, role: str, state: str | None, on: date) -> Actor | Ambiguous | None:
        """The same for a role as `role_of` gives it."""
        place = state if state is None or state in self.by_key else self._body(state) or state
        seats = self._chairs.get((role, place or ""), ())
        found = [(standing(seat, on), seat, number) for seat, number in seats]
        for level in (Standing.IN, Standing.PERHAPS):
            holding = [(seat, number) for how, seat, number in found if how is level]
            if holding:
                return self._one_of(holding)
        return None

    def holds(self, actor: Actor, role: str, place: str | None, on: date) -> Standing:
        """How surely an actor held a role of a state (code) or body (key) on a day; without a place, of any."""
        best = Standing.OUT
        for office in actor.offices:
            if role_of(office.title, office.state) == role and place in (None, self.place_of(office)):
                best = max(best, standing(office, on))
        return best

    def place_of(self, office: Office) -> str | None:
        """The code of the state or the key of the body that an office belongs to."""
        if office.state is not None:
            return office.state
        return self._body(office.body) if office.body else None

    def _one_of(self, holding: list[tuple[Office, int]]) -> Actor | Ambiguous:
        people = list(dict.fromkeys(number for _, number in holding))
        if len(people) == 1:
            return self.actors[people[0]]
        last = max(holding, key=lambda seat: seat[0].since or "")
        others = [seat for seat in holding if seat[1] != last[1]]
        if last[0].since and all(_over(seat, last[0].since) for seat, _ in others):
            return self.actors[last[1]]
        return Ambiguous(tuple(self.actors[number] for number in people))

    @cached_property
    def _chairs(self) -> dict[tuple[str, str], tuple[tuple[Office, int], ...]]:
        chairs: dict[tuple[str, str], list[tuple[Office, int]]] = {}
        leading: dict[str, tuple[str, str]] = {}
        for number, actor in enumerate(self.actors):
            for office in actor.offices:
                role, place = role_of(office.title, office.state), self.place_of(office) or ""
                if not office.mentioned:
                    chairs.setdefault((role, place), []).append((office, number))
                if office.leads and office.state and role != "leader" and leading.get(place, ("", ""))[0] < (office.since or ""):
                    leading[place] = (office.since or "", role)
        for place, (_, role) in sorted(leading.items()):
            seats = chairs.setdefault(("leader", place), [])
            seats += [seat for seat in chairs[role, place] if seat not in seats]
        return {chair: tuple(seats) for chair, seats in chairs.items()}

    def _body(self, name: str) -> str | None:
        if name in self.by_key:
            return name
        organisations = [actor for actor in self.named(name) if actor.kind == "organisation"]
        return organisations[0].key if organisations else None

    def _asked_by_office(self, query: str, on: date | None) -> list[Actor]:
        words = phrase(query).removeprefix("the ").split()
        for cut in range(1, len(words)):
            for place, office in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
                if place[0] in ("of", "to"):
                    place = place[1:]
                if place and place[0] == "the":
                    place = place[1:]
                codes = [
                    self.actors[entry.actor] for entry in self.entries.get(" ".join(place), ()) if entry.use is not Use.SHORT
                ]
                for actor in codes:
                    seats = self._chairs.get((role_of(" ".join(office), actor.key), actor.key), ())
                    if not seats:
                        continue
                    if on is None:
                        order = sorted(seats, key=lambda seat: seat[0].since or "", reverse=True)
                        return [self.actors[number] for number in dict.fromkeys(number for _, number in order)]
                    holder = self.holder(" ".join(office), actor.key, on)
                    return [] if holder is None else list(holder.candidates) if isinstance(holder, Ambiguous) else [holder]
        return []

    def _with_words(self, key: str) -> list[Actor]:
        words = set(key.split())
        return [
            actor
            for actor in self.actors
            if any(words <= set(phrase(form).split()) for form in (actor.name, *actor.aliases, *actor.former, *actor.metonyms))
        ]


_NOT_GIVEN = frozenset(
    "king queen prince princess pope al el abu crown sheikh president acting the black grand chief general human".split()
)


def _over(office: Office, since: str) -> bool:
    """Does nothing speak for the office being held after a successor's first day?"""
    if office.until is not None:
        return office.until <= since
    return not office.current and (office.seen_last is None or office.seen_last <= since)
