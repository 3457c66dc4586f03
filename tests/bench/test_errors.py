"""Causes of errors, on reports of ours whose faults are known, with the real scorer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bench import errors
from bench.cases import Case, cases, read, scorer
from bench.causes import confusion, faults
from dragoman.status import Status
from tests.shared import SHARED, needs_shared

TEXT = (
    "Kenya and Somalia held talks in Oslo on Friday. Norway will visit Chad next week, a spokesman said. "
    "Ministers of Peru and Chile were embracing in Lima."
)


def claim(kind: str, parties: list[str], status: str, evidence: str, holder: str | None = None) -> dict[str, Any]:
    bare = {"place": None, "when": None, "requires": None}
    aliases = [[party] for party in parties]
    return {"kind": kind, "parties": aliases, "status": status, "holder": holder and [holder], "evidence": evidence, **bare}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder laid out like the shared one: the scorer, and one report whose gold differs from what is read in known ways."""
    gold = tmp_path / "gold"
    (gold / "dev").mkdir(parents=True)
    for script in ("score_claims.py", "check_gold.py"):
        shutil.copy(SHARED / "gold" / script, gold)
    first, second, third = (f"{sentence.rstrip('.')}." for sentence in TEXT.split(". "))
    claims = [
        claim("talks", ["Kenya", "Somalia"], "scheduled", first),
        claim("meeting", ["Peru", "Chile"], "held", third),
    ]
    report = {"id": "r", "text": TEXT, "published": "2031-05-05", "outlet": "Herald", "title": "", "claims": claims}
    (gold / "dev" / "r.json").write_text(json.dumps(report), encoding="utf-8")
    assert second in TEXT
    return tmp_path


def told(shared: Path) -> tuple[list[Case], Any]:
    scoring = scorer(shared)
    return cases(read(shared / "gold" / "dev"), scoring), scoring


@needs_shared
def test_each_fault_has_its_cause_and_its_place(shared: Path) -> None:
    (case,), scoring = told(shared)
    found = {(fault.side, fault.cause.partition(":")[0], fault.offset) for fault in faults(case, scoring)}
    assert ("missed", "status", 0) in found
    assert ("invented", "status", 0) in found
    assert ("missed", "no trigger", TEXT.index("Ministers")) in found
    assert ("invented", "no claim", TEXT.index("Norway")) in found


@needs_shared
def test_what_is_filed_as_done_and_is_not_is_marked(shared: Path) -> None:
    (case,), scoring = told(shared)
    falsely = [fault for fault in faults(case, scoring) if fault.false_held]
    assert [(fault.told, fault.offset) for fault in falsely] == [("talks held, gold scheduled", 0)]


@needs_shared
def test_missed_and_invented_are_what_the_scorer_leaves_over(shared: Path) -> None:
    (case,), scoring = told(shared)
    found = list(faults(case, scoring))
    right = scoring.score({"r": {"claims": case.gold, "text": case.text}}, {"r": case.lines})["levels"]["claim"]
    assert sum(fault.side == "missed" for fault in found) == len(case.gold) - round(right["R"] * len(case.gold))
    assert sum(fault.side == "invented" for fault in found) == len(case.told) - round(right["P"] * len(case.told))


@needs_shared
def test_statuses_are_confused_where_they_were_matched(shared: Path) -> None:
    found, _ = told(shared)
    assert confusion(found) == {(Status.SCHEDULED, Status.HELD): 1}
    assert errors.confusions(confusion(found))[1:] == [["scheduled", "held", "1"]]


@needs_shared
def test_the_command_prints_places_and_no_text(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main(["--shared", str(shared)]) == 0
    printed = capsys.readouterr().out
    assert "r:0" in printed and "### False held: 1" in printed
    assert "Kenya" not in printed
    assert errors.main(["--shared", str(shared), "--list", "no trigger"]) == 0
    assert capsys.readouterr().out.split("\t")[:2] == [f"r:{TEXT.index('Ministers')}", "missed"]


@pytest.mark.parametrize(("cause", "side"), [("status: neither", "missed"), ("no trigger", "missed"), ("repeat", "invented")])
def test_a_cause_without_which_less_is_wrong_raises_the_figure(cause: str, side: str) -> None:
    assert errors.cured(cause, side, 5, gold=50, told=40, right=20) > 2 * 20 / 90


def test_nothing_is_measured_without_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main(["--shared", str(tmp_path)]) == 0
    assert "NOT MEASURED" in capsys.readouterr().out
