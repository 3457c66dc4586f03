from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from dragoman.dossier.change import Change, changes
from dragoman.dossier.fold import dossiers
from dragoman.ledger.records import Entry
from tests.dossier.test_fold import entries_of_reports
from tests.ledger.making import told

_TODAY = date(2020, 6, 1)


def _changes(*entries: Entry) -> list[Change]:
    return changes(dossiers(entries, _TODAY))


def test_each_step_with_the_claim_that_brought_it() -> None:
    plan = told("2020-05-01", "planned")
    again = told("2020-05-02", "planned", by="Aland")
    off = told("2020-05-03", "cancelled", by="Beland")
    found = _changes(again, off, plan)
    assert [(change.step.before, change.step.after, change.step.entry) for change in found] == [
        (None, "planned", plan),
        ("planned", "cancelled", off),
    ]
    assert {change.dossier for change in found} == {plan.id[:10]}


def test_a_date_that_moves_is_a_change_and_one_that_is_narrowed_is_none() -> None:
    entries = [
        told("2020-05-01", "scheduled", when="2020-05-20"),
        told("2020-05-02", "scheduled", when="2020-05-20/2020-05-21"),
        told("2020-05-03", "scheduled", when="2020-06-04"),
    ]
    assert [(change.published.day, change.step.moved_from, change.step.when) for change in _changes(*entries)] == [
        (1, None, "2020-05-20"),
        (3, "2020-05-20/2020-05-21", "2020-06-04"),
    ]


def test_where_an_older_word_stands_again_the_day_s_own_claim_brought_it() -> None:
    entries = [
        told("2020-05-01", "scheduled", by="Aland", when="2020-05-20"),
        told("2020-05-02", "cancelled", by="Beland"),
        told("2020-05-03", "planned", by="Beland"),
    ]
    last = _changes(*entries)[-1]
    assert (last.step.before, last.step.after, last.step.entry) == ("cancelled", "scheduled", entries[2])


def test_the_line_of_a_change() -> None:
    [change] = _changes(told("2020-05-01", "scheduled", when="2020-05-08", by="Ann Alder"))
    line = change.plain()
    assert list(line) == [
        "dossier", "kind", "parties", "from", "to", "phase", "moved_from", "when", "disputed", "holder", "evidence",
        "published", "recorded", "claim", "report", "outlet", "title", "url",
    ]  # fmt: skip
    assert (line["from"], line["to"], line["holder"], line["published"]) == (None, "scheduled", "Ann Alder", "2020-05-01")


@settings(deadline=None)
@given(entries_of_reports())
def test_the_steps_of_a_dossier_lead_to_its_status(entries: list[Entry]) -> None:
    for dossier in dossiers(entries, _TODAY):
        steps = dossier.steps
        assert steps[0].before is None
        assert [step.before for step in steps[1:]] == [step.after for step in steps[:-1]]
        assert steps[-1].after is dossier.status
        assert [step.day for step in steps] == sorted({step.day for step in steps})
        assert all(step.entry in dossier.history and step.entry.source.dated == step.day for step in steps)


@settings(deadline=None)
@given(entries_of_reports())
def test_what_is_published_later_rewrites_no_step(entries: list[Entry]) -> None:
    days = sorted({entry.source.dated for entry in entries})
    early = [entry for entry in entries if entry.source.dated <= days[len(days) // 2]]
    whole = {dossier.id: dossier.steps for dossier in dossiers(entries, _TODAY)}
    for dossier in dossiers(early, _TODAY):
        assert whole[dossier.id][: len(dossier.steps)] == dossier.steps
