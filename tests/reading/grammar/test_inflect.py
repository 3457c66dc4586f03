"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.inflect import noun_forms, verb_forms


def test_regular_and_irregular_verbs() -> None:
    assert verb_forms("propose") == ("propose", "proposes", "proposed", "proposing")
    assert verb_forms("ratify") == ("ratify", "ratifies", "ratified", "ratifying")
    assert set(verb_forms("meet")) == {"meet", "meets", "met", "meeting"}
    assert "cancelled" in verb_forms("cancel") and "canceled" in verb_forms("cancel")


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("note", {"note", "notes", "noted", "noting"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("emphasize", {"emphasized", "emphasised", "emphasising", "emphasises"}),
        ("expel", {"expelled", "expelling"}),
        ("lie", {"lied", "lying"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
    ],
)
def test_forms_of_verbs_that_say(lemma: str, forms: set[str]) -> None:
    assert forms <= set(verb_forms(lemma))


def test_nouns_and_plurals_that_have_no_singular() -> None:
    assert noun_forms("treaty") == ("treaty", "treaties")
    assert noun_forms("peace talks") == ("peace talks",)
