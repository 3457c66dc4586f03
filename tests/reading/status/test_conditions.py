"""Conditions: which clause is one, and what stands under it."""

from __future__ import annotations

import pytest

from dragoman.reading.status.conditions import conditions, inside, over, words
from dragoman.reading.undertakings.triggers import triggers
from tests.reading.scenes import view


def under(text: str, lemma: str) -> str | None:
    """The condition over the trigger with this lemma, in the words of the text."""
    sentence = view(text)
    token = next(trigger.head for trigger in triggers(sentence) if trigger.entry.lemma == lemma)
    condition = over(sentence, token, conditions(sentence))
    return None if condition is None else words(sentence, condition)


def means(text: str, lemma: str) -> bool:
    """Does the trigger stand inside a condition?"""
    sentence = view(text)
    token = next(trigger.head for trigger in triggers(sentence) if trigger.entry.lemma == lemma)
    return inside(token, conditions(sentence))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Kenya will meet Somalia only if the border is opened.", "meet", "the border is opened"),
        ("Kenya will not hold talks unless the army withdraws, it said.", "talks", "the army withdraws"),
        ("Unless the army withdraws, Kenya will not hold talks.", "talks", "the army withdraws"),
        ("The summit will take place provided that both parliaments agree.", "summit", "both parliaments agree"),
        ("Kenya would meet Somalia just to finalise a border paper.", "meet", "to finalise a border paper"),
        ("A summit would serve one purpose only, to seal the border paper.", "summit", "to seal the border paper"),
        ("If the border is opened, Kenya will meet Somalia.", "meet", "the border is opened"),
        ("There can be no talks until the prisoners are free.", "talks", "the prisoners are free"),
    ],
)
def test_a_condition_in_the_words_of_the_report(text: str, lemma: str, expected: str) -> None:
    assert under(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Kenya met Somalia once the border was opened.", "meet"),
        ("Kenya met Somalia before the border was opened.", "meet"),
        ("Kenya met Somalia when the border was opened.", "meet"),
        ("The talks continued until the border was opened.", "talks"),
        ("Reporters asked if Kenya would meet Somalia.", "meet"),
        ("It is not clear if Kenya would meet Somalia.", "meet"),
        ("Kenya will meet Somalia in Oslo.", "meet"),
        ("Kenya will meet only Somalia.", "meet"),
    ],
)
def test_past_facts_questions_and_plain_plans_are_under_none(text: str, lemma: str) -> None:
    assert under(text, lemma) is None


def test_what_stands_in_the_condition_is_a_means() -> None:
    text = "Kenya will meet Somalia only if a truce is signed."
    assert means(text, "truce") and under(text, "truce") is None
    assert not means(text, "meet")


def test_what_stands_after_before_is_taken_for_granted() -> None:
    assert not means("Kenya will not sign anything before the summit opens.", "summit")


def test_a_clause_between_explicit_marks_is_found_once() -> None:
    sentence = view("Kenya will meet Somalia only if the border is opened.")
    assert [words(sentence, condition) for condition in conditions(sentence)] == ["the border is opened"]


def test_explicit_conditions_come_first() -> None:
    sentence = view("If it rains, Kenya will hold no talks unless the army withdraws.")
    assert [condition.sure for condition in conditions(sentence)] == [True, False]
