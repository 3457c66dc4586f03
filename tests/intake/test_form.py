from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.form import HEAD, Prefixed, head_of, sniff

OBJECT = json.dumps({"text": "The talks go on."}).encode()


@pytest.mark.parametrize(
    ("head", "suffix", "form"),
    [
        (b"<html>", ".txt", "text"),
        (b"The talks go on.", ".html", "html"),
        (b"{", ".jsonl", "jsonl"),
        (b"{", "", "json"),
        (OBJECT, ".json", "json"),
        (OBJECT + b"\n", ".json", "json"),
        (OBJECT + b"\n" + OBJECT, ".json", "jsonl"),
        (b"{\n" + OBJECT[1:], ".json", "json"),
        (b"not json", ".json", "json"),
        (OBJECT, "", "jsonl"),
        (b"\xef\xbb\xbf" + OBJECT + b"\n", "", "jsonl"),
        (b'{\n"text": "x"}', "", "json"),
        (b'{"text": "x",\n"id": 1}', "", "json"),
        (b'{"text": "x"\n', "", "jsonl"),
        (b'{"text": "' + b"a" * HEAD, "", "jsonl"),
        (b"\n <!DOCTYPE HTML>", "", "html"),
        (b"<!-- made by hand --><html>", "", "html"),
        (b'<?xml version="1.0"?><html>', "", "html"),
        (b"<p>The talks", "", "html"),
        (b"<3 talks", "", "text"),
        (b"{The talks} go on, he said.", ".unknown", "text"),
        (b"The talks go on.", ".unknown", "text"),
        (b"", "", "text"),
    ],
)
def test_the_form_of_a_document(head: bytes, suffix: str, form: str) -> None:
    assert sniff(head, suffix) == form


@given(st.binary(max_size=300))
def test_a_stream_is_whole_again_after_its_head_was_taken(raw: bytes) -> None:
    stream = io.BytesIO(raw)
    assert Prefixed(head_of(stream), stream).read() == raw


@given(st.binary(max_size=300))
def test_its_lines_are_the_same_ones(raw: bytes) -> None:
    stream = io.BytesIO(raw)
    assert list(Prefixed(head_of(stream), stream)) == list(io.BytesIO(raw))


def test_a_head_stays_small() -> None:
    assert len(head_of(io.BytesIO(b"a" * 10 * HEAD))) <= 2 * HEAD
