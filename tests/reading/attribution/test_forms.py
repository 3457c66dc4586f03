"""The forms in which news says who said what, read by the whole stage with its encoder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.reading.records import Attribution
from tests.reading.attribution.build import triple, walk

HEAD = "Norland's foreign minister Ada Lind met reporters in Oslo on Monday.\n\n"
TAIL = "Snow fell in the hills.\n\nSuderia's president Tom Okoro denied that any date had been set."
MARKS = ["“”", '""', "«»", "„”", "‘’", "''"]
"""What opens and closes, by kind of mark."""


def read(text: str) -> tuple[Attribution, ...]:
    return dragoman.read(text, published="2031-05-07").attributions


def said(text: str) -> list[tuple[str, str, str, str | None]]:
    """Source, cue, content and the speaker's name of each outermost attribution."""
    return [(*triple(text, one), one.speaker.name if one.speaker else None) for one in read(text)]


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_quotation_mark(marks: str) -> None:
    one, two = (f"{marks[0]}{words}{marks[1]}" for words in ("The border will open in May,", "Nothing stands in the way now."))
    assert said(f"{HEAD}{one} Lind said. {two}") == [("Lind", "said", f"{one} | {two}", "Ada Lind")]


def test_a_quotation_over_several_paragraphs_is_one() -> None:
    said_first, rest = "“The border will open in May,” Lind said. “It took two years.", "“Nothing stands in the way."
    text = f"{HEAD}{said_first}\n\n{rest}\n\n“The bridge is ready.”"
    [(source, cue, content, speaker)] = said(text)
    assert (source, cue, speaker) == ("Lind", "said", "Ada Lind")
    assert content.startswith("“The border") and content.endswith("is ready.”") and "stands in the way" in content


def test_a_quotation_without_a_cue_goes_on_with_the_speaker_before() -> None:
    text = f"{HEAD}“The border will open in May,” Lind told reporters.\n\n“The bridge is ready. It took us two years.”"
    assert {speaker for *_, speaker in said(text)} == {"Ada Lind"}
    assert "The bridge is ready" in " ".join(content for _, _, content, _ in said(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was ready, she added.", ("she", "added", "The bridge was ready", "Ada Lind")),
        ("“The bridge,” she added, “is ready.”", ("she", "added", "“The bridge,” | “is ready.”", "Ada Lind")),
        ("“The bridge is ready,” said Lind, the host.", ("Lind, the host", "said", "“The bridge is ready,”", "Ada Lind")),
        ("According to Lind, the bridge is ready.", ("Lind", "According to", "the bridge is ready", "Ada Lind")),
        (
            "The talks have begun, according to two diplomats in Oslo.",
            ("two diplomats in Oslo", "according to", "The talks have begun", None),
        ),
    ],
)
def test_cues_after_before_and_within(text: str, expected: tuple[str, str, str, str | None]) -> None:
    assert expected in said(HEAD + text)


def test_a_headline_speaks_and_ends_before_the_dateline() -> None:
    text = "Norland: no date has been set for the talks\n\nOSLO, May 5 - Norland said on Monday that no date had been set."
    assert said(text)[0][:3] == ("Norland", ":", "no date has been set for the talks")


def test_both_levels_are_kept_and_the_innermost_is_known() -> None:
    text = f"{HEAD}Lind said that Suderia's president Tom Okoro had told her that the army had denied that the bridge was closed."
    [outer] = [one for one in read(text) if one.nested]
    chain = [one.speaker.name if one.speaker else one.description for one in walk((outer,))]
    assert chain == ["Ada Lind", "Tom Okoro", "the army"]
    assert [one.force for one in walk((outer,))] == ["states", "states", "denies"]


def test_collective_and_anonymous_speakers_keep_their_words() -> None:
    text = "Suderian officials said the talks had begun. They warned that no date was set."
    assert [one.description for one in read(text)] == ["Suderian officials"] * 2
    text = "A senior official in Suderia who asked not to be named said the talks had failed. “Nothing is left,” he said."
    assert {(one.speaker, one.description) for one in read(text)} == {(None, "A senior official in Suderia")}


def test_nobody_is_guessed_where_two_may_be_meant() -> None:
    text = "Foreign Minister Ada Lind and Defence Minister Maria Berg met in Oslo. The bridge would open in May, she said."
    assert [(one.speaker, one.description) for one in read(text)] == [(None, "she")]


@pytest.mark.parametrize(
    ("words", "force", "factivity"),
    [
        ("confirmed that the bridge was ready", "confirms", "presupposed"),
        ("admitted that the bridge was late", "states", "presupposed"),
        ("claimed that the road was open", "claims", "distanced"),
        ("reportedly said that the road was open", "states", "distanced"),
        ("warned that the road might close", "warns", "neutral"),
        ("asked whether the road was open", "asks", "neutral"),
        ("threatened to leave the talks", "threatens", "neutral"),
    ],
)
def test_force_and_factivity(words: str, force: str, factivity: str) -> None:
    [one] = read(f"{HEAD}Lind {words}.")
    assert (one.force, one.factivity) == (force, factivity)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from("“”\"«»„‘’'`"), st.integers(0, 110))
def test_an_odd_mark_loses_nothing_but_its_own_paragraph(mark: str, place: int) -> None:
    middle = "“The border will open in May,” Lind said. “Nothing stands in the way.” The talks took two years, she added."
    text = f"{HEAD}{middle[:place]}{mark}{middle[place:]}\n\n{TAIL}"
    assert ("Suderia's president Tom Okoro", "denied", "that any date had been set", "Tom Okoro") in said(text)
    for one in walk(read(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.source, *one.cue, *one.content))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="“”\"«»'‘’ \nab.:—-SLsaid", max_size=120))
def test_no_run_of_marks_breaks_the_reader(text: str) -> None:
    found = read(f"{text}\n\n{TAIL}")
    assert any(one.force == "denies" for one in found)
