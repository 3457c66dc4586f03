"""The gold labels of actors and speakers lie inside their reports and say something that can be scored."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.shared import SHARED, needs_shared

HERE = Path(__file__).resolve().parent
MENTION_KEYS = {"report", "start", "end", "actor", "kind", "state", "type"}
MENTION_TYPES = {"name", "short", "title", "state", "demonym", "metonym", "organisation", "hard"}
KINDS_OF_TYPE = {
    "name": {"person"},
    "short": {"person"},
    "title": {"person"},
    "state": {"state"},
    "demonym": {"state"},
    "metonym": {"state", "place"},
    "organisation": {"organisation"},
    "hard": {"person", "state", "place", "organisation"},
}
SPEAKER_KEYS = {"report", "source", "content", "speaker", "type", "state", "office"}
SPEAKER_TYPES = {"name", "title", "pronoun", "description", "collective"}
PRONOUNS = {"he", "she", "it", "they"}

Label = dict[str, Any]


def labels(name: str) -> list[Label]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def text_of(report: str) -> str:
    path = SHARED / "gold" / "train" / f"{report}.json"
    text: str = json.loads(path.read_text(encoding="utf-8"))["text"]
    return text


def fault(text: str, start: int, end: int) -> str | None:
    """What is wrong with a span of this text, if anything: it must be whole words with no white space at its ends."""
    if not 0 <= start < end <= len(text):
        return "outside the text"
    span = text[start:end]
    if span != span.strip():
        return "white space at an end"
    if start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        return "begins inside a word"
    if end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        return "ends inside a word"
    return None


def well_formed_state(state: object) -> bool:
    return state is None or (isinstance(state, str) and len(state) == 2 and state.isascii() and state.isupper())


def name_or_null(value: object) -> bool:
    return value is None or (isinstance(value, str) and value != "" and value == value.strip())


@pytest.mark.parametrize(("name", "least", "reports"), [("mentions", 300, 120), ("speakers", 160, 60)])
def test_there_are_enough_labels_over_enough_reports(name: str, least: int, reports: int) -> None:
    rows = labels(name)
    assert len(rows) >= least
    assert len({row["report"] for row in rows}) >= reports


def test_the_fields_of_mentions_are_valid() -> None:
    for row in labels("mentions"):
        assert set(row) == MENTION_KEYS, row
        assert row["type"] in MENTION_TYPES, row
        assert row["kind"] in KINDS_OF_TYPE[row["type"]], row
        assert name_or_null(row["actor"]), row
        assert row["actor"] is not None or row["type"] == "title", f"only a title may have no known holder: {row}"
        assert well_formed_state(row["state"]), row
        assert row["state"] is not None or row["kind"] != "state", row


def test_an_actor_is_of_one_kind_and_one_state() -> None:
    seen: dict[str, tuple[str, str | None]] = {}
    for row in labels("mentions"):
        if row["actor"] is not None:
            assert seen.setdefault(row["actor"], (row["kind"], row["state"])) == (row["kind"], row["state"]), row


def test_the_fields_of_speakers_are_valid() -> None:
    for row in labels("speakers"):
        assert set(row) == SPEAKER_KEYS, row
        assert row["type"] in SPEAKER_TYPES, row
        assert name_or_null(row["speaker"]), row
        assert row["speaker"] is not None or row["type"] not in {"name", "title"}, row
        assert name_or_null(row["office"]), row
        assert well_formed_state(row["state"]), row


def test_no_label_is_given_twice() -> None:
    mentions = [(row["report"], row["start"], row["end"]) for row in labels("mentions")]
    speakers = [(row["report"], *row["source"], *row["content"]) for row in labels("speakers")]
    assert len(set(mentions)) == len(mentions)
    assert len(set(speakers)) == len(speakers)


@needs_shared
def test_mentions_lie_in_their_reports() -> None:
    for row in labels("mentions"):
        text = text_of(row["report"])
        assert fault(text, row["start"], row["end"]) is None, row


@needs_shared
def test_mentions_leave_the_article_out() -> None:
    for row in labels("mentions"):
        first = text_of(row["report"])[row["start"] : row["end"]].split()[0]
        assert first.casefold() not in {"the", "a", "an"}, row


@needs_shared
def test_speakers_lie_in_their_reports() -> None:
    for row in labels("speakers"):
        text = text_of(row["report"])
        for role in ("source", "content"):
            assert fault(text, *row[role]) is None, (role, row)
        (source_start, source_end), (content_start, content_end) = row["source"], row["content"]
        assert source_end <= content_start or content_end <= source_start, f"source and content overlap: {row}"


@needs_shared
def test_pronouns_are_called_pronouns() -> None:
    for row in labels("speakers"):
        source = text_of(row["report"])[slice(*row["source"])].casefold()
        assert (source in PRONOUNS) == (row["type"] == "pronoun"), row


@needs_shared
def test_offices_stand_in_their_reports() -> None:
    for row in labels("speakers"):
        if row["office"] is not None:
            assert row["office"] in " ".join(text_of(row["report"]).split()), row


@needs_shared
def test_mentions_cover_every_outlet() -> None:
    def outlet(report: Path) -> object:
        return json.loads(report.read_text(encoding="utf-8"))["outlet"]

    folder = SHARED / "gold" / "train"
    every = {outlet(path) for path in sorted(folder.glob("train-*.json"))}
    assert {outlet(folder / f"{row['report']}.json") for row in labels("mentions")} == every
