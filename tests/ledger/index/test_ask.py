"""What the index answers is what the fold gives from scratch: on random ledgers, on any day, also after judgements."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dossier.change import changes
from dragoman.dossier.choice import Choice
from dragoman.dossier.fold import dossiers
from dragoman.dossier.judge import JudgementError
from dragoman.dossier.record import Dossier
from dragoman.ledger.asking import asked
from dragoman.ledger.door import Ledger
from dragoman.ledger.place import MEMORY, open_store
from dragoman.ledger.store import Store
from dragoman.status import Kind, Phase, Status
from tests.ledger.making import NOON, claim, filing, report

_DATES = "2020-05 2020-05-08 2020-05-20 2019 XXXX-05-08 ../2020-06-01 2020-05-07/2020-05-09"
_WHEN = st.sampled_from([None, None, *_DATES.split()])
_PARTIES = st.sampled_from(
    ["Ann Alder, Bo Birch", "Aland, Beland", "Aland, Beland", "Arno Asp, Beland", "Ann Alder, Cy Cedar", "Northern Front, Aland"]
)
_KINDS = st.sampled_from([Kind.MEETING, Kind.MEETING, Kind.AGREEMENT, Kind.TALKS, Kind.VISIT])
_BY = st.sampled_from([None, "Aland", "Bo Birch", "Cy Cedar", "a source"])
_REQUIRES = st.sampled_from(["an agreement with Beland", "talks", "a visit to Celand"])
_SAID = st.tuples(st.sampled_from(list(Status)), _PARTIES, _KINDS, _BY, _WHEN, st.sampled_from([None, "grain"]), _REQUIRES)
_REPORT = st.tuples(st.integers(0, 8), st.booleans(), st.integers(1, 2), st.lists(_SAID, max_size=4))
_VERBS = ["merge", "split", "reject", "correct", "withdraw", "undo"]
_ACT = st.tuples(st.sampled_from(_VERBS), st.integers(0, 9), st.integers(0, 9))
_Said = tuple[Status, str, Kind, str | None, str | None, str | None, str]
_DAYS = [date(2020, 5, 1) + timedelta(days=days) for days in range(0, 44, 8)]


def _file(store: Store, told: tuple[int, bool, int, list[_Said]]) -> None:
    """A report of one of nine texts, dated or not, read by one of two readers."""
    number, dated, reader, said = told
    day = (date(2020, 5, 1) + timedelta(days=number * 4)).isoformat() if dated else None
    of = report(f"Words of report {number}.", day, id=f"report {number}", outlet=f"Outlet {number % 3}")
    made = [
        claim(of, status, parties, kind, by, when=when, topic=topic, requires=requires if status is Status.CONDITIONAL else None)
        for status, parties, kind, by, when, topic, requires in said
    ]
    store.file(filing(of, *made, reader=f"reader-{reader}", at=NOON + timedelta(days=number)))


def _judge(ledger: Ledger, act: tuple[str, int, int]) -> None:
    """A judgement about whatever the numbers fall on; none where it cannot be made."""
    what, one, other = act
    board = ledger.board()
    held = [entry for dossier in board for entry in dossier.history]
    if not held:
        return
    first, second = held[one % len(held)], held[other % len(held)]
    try:
        match what:
            case "merge":
                ledger.merge(first.id, second.id)
            case "split":
                ledger.split(first.id)
            case "reject":
                ledger.reject(first.id)
            case "correct":
                names = [party.name for party in second.claim.parties]
                ledger.correct(first.id, kind=second.claim.kind, parties=names, status=Status.PLANNED)
            case "withdraw":
                ledger.withdraw(first.source.sha256)
            case _:
                judgements = ledger.store.judgements()
                ledger.undo(judgements[one % len(judgements)].id if judgements else "none")
    except JudgementError:
        pass


def _pure(store: Store, as_of: date | None, today: date) -> list[Dossier]:
    return dossiers(store.entries(), today, store.judgements(), as_of)


def _agree(ledger: Ledger) -> None:
    store, today = ledger.store, date(2020, 7, 1)
    for as_of in [*_DAYS, None]:
        pure = _pure(store, as_of, as_of or today)
        with store.index(as_of, as_of or today) as index:
            assert list(index.board(Choice())) == [dossier.extracted for dossier in pure]
            assert index.count(Choice()) == len(pure)
            there = [count for day, count in index.begun_by_day() if as_of is None or day <= as_of.isoformat()]
            assert max(there, default=0) == len(pure)
            news = [dossier.last for dossier in pure]
            assert index.reach(Choice(), as_of or today, 0) == max(news, default=None)
            numbers = index.numbered(dossier.id for dossier in pure)
            assert index.whole(sorted(set(numbers))) == pure
            for dossier in pure:
                assert set(index.begun(dossier.id)) & set(index.called(f"{dossier.kind.value} {dossier.parties[0].name}"))
            for choice in (Choice(since=_DAYS[3]), Choice(since=_DAYS[1], until=_DAYS[3])):
                near = [change for change in changes(index.courses(index.changed(choice))) if choice.takes_change(change)]
                assert near == [change for change in changes(pure) if choice.takes_change(change)]


_FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


class _Clock:
    """Each moment a second later than the last, so that judgements differ."""

    def __init__(self) -> None:
        self.now = datetime(2020, 6, 20, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@_FEW
@given(st.lists(_REPORT, max_size=10), st.lists(_REPORT, max_size=4))
def test_index_and_fold_agree_on_any_day(before: list[object], after: list[object]) -> None:
    ledger = Ledger(open_store(MEMORY), clock=_Clock())
    for told in before:
        _file(ledger.store, told)  # type: ignore[arg-type]
    _agree(ledger)
    for told in after:
        _file(ledger.store, told)  # type: ignore[arg-type]
    _agree(ledger)
    ledger.close()


@_FEW
@given(st.lists(_REPORT, min_size=2, max_size=8), st.lists(st.one_of(_ACT, _REPORT), max_size=6))
def test_index_and_fold_agree_after_judgements(before: list[object], after: list[object]) -> None:
    ledger = Ledger(open_store(MEMORY), clock=_Clock())
    for told in before:
        _file(ledger.store, told)  # type: ignore[arg-type]
    for told in after:
        if isinstance(told[0], str):  # type: ignore[index]
            _judge(ledger, told)  # type: ignore[arg-type]
        else:
            _file(ledger.store, told)  # type: ignore[arg-type]
        ledger.store.refresh()
    _agree(ledger)
    ledger.close()


@_FEW
@given(
    st.lists(_REPORT, max_size=10),
    st.sampled_from([None, "Aland", "Ann Alder", "Bo Birch", "Northern Front", "Nobody"]),
    st.sampled_from([None, *Kind]),
    st.sampled_from([None, *Phase]),
    st.sampled_from([None, "2020-05", "2020-05-08", "2020-05-20/.."]),
    st.sampled_from([None, *_DAYS]),
    st.sampled_from([None, *_DAYS]),
)
def test_index_and_fold_choose_alike(
    reports: list[object],
    party: str | None,
    kind: Kind | None,
    phase: Phase | None,
    when: str | None,
    since: date | None,
    as_of: date | None,
) -> None:
    store = open_store(MEMORY)
    for told in reports:
        _file(store, told)  # type: ignore[arg-type]
    today = as_of or date(2020, 7, 1)
    choice = asked(party=party, kind=kind, phase=phase, when=when, since=since)
    whole = _pure(store, as_of, today)
    pure = [dossier.extracted for dossier in whole if choice.takes(dossier)]
    with store.index(as_of, today) as index:
        near = [change for change in changes(index.courses(index.changed(choice))) if choice.takes_change(change)]
        assert near == [change for change in changes(whole) if choice.takes_change(change)]
        for count in (1, 2, 4) if party is None else ():
            few = changes(index.courses(index.changed(choice, count)))
            assert [change for change in few if choice.takes_change(change)][-count:] == near[-count:]
        assert list(index.board(choice)) == pure
        assert index.count(choice) == len(pure)
        for place, dossier in enumerate(pure):
            assert list(index.board(choice, 2, dossier.id)) == pure[place + 1 : place + 3]
        with pytest.raises(ValueError, match="no dossier"):
            list(index.board(choice, 2, "nothing"))
    store.close()


def test_names_find_what_a_search_of_all_finds(store: Store) -> None:
    ledger = Ledger(store, clock=_Clock())
    for number, parties in enumerate(["Ann Alder, Bo Birch", "Aland, Beland", "Ann Alder, Cy Cedar"]):
        _file(store, (number, True, 1, [(Status.PLANNED, parties, Kind.MEETING, None, "2020-05-20", "grain", "talks")]))
    for words in ("alder", "meeting birch", "gra", "2020 05 20", "planned", "nobody", "held", "-", "ann cedar"):
        known = ledger.show(words, known_at="2021-01-01")
        assert ledger.show(words) == known
    [one] = ledger.show("birch")
    assert ledger.show(one.id) == [one]
    assert ledger.show(one.id[:5]) == [one]
    assert ledger.show(one.history[0].id) == [one]
    assert ledger.show("birch", as_of="2020-04-01") == []


def test_every_store_keeps_the_index(store: Store) -> None:
    ledger = Ledger(store, clock=_Clock())
    said = [(Status.PLANNED, "Ann Alder, Bo Birch", Kind.MEETING, "Aland", "2020-05-20", None, "talks")]
    said.append((Status.CONDITIONAL, "Aland, Beland", Kind.AGREEMENT, "Aland", None, "grain", "a meeting"))
    for number in range(6):
        _file(store, (number, True, 1, said[: 1 + number % 2]))
    _agree(ledger)
    _file(store, (3, True, 2, said))
    _agree(ledger)
    first, *_ = ledger.board()
    ledger.reject(first.history[0].id)
    _agree(ledger)
    ledger.withdraw("report 2")
    _agree(ledger)


def test_a_board_in_parts_is_the_whole(store: Store) -> None:
    ledger = Ledger(store, clock=_Clock())
    for number in range(9):
        _file(store, (number, True, 1, [(Status.PLANNED, p, Kind.VISIT, None, None, None, "") for p in ("Aland", "Beland")]))
    whole = ledger.board(histories=False)
    assert [dossier.extracted for dossier in ledger.board()] == whole
    first = ledger.board(limit=1)
    assert first + ledger.board(after=first[-1].id) == whole
    assert ledger.board(limit=1, known_at="2021-01-01") == first
    assert ledger.count() == len(whole) == ledger.count(known_at="2021-01-01")


@pytest.mark.parametrize("withdrawn", [False, True])
def test_a_dossier_whose_latest_news_is_gone_is_still_found_by_its_words(withdrawn: bool) -> None:
    ledger = Ledger(open_store(MEMORY), clock=_Clock())
    for number, topic in enumerate(["grain", "gas", None]):
        _file(ledger.store, (number, True, 1, [(Status.PLANNED, "Aland, Beland", Kind.AGREEMENT, None, None, topic, "")]))
    vague = [one for one in ledger.board() if one.topic is None]
    assert [len(one.candidates) for one in ledger.show("grain")] == [1]
    if withdrawn:
        ledger.withdraw("report 2")
    else:
        ledger.reject(vague[0].history[0].id)
    assert [one.candidates for one in ledger.show("grain")] == [()]
    assert [one.topic for one in ledger.board(party="Aland", limit=5)] == ["gas", "grain"]
    _agree(ledger)
    ledger.close()
