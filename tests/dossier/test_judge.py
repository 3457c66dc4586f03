from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.dossier.fold import dossiers
from dragoman.dossier.judge import JudgementError, correcting, merging, rejecting, splitting, undoing, withdrawing
from dragoman.dossier.judgement import Correction, Verdict
from dragoman.status import Status
from tests.ledger.making import NOON, told

_ONE = told("2020-05-01", "scheduled", when="2020-05-08")
_SAME = told("2020-05-02", "cancelled", when="2020-05-08")
_OTHER = told("2020-05-04", "planned", "Cy Cedar, Ann Alder")
_BOARD = dossiers([_ONE, _SAME, _OTHER], date(2020, 6, 1))


def test_a_judgement_names_what_it_is_about() -> None:
    merge = merging(_BOARD, [_ONE.id[:6], _OTHER.id], "ann", NOON, "one and the same")
    assert (merge.kind, merge.by, merge.recorded, merge.note) == (Verdict.MERGE, "ann", NOON, "one and the same")
    assert set(merge.subjects) == {_ONE.id, _SAME.id, _OTHER.id}
    split = splitting(_BOARD, [_SAME.id], "ann", NOON)
    assert (split.subjects, [mark.claim for mark in split.rest]) == ((_SAME.id,), [_ONE.id])
    assert undoing([merge, split], split.id[:5], "bo", NOON).subjects == (split.id,)


def test_a_claim_named_for_a_merger_comes_alone() -> None:
    merge = merging(_BOARD, [_OTHER.id[:10], _SAME.id], "ann", NOON)
    assert set(merge.subjects) == {_OTHER.id, _SAME.id}


def test_equal_judgements_have_equal_ids_and_others_others() -> None:
    made = [rejecting(_BOARD, [_ONE.id], by, NOON).id for by in ("ann", "ann", "bo")]
    assert made[0] == made[1] != made[2]


def test_a_withdrawal_keeps_what_it_was() -> None:
    withdrawal = withdrawing([_ONE.source], _ONE.source.id, "ann", NOON)
    assert withdrawal.snapshot == _ONE.source.sha256
    [gone] = withdrawal.reports
    assert (gone.id, gone.outlet, gone.published) == (_ONE.source.id, "Wire", date(2020, 5, 1))


def test_what_cannot_be_judged() -> None:
    for wrong in (["0000"], [_ONE.id], ["meeting", "talks"], []):
        with pytest.raises(JudgementError):
            merging(_BOARD, wrong, "ann", NOON)
    for wrong in ([_ONE.id, _OTHER.id], [_ONE.id, _SAME.id], []):
        with pytest.raises(JudgementError):
            splitting(_BOARD, wrong, "ann", NOON)
    with pytest.raises(JudgementError, match="says so already"):
        correcting(_BOARD, _ONE.id, Correction(status=Status.SCHEDULED), "ann", NOON)
    with pytest.raises(JudgementError, match="several texts"):
        withdrawing([_ONE.source, _OTHER.source], "r1", "ann", NOON)
    with pytest.raises(JudgementError, match="no report"):
        withdrawing([], "r1", "ann", NOON)


def test_what_is_undone_is_not_undone_again_and_an_undoing_not_at_all() -> None:
    rejection = rejecting(_BOARD, [_ONE.id], "ann", NOON)
    undo = undoing([rejection], rejection.id, "ann", NOON)
    with pytest.raises(JudgementError, match="undone already"):
        undoing([rejection, undo], rejection.id, "ann", NOON)
    with pytest.raises(JudgementError, match="no judgement"):
        undoing([rejection, undo], undo.id, "ann", NOON)


def test_what_begins_two_ids_is_refused() -> None:
    twins = [replace(_ONE, id="abcdef0000000001"), replace(_OTHER, id="abcdef0000000002")]
    with pytest.raises(JudgementError, match="several claims begin"):
        rejecting(dossiers(twins, date(2020, 6, 1)), ["abcdef"], "ann", NOON)
