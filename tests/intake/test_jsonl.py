from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake import LIMIT, Intake, lines

TEXT = "The envoys met in Vienna on Monday, the ministry said."


def read(*objects: Any) -> list[Intake]:
    raw = "\n".join(given if isinstance(given, str) else json.dumps(given) for given in objects)
    return list(lines(io.BytesIO(raw.encode()), "in.jsonl"))


def error(given: Any) -> str:
    [intake] = read(given)
    assert intake.report is None
    return str(intake.error)


def test_a_line_with_everything() -> None:
    claims = [{"kind": "meeting", "parties": ["A", "B"]}]
    line = {"id": "a-1", "text": TEXT, "published": "2022-06-08", "outlet": "Wire", "title": "T", "url": "u", "x": [1]}
    line["claims"] = claims
    [intake] = read(line)
    assert intake.report is not None
    assert (intake.key, intake.identifier, intake.claims, intake.line, intake.source) == ("id", "a-1", claims, 1, "in.jsonl:1")
    assert (intake.report.id, intake.report.text, intake.report.published) == ("a-1", TEXT, date(2022, 6, 8))
    assert (intake.report.outlet, intake.report.title, intake.report.url) == ("Wire", "T", "u")
    assert json.loads(intake.raw) == line


def test_the_other_names_of_identifier_and_date() -> None:
    [intake] = read({"doc_id": "d", "text": TEXT, "dct": "2022-06-08"})
    assert intake.report is not None
    assert (intake.key, intake.report.id, intake.report.published) == ("doc_id", "d", date(2022, 6, 8))


def test_a_number_may_be_an_identifier_and_stays_one() -> None:
    [intake] = read({"id": 17, "text": TEXT})
    assert intake.report is not None
    assert (intake.identifier, intake.report.id) == (17, "17")


def test_nothing_but_text_is_needed() -> None:
    [intake] = read({"text": TEXT})
    assert intake.report is not None
    assert (intake.key, intake.claims, intake.report.published) == (None, None, None)


def test_bad_lines_are_named_and_the_next_one_is_read() -> None:
    found = read({"id": 1, "text": TEXT}, '{"id": 2, "text": }', "", {"id": 3}, {"id": 4, "text": TEXT})
    assert [intake.line for intake in found] == [1, 2, 4, 5]
    assert [intake.report is not None for intake in found] == [True, False, False, True]
    assert str(found[1].error) == "in.jsonl:2: invalid JSON at column 19: Expecting value"
    assert str(found[2].error) == 'in.jsonl:4: no "text" in the object'
    assert (found[2].key, found[2].identifier) == ("id", 3)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": 5}, '"text" is a number, not a string'),
        ({"text": None}, '"text" is null'),
        ({"text": TEXT, "published": 20220608}, '"published" is a number'),
        ({"text": TEXT, "published": "8 June"}, "'8 June'"),
        ({"text": TEXT, "title": ["T"]}, '"title" is a list'),
        ({"text": TEXT, "id": True}, '"id" is a boolean'),
        ({"text": TEXT, "id": 1.5}, '"id" is a number, not a string or a whole number'),
        ({"text": TEXT, "claims": {}}, '"claims" is not a list'),
        ({"text": " "}, "the text is empty"),
        (["text"], "a list where an object"),
        ("null", "null where an object"),
        ("[" * 100_000, "JSON"),
        ('{"text": ' + "9" * 5000 + "}", "JSON"),
        ('{"text": "\\ud800"}', "surrogate"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(given: Any, reason: str) -> None:
    assert error(given).startswith("in.jsonl:1: ")
    assert reason in error(given)


def test_bytes_that_are_not_utf8_are_an_error_of_their_line() -> None:
    raw = b'{"text": "caf\xe9"}\n' + json.dumps({"text": TEXT}).encode()
    first, second = lines(io.BytesIO(raw), "in.jsonl")
    assert str(first.error) == "in.jsonl:1: byte 0xe9 at offset 13 is not UTF-8, as JSON must be"
    assert second.report is not None


def test_windows_line_breaks_and_a_byte_order_mark_are_no_part_of_a_line() -> None:
    line = json.dumps({"text": TEXT}).encode()
    found = list(lines(io.BytesIO(b"\xef\xbb\xbf" + line + b"\r\n" + line + b"\r\n"), "in.jsonl"))
    assert [intake.raw for intake in found] == [line, line]
    assert all(intake.report is not None for intake in found)


def test_a_line_beyond_the_limit_is_refused_and_the_next_one_read() -> None:
    raw = b'{"text": "' + b"a" * LIMIT + b'"}\n' + json.dumps({"text": TEXT}).encode() + b"\n"
    first, second = lines(io.BytesIO(raw), "in.jsonl")
    assert f"limit of {LIMIT:,} bytes" in str(first.error)
    assert (second.line, second.report is not None) == (2, True)


class Endless(io.RawIOBase):
    """A stream that never ends: whoever reads it whole never comes back."""

    def __init__(self, line: bytes) -> None:
        self._bytes: Iterator[int] = itertools.cycle(line)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        taken = bytes(itertools.islice(self._bytes, min(len(buffer), 4096)))
        buffer[: len(taken)] = taken
        return len(taken)


def test_lines_are_read_as_they_are_asked_for() -> None:
    stream = io.BufferedReader(Endless(json.dumps({"text": TEXT}).encode() + b"\n"))
    assert [intake.line for intake in itertools.islice(lines(stream, "pipe"), 1000)] == list(range(1, 1001))


@given(st.binary(max_size=400))
def test_any_bytes_give_a_report_or_an_error_for_each_line(raw: bytes) -> None:
    found = list(lines(io.BytesIO(raw), "in.jsonl"))
    assert all((intake.report is None) != (intake.error is None) for intake in found)
    assert len(found) == sum(1 for line in raw.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.rstrip(b"\r").strip())
