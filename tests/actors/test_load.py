"""A user's own actors: added to the table, replacing lines of the same key; faults are named by file and line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors import Actor, ActorFileError, Office, load_own, load_table

LINE = '{"key": "person:jane-roe", "kind": "person", "name": "Jane Roe", "short": ["Roe"], "state": "LU"}'


def test_lines_are_added(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(f"{LINE}\n\n", encoding="utf-8")
    table = load_table(file)
    assert len(table) == len(load_table()) + 1
    assert [actor.key for actor in table.named("jane roe")] == ["person:jane-roe"]


def test_a_key_already_used_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text('{"key": "FR", "kind": "state", "name": "Gallia", "state": "FR"}', encoding="utf-8")
    table = load_table(file)
    france = table.get("FR")
    assert france is not None and france.name == "Gallia"
    assert table.named("France") == [] and len(table) == len(load_table())


@pytest.mark.parametrize(
    "line",
    ['{"key": "x"}', "not json", '{"key": "x", "kind": "planet", "name": "Mars"}', '{"key": "", "kind": "person", "name": "A B"}',
     '{"key": "x", "kind": "person", "name": "A B", "offices": [{"state": "FR"}]}',
     '{"key": "x", "kind": "person", "name": "A B", "alias": ["C D"]}',
     '{"key": "x", "kind": "person", "name": "A B", "offices": [{"title": "President", "from": "2020"}]}',
     '{"key": "x", "kind": "state", "name": "Xanadu", "state": "y"}', '{"key": "x", "kind": "person", "name": " "}'],
)  # fmt: skip
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(f"{LINE}\n{line}\n", encoding="utf-8")
    with pytest.raises(ActorFileError, match=r"own\.jsonl, line 2"):
        load_table(file)


@pytest.mark.parametrize("since", ["last spring", "2019-13", "2019-02-31", "05/06/2019"])
def test_a_date_that_is_none_is_named(tmp_path: Path, since: str) -> None:
    file = tmp_path / "own.jsonl"
    office = {"title": "President", "state": "LU", "since": since}
    file.write_text(
        msgspec.json.encode({"key": "x", "kind": "person", "name": "A B", "offices": [office]}).decode(), encoding="utf-8"
    )
    with pytest.raises(ActorFileError, match=r"own\.jsonl, line 1: .*since"):
        load_table(file)


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(LINE, encoding="utf-8-sig")
    assert load_table(file).get("person:jane-roe") is not None


def test_the_digest_follows_from_the_lines(tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one.jsonl", "same.jsonl", "other.jsonl"))
    one.write_text(LINE, encoding="utf-8")
    same.write_text(LINE, encoding="utf-8")
    other.write_text(LINE.replace("LU", "FR"), encoding="utf-8")
    (table, first), (_, second), (_, third) = map(load_own, (one, same, other))
    assert first == second != third
    assert table.get("person:jane-roe") is not None


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_table(tmp_path / "none.jsonl")


words = st.text(st.characters(categories=("Lu", "Ll", "Nd")), min_size=1, max_size=8)


@given(st.builds(
    Actor, key=words, kind=st.sampled_from(("person", "state", "place", "organisation")), name=words,
    aliases=st.lists(words, max_size=3).map(tuple), short=st.lists(words, max_size=2).map(tuple), state=st.none() | words,
    offices=st.lists(st.builds(Office, title=words, state=st.none() | words, current=st.booleans()), max_size=2).map(tuple),
))  # fmt: skip
def test_an_actor_survives_its_line(actor: Actor) -> None:
    assert msgspec.json.decode(msgspec.json.encode(actor), type=Actor) == actor
