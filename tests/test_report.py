"""A report and the digest of its text."""

from __future__ import annotations

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.report import Report, Residue, digest
from dragoman.span import Span


@given(st.text())
def test_the_digest_is_that_of_the_text_in_utf_8(text: str) -> None:
    assert Report(id="r", text=text).sha256 == digest(text) == hashlib.sha256(text.encode()).hexdigest()


def test_lone_surrogates_are_kept_apart() -> None:
    assert digest("\ud800") != digest("\ud801")


def test_the_digest_hangs_on_the_text_alone() -> None:
    assert Report(id="a", text="x", outlet="Herald").sha256 == Report(id="b", text="x").sha256
    assert Report(id="a", text="x").sha256 != Report(id="a", text="x ").sha256


@pytest.mark.parametrize(
    ("span", "expected"), [(Span(0, 5), False), (Span(4, 6), True), (Span(7, 8), True), (Span(9, 12), False)]
)
def test_residue_is_what_overlaps_a_marked_stretch(span: Span, expected: bool) -> None:
    report = Report(id="r", text="0123456789abc", residue=(Residue(Span(5, 9), "share"),))
    assert report.in_residue(span) is expected


def test_a_report_survives_its_file() -> None:
    report = Report(id="r", text="so be it", residue=(Residue(Span(0, 2), "share"),), title="It is so")
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


def test_a_report_cannot_be_altered() -> None:
    with pytest.raises(AttributeError):
        Report(id="r", text="so be it").text = "so was it"  # type: ignore[misc]
