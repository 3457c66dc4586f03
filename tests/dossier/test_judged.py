"""Judgements over claims: what a person says stands, whatever the rules say, and until somebody takes it back."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.dossier.fold import dossiers
from dragoman.dossier.judge import correcting, merging, rejecting, splitting, undoing
from dragoman.dossier.judged import reviewed
from dragoman.dossier.judgement import Correction, Judgement
from dragoman.ledger.records import Entry
from dragoman.status import Status
from tests.ledger.making import NOON, claim, report, told

_TODAY = date(2020, 6, 1)
_FIRST = told("2020-05-01", "scheduled", when="2020-05-08")
_MOVED = told("2020-05-03", "scheduled", when="2021-05-08")
_OTHER = told("2020-05-04", "planned", "Cy Cedar, Ann Alder")
_ALL = [_FIRST, _MOVED, _OTHER]


def _sets(entries: list[Entry], *judgements: Judgement) -> set[frozenset[str]]:
    return {frozenset(entry.id for entry in one.history) for one in dossiers(entries, _TODAY, judgements)}


def _apart(*entries: Entry) -> set[frozenset[str]]:
    return {frozenset([entry.id]) for entry in entries}


def test_what_is_merged_is_one_also_across_kinds_and_parties() -> None:
    board = dossiers(_ALL, _TODAY)
    assert _sets(_ALL) == _apart(*_ALL)
    whole = merging(board, [one.id for one in board], "ann", NOON)
    assert _sets(_ALL, whole) == {frozenset(entry.id for entry in _ALL)}


def test_a_later_judgement_wins() -> None:
    board = dossiers(_ALL, _TODAY)
    merge = merging(board, [_FIRST.id, _MOVED.id], "ann", NOON)
    merged = dossiers(_ALL, _TODAY, [merge])
    split = splitting(merged, [_MOVED.id], "bo", NOON + timedelta(hours=1))
    assert _sets(_ALL, merge) == {frozenset([_FIRST.id, _MOVED.id]), frozenset([_OTHER.id])}
    assert _sets(_ALL, merge, split) == _apart(*_ALL)
    assert _sets(_ALL, split, merge) == _sets(_ALL, merge)


def test_what_is_split_off_stays_off_though_it_fits() -> None:
    again = told("2020-05-05", "scheduled", when="2020-05-08", by="Aland")
    later = told("2020-05-06", "cancelled", when="2020-05-08")
    [board] = [dossiers([_FIRST, again], _TODAY)]
    split = splitting(board, [again.id], "ann", NOON)
    assert _sets([_FIRST, again], split) == _apart(_FIRST, again)
    assert sum(map(len, _sets([_FIRST, again, later], split))) == 3


def test_what_is_rejected_counts_nowhere() -> None:
    rejection = rejecting(dossiers(_ALL, _TODAY), [_MOVED.id[:8]], "ann", NOON)
    assert _sets(_ALL, rejection) == _apart(_FIRST, _OTHER)


def test_a_corrected_claim_keeps_its_id_and_tells_who_corrected_it() -> None:
    change = Correction(status=Status.CANCELLED, when=None)
    correction = correcting(dossiers([_FIRST], _TODAY), _FIRST.id, change, "ann", NOON)
    [found] = dossiers([_FIRST], _TODAY, [correction])
    assert (found.status, found.when, found.deciding.judged) == ("cancelled", None, correction.id)
    assert found.id == _FIRST.id[:10]


def test_what_is_undone_is_as_if_it_had_not_been() -> None:
    merge = merging(dossiers(_ALL, _TODAY), [_FIRST.id, _MOVED.id], "ann", NOON)
    undo = undoing([merge], merge.id, "bo", NOON + timedelta(hours=1))
    assert _sets(_ALL, merge, undo) == _sets(_ALL)
    [first, second] = reviewed(_ALL, [merge, undo])
    assert (first.undone, second.undone) == (undo.id, None)


def _read_anew(text: str, status: str, quote: str) -> Entry:
    entry = told("2020-05-01", status, of="one", text=text, quote=quote)
    return replace(entry, reader="reader-2")


def test_a_judgement_follows_a_claim_that_is_read_anew() -> None:
    text = "On Monday Ann Alder refused to meet Bo Birch, aides said."
    old = _read_anew(text, "planned", "Ann Alder refused to meet Bo Birch")
    rejection = rejecting(dossiers([old], _TODAY), [old.id], "ann", NOON)
    new = _read_anew(text, "planned", "On Monday Ann Alder refused to meet Bo Birch, aides said.")
    assert new.id != old.id
    assert _sets([new], rejection) == set()
    assert reviewed([new], [rejection])[0].orphans == ()


def test_a_judgement_does_not_slip_to_a_neighbour() -> None:
    text = "Ann Alder refused to meet Bo Birch but will meet him."
    judged, beside = _read_anew(text, "planned", text), _read_anew(text, "rejected", "Ann Alder refused to meet Bo Birch")
    rejection = rejecting(dossiers([judged, beside], _TODAY), [judged.id], "ann", NOON)
    assert _sets([beside], rejection) == _apart(beside)
    assert reviewed([beside], [rejection])[0].orphans == (judged.id,)


def test_a_mark_that_could_mean_two_means_neither() -> None:
    text = "Ann Alder will meet Bo Birch on Friday."
    old = _read_anew(text, "planned", text)
    rejection = rejecting(dossiers([old], _TODAY), [old.id], "ann", NOON)
    twins = [told("2020-05-01", "planned", of="one", text=text, quote=text, by=name) for name in ("Aland", "Beland")]
    assert len(_sets(twins, rejection)) == 1
    assert reviewed(twins, [rejection])[0].orphans == (old.id,)


def test_copies_of_a_claim_are_judged_alike() -> None:
    of = report("Ann Alder will meet Bo Birch.", "2020-05-01")
    one = told("2020-05-01", "scheduled", text=of.text, of="a")
    other = replace(one, source=replace(one.source, key="f" * 16, id="b"))
    assert one.claim == claim(of)
    rejection = rejecting(dossiers([one, other], _TODAY), [one.id], "ann", NOON)
    assert _sets([one, other], rejection) == set()


_STEPS = st.lists(st.tuples(st.sampled_from(["merge", "split", "reject"]), st.integers(0, 5), st.integers(0, 5)), max_size=6)


@settings(deadline=None)
@given(_STEPS, st.randoms(use_true_random=False))
def test_judgements_lose_no_claim_and_heed_no_order_of_arrival(steps: list[tuple[str, int, int]], random: object) -> None:
    parties = ["Ann Alder, Bo Birch", "Aland, Beland", "Ann Alder, Cy Cedar"]
    entries = [told(f"2020-05-{day:02}", "planned", parties[day % 3], when=f"2020-06-{day + 1:02}") for day in range(1, 7)]
    judgements: list[Judgement] = []
    rejected: set[str] = set()
    for number, (step, one, other) in enumerate(steps):
        board = dossiers(entries, _TODAY, judgements)
        at = NOON + timedelta(minutes=number)
        try:
            if step == "merge":
                judgements.append(merging(board, [board[one % len(board)].id, board[other % len(board)].id], "ann", at))
            elif step == "split":
                judgements.append(splitting(board, [board[one % len(board)].history[-1].id], "ann", at))
            else:
                judgements.append(rejecting(board, [entries[one].id], "ann", at))
                rejected.add(entries[one].id)
        except (ValueError, ZeroDivisionError):
            continue
    made = dossiers(entries, _TODAY, judgements)
    held = [entry.id for one in made for entry in one.history]
    assert sorted(held) == sorted({entry.id for entry in entries} - rejected)
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert [one.plain() for one in dossiers(shuffled, _TODAY, judgements)] == [one.plain() for one in made]
