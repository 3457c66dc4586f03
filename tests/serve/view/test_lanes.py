from __future__ import annotations

from datetime import date

from dragoman.dossier.fold import dossiers
from dragoman.serve.view.lanes import lanes
from dragoman.serve.view.ribbon import ribbon
from tests.ledger.making import told

TODAY = date(2020, 12, 31)
STORY = [
    told("2020-05-01", "planned"),
    told("2020-05-04", "scheduled", by="Ann Alder"),
    told("2020-05-06", "scheduled", by="Ann Alder"),
    told("2020-05-09", "cancelled", by="Ann Alder"),
    told("2020-05-09", "scheduled", by="Bo Birch"),
]


def test_each_holder_has_a_lane_and_repeats_are_no_steps() -> None:
    [dossier] = dossiers(STORY, TODAY)
    drawn = lanes(dossier)
    by = {lane.holder: lane for lane in drawn.holders}
    assert [step.status.value for step in by["Ann Alder"].steps] == ["scheduled", "cancelled"]
    assert [step.day.day for step in by["Ann Alder"].repeats] == [6]
    assert [step.status.value for step in by[None].steps] == ["planned"]


def test_lanes_end_where_the_dossier_stands() -> None:
    [dossier] = dossiers(STORY, TODAY)
    drawn = lanes(dossier)
    assert drawn.overall.steps[-1].status is dossier.status
    for position in dossier.positions:
        [lane] = [lane for lane in drawn.holders if lane.holder == position.holder]
        assert lane.steps[-1].status is position.status


def test_lanes_are_those_of_the_days_before() -> None:
    [whole] = dossiers(STORY, TODAY)
    for day in (date(2020, 5, 1), date(2020, 5, 4), date(2020, 5, 6)):
        [then] = dossiers([entry for entry in STORY if entry.source.dated <= day], TODAY)
        known = [(step.day, step.status) for step in lanes(whole).overall.steps if step.day <= day]
        assert known == [(step.day, step.status) for step in lanes(then).overall.steps]


def test_marks_fill_the_time_until_the_next() -> None:
    [dossier] = dossiers(STORY, TODAY)
    drawn = ribbon(dossier)
    assert [row.label for row in drawn.rows] == ["Overall", "Bo Birch", "Ann Alder", "the report"]
    for row in drawn.rows:
        marks = [mark for mark in row.marks if not mark.repeat]
        assert [round(mark.x + mark.width, 1) for mark in marks[:-1]] == [round(mark.x, 1) for mark in marks[1:]]
        assert round(marks[-1].x + marks[-1].width) == 100
    assert len({(mark.code, mark.phase) for row in drawn.rows for mark in row.marks}) == 3


def test_many_holders() -> None:
    entries = [told(f"2020-05-{day:02}", "planned", by=f"Person {chr(64 + day)}") for day in range(1, 20)]
    [dossier] = dossiers(entries, TODAY)
    drawn = ribbon(dossier)
    assert (len(drawn.rows), drawn.more) == (11, 9)
