"""Interviews, and quotations that are signed with a dash and a name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.turns import turns
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.records import Reading
from dragoman.report import Report, Residue
from dragoman.span import Span
from tests.reading.attribution.build import tagged, triple

INTERVIEW = (
    "The minister spoke to this newspaper in Oslo.\n\nLIND: Minister, when will the border open?\n\n"
    "OKORO: We said in May that it would open soon. My neighbour thinks it never will.\n\nLIND: And the tunnel?\n\n"
    "OKORO: Not yet."
)
PIPELINES = [Pipeline([Grammar(), Actors(), Attributions(encoder=encoder)]) for encoder in (True, False)]


def read(pipeline: Pipeline, text: str, residue: tuple[Residue, ...] = ()) -> Reading:
    return pipeline.read(Report(id="one", text=text, residue=residue))


@pytest.mark.parametrize("pipeline", PIPELINES, ids=["encoder", "rules"])
def test_each_paragraph_of_an_interview_is_one_turn(pipeline: Pipeline) -> None:
    found = [one for one in read(pipeline, INTERVIEW).attributions if one.cue and one.cue[0].of(INTERVIEW) == ":"]
    assert [triple(INTERVIEW, one) for one in found] == [
        ("LIND", ":", "Minister, when will the border open?"),
        ("OKORO", ":", "We said in May that it would open soon. My neighbour thinks it never will."),
        ("LIND", ":", "And the tunnel?"),
        ("OKORO", ":", "Not yet."),
    ]
    assert [one.force for one in found] == ["asks", "states", "asks", "states"]
    nested = [inner.source[0].of(INTERVIEW) for inner in found[1].nested]
    assert "My neighbour" in nested


@pytest.mark.parametrize("pipeline", PIPELINES, ids=["encoder", "rules"])
def test_what_readers_wrote_is_signed(pipeline: Pipeline) -> None:
    text = (
        "Readers answered within a day.\n\n“The bridge should have been built long ago.” — Ada Lind\n\n"
        "“We never needed a bridge here.” – Tom Okoro, Oslo."
    )
    found = [triple(text, one)[::2] for one in read(pipeline, text).attributions]
    assert ("Ada Lind", "“The bridge should have been built long ago.”") in found


def test_names_that_return_make_an_interview_and_rows_of_figures_do_not() -> None:
    text = "Reporter: When will it open?\n\nTom Okoro: We said in May.\n\nReporter: And the bridge?\n\nTom Okoro: Not yet."
    found = read(PIPELINES[0], text).attributions
    assert [triple(text, one)[0] for one in found] == ["Reporter", "Tom Okoro", "Reporter", "Tom Okoro"]
    assert [one.speaker.name if one.speaker else None for one in found] == [None, "Tom Okoro", None, "Tom Okoro"]
    table = "Lind: 1,301.\n\nOkoro: 907.\n\nLind: 44.\n\nOkoro: 12."
    assert not [one for one in read(PIPELINES[0], table).attributions if one.cue and one.cue[0].of(table) == ":"]


def test_one_label_in_capitals_makes_no_interview() -> None:
    for text in ("OSLO: The road is closed again.", "WATCH: The road is closed.\n\nREAD MORE: It is closed.", "A: B", "X:", ""):
        found = read(PIPELINES[0], text)
        assert all(one.source or one.content for one in found.attributions)
        assert not {one.source[0].of(text) for one in found.attributions if one.source} & {"WATCH", "READ MORE", "A", "X"}


def test_page_residue_takes_no_turn() -> None:
    start = INTERVIEW.index("LIND: And")
    marked = (Residue(Span(start, len(INTERVIEW)), "related-link"),)
    for pipeline in PIPELINES:
        said = [one for one in read(pipeline, INTERVIEW, marked).attributions if one.content[0].start >= start]
        assert said == []


def test_turns_lie_in_order_and_apart() -> None:
    found = turns(Context(tagged(INTERVIEW)))
    assert len(found) == 4
    assert all(one.paragraph[1] <= two.paragraph[0] for one, two in pairwise(found))
    assert all(one.paragraph[0] <= one.source[0] < one.cue[0] < one.content[0] < one.paragraph[1] for one in found)
