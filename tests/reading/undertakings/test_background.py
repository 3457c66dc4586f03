"""What is told as past before the report's own news."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dragoman.reading.undertakings.background import bounds
from tests.reading.scenes import MONDAY, read

LABELS = Path(__file__).resolve().parents[2] / "gold" / "background.jsonl"


def background(text: str, published: date | None = MONDAY) -> list[bool]:
    return [claim.background for claim in read(text, published).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia signed a treaty in 2019.",
        "Kenya and Somalia held talks in Oslo last year.",
        "Kenya and Somalia held several rounds of negotiations last month.",
        "Kenya and Somalia met in Oslo on 12 March.",
        "Kenya and Somalia had signed a treaty.",
    ],
)
def test_what_was_over_before_the_news_is_background(text: str) -> None:
    assert background(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia held talks in Oslo on Sunday.",
        "A treaty between Kenya and Somalia was signed on Sunday.",
        "Kenya and Somalia held talks in Oslo.",
        "Kenya and Somalia will meet in Oslo on 12 June.",
        "Talks between Kenya and Somalia are under way.",
        "Kenya did not rule out a summit with Somalia last year.",
    ],
)
def test_news_and_what_lies_ahead_or_still_is_are_not(text: str) -> None:
    assert background(text) == [False]


def test_words_tell_it_where_the_day_of_the_report_is_unknown() -> None:
    assert background("Kenya and Somalia held talks in Oslo last year.", None) == [True]
    assert background("Kenya and Somalia held talks in Oslo on Friday.", None) == [False]


def test_a_date_without_its_year_is_the_last_before_the_report() -> None:
    assert bounds("XXXX-04-08", MONDAY) == (date(2031, 4, 8), date(2031, 4, 8))
    assert bounds("XXXX-06-08", MONDAY) == (date(2030, 6, 8), date(2030, 6, 8))
    assert bounds("../2031-04", MONDAY) is None and bounds("someday", MONDAY) is None and bounds(None, MONDAY) is None


def test_labels_are_places_without_words() -> None:
    lines = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    assert len({(line["report"], line["claim"]) for line in lines}) == len(lines) >= 180
    for line in lines:
        assert set(line) == {"report", "start", "end", "claim", "background", "draw"}
        assert line["report"].startswith("train-") and 0 <= line["start"] < line["end"] and isinstance(line["background"], bool)
