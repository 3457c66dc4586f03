"""Verb groups over real tags."""

from __future__ import annotations

import pytest

from dragoman.reading.grammar.tagger import tag
from dragoman.reading.grammar.verbs import VerbGroup, verb_groups
from dragoman.reading.tokens import tokenize


def groups(text: str) -> list[VerbGroup]:
    tokens = tokenize(text)
    tags = tag(tokens)
    return [group for sentence in tokens.sentences for group in verb_groups(tokens, tags, sentence)]


@pytest.mark.parametrize(
    ("text", "word", "traits"),
    [
        ("The work has not been resumed.", "resumed", {"perfect", "passive", "negated"}),
        ("The ministers will not meet in Oslo.", "meet", {"negated", "modal:will"}),
        ("The ministers are going to meet in Oslo.", "meet", {"modal:will"}),
        ("The ministers will leave Oslo and visit Bergen.", "visit", {"modal:will"}),
        ("The ministers were to have met in Oslo.", "met", {"modal:to", "perfect", "past"}),
        ("The two sides are negotiating a treaty.", "negotiating", {"progressive"}),
        ("The treaty has yet to be ratified.", "ratified", {"perfect", "passive", "negated"}),
        ("The envoy could visit the capital.", "visit", {"modal:could"}),
        ("They no longer observe the truce.", "observe", set()),
        ("The delegations didn't meet.", "meet", {"negated", "past"}),
        ("The summit was cancelled on Monday.", "cancelled", {"passive", "past"}),
    ],
)
def test_auxiliaries_and_negation_are_read_with_the_main_verb(text: str, word: str, traits: set[str]) -> None:
    group = next(group for group in groups(text) if group.word == word)
    found = {name for name in ("perfect", "passive", "progressive", "negated", "past") if getattr(group, name)}
    assert found | ({f"modal:{group.modal}"} if group.modal else set()) == traits


def test_an_infinitive_is_a_group_of_its_own() -> None:
    first, second = groups("They agreed not to hold the talks.")
    assert (first.word, first.form) == ("agreed", "finite")
    assert (second.word, second.form, second.negated) == ("hold", "infinitive", True)


def test_a_participle_before_a_noun_is_no_verb() -> None:
    assert [group.word for group in groups("The proposed talks collapsed.")] == ["collapsed"]


def test_an_empty_text_has_none() -> None:
    assert groups("") == []
