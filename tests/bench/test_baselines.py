"""The baselines say the plain thing, in the format of `dragoman extract`."""

from __future__ import annotations

from bench.baselines import keyword, majority, said

TEXT = "Norland and Estmark may hold talks in May. Norland cancelled a visit to Sudmark. It rained. Everyone likes talks."


def test_keyword_takes_the_kind_from_the_word_and_the_status_from_the_tense() -> None:
    first, second = keyword({"id": "a", "text": TEXT})["claims"]
    assert (first["kind"], first["status"], set(first["parties"])) == ("talks", "not_ruled_out", {"Norland", "Estmark"})
    assert (second["kind"], second["status"], second["holder"]) == ("visit", "cancelled", None)
    assert all(claim["evidence"] in TEXT for claim in (first, second))


def test_majority_finds_the_same_sentences_and_says_one_thing_of_them() -> None:
    claims = majority({"id": "a", "text": TEXT})["claims"]
    assert [(claim["kind"], claim["status"]) for claim in claims] == [("meeting", "held")] * 2


def test_said_points_into_the_text() -> None:
    text = "It was cold.\nNo date has been set, Mr Oldberg said."
    [found] = said({"doc_id": "a", "text": text})["attributions"]
    pieces = {role: [text[start:end] for start, end in spans] for role, spans in found.items()}
    assert pieces == {"source": ["Mr Oldberg"], "cue": ["said"], "content": ["No date has been set, Mr Oldberg "]}
