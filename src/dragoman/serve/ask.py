"""How questions of pages and API are put to a ledger: to its index where that can answer, else to claims folded anew."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from dragoman.dossier.change import Change, changes
from dragoman.dossier.record import Dossier
from dragoman.export.atom import change_id
from dragoman.ledger.asking import asked as choice
from dragoman.ledger.door import end_of, taken
from dragoman.ledger.records import Entry, Source
from dragoman.serve.query import (
    ActorQuery,
    BoardQuery,
    ChangeQuery,
    ClaimQuery,
    Clocks,
    QueryError,
    ReportQuery,
    SearchQuery,
)
from dragoman.serve.select import chosen_actors, fits, has_claim, has_report, narrowed
from dragoman.serve.slices import Slice, cut, decoded, encoded
from dragoman.serve.state import State, state_name
from dragoman.serve.view.actor import ActorView, Known, actor_view, actors
from dragoman.serve.view.found import Hit, Hits, holds, snippet, terms
from dragoman.serve.view.graph import waiting_on

if TYPE_CHECKING:
    from dragoman.serve.desk import Desk

T = TypeVar("T")
FOLDABLE = 100_000
"""Claims beyond which a page does not fold a ledger anew, as looking back by the day of recording needs."""
RECENT, THEIRS = 400, 200
"""Dossiers that actors are gathered from: those with the latest news, and an actor's own."""
COUNTED = 2000
"""Dossiers that are counted one by one where a board is narrowed."""
CHOSEN = 2000
"""Dossiers of one calendar."""
WAITING = 40
"""Dossiers with conditions in the same reports that are looked at for what waits on one."""
SCANNED = 20_000
"""Rows that a list looks through for what fits; beyond that the page ends where it is."""
_ID = re.compile(r"[0-9a-f]{4,16}")
_SHARE = 100


def state(desk: Desk, clocks: Clocks) -> State:
    """The ledger folded anew, for looking back by the day of recording."""

    def make() -> State:
        store, moment = desk.ledger.store, end_of(clocks.known_at)
        if store.counts().claims > FOLDABLE:
            raise QueryError("known_at", "this ledger is too large for that on a page; `dragoman board --known-at` can do it")
        entries = list(store.entries(as_of=clocks.as_of, known_at=moment))
        return State(entries, clocks.as_of or clocks.known_at or desk.today(), store.judgements(known_at=moment))

    return desk.kept_for(("state", clocks.as_of, clocks.known_at), make)


def chosen(desk: Desk, asked: BoardQuery) -> list[Dossier]:
    """Those that fit, without pages, but no more than so many."""
    return list(islice((one for one in _dossiers(desk, asked, None) if fits(one, asked)), CHOSEN))


def board(desk: Desk, asked: BoardQuery) -> Slice[Dossier]:
    last = decoded(asked.cursor) if asked.cursor is not None else None
    if asked.known_at is not None or asked.q:
        found = [one for one in _dossiers(desk, asked, None) if fits(one, asked)]
        return cut(found, lambda dossier: dossier.id, asked.limit, asked.cursor)
    total = None if narrowed(asked) else _count(desk, asked)
    items: list[Dossier] = []
    for place, dossier in enumerate(_dossiers(desk, asked, last)):
        if fits(dossier, asked):
            items.append(dossier)
        if len(items) > asked.limit or place > SCANNED:
            break
    more = len(items) > asked.limit
    items = items[: asked.limit]
    return Slice(items=tuple(items), total=total, next=encoded(items[-1].id) if more else None)


def _dossiers(desk: Desk, asked: BoardQuery, after: str | None) -> Iterator[Dossier]:
    """The dossiers of a board, taken as they are needed."""
    if asked.known_at is not None:
        yield from state(desk, asked).asked(asked.q)
    elif asked.q:
        yield from desk.ledger.show(asked.q, as_of=asked.as_of)
    else:
        share = asked.limit + 1
        while True:
            try:
                here = desk.ledger.board(limit=share, after=after, as_of=asked.as_of, **_told(asked))
            except ValueError:
                raise QueryError("cursor", "not a cursor of this list") from None
            yield from here
            if len(here) < share:
                return
            after, share = here[-1].id, _SHARE


def _count(desk: Desk, asked: BoardQuery) -> int | None:
    """How many dossiers a board has; None for more than COUNTED that were chosen by something, which would take too long."""
    told = _told(asked)
    if not any(told.values()):
        return _begun(desk, asked.as_of or date.max)

    def make() -> int:
        with desk.ledger.store.index(asked.as_of, asked.as_of or desk.today()) as index:
            return index.count(choice(**told), COUNTED + 1)

    count = desk.kept_for(("count", asked.as_of, *told.values()), make)
    return count if count <= COUNTED else None


def _begun(desk: Desk, day: date) -> int:
    """How many dossiers there were on a day."""

    def make() -> list[tuple[str, int]]:
        with desk.ledger.store.index(None, desk.today()) as index:
            return index.begun_by_day()

    known = desk.kept_for(("begun",), make)
    place = bisect_right(known, day.isoformat(), key=lambda one: one[0])
    return known[place - 1][1] if place else 0


def _told(asked: BoardQuery) -> dict[str, Any]:
    return {
        "party": asked.party,
        "kind": asked.kind.value if asked.kind else None,
        "phase": asked.phase.value if asked.phase else None,
    }


def meant(desk: Desk, id: str, clocks: Clocks) -> list[Dossier]:
    """The dossiers meant by the beginning of an id, theirs or a claim's."""
    if not _ID.fullmatch(id):
        return []
    found = state(desk, clocks).asked(id) if clocks.known_at is not None else desk.ledger.show(id, as_of=clocks.as_of)
    return [one for one in found if one.id.startswith(id) or any(entry.id.startswith(id) for entry in one.history)]


def waiting(desk: Desk, dossier: Dossier, clocks: Clocks) -> list[Dossier]:
    """Conditions name undertakings of the same report: whatever waits on a dossier is beside it in some text."""
    if clocks.known_at is not None:
        return waiting_on(dossier, state(desk, clocks).dossiers)
    with desk.ledger.store.index(clocks.as_of, clocks.as_of or desk.today()) as index:
        return waiting_on(dossier, index.waiting(index.begun(dossier.id), WAITING))


def dossiers_of(desk: Desk, entries: Sequence[Entry], clocks: Clocks) -> dict[str, Dossier]:
    if clocks.known_at is not None:
        known = state(desk, clocks).dossier_of
        return {entry.id: known[entry.id] for entry in entries if entry.id in known}
    with desk.ledger.store.index(clocks.as_of, clocks.as_of or desk.today()) as index:
        return index.of_claims([entry.id for entry in entries])


def changes_of(desk: Desk, asked: ChangeQuery) -> Slice[Change]:
    """The latest changes first. Days are taken in ever longer stretches back from the last one, until the page is full."""
    last_day, _, last = decoded(asked.cursor).partition(" ") if asked.cursor is not None else ("", "", "")
    try:
        until = date.fromisoformat(last_day) if last_day else asked.until
    except ValueError:
        raise QueryError("cursor", "not a cursor of this list") from None
    if asked.dossier is not None:
        mine = [one for one in changes_in(desk, [asked.dossier], asked) if _told_of(one, asked)]
        return _rest(mine, asked.limit, last)
    return desk.kept_for(("changes", asked), lambda: _changes(desk, asked, until, last))


def changes_in(desk: Desk, ids: Iterable[str], clocks: Clocks) -> list[Change]:
    """All changes of some dossiers, the latest first."""
    if clocks.known_at is not None:
        wanted = set(ids)
        return changes(one for one in state(desk, clocks).dossiers if one.id in wanted)[::-1]
    with desk.ledger.store.index(clocks.as_of, clocks.as_of or desk.today()) as index:
        return changes(index.courses(index.numbered(ids)))[::-1]


def _told_of(change: Change, asked: ChangeQuery) -> bool:
    kind, phase = (one.value if one else None for one in (asked.kind, asked.phase))
    return choice(party=asked.party, kind=kind, phase=phase, since=asked.since, until=asked.until).takes_change(change)


def _rest(made: Sequence[Change], limit: int, last: str) -> Slice[Change]:
    """Those that follow the last one shown, up to a limit. QueryError when that is not among them."""
    if last:
        places = [place for place, change in enumerate(made, 1) if change_id(change) == last]
        if not places:
            raise QueryError("cursor", "not a cursor of this list")
        made = made[places[0] :]
    items = tuple(made[:limit])
    more = len(made) > limit
    return Slice(items=items, total=None, next=encoded(f"{items[-1].published} {change_id(items[-1])}") if more else None)


def _changes(desk: Desk, asked: ChangeQuery, until: date | None, last: str) -> Slice[Change]:
    newest, oldest = _ends(desk, asked)
    end = min(until or newest, newest)
    begin = max(asked.since or oldest, oldest)
    kind, phase = (one.value if one else None for one in (asked.kind, asked.phase))
    # Not every change of a dossier in which somebody takes part is about him.
    latest = None if last or asked.party else asked.limit + 1
    news = 4 * asked.limit  # of which mostly enough are changes
    while True:
        since = max(_reach(desk, asked, end, news), begin)
        taking = choice(party=asked.party, kind=kind, phase=phase, since=since, until=end)
        if asked.known_at is not None:
            folded = state(desk, asked).dossiers
        else:
            with desk.ledger.store.index(asked.as_of, asked.as_of or desk.today()) as index:
                folded = index.courses(index.changed(taking, latest))
        made = taken(folded, taking)[::-1]
        found = _rest(made, asked.limit, last)
        if found.next is not None or since <= begin:
            return found
        news *= 8


def _reach(desk: Desk, asked: ChangeQuery, until: date, news: int) -> date:
    """The day back to which there was so much news; the first of all where there was less, or that is not known."""
    if asked.known_at is not None:
        return date.min
    kind, phase = (one.value if one else None for one in (asked.kind, asked.phase))
    with desk.ledger.store.index(asked.as_of, asked.as_of or desk.today()) as index:
        return index.reach(choice(party=asked.party, kind=kind, phase=phase), until, news) or date.min


def _ends(desk: Desk, clocks: Clocks) -> tuple[date, date]:
    """The last and the first day with reports."""
    with desk.browse(clocks) as browse:
        return browse.ends() or (desk.today(), desk.today())


def claims(desk: Desk, asked: ClaimQuery) -> Slice[Entry]:
    def key(entry: Entry) -> str:
        return f"{entry.source.key}:{entry.id}"

    if asked.dossier is not None:
        dossier = desk.dossier(asked.dossier, asked)
        entries = [entry for entry in reversed(dossier.history) if has_claim(entry, asked)] if dossier else []
        if asked.report is not None:
            entries = [entry for entry in entries if entry.source.key == asked.report]
        return cut(entries, key, asked.limit, asked.cursor)
    with desk.browse(asked) as browse:
        if asked.report is not None:
            return cut([one for one in browse.of_report(asked.report) if has_claim(one, asked)], key, asked.limit, asked.cursor)
        after: tuple[str, str, int] | None = None
        if asked.cursor is not None:
            day, report, position = _parts(asked.cursor, 3)
            if not position.isdecimal():
                raise QueryError("cursor", "not a cursor of this list")
            after = (day, report, int(position))
        found = browse.entries(asked.kind.value if asked.kind else None, after)
        rows = (((day, report, str(position)), one) for (day, report, position), one in found)
        return _page(((place, one, has_claim(one, asked)) for place, one in rows), asked.limit)


def reports(desk: Desk, asked: ReportQuery) -> Slice[Source]:
    with desk.browse(asked) as browse:
        after: tuple[str, str] | None = None
        if asked.cursor is not None:
            day, key = _parts(asked.cursor, 2)
            after = (day, key)
        found = ((place, one, has_report(one, asked)) for place, one in browse.sources(after))
        return _page(found, asked.limit)


def _page(found: Iterator[tuple[tuple[str, ...], T, bool]], limit: int) -> Slice[T]:
    """What fits of rows in order, up to the limit; the cursor is the place of the last one looked at."""
    items: list[T] = []
    last: tuple[str, ...] = ()
    for number, (place, one, fit) in enumerate(found):
        if len(items) == limit or number > SCANNED:
            return Slice(items=tuple(items), total=None, next=encoded(" ".join(last)))
        last = place
        if fit:
            items.append(one)
    return Slice(items=tuple(items), total=None)


def _parts(cursor: str, count: int) -> list[str]:
    parts = decoded(cursor).split(" ")
    if len(parts) != count:
        raise QueryError("cursor", "not a cursor of this list")
    return parts


def _recent(desk: Desk, clocks: Clocks) -> list[Dossier]:
    """The dossiers with the latest news, without their histories."""
    if clocks.known_at is not None:
        return state(desk, clocks).dossiers
    return desk.kept_for(("recent", clocks.as_of), lambda: desk.ledger.board(limit=RECENT, as_of=clocks.as_of))


def actors_of(desk: Desk, asked: ActorQuery) -> Slice[Known]:
    known = desk.kept_for(("actors", asked.as_of, asked.known_at), lambda: actors(_recent(desk, asked), state_name))
    return cut(chosen_actors(known, asked), lambda one: one.key, asked.limit, asked.cursor)


def actor(desk: Desk, key: str, clocks: Clocks) -> ActorView | None:
    """An actor in the dossiers with the latest news, in the latest of its own, and in those of the state that it acts for."""
    recent = _recent(desk, clocks)
    if clocks.known_at is not None:
        return actor_view(key, recent, state_name)
    known = actor_view(key, recent, state_name)
    names = [known.name if known else key.replace("-", " ")]
    if known and known.state and (state := state_name(known.state)):
        names.append(state)
    theirs = {one.id: one for one in recent}
    for name in dict.fromkeys(names):
        theirs |= {one.id: one for one in desk.ledger.board(limit=THEIRS, party=name, as_of=clocks.as_of)}
    found = sorted(theirs.values(), key=lambda one: (one.last, one.since, one.id), reverse=True)
    return actor_view(key, found, state_name)


def search(desk: Desk, asked: SearchQuery) -> Hits:
    """Evidence and reports that hold all the words."""
    wanted = terms(asked.q)
    if not wanted:
        return Hits(claims=(), reports=())
    desk.ledger.store.bring_up_words()
    claims, hits = [], []
    with desk.browse(asked) as browse:
        for key in browse.holding(wanted, asked.limit):
            kept = desk.kept(key)
            moment = end_of(asked.known_at)
            if kept is None or (moment is not None and kept.source.recorded > moment):
                continue
            hits.append(Hit(source=kept.source, pieces=snippet(kept.text, wanted)))
            claims += [entry for entry in browse.of_report(key) if holds(entry.claim.evidence.exact, wanted)]
    return Hits(claims=tuple(claims[: asked.limit]), reports=tuple(hits))
