"""The public names."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman

NAMES = """ActorFileError Attribution Candidate Change Claim Copy Dossier Evidence Holder IntakeError Judged Judgement
JudgementError Kind Ledger LedgerError Mention Party Phase Position Reading Reason Report Span Status Step Summary Timex Wait open
read""".split()


def test_the_names_are_these() -> None:
    assert dragoman.__all__ == NAMES
    assert dir(dragoman) == NAMES
    assert all(getattr(dragoman, name).__name__ in (name, "open", "read") for name in NAMES)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'fly'"):
        dragoman.fly  # noqa: B018


def test_read_gives_a_reading() -> None:
    reading = dragoman.read("The president of Turkey will meet his Greek counterpart on Friday.", published="2020-05-04", id="r1")
    assert isinstance(reading, dragoman.Reading)
    assert (reading.report.id, str(reading.report.published)) == ("r1", "2020-05-04")


def test_read_refuses_what_it_cannot_read() -> None:
    with pytest.raises(dragoman.IntakeError):
        dragoman.read("  ")
    with pytest.raises(dragoman.IntakeError, match="date of publication"):
        dragoman.read("Some words.", published="yesterday")


def test_read_with_actors_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text('{"key": "xr", "kind": "state", "name": "Ruritania", "demonyms": ["Ruritanian"]}')
    with_them = dragoman.read("A Ruritanian minister arrived in Paris on Friday.", actors=own)
    assert "xr" in {mention.state for mention in with_them.mentions}
    assert "xr" not in {mention.state for mention in dragoman.read(with_them.report.text).mentions}
    own.write_text("{}")
    with pytest.raises(dragoman.ActorFileError, match="line 1"):
        dragoman.open(tmp_path / "ledger.db", actors=own)
