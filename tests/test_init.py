"""The public names."""

from __future__ import annotations

import pytest

import dragoman

NAMES = """Attribution Claim Dossier Evidence Holder IntakeError Kind Ledger LedgerError Mention Party Phase Position Reading
Report Span Status Summary Timex Wait open read""".split()


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
