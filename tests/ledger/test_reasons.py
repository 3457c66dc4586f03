"""Why filed claims say what they say, from the kept texts."""

from __future__ import annotations

import json
from pathlib import Path

import dragoman


def test_the_kept_text_is_read_again_and_each_claim_explained(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("Talks between Kenya and Somalia have been suspended, a Kenyan spokesman said on Friday.", encoding="utf-8")
    with dragoman.open(tmp_path / "ledger.db") as ledger:
        ledger.read(source)
        (dossier,) = ledger.board()
        (entry,) = dossier.history
        told = {reason.about: reason.words for reason in ledger.why(dossier)[entry.id] if reason.words}
    assert told["kind"] == "Talks"
    assert told["status"] == "have been suspended"
    assert told["holder"] == "said"


def test_given_claims_have_no_reasons(tmp_path: Path) -> None:
    text = "Norland and Estmark shook hands, officials said on Monday."
    given = {"kind": "meeting", "parties": ["Norland", "Estmark"], "status": "held", "evidence": text}
    source = tmp_path / "given.jsonl"
    source.write_text(json.dumps({"id": "a", "text": text, "claims": [given]}), encoding="utf-8")
    from typer.testing import CliRunner

    from dragoman.cli import app

    address = str(tmp_path / "ledger.db")
    assert CliRunner().invoke(app, ["read", "--claims", "given", str(source), "--ledger", address]).exit_code == 0
    shown = CliRunner().invoke(app, ["show", "meeting", "--why", "--ledger", address])
    assert "why: given, corrected, or read by another version" in shown.stdout
    with dragoman.open(address) as ledger:
        assert ledger.why(*ledger.board()) == {}
