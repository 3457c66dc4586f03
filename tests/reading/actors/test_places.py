"""Capitals and houses as states or places; countries that are birds, players and American states."""

from __future__ import annotations

import pytest

from tests.reading.actors.reading import mentions, read


@pytest.mark.parametrize(
    ("text", "word", "kind", "name"),
    [
        ("Moscow said no.", "Moscow", "state", "Russia"),
        ("Talks between Moscow and Kiev stalled.", "Kiev", "state", "Ukraine"),
        ("They agreed with Ankara.", "Ankara", "state", "Turkey"),
        ("They met in Moscow.", "Moscow", "place", "Moscow"),
        ("They flew to Ankara.", "Ankara", "place", "Ankara"),
        ("They met in Moscow and Ankara.", "Ankara", "place", "Ankara"),
        ("Talks were held in the Turkish capital, Ankara.", "Ankara", "place", "Ankara"),
        ("He was born near Moscow, Russia.", "Moscow", "place", "Moscow"),
        ("Ties close to Moscow matter.", "Moscow", "state", "Russia"),
        ("The Kremlin said no.", "Kremlin", "state", "Russia"),
        ("They met at the Kremlin.", "Kremlin", "place", "Kremlin"),
        ("The White House said no.", "White House", "state", "United States"),
        ("Brussels said no.", "Brussels", "organisation", "European Union"),
        ("They met in Brussels.", "Brussels", "place", "Brussels"),
        ("They met in Geneva.", "Geneva", "place", "Geneva"),
        ("Russia said no.", "Russia", "state", "Russia"),
        ("Burma said no.", "Burma", "state", "Myanmar"),
        ("Türkiye said no.", "Türkiye", "state", "Turkey"),
    ],
)
def test_city_or_state(text: str, word: str, kind: str, name: str) -> None:
    mention = read(text)[word]
    assert (mention.kind, mention.name) == (kind, name)
    assert mention.state is not None or name == "European Union"


def test_the_bird_the_player_and_the_general() -> None:
    text = "They ate roast Turkey. Michael Jordan won in Jordan. George Washington slept. Jordan Roe met Chad Poe in Chad."
    found = [(text[one.start : one.end], one.kind) for one in mentions(text)]
    assert found == [
        ("Michael Jordan", "person"),
        ("Jordan", "state"),
        ("George Washington", "person"),
        ("Jordan Roe", "person"),
        ("Chad Poe", "person"),
        ("Chad", "state"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Michael Jordan scored 30 points. Jordan left late.", "Jordan", "Michael Jordan"),
        ("Michael Jordan flew out. A Jordanian official met him. Jordan was pleased.", "Jordan", "Jordan"),
        ("The actor George Washington came. Washington smiled.", "Washington", "George Washington"),
        ("Washington and Tehran resumed talks.", "Washington", "United States"),
    ],
)
def test_a_surname_that_is_a_state_elsewhere(text: str, word: str, who: str) -> None:
    assert [one.name for one in mentions(text) if text[one.start : one.end] == word] == [who]


def test_turkey_at_the_table() -> None:
    assert mentions("Turkey prices rose before Thanksgiving.") == ()
    assert [one.name for one in mentions("Turkey spoke before the vote.")] == ["Turkey"]


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Voters in Georgia go to the polls, an official said in Atlanta.", "place", "US"),
        ("A Georgia senator spoke to voters in Georgia and Alabama and Florida.", "place", "US"),
        ("The plane left Atlanta, Georgia.", "place", "US"),
        ("Georgia and Russia traded blame in Tbilisi.", "state", "GE"),
    ],
)
def test_georgia_is_two(text: str, kind: str, state: str) -> None:
    found = [one for one in mentions(text) if text[one.start : one.end] == "Georgia"]
    assert found and all((one.kind, one.state) == (kind, state) for one in found)


def test_security_councils_are_many() -> None:
    found = read("The Security Council voted. Russia's Security Council met.")
    assert found["Security Council"].name == "UN Security Council"
    assert (found["Russia's Security Council"].name, found["Russia's Security Council"].state) == (
        "Security Council of Russia",
        "RU",
    )


def test_acronyms_are_read_as_written() -> None:
    assert {one.name for one in mentions("Nato, NATO and ASEAN met; who is that?")} == {
        "NATO",
        "Association of Southeast Asian Nations",
    }


@pytest.mark.parametrize("text", ["North and South Korea met.", "A summit between North and South Korea was put off."])
def test_both_koreas_are_meant_where_the_name_is_said_once(text: str) -> None:
    assert [one.name for one in mentions(text)] == ["North Korea", "South Korea"]
