from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from dragoman.report import Report, Residue
from dragoman.span import Span
from tests.reading.attribution.build import read, walk
from tests.shared import SHARED, needs_shared

WORDS = (
    "Osei he who said that “ ” \" ' '' , . : ; — ( ) and but according to told asked by was quoted as saying when minister"
)


def test_the_stage_states_what_it_needs_and_gives() -> None:
    stage = Attributions()
    assert stage.name == "attribution"
    assert {"tokens", "mentions"} <= stage.requires
    assert stage.assigns == {"attributions"}


def test_style_is_told_by_the_quotation_marks() -> None:
    text = "“We came early,” Osei said. Brandt said “we came” late. Adu said it was over."
    assert [one.style for one in read(text).attributions] == ["direct", "mixed", "indirect"]


def test_page_residue_says_nothing() -> None:
    text = "Osei said it was late.\n\nSee also: Brandt said it was dark.\n"
    start = text.index("See also")
    marked = (Residue(Span(start, len(text)), "related-link"),)
    assert len(read(text, residue=marked).attributions) == 1


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(" "), "\n\n"]), max_size=40).map(" ".join))
def test_any_text_gives_spans_within_it(text: str) -> None:
    """An odd mark never loses a document; what is nested lies in what reports it; the same text gives the same."""
    reading = read(text)
    for one in walk(reading.attributions):
        assert one.content
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(text)
        for inner in one.nested:
            assert all(any(outer.contains(cue) for outer in one.content) for cue in inner.cue)
        assert not (one.speaker and one.description)
    assert read(text).attributions == reading.attributions


@needs_shared
def test_every_speaker_of_the_opening_report_is_one_man_with_his_office() -> None:
    gold = json.loads((SHARED / "gold" / "dev" / "seed.json").read_text("utf-8"))
    text = gold["text"]
    reading = Pipeline([Grammar(), Actors(), Attributions()]).read(Report(id="seed", text=text))
    inside = text.index("Obviously"), text.index("Russia began")
    news = [one for one in reading.attributions if inside[0] - 1 <= one.content[0].start < inside[1]]
    asked = [one for one in news if one.force == "asks"]
    told = [one for one in news if one.force != "asks"]
    assert len(told) >= 9 and len(asked) == 1
    assert {(one.speaker.name, "spokesman" in (one.speaker.office or "")) for one in told if one.speaker} == {
        ("Dmitry Peskov", True)
    }
    assert all(one.speaker for one in told)
