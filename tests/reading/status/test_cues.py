"""The lexicon of status cues."""

from __future__ import annotations

import pytest

from dragoman.reading.status.cues import CueLexicon, lexicon


def verb(text: str) -> set[str]:
    """Classes of the verb that a text of lower-case words begins with."""
    words = text.split()
    return set(lexicon().verb(words, 0, len(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cancelled the summit", "cancel"),
        ("called off the summit", "cancel"),
        ("called the whole summit off", "cancel"),
        ("called for talks", "propose"),
        ("put the talks on hold", "suspend"),
        ("ruled out a summit", "exclude"),
        ("broke off relations", "break"),
    ],
)
def test_verbs_in_every_form_with_their_particles(text: str, expected: str) -> None:
    assert expected in verb(text)


def test_a_particle_changes_the_class() -> None:
    assert "cancel" not in verb("called a summit")
    assert "cancel" not in verb("called a summit , and set off")


def test_words_of_no_class() -> None:
    assert verb("painted the room") == set()
    assert lexicon().phrase(["purple", "talks"], 0, 2) == ((), 1)


def test_adjectives_and_fixed_phrases() -> None:
    assert lexicon().phrase(["on", "hold", "."], 0, 3) == (("suspend",), 2)
    assert "suspend" in lexicon().phrase(["stalled"], 0, 1)[0]
    assert lexicon().phrase(["on"], 0, 1)[0] == ()


def test_a_word_may_have_several_classes_in_the_order_of_the_file() -> None:
    made = CueLexicon({"draft": {"verbs": ["discuss"]}, "occur": {"verbs": ["discuss"], "nouns": ["round"]}})
    assert made.verb(["discussed"], 0, 1) == ("draft", "occur")
    assert made.nouns["rounds"] == ("occur",)
