"""What would be reached if one decision were always right: on a report of ours with the real scorer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bench import oracle
from bench.cases import read, scorer
from tests.shared import SHARED, needs_shared

SENTENCES = (
    "Kenya and Somalia held talks in Oslo on Friday.",
    "The talks between Kenya and Somalia lasted three hours, an aide said.",
    "Norway will visit Chad next week, a spokesman said.",
)


def claim(kind: str, parties: list[str], status: str, evidence: str, holder: str | None = None) -> dict[str, Any]:
    bare = {"place": None, "when": None, "requires": None}
    aliases = [[party] for party in parties]
    return {"kind": kind, "parties": aliases, "status": status, "holder": holder and [holder], "evidence": evidence, **bare}


def folder(at: Path, claims: list[dict[str, Any]]) -> Path:
    """A folder laid out like the shared one: the scorer, and one report of ours."""
    gold = at / "gold"
    (gold / "dev").mkdir(parents=True)
    for script in ("score_claims.py", "check_gold.py"):
        shutil.copy(SHARED / "gold" / script, gold)
    report = {
        "id": "r", "text": " ".join(SENTENCES), "published": "2031-05-05", "outlet": "Herald", "title": "", "claims": claims,
    }  # fmt: skip
    (gold / "dev" / "r.json").write_text(json.dumps(report), encoding="utf-8")
    return at


def rows(at: Path) -> dict[str, dict[str, str]]:
    head, *table = oracle.table(list(read(at / "gold/dev", filed=0.0)), scorer(at))
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in table}


@needs_shared
def test_each_decision_put_right_mends_what_is_wrong_with_it(tmp_path: Path) -> None:
    wrong = claim("talks", ["Kenya", "Somalia"], "broken_off", SENTENCES[0], "an aide")
    found = rows(folder(tmp_path, [wrong]))
    assert float(found["nothing"]["status"]) == 0 < float(found["status"]["status"])
    assert float(found["status"]["claim"]) == 0 < float(found["status and holder"]["claim"])
    assert float(found["invention"]["undertaking"]) == 1 > float(found["nothing"]["undertaking"])
    assert found["repeats"]["read"] < found["nothing"]["read"]


@needs_shared
def test_a_kind_and_parties_are_put_right_where_the_words_are_those_of_a_gold_claim(tmp_path: Path) -> None:
    of_kind = claim("meeting", ["Norway", "Chad"], "scheduled", SENTENCES[2])
    found = rows(folder(tmp_path / "kind", [of_kind]))
    assert float(found["nothing"]["undertaking"]) == 0 < float(found["kind"]["undertaking"])
    others = claim("talks", ["Peru", "Chile"], "held", SENTENCES[0])
    found = rows(folder(tmp_path / "parties", [others]))
    assert float(found["nothing"]["undertaking"]) == 0 < float(found["parties"]["undertaking"])


@needs_shared
def test_filing_is_put_right_by_where_gold_claims_stand(tmp_path: Path) -> None:
    found = rows(folder(tmp_path, [claim("visit", ["Norway", "Chad"], "scheduled", SENTENCES[2], "a spokesman")]))
    assert found["filing"]["read"] == "1" and float(found["filing"]["undertaking"]) == 1


@needs_shared
def test_the_command_prints_a_table_and_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert oracle.main(["--shared", str(folder(tmp_path, []))]) == 0
    printed = capsys.readouterr().out
    assert "| status and holder |" in printed and "Kenya" not in printed


def test_nothing_is_measured_without_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert oracle.main(["--shared", str(tmp_path)]) == 0
    assert "NOT MEASURED" in capsys.readouterr().out
