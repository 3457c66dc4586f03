from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.claim import Holder
from dragoman.cli import lines as formats
from dragoman.reading.records import Attribution, Mention, Reading, Timex
from dragoman.reading.tokens import tokenize
from dragoman.span import Span
from tests.cli.conftest import Program
from tests.ledger.making import Pattern, claim, report


def test_one_line_out_for_each_line_in(program: Program, lines: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = program("extract", "claims", lines, "-o", out)
    assert result.exit_code == 1
    assert f"{lines}:3: RuntimeError: trouble" in result.stderr
    assert f"{lines}:4: invalid JSON" in result.stderr
    found = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line.get("id", line.get("doc_id")) for line in found] == ["a", 7, "c", None, "e"]
    assert [len(line["claims"]) for line in found] == [1, 1, 0, 0, 0]
    assert ["error" in line for line in found] == [False, False, True, True, False]
    assert "doc_id" in found[1]
    assert "id" not in found[1]


def test_standard_output_and_input(program: Program) -> None:
    line = json.dumps({"id": "a", "text": "Ann Alder will meet Bo Birch on 2020-05-08."})
    result = program("extract", "claims", "-", input=line)
    assert result.exit_code == 0
    [found] = map(json.loads, result.stdout.splitlines())
    assert found["id"] == "a"
    [extracted] = found["claims"]
    assert {key: extracted[key] for key in ("kind", "parties", "status", "holder", "resolved", "when", "evidence")} == {
        "kind": "meeting", "parties": ["Ann Alder", "Bo Birch"], "status": "scheduled", "holder": None, "resolved": True,
        "when": "2020-05-08", "evidence": "Ann Alder will meet Bo Birch on 2020-05-08",
    }  # fmt: skip


def test_what_is_extracted_can_be_given_back(program: Program, lines: Path, tmp_path: Path) -> None:
    out, given = tmp_path / "out.jsonl", tmp_path / "given.jsonl"
    source = lines.read_text().splitlines()[:2]
    lines.write_text("\n".join(source))
    program("extract", "claims", lines, "-o", out)
    merged = [{**json.loads(line), **json.loads(found)} for line, found in zip(source, out.read_text().splitlines(), strict=True)]
    given.write_text("\n".join(map(json.dumps, merged)))
    assert program("read", "--claims", "given", given).exit_code == 0
    assert len(program("board", "--json").stdout.splitlines()) == 2


@pytest.mark.parametrize(("what", "key"), [("attributions", "attributions"), ("times", "timexes"), ("actors", "actors")])
def test_every_kind_has_its_key(program: Program, what: str, key: str) -> None:
    result = program("extract", what, "-", input='{"id": "a", "text": "Some words."}')
    assert json.loads(result.stdout) == {"id": "a", key: []}


def test_an_output_that_cannot_be_is_bad_usage(program: Program, lines: Path, tmp_path: Path) -> None:
    assert program("extract", "claims", lines, "-o", tmp_path / "no" / "out.jsonl").exit_code == 2
    assert program("extract", "claims", lines, "-o", tmp_path).exit_code == 2
    assert program("extract", "birds", lines).exit_code == 2


def test_an_input_that_is_not_there(program: Program, tmp_path: Path) -> None:
    result = program("extract", "claims", tmp_path / "no.jsonl")
    assert result.exit_code == 1
    assert "no.jsonl: no such file or folder" in result.stderr
    assert result.stdout == ""


def _reading() -> Reading:
    of = report("A senior official told reporters in Alburg that Ann Alder would come on Friday.")
    speaker = Mention(start=0, end=17, kind="person", form="description", name="a senior official", resolved=False)
    alder = Mention(start=48, end=57, kind="person", form="name", name="Ann Alder", state="AL", office="President", qid="Q1")
    pronoun = Mention(start=0, end=1, kind="person", form="pronoun", name="Ann Alder")
    inner = Attribution(source=(Span(48, 57),), cue=(), content=(Span(58, 78),), style="direct", speaker=alder)
    outer = Attribution(
        source=(Span(0, 17),),
        cue=(Span(18, 22), Span(42, 47)),
        content=(Span(48, 78),),
        description="A senior official",
        nested=(inner,),
    )
    holder = Holder(name="a senior official", resolved=False)
    made = claim(of, "planned", "Ann Alder, Celand", "visit")
    return Reading(
        report=of,
        tokens=tokenize(of.text),
        timexes=(Timex(start=72, end=78, value="2020-05-08"), Timex(start=0, end=1, value="P2D", kind="duration")),
        mentions=(speaker, alder, pronoun),
        attributions=(outer,),
        claims=(replace(made, holder=holder),),
    )


def test_the_formats() -> None:
    reading = _reading()
    assert formats.times(reading) == [
        {"start": 72, "end": 78, "value": "2020-05-08", "kind": "date"},
        {"start": 0, "end": 1, "value": "P2D", "kind": "duration"},
    ]
    assert formats.actors(reading) == [
        {"start": 0, "end": 17, "name": "a senior official", "kind": "person", "resolved": False},
        {"start": 48, "end": 57, "name": "Ann Alder", "kind": "person", "office": "President", "state": "AL", "qid": "Q1"},
    ]
    plain = {"force": "states", "factivity": "neutral"}
    inner = {"source": [[48, 57]], "cue": [], "content": [[58, 78]], "style": "direct", **plain}
    inner |= {"speaker": "Ann Alder", "office": "President"}
    assert formats.attributions(reading) == [
        {
            "source": [[0, 17]], "cue": [[18, 22], [42, 47]], "content": [[48, 78]], "style": "indirect", "speaker": None,
            "description": "A senior official", "nested": [inner], **plain,
        }
    ]  # fmt: skip
    [extracted] = formats.claims(reading)
    assert (extracted["holder"], extracted["resolved"]) == ("a senior official", False)


def test_only_claims_of_some_confidence(program: Program, reader: Pattern, lines: Path) -> None:
    reader.confidence = 0.4
    counts = []
    for floor in ("0.4", "0.5"):
        found = [json.loads(line) for line in program("extract", "claims", lines, "--min-confidence", floor).stdout.splitlines()]
        counts.append([len(line["claims"]) for line in found[:2]])
    assert counts == [[1, 1], [0, 0]]
    assert program("extract", "claims", lines, "--min-confidence", "2").exit_code == 2
