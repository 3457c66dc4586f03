"""Annotated claims beside the candidates that they were read from; the written labels themselves."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.status import Kind, Status
from training.undertakings.align import Example as Aligned
from training.undertakings.align import best, locate, read_folder

WRITTEN = Path(__file__).resolve().parents[3] / "training" / "labels" / "written"
TEXT = "Kenya will meet Somalia in Oslo. Talks between Norway and Sweden were suspended, and Norway will visit Chad."


def claim(kind: str, status: str, parties: list[str], evidence: str) -> dict[str, Any]:
    return {"kind": kind, "status": status, "parties": [[party] for party in parties], "holder": None, "evidence": evidence}


def aligned(folder: Path, claims: list[dict[str, Any]]) -> list[Aligned]:
    gold = {"id": "r", "text": TEXT, "published": "2031-05-05", "outlet": "Herald", "title": "", "claims": claims}
    (folder / "r.json").write_text(json.dumps(gold), encoding="utf-8")
    ((_, examples),) = read_folder(folder)
    return examples


def test_a_claim_stands_at_the_candidate_that_fits(tmp_path: Path) -> None:
    whole = TEXT.partition(". ")[2]
    claims = [
        claim("talks", "on_hold", ["Norway", "Sweden"], whole),
        claim("visit", "planned", ["Norway", "Chad"], whole),
        claim("meeting", "planned", ["Kenya", "Somalia"], "Kenya will meet Somalia"),
    ]
    found = {example.candidate.trigger.entry.lemma: example.claims for example in aligned(tmp_path, claims) if example.claims}
    assert found == {"talks": [claims[0]], "visit": [claims[1]], "meet": [claims[2]]}


def test_a_claim_of_a_kind_that_no_word_names_stands_nowhere(tmp_path: Path) -> None:
    examples = aligned(tmp_path, [claim("call", "held", ["Kenya", "Somalia"], "Kenya will meet Somalia")])
    assert examples and not any(example.claims for example in examples)
    found = [example.candidate for example in examples]
    assert best(TEXT, claim("call", "held", [], "Kenya will meet Somalia"), found, [[] for _ in found]) is None


def test_evidence_is_found_over_line_breaks_and_refused_where_absent() -> None:
    assert locate("so it\n  was then", "it was") == (3, 11)
    with pytest.raises(ValueError, match="not in the text"):
        locate("so it was", "it is")


@cache
def written() -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(WRITTEN.glob("*/*.json"))]


def test_written_claims_stand_in_their_reports() -> None:
    for report in written():
        for each in report["claims"]:
            assert each["evidence"] in report["text"], (report["id"], each["evidence"])


def test_written_claims_use_the_vocabulary() -> None:
    for report in written():
        for each in report["claims"]:
            assert each["kind"] in set(Kind) and each["status"] in set(Status), (report["id"], each)
            assert each["parties"] and all(party and all(party) for party in each["parties"]), (report["id"], each)
            assert each["requires"] is None or each["status"] == "conditional", (report["id"], each)


def test_the_written_labels_are_counted_in_their_read_me() -> None:
    readme = (WRITTEN.parent / "README.md").read_text(encoding="utf-8")
    for folder in sorted(path for path in WRITTEN.iterdir() if path.is_dir()):
        reports = [report for report in written() if (folder / f"{report['id']}.json").is_file()] or [
            json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")
        ]
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{folder.name}`"))
        assert row.endswith(f"| {len(reports)} | {sum(len(report['claims']) for report in reports)} |")
    assert len({report["id"] for report in written()}) == len(written())
