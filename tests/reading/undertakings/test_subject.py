"""What a report is about, by its words and by the states that it names."""

from __future__ import annotations

from dragoman.reading.undertakings.subject import about, subjects
from tests.reading.scenes import scene


def test_no_word_belongs_to_two_subjects() -> None:
    words = [word for members in subjects().values() for word in members]
    assert len(words) == len(set(words))
    assert all(word == word.lower() and word.isalpha() for word in words)


def test_each_subject_is_told_by_its_share_of_the_words() -> None:
    rare = about(["shares", *["word"] * 999], [])
    often = about(["shares", *["word"] * 9], [])
    assert "about=business:1" in rare and "about=business:3" in often
    assert "about=diplomacy:0" in rare and "about=diplomacy:0" in often


def test_states_are_counted_and_the_foremost_weighed() -> None:
    found = scene("Kenya and Somalia held talks in Oslo. Kenya was glad of it.").about
    assert "states-named=3" in found and "foremost-state=2" in found
    assert "foremost-state=none" in scene("It rained.").about


def test_an_empty_report_is_about_nothing() -> None:
    assert {name.rpartition(":")[2] for name in about([], []) if name.startswith("about=")} == {"0"}
