"""The trained encoder behind the stage of attribution."""

from __future__ import annotations

import msgspec

from dragoman.intake import report
from dragoman.reading.actors import Actors
from dragoman.reading.attribution import Attributions
from dragoman.reading.grammar.stage import Grammar
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.records import Attribution, Reading
from dragoman.report import Residue
from dragoman.span import Span

_PIPELINE = Pipeline([Grammar(), Actors(), Attributions()])
_TEXT = (
    "Foreign Minister Ana Torres said on Monday that Peru would sign the treaty. “We are ready,” she told reporters.\n\n"
    "She denied that the talks had collapsed.\n\nSee also: Torres said that nothing was new."
)


def read(text: str = _TEXT) -> Reading:
    return _PIPELINE.read(report(text, published="2024-05-14"))


def found(reading: Reading, cue: str) -> Attribution:
    text = reading.report.text
    return next(each for each in reading.attributions if any(cue in piece.of(text) for piece in each.cue))


def test_source_and_content_are_joined_and_the_speaker_is_known() -> None:
    reading = read()
    said = found(reading, "said")
    assert "Torres" in said.source[0].of(_TEXT)
    assert "sign the treaty" in said.content[0].of(_TEXT)
    assert said.speaker is not None and said.speaker.name == "Ana Torres"
    told = found(reading, "told")
    assert told.style == "direct" and told.speaker is not None and told.speaker.name == "Ana Torres"


def test_the_lexicon_gives_the_force_of_the_cue() -> None:
    assert found(read(), "denied").force == "denies"


def test_page_residue_says_nothing() -> None:
    reading = read()
    start = _TEXT.index("See also")
    marked = msgspec.structs.replace(reading.report, residue=(Residue(Span(start, len(_TEXT)), "related-link"),))
    assert all(piece.start < start for each in _PIPELINE.read(marked).attributions for piece in each.content)


def test_the_dateline_is_no_part_of_the_source() -> None:
    text = "LIMA, May 14 - A senior official said that the talks would resume next week."
    assert all("LIMA" not in piece.of(text) for each in read(text).attributions for piece in each.source)


def test_the_same_text_gives_the_same_attributions() -> None:
    assert read().attributions == read().attributions
