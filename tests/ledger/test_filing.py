from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman import intake
from dragoman.claim import Party
from dragoman.ledger.filing import Desk, Outcome
from dragoman.ledger.records import Counts
from dragoman.ledger.store import LedgerError, Store
from dragoman.report import Report
from tests.ledger.making import NOON, Pattern, party

_LINES = [
    {"id": "a", "text": "Ann Alder will meet Bo Birch on 2020-05-08, officials said on Monday.", "published": "2020-05-04"},
    {"id": "b", "text": "Le ministre des affaires étrangères rencontrera son homologue vendredi à Paris, selon ses services."},
    {"id": "c", "text": "There is trouble with this report, and so it cannot be read by anyone at all."},
    {"id": "d"},
    {"id": "e", "text": "Nothing happened on Monday, and nothing is planned for the week.", "published": "2020-05-05"},
]


def _file(desk: Desk, path: Path) -> list[Outcome]:
    return [desk.file(document) for document in intake.load(path)]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in _LINES), encoding="utf-8")
    return path


def test_each_document_has_its_outcome(store: Store, lines: Path) -> None:
    outcomes = _file(Desk(store, Pattern(), clock=lambda: NOON), lines)
    assert [outcome.state for outcome in outcomes] == ["new", "unread", "failed", "failed", "new"]
    assert [len(outcome.claims) for outcome in outcomes] == [1, 0, 0, 0, 0]
    assert outcomes[2].error == f"{lines}:3: RuntimeError: trouble"
    assert outcomes[3].error == f'{lines}:4: no "text" in the object'
    assert store.counts() == Counts(reports=3, readings=3, claims=1)


def test_a_second_run_reads_nothing_and_tries_again_what_failed(store: Store, lines: Path) -> None:
    reader = Pattern()
    _file(Desk(store, reader, clock=lambda: NOON), lines)
    del reader.read_texts[:]
    outcomes = _file(Desk(store, reader, clock=lambda: NOON), lines)
    assert [outcome.state for outcome in outcomes] == ["known", "known", "failed", "failed", "known"]
    assert reader.read_texts == [_LINES[2]["text"]]
    assert store.counts().readings == 3


def test_the_original_bytes_are_kept(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbfAnn Alder will meet Bo Birch on 2020-05-08.\r\n")
    [outcome] = _file(Desk(store, Pattern(), clock=lambda: NOON), path)
    assert outcome.report is not None
    [entry] = store.entries()
    kept = store.kept(entry.source.key)
    assert kept is not None
    assert kept.raw == path.read_bytes()
    assert kept.text == outcome.report.text
    assert entry.claim.evidence.exact == kept.text[entry.claim.evidence.start : entry.claim.evidence.end]


def test_reread_reads_again_only_what_another_reader_read(store: Store, lines: Path) -> None:
    _file(Desk(store, Pattern("pattern-1"), clock=lambda: NOON), lines)
    newer = Pattern("pattern-2")
    outcomes = list(Desk(store, newer, clock=lambda: NOON).reread())
    assert [outcome.state for outcome in outcomes] == ["new", "unread", "new"]
    assert list(Desk(store, newer, clock=lambda: NOON).reread()) == []
    assert [entry.reader for entry in store.entries()] == ["pattern-2"]
    assert store.counts() == Counts(reports=3, readings=6, claims=1)


def test_a_report_that_cannot_be_read_again_keeps_its_claims(store: Store, tmp_path: Path) -> None:
    class Failing(Pattern):
        def read(self, report: Report) -> object:  # type: ignore[override]
            raise ValueError("no")

    path = tmp_path / "a.txt"
    path.write_text("Ann Alder will meet Bo Birch on 2020-05-08, officials said on Monday.")
    _file(Desk(store, Pattern("pattern-1"), clock=lambda: NOON), path)
    [outcome] = Desk(store, Failing("pattern-2"), clock=lambda: NOON).reread()
    assert outcome.state == "failed"
    assert len(list(store.entries())) == 1


def _given(store: Store) -> Desk:
    def naming(name: str, _: Report) -> Party:
        return party(name)

    return Desk(store, None, naming, clock=lambda: NOON)


def test_given_claims_are_filed_and_corrected_ones_supersede(store: Store, tmp_path: Path) -> None:
    text = "Ann Alder will meet Bo Birch on Friday, officials said."
    claim = {"kind": "meeting", "parties": ["Ann Alder", "Bo Birch"], "evidence": "Ann Alder will meet Bo Birch"}
    path = tmp_path / "given.jsonl"
    for status, state in (("planned", "new"), ("planned", "known"), ("scheduled", "new")):
        path.write_text(json.dumps({"id": "a", "text": text, "claims": [{**claim, "status": status}]}) + "\n")
        [outcome] = _file(_given(store), path)
        assert outcome.state == state
    assert [entry.claim.status for entry in store.entries()] == ["scheduled"]
    assert list(Desk(store, Pattern(), clock=lambda: NOON).reread()) == []


def test_given_lines_name_their_faults(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "given.jsonl"
    claims: list[object] = [None, [{"evidence": "Other"}], []]
    lines = [{"id": str(number), "text": "Some words.", "claims": told} for number, told in enumerate(claims)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    outcomes = _file(_given(store), path)
    assert [outcome.state for outcome in outcomes] == ["failed", "failed", "new"]
    assert outcomes[0].error == f'{path}:1: no "claims" in the object'
    assert outcomes[1].error == f"{path}:2: claim 1: the evidence is not in the text: 'Other'"


def test_a_ledger_that_fails_ends_the_batch(lines: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> bool:
        raise LedgerError("disk full")

    monkeypatch.setattr(store, "file", full)
    with pytest.raises(LedgerError, match="disk full"):
        _file(Desk(store, Pattern(), clock=lambda: NOON), lines)


def test_a_desk_needs_a_reader_or_a_naming(store: Store) -> None:
    with pytest.raises(ValueError, match="either"):
        Desk(store, None)
