"""Offices and capitals are asked of the table in use, a user's own actors included."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.actors import Table, load_own, load_table
from dragoman.reading.attribution.offices import acting, offices_of
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.reader import stages
from dragoman.reading.records import Mention
from dragoman.report import Report

OWN = [
    {"key": "xr", "kind": "state", "name": "Ruritania", "demonyms": ["Ruritanian"], "capitals": ["Strelsau"]},
    *(
        {"key": f"person:{key}", "kind": "person", "name": name, "state": "xr", "offices": [{"title": title}]}
        for key, name, title in (
            ("flavia-elphberg", "Flavia Elphberg", "foreign minister"),
            ("rudolf-rassendyll", "Rudolf Rassendyll", "president"),
        )
    ),
]


@pytest.fixture
def own(tmp_path: Path) -> Table:
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in OWN), encoding="utf-8")
    return load_own(path)[0]


def person(**more: str) -> Mention:
    return Mention(
        start=0, end=15, kind="person", form="name", name="Flavia Elphberg", actor="person:flavia-elphberg", state="xr", **more
    )


def test_the_offices_of_a_persons_own_actor(own: Table) -> None:
    assert offices_of(person(), own) == ("foreign minister",)
    assert offices_of(person(), load_table()) == ()


def test_the_office_that_the_report_gives_comes_first(own: Table) -> None:
    assert offices_of(person(office="envoy"), own) == ("envoy",)


def test_a_capital_of_a_state_of_ones_own_speaks_for_it(own: Table) -> None:
    place = Mention(start=0, end=8, kind="place", form="name", name="Strelsau", state="xr")
    assert acting(place, own).name == "Ruritania"
    assert acting(place, load_table()) == place


def test_a_description_finds_a_person_of_ones_own(own: Table) -> None:
    text = (
        "Flavia Elphberg and Rudolf Rassendyll came late. “It is over,” Flavia Elphberg said. “It is not,” Rudolf Rassendyll "
        "said. “We will talk,” the Ruritanian foreign minister added."
    )
    reading = Pipeline(stages(own)).read(Report(id="own", text=text))
    last = reading.attributions[-1]
    assert last.speaker is not None and last.speaker.actor == "person:flavia-elphberg"
