from __future__ import annotations

import pytest

from tests.intake.residue import BODY, after, found


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The ministers shake hands in Oslo in 2019. REUTERS/Ingrid Vik",
        "FILE - In this Monday, May 6, 2019, file photo, the ministers shake hands. (AP Photo/Ingrid Vik, File)",
        "The ministers shake hands in Oslo. (Ingrid Vik/AP)",
        "The ministers shake hands in Oslo on May 6. [Photo/Agencies]",
        "The ministers shake hands in Oslo (AFP/Getty Images)",
        "The ministers shake hands. (Photo by Ingrid Vik)",
        "The ministers shake hands. REUTERS/Ingrid Vik",
        "Photo: Ingrid Vik/Example",
        "Image caption The ministers had not met since May",
        "Enlarge this image toggle caption Ingrid Vik/AP",
        "Media playback is unsupported on your device",
        "In this photo released by the ministry, the two shake hands.",
    ],
)
def test_captions_and_credits(line: str) -> None:
    assert found(line + "\n" + BODY) == [("caption", line)]
    assert after(line) == [("caption", line)]


def test_a_caption_that_runs_into_the_report_ends_with_its_sentence() -> None:
    text = "FILE PHOTO: The ministers of Norway and Chile shake hands in Oslo in the spring. " + BODY.replace("\n", " ") * 3
    assert found(text) == [("caption", "FILE PHOTO: The ministers of Norway and Chile shake hands in Oslo in the spring.")]


def test_a_caption_shortcode_goes_with_its_words() -> None:
    line = '[caption id="7" width="300"]The ministers shake hands[/caption]'
    assert after(line) == [("caption", line)]


def test_a_text_that_is_but_a_line_with_its_sources_is_no_caption() -> None:
    assert found("Norway's foreign minister visits Chile for the first time since 2011. (AFP via Example) (Reuters)") == []
