"""Synthetic claims for measuring the ledger: undertakings that run their course, told by reports. Seeded, not read from anything.

Undertakings have a kind, two sides drawn so that a few states are in most of them, a topic, and a course of statuses; how many
claims each has is log-normal (median 6, mean 10, the largest some hundreds). Each day's claims are dealt into reports of up to
five.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

from dragoman.claim import Claim, Evidence, Holder, Party
from dragoman.ledger.records import Filing
from dragoman.report import Report
from dragoman.span import Span
from dragoman.status import Kind, Status

READER = "synthetic-1"
FIRST = date(2000, 1, 1)
_DAYS = 7500
_STATES, _LEADERS = 180, 3
_MEDIAN, _SPREAD = 6.0, 1.0
_KINDS = {Kind.MEETING: 30, Kind.VISIT: 20, Kind.CALL: 8, Kind.TALKS: 18, Kind.AGREEMENT: 24}
_COURSES = (
    (Status.PROPOSED, Status.PLANNED, Status.SCHEDULED, Status.HELD),
    (Status.NOT_RULED_OUT, Status.CONDITIONAL, Status.PLANNED),
    (Status.PLANNED, Status.SCHEDULED, Status.POSTPONED),
    (Status.PROPOSED, Status.RULED_OUT),
    (Status.SCHEDULED, Status.CANCELLED),
)
_INSTRUMENT = (Status.PROPOSED, Status.CONDITIONAL, Status.AGREED, Status.SIGNED)
_TALKS = (Status.PROPOSED, Status.PLANNED, Status.UNDER_WAY, Status.ON_HOLD)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
_OUTLETS = tuple(f"Outlet {number}" for number in range(40))


class _Undertaking(Struct, frozen=True):
    kind: Kind
    parties: tuple[Party, Party]
    topic: str | None
    when: str | None
    place: str
    course: tuple[Status, ...]
    days: tuple[int, ...]
    """Of its claims, ascending, from the first day of all."""


def _word(number: int) -> str:
    """A word of its own for each number."""
    made = ""
    number += 1
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[digit]
    return made


def _party(state: int, leader: int | None) -> Party:
    code, name = f"S{state}", f"{_word(state)}land".capitalize()
    if leader is None:
        return Party(name=name, kind="state", state=code)
    person = f"{_word(7 * state + leader)} {_word(4000 + 11 * state + leader)}".title()
    return Party(name=person, kind="person", state=code, qid=f"Q{state * 10 + leader}")


def _undertaking(chance: random.Random, number: int, states: list[int]) -> _Undertaking:
    kind = chance.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
    one = states[chance.randrange(len(states))]
    other = one
    while other == one:
        other = states[chance.randrange(len(states))]
    personal = kind in (Kind.MEETING, Kind.VISIT, Kind.CALL)
    leaders = [chance.randrange(_LEADERS) if personal else None for _ in range(2)]
    count = max(1, round(math.exp(chance.gauss(math.log(_MEDIAN), _SPREAD))))
    start, length = chance.randrange(_DAYS), max(3, round(chance.expovariate(1 / 60)) + count // 2)
    days = tuple(sorted(min(_DAYS - 1, start + chance.randrange(length)) for _ in range(count)))
    when = (FIRST + timedelta(days=days[-1] + 1)).isoformat() if personal else None
    course = _INSTRUMENT if kind is Kind.AGREEMENT else _TALKS if kind is Kind.TALKS else chance.choice(_COURSES)
    topic = None if personal else f"{_word(number % 9973)} {_word(number)}"
    parties = (_party(one, leaders[0]), _party(other, leaders[1]))
    return _Undertaking(kind, parties, topic, when, f"{_word(one)}ville".capitalize(), course, days)


def _told(chance: random.Random, undertaking: _Undertaking, place: int) -> tuple[str, Status, Holder | None]:
    """What one claim of it says, at its place among them: the sentence, the status and the holder."""
    course = undertaking.course
    status = course[min(len(course) - 1, place * len(course) // len(undertaking.days))]
    party = chance.choice((*undertaking.parties, None))
    holder = Holder(name=party.name, kind=party.kind, state=party.state, qid=party.qid) if party else None
    names = " and ".join(one.name for one in undertaking.parties)
    voice = holder.name if holder else "the report"
    return f"The {undertaking.kind} of {names} is {status} ({chance.getrandbits(40):010x}), said {voice}.", status, holder


def filings(claims: int, dossiers: int, seed: int = 6) -> Iterator[Filing]:
    """The reports of so many claims about so many undertakings, in the order of their days; each recorded on its day."""
    chance = random.Random(seed)
    states = [state for state in range(_STATES) for _ in range(1 + _STATES // (2 * (state + 1)))]
    undertakings = [_undertaking(chance, number, states) for number in range(dossiers)]
    at: list[list[tuple[int, int]]] = [[] for _ in range(_DAYS)]
    numbered = [(number, place) for number, one in enumerate(undertakings) for place in range(len(one.days))]
    surplus = len(numbered) - claims
    if surplus > 0:  # some claims too many: leave out any but the first of an undertaking
        spare = [index for index, (_, place) in enumerate(numbered) if place]
        gone = set(chance.sample(spare, surplus))
        numbered = [one for index, one in enumerate(numbered) if index not in gone]
    for number, place in numbered:
        at[undertakings[number].days[place]].append((number, place))
    made = 0
    for offset, told in enumerate(at):
        chance.shuffle(told)
        while told:
            share = [told.pop() for _ in range(min(len(told), chance.choice((1, 2, 3, 3, 4, 5))))]
            day = FIRST + timedelta(days=offset)
            yield _filing(chance, made, day, [(undertakings[number], place) for number, place in share])
            made += 1


def _filing(chance: random.Random, number: int, day: date, share: list[tuple[_Undertaking, int]]) -> Filing:
    said = [_told(chance, undertaking, place) for undertaking, place in share]
    text = "\n".join(sentence for sentence, _, _ in said)
    report = Report(id=f"report-{number}", text=text, published=day, outlet=chance.choice(_OUTLETS))
    sha256, start, claims = report.sha256, 0, []
    for (undertaking, _), (sentence, status, holder) in zip(share, said, strict=True):
        conditional = status is Status.CONDITIONAL
        claims.append(
            Claim(
                report=sha256,
                kind=undertaking.kind,
                parties=undertaking.parties,
                status=status,
                holder=holder,
                evidence=Evidence.at(text, Span(start, start + len(sentence))),
                when=undertaking.when if status is not Status.PROPOSED else None,
                place=undertaking.place,
                topic=undertaking.topic,
                requires=f"an agreement with {undertaking.parties[1].name}" if conditional else None,
            )
        )
        start += len(sentence) + 1
    recorded = datetime.combine(day, time(18), UTC)
    return Filing(report=report, reader=READER, recorded=recorded, claims=tuple(claims))
