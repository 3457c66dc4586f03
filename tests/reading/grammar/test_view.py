"""A sentence with its verb groups and noun phrases."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.view import View
from tests.reading.scenes import view


def at(sentence: View, word: str) -> int:
    return sentence.words.index(word, sentence.first)


def phrase(text: str, head: str) -> str:
    sentence = view(text)
    token = at(sentence, head)
    return " ".join(sentence.words[sentence.phrase_start(token) : sentence.phrase_end(token)])


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("He praised the long delayed treaty.", "treaty", "the long delayed treaty"),
        ("He praised Kenya’s first peace agreement.", "agreement", "Kenya ’ s first peace agreement"),
        ("The summit was short.", "summit", "The summit"),
        ("They resumed talks.", "talks", "talks"),
    ],
)
def test_a_noun_phrase_reaches_from_its_determiner_to_its_last_noun(text: str, head: str, expected: str) -> None:
    assert phrase(text, head).replace("’s", "’ s") == expected


def test_verb_groups_are_found_from_their_tokens() -> None:
    sentence = view("The talks have not been resumed since the envoy left.")
    group = sentence.group_at(at(sentence, "not"))
    assert group is not None and group.word == "resumed"
    assert sentence.group_at(at(sentence, "talks")) is None
    after, before = sentence.group_after(group.last), sentence.group_before(sentence.last)
    assert after is not None and after == before and after.word == "left"
    assert sentence.group_before(group.first) is None and sentence.group_after(sentence.last) is None


def test_marks_and_adverbs_are_passed_over() -> None:
    sentence = view("They met (“secretly” again) yesterday in Oslo.")
    assert sentence.words[sentence.skip_marks(at(sentence, "("), 1)] not in "(“"
    assert sentence.skip_marks(sentence.first - 1, -1) == sentence.first - 1


def test_a_view_keeps_to_its_own_sentence() -> None:
    text = "The envoys met. The ministers resigned."
    assert [group.word for group in view(text, 1).groups] == ["resigned"]
    sentence = view(text, 1)
    assert sentence.phrase_start(sentence.first) == sentence.first
