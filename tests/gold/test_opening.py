"""The running example is one text wherever it stands, and its claims are the same in the page and in the labels."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/gold/retellings/opening.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "example.md").read_text(encoding="utf-8")


def rows() -> list[list[str]]:
    """The cells of the table of claims, without its first column."""
    lines = re.findall(r"^\| \d+ \|(.*)\|$", PAGE, re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def test_the_text_is_the_same_in_the_demo_and_in_the_labels() -> None:
    assert (ROOT / "demo" / "opening.txt").read_text(encoding="utf-8").strip() == GOLD["text"].strip()
    first = json.loads((ROOT / "demo" / "reports.jsonl").read_text(encoding="utf-8").partition("\n")[0])
    assert (first["id"], first["text"].strip(), first["published"]) == ("opening", GOLD["text"].strip(), None)


def test_the_page_shows_the_whole_text() -> None:
    shown = "\n".join(line.removeprefix(">").strip() for line in PAGE.splitlines() if line.startswith(">"))
    assert shown.split() == GOLD["text"].split()


def test_the_page_has_the_claims_of_the_labels() -> None:
    claims = GOLD["claims"]
    assert len(rows()) == len(claims)
    for row, claim in zip(rows(), claims, strict=True):
        undertaking, status, holder, details, evidence = row
        assert undertaking.startswith(claim["kind"]) and status == f"`{claim['status']}`"
        assert (holder == "the report") is (claim["holder"] is None)
        assert holder == "the report" or holder in claim["holder"]
        assert evidence.strip("“”") == claim["evidence"].strip("“”")
        assert claim["when"] is None or f"`{claim['when']}`" in details
        assert claim["requires"] is None or f"“{claim['requires']}”" in details


def test_all_evidence_stands_in_the_text() -> None:
    assert all(claim["evidence"] in GOLD["text"] for claim in GOLD["claims"])
