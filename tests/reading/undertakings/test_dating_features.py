"""What is told of a time expression beside a trigger."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.reading.undertakings.dating_features import features
from dragoman.status import Status
from tests.reading.scenes import MONDAY
from tests.reading.undertakings.test_dating import laid_out


def told(text: str, lemma: str, words: str, published: date | None = MONDAY) -> list[str]:
    """The features of the expression with these words."""
    page, named = laid_out(text, lemma, published)
    option = next(each for each in page.options(named) if each.timex.span.of(text) == words)
    return features(page, named, Status.HELD, option)


@pytest.mark.parametrize(
    ("words", "lies"), [("3 May", "past-day"), ("Monday", "same-day"), ("8 May", "future-day"), ("2029", "past-year")]
)
def test_where_it_lies_against_the_day_of_the_report(words: str, lies: str) -> None:
    assert f"lies={lies}" in told(f"The summit was about {words}.", "summit", words)


def test_without_a_day_of_publication_nothing_is_past_or_to_come() -> None:
    assert "lies=open-day" in told("The summit opened on 3 May 2031.", "summit", "3 May 2031", None)


def test_the_word_that_governs_it() -> None:
    assert "pre=on" in told("The summit opened on 3 May.", "summit", "3 May")
    assert "pre=in" in told("The summit opened in the 2030.", "summit", "2030")


def test_a_date_beside_a_saying() -> None:
    text = "Foreign Minister Amina Duale said on 3 May that the summit was cancelled."
    assert "speech=cue" in told(text, "summit", "3 May")


def test_a_date_inside_the_noun_phrase() -> None:
    assert "phrase=day&talks" in told("The May 3 talks were short.", "talks", "May 3")
    assert not any(name.startswith("phrase=") for name in told("The talks on May 3 were short.", "talks", "May 3"))


def test_another_undertaking_that_is_nearer() -> None:
    text = "The summit followed talks held on 3 May."
    assert "nearer=True&noun" in told(text, "summit", "3 May")
    assert "nearer=False&noun" in told(text, "talks", "3 May")


def test_a_neighbouring_sentence_that_names_the_same() -> None:
    text = "The summit opened on 3 May. The summit was short."
    assert "alike=lemma&before" in told(text, "summit", "3 May")
    assert "alike=no&before" in told("They left on 3 May. The summit was short.", "summit", "3 May")


def test_the_clause_that_it_stands_in() -> None:
    text = "The talks that opened on 3 May in Oslo led to a treaty signed on 8 May."
    assert "clause=subject&noun" in told(text, "talks", "3 May")
    assert "link=that&right" in told(text, "talks", "3 May")


def test_another_mention_with_the_same_parties() -> None:
    away = "Prices rose again. " * 5
    text = f"Kenya and Somalia held talks on 2 May. {away}Kenya and Somalia ended the talks."
    assert "with=all&lemma&earlier" in told(text, "talks", "2 May")
    assert "its=2&True" in told(text, "talks", "2 May")


def test_each_is_named_once() -> None:
    names = told("The summit opened on 3 May.", "summit", "3 May")
    assert len(names) == len(set(names))
