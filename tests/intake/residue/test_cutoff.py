from __future__ import annotations

import pytest

from tests.intake.residue import BODY, after, found


@pytest.mark.parametrize(
    "line",
    [
        "In a speech the minister recalled that the aim of the mission was to protect the people of the valley during",
        "The two sides agreed that the next meeting would be held in the",
        "The minister said that he would travel to Santiago, Lima,",
        "The two sides agreed to meet again in the autumn if the truce […]",
        "The two sides agreed to meet again in the autumn if the tru [+1873 chars]",
        "The two sides agreed on Monday to meet again in Oslo in the autumn if the truce…",
    ],
)
def test_a_text_that_breaks_off(line: str) -> None:
    assert after(line) == [("cut-off", line)]
    assert after(f"{line}\n\nLeave a Reply") == [("cut-off", line), ("comment-form", "Leave a Reply")]


def test_only_the_last_sentence_is_cut_off() -> None:
    assert after("The envoy met Mr. Rojas in May. Both left for the") == [("cut-off", "Both left for the")]


def test_prose_without_an_end_before_residue_in_a_text_that_has_its_full_stops() -> None:
    line = "The minister recalled that the two countries had worked together in the far south and that the agreem"
    assert after(f"{line}\n\nkt / obr") == [("cut-off", line), ("agency-initials", "kt / obr")]
    assert after(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The talks go on.",
        'He said: "The talks go on."',
        "Ingrid Vik in Oslo and Pablo Rojas in Santiago",
        "- the state secretary of the ministry of foreign affairs of Norway",
        "The next round is to be held in the autumn (in Santiago)",
        "What comes next in",
    ],
)
def test_endings_that_are_no_cut(line: str) -> None:
    assert after(line) == []


def test_a_text_that_is_one_line() -> None:
    text = BODY.replace("\n\n", " ") + "Norway is to name a new ambassador to"
    assert found(text) == [("cut-off", "Norway is to name a new ambassador to")]
