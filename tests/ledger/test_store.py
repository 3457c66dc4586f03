"""The contract of stores: what any of them must do, whatever lies beneath."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dossier.copies import signature
from dragoman.dossier.judgement import Correction, Judgement, Mark, Verdict
from dragoman.ledger.place import open_store
from dragoman.ledger.records import Counts, key_of
from dragoman.ledger.store import Store
from dragoman.status import Status
from tests.ledger.making import NOON, claim, filing, report

_ANY = st.text(st.characters(codec=None), min_size=1)
_WRITER = """
import sys
from dragoman.ledger.place import open_store
from tests.ledger.making import claim, filing, report
store = open_store(sys.argv[1])
for number in range(60):
    of = report(f"Report {sys.argv[2]} number {number}.", id=f"{sys.argv[2]}-{number}")
    store.file(filing(of, claim(of), claim(of, "planned", by="Ann Alder")))
    shared = report(f"Shared report number {number}.", id=f"shared-{number}")
    store.file(filing(shared, claim(shared)))
store.close()
"""


def test_what_is_filed_comes_back(store: Store) -> None:
    of = report(outlet="Wire", title="To meet", url="https://example.org/1", language="en")
    made = claim(of, by="Ann Alder", when="2020-05-08", place="Celand", topic="grain")
    assert store.file(filing(of, made, raw=b"<p>Ann Alder</p>"))
    [entry] = store.entries()
    assert entry.claim == made
    assert entry.reader == "reader-1"
    assert entry.recorded == NOON
    assert (entry.source.key, entry.source.id, entry.source.sha256) == (key_of(of), "r1", of.sha256)
    assert (entry.source.outlet, entry.source.title, entry.source.url) == ("Wire", "To meet", "https://example.org/1")
    assert (entry.source.published, entry.source.recorded) == (date(2020, 5, 4), NOON)
    kept = store.kept(key_of(of))
    assert kept is not None
    assert (kept.text, kept.raw, kept.reader) == (of.text, b"<p>Ann Alder</p>", "reader-1")
    assert kept.report == of
    assert store.counts() == Counts(reports=1, readings=1, claims=1)


def test_a_report_that_is_not_there_is_none(store: Store) -> None:
    assert store.kept("0" * 16) is None
    assert not store.holds("0" * 16, "reader-1")
    assert list(store.entries()) == []


def test_the_same_reading_again_adds_nothing(store: Store) -> None:
    of = report()
    assert store.file(filing(of, claim(of)))
    assert not store.file(filing(of, claim(of), at=NOON + timedelta(days=1)))
    assert store.holds(key_of(of), "reader-1")
    assert store.counts() == Counts(reports=1, readings=1, claims=1)


def test_a_newer_reading_supersedes_and_the_older_stays_known(store: Store) -> None:
    of = report()
    old, new = claim(of, "planned"), claim(of, "scheduled", when="2020-05-08")
    later = NOON + timedelta(days=3)
    store.file(filing(of, old))
    assert store.file(filing(of, new, reader="reader-2", at=later))
    assert [entry.claim for entry in store.entries()] == [new]
    assert [entry.claim for entry in store.entries(known_at=later - timedelta(seconds=1))] == [old]
    assert [entry.claim for entry in store.entries(known_at=later)] == [new]
    assert list(store.entries(known_at=NOON - timedelta(seconds=1))) == []
    assert store.counts() == Counts(reports=1, readings=2, claims=1)
    [entry] = store.entries()
    assert (entry.source.recorded, entry.recorded) == (NOON, later)


def test_a_newer_reading_may_find_nothing(store: Store) -> None:
    of = report()
    store.file(filing(of, claim(of)))
    store.file(filing(of, reader="reader-2", at=NOON + timedelta(days=1)))
    assert list(store.entries()) == []
    assert len(list(store.entries(known_at=NOON))) == 1


def test_one_claim_found_by_both_readers_is_kept_once(store: Store) -> None:
    of = report()
    both, first = claim(of), claim(of, "planned", by="Bo Birch")
    store.file(filing(of, both, first))
    store.file(filing(of, both, reader="reader-2", at=NOON + timedelta(days=1)))
    assert [entry.claim for entry in store.entries()] == [both]
    assert {entry.id for entry in store.entries(known_at=NOON)} == {both.id, first.id}


def test_a_claim_twice_in_one_reading_is_one(store: Store) -> None:
    of = report()
    store.file(filing(of, claim(of), claim(of)))
    assert len(list(store.entries())) == 1


def test_dated_reports_count_from_publication_undated_from_recording(store: Store) -> None:
    early = report("Early words.", "2020-05-01", id="early")
    late = report("Late words.", "2020-05-09", id="late")
    undated = report("Undated words.", None, id="undated")
    for of in (late, undated, early):
        store.file(filing(of, claim(of)))
    assert [entry.source.id for entry in store.entries()] == ["early", "undated", "late"]
    assert [entry.source.id for entry in store.entries(as_of=date(2020, 5, 3))] == ["early"]
    assert [entry.source.id for entry in store.entries(as_of=date(2020, 5, 4))] == ["early", "undated"]
    undated_entry = [entry for entry in store.entries() if entry.source.id == "undated"]
    assert undated_entry[0].source.dated == date(2020, 5, 4)


def test_one_text_in_two_outlets_is_two_reports_with_one_snapshot(store: Store) -> None:
    one, other = report(id="a", outlet="Wire"), report(id="b", outlet="Gazette")
    store.file(filing(one, claim(one)))
    store.file(filing(other, claim(other)))
    assert store.counts() == Counts(reports=2, readings=2, claims=2)
    assert {entry.source.outlet for entry in store.entries()} == {"Wire", "Gazette"}
    assert len({entry.id for entry in store.entries()}) == 1


def test_outdated_are_the_reports_last_read_by_another_reader(store: Store) -> None:
    old, new, by_hand = report("Old.", id="old"), report("New.", id="new"), report("Hand.", id="hand")
    store.file(filing(old, reader="reader-1"))
    store.file(filing(new, reader="reader-1"))
    store.file(filing(new, reader="reader-2", at=NOON + timedelta(days=1)))
    store.file(filing(by_hand, reader="given:0123"))
    assert [kept.source.id for kept in store.outdated("reader-2")] == ["old"]
    assert [kept.source.id for kept in store.outdated("reader-3")] == ["old", "new"]


def test_a_report_in_another_language_is_kept_as_such(store: Store) -> None:
    of = report("Le ministre arrive vendredi.", language="fr")
    store.file(filing(of))
    kept = store.kept(key_of(of))
    assert kept is not None
    assert kept.source.language == "fr"


def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    of = report()
    with pytest.raises(ValueError, match="time zone"):
        store.file(filing(of, at=NOON.replace(tzinfo=None)))
    assert store.counts() == Counts(reports=0, readings=0, claims=0)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ANY, st.binary(min_size=1), st.text("ab\x00\x1a0"), st.text(min_size=1))
def test_whatever_is_told_comes_back_as_it_was(store: Store, text: str, raw: bytes, title: str, outlet: str) -> None:
    of = report(text, title=title, outlet=outlet)
    store.file(filing(of, raw=raw))
    kept = store.kept(key_of(of))
    assert kept is not None
    assert (kept.text, kept.source.title, kept.source.outlet) == (text, title, outlet)


def test_two_processes_write_at_once(address: str) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, address, name], stderr=subprocess.PIPE, text=True) for name in "ab"
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=120)
        assert writer.returncode == 0, said
    store = open_store(address)
    assert store.counts() == Counts(reports=180, readings=180, claims=300)
    store.close()


def test_judgements_come_back_in_the_order_in_which_they_were_made(store: Store) -> None:
    of = report()
    store.file(filing(of, claim(of)))
    [entry] = store.entries()
    first = Judgement(kind=Verdict.REJECT, by="ann", recorded=NOON, note="no claim", claims=(Mark.of(entry),))
    second = Judgement(kind=Verdict.UNDO, by="bo", recorded=NOON + timedelta(days=1), undoes=first.id)
    assert store.judge(first)
    assert not store.judge(first)
    assert store.judge(second)
    assert store.judgements() == [first, second]
    assert store.judgements(known_at=NOON) == [first]
    assert store.judgements(known_at=NOON - timedelta(seconds=1)) == []
    assert [entry.claim for entry in store.entries()] == [claim(of)]


def test_a_correction_comes_back_with_what_is_set_and_what_is_emptied(store: Store) -> None:
    of = report()
    store.file(filing(of, claim(of, when="2020-05-08")))
    [entry] = store.entries()
    change = Correction(status=Status.PLANNED, when=None)
    store.judge(Judgement(kind=Verdict.CORRECT, by="ann", recorded=NOON, claims=(Mark.of(entry),), change=change))
    [judgement] = store.judgements()
    assert judgement.change == change
    assert change.of(entry.claim) == claim(of, "planned")


def test_reports_are_found_by_id_address_key_and_text(store: Store) -> None:
    one, other = report(id="a", url="https://example.org/1"), report(id="b")
    store.file(filing(one))
    store.file(filing(other))
    assert [source.id for source in store.named("a")] == ["a"]
    assert [source.id for source in store.named("https://example.org/1")] == ["a"]
    assert [source.id for source in store.named(key_of(other))] == ["b"]
    assert {source.id for source in store.named(one.sha256)} == {"a", "b"}
    assert store.named("c") == []


def test_a_withdrawn_text_is_gone_and_does_not_come_back(store: Store) -> None:
    of, other = report("Ann Alder will meet Bo Birch.", id="gone", outlet="Wire"), report("Other words.", id="stays")
    raw = b"<p>kept for both</p>"
    store.file(filing(of, claim(of), raw=raw))
    store.file(filing(other, claim(other), raw=raw))
    assert not store.withdrawn(of.sha256)
    withdrawal = Judgement(kind=Verdict.WITHDRAW, by="ann", recorded=NOON, snapshot=of.sha256)
    store.judge(withdrawal)
    assert store.withdrawn(of.sha256)
    assert [entry.source.id for entry in store.entries()] == ["stays"]
    assert [entry.source.id for entry in store.entries(known_at=NOON)] == ["stays"]
    assert store.kept(key_of(of)) is None
    kept = store.kept(key_of(other))
    assert kept is not None
    assert kept.raw == raw
    assert not store.file(filing(of, claim(of), reader="reader-2"))
    assert store.counts() == Counts(reports=1, readings=1, claims=1)
    assert store.judgements() == [withdrawal]


def test_a_withdrawal_undone_lets_the_text_be_read_again(store: Store) -> None:
    of = report()
    store.file(filing(of, claim(of)))
    withdrawal = Judgement(kind=Verdict.WITHDRAW, by="ann", recorded=NOON, snapshot=of.sha256)
    store.judge(withdrawal)
    store.judge(Judgement(kind=Verdict.UNDO, by="ann", recorded=NOON, undoes=withdrawal.id))
    assert not store.withdrawn(of.sha256)
    assert list(store.entries()) == []
    assert store.file(filing(of, claim(of)))
    assert [entry.claim for entry in store.entries()] == [claim(of)]


def test_a_report_carries_the_signature_of_its_text(store: Store) -> None:
    one, other = report(id="a"), report(id="b", title="Another title")
    for of in (one, other):
        store.file(filing(of, claim(of)))
    assert {entry.source.minhash for entry in store.entries()} == {signature(one.text)}
    assert signature(one.text)


def test_what_is_written_is_there_for_the_next_process(address: str) -> None:
    of = report()
    first = open_store(address)
    first.file(filing(of, claim(of)))
    first.close()
    second = open_store(address)
    assert second.counts() == Counts(reports=1, readings=1, claims=1)
    second.close()
