"""Words that name an undertaking, and words that look like it."""

from __future__ import annotations

import pytest

from dragoman.reading.undertakings.lexicon import Entry
from dragoman.reading.undertakings.triggers import pronouns, triggers
from dragoman.status import Kind
from tests.reading.scenes import named, view


def lemmas(text: str) -> list[tuple[str, str]]:
    return [(str(trigger.entry.kind), trigger.entry.lemma) for trigger in named(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The summit was short.", ("meeting", "summit")),
        ("Two visits were planned.", ("visit", "visit")),
        ("A telephone conversation took place.", ("call", "telephone conversation")),
        ("The peace talks went on.", ("talks", "peace talks")),
        ("Nobody has read the memorandum of understanding.", ("agreement", "memorandum of understanding")),
        ("A cease-fire was declared.", ("agreement", "cease-fire")),
        ("Nobody spoke of diplomatic relations.", ("relations", "diplomatic relations")),
        ("The envoys met in Oslo.", ("meeting", "meet")),
        ("The envoys are negotiating.", ("talks", "negotiate")),
        ("The envoys are visiting Oslo.", ("visit", "visit")),
        ("Kenya recognized the republic.", ("relations", "recognise")),
        ("Kenya invited the queen to Nairobi.", ("visit", "invite")),
        ("Kenya accepted an invitation to discuss the border.", ("meeting", "invitation")),
        ("Kenya was invited to the peace talks.", ("talks", "invite")),
    ],
)
def test_nouns_phrases_and_verbs(text: str, expected: tuple[str, str]) -> None:
    assert expected in lemmas(text)


def test_a_phrase_is_one_trigger() -> None:
    assert lemmas("The peace talks ended.") == [("talks", "peace talks")]


def test_particles_decide() -> None:
    assert ("meeting", "come together") in lemmas("The delegations will come together in Oslo.")
    assert ("meeting", "come together") not in lemmas("The delegations will come to Oslo.")
    assert lemmas("The delegations sat on the floor.") == []


@pytest.mark.parametrize("after", ["off the strike", "for calm", "on Somalia to withdraw", "it a mistake", "himself lucky"])
def test_to_call_is_no_call_before_some_words(after: str) -> None:
    assert all(kind != "call" for kind, _ in lemmas(f"The minister called {after}."))


def test_to_call_somebody_is_one() -> None:
    assert ("call", "call") in lemmas("The minister called Macron on Tuesday.")


@pytest.mark.parametrize(
    "text", ["The meeting room was cold.", "The treaty text was lost in a summit hotel.", "A call centre was opened."]
)
def test_a_noun_that_only_modifies_another_names_nothing(text: str) -> None:
    assert all(trigger.entry.lemma not in ("meeting", "treaty", "summit", "call") for trigger in named(text))


def test_the_noun_phrase_is_known() -> None:
    text = "Kenya has left the long stalled border talks with Somalia."
    sentence = view(text)
    trigger = next(trigger for trigger in named(text) if trigger.entry.lemma == "talks")
    assert sentence.words[trigger.left : trigger.right] == ["the", "long", "stalled", "border", "talks"]
    assert trigger.verb is None


def test_a_verb_comes_with_its_group() -> None:
    trigger = next(trigger for trigger in named("The envoys have not met.") if trigger.entry.lemma == "meet")
    assert trigger.verb is not None and trigger.verb.negated and trigger.verb.perfect


def test_a_text_about_something_else_has_none() -> None:
    assert named("Rain fell on the harvest all week.") == []


TALKS = Entry(Kind.TALKS, "talks", False)


@pytest.mark.parametrize(
    "text", ["We do not exclude that.", "It was postponed.", "Both parties suspended it in May.", "Work on it has not resumed."]
)
def test_a_pronoun_under_a_verb_that_tells_of_a_status_points_back(text: str) -> None:
    found = list(pronouns(view(text), TALKS))
    assert [(trigger.entry.kind, trigger.entry.lemma) for trigger in found] == [(Kind.TALKS, "it")]


@pytest.mark.parametrize(
    "text",
    ["It rained.", "That minister was suspended.", "He likes it.", "They were postponed by nobody we know of, said the cook."],
)
def test_any_other_pronoun_may_stand_for_anything(text: str) -> None:
    assert list(pronouns(view(text), TALKS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met virtually on Monday.",
        "The ministers held talks by video link.",
        "The virtual roundtable was short.",
        "The leaders met over the phone.",
    ],
)
def test_what_is_held_from_afar_is_a_call(text: str) -> None:
    assert {kind for kind, _ in lemmas(text)} == {"call"}


def test_a_meeting_in_a_room_is_none() -> None:
    assert lemmas("The ministers met in Oslo to discuss the phone network.")[0] == ("meeting", "meet")


def test_to_welcome_somebody_to_a_place_is_a_visit() -> None:
    assert ("visit", "welcome") in lemmas("The king will welcome the envoy to Oslo.")
    assert ("meeting", "welcome") in lemmas("The king will welcome the envoy.")


def test_what_is_talked_of_in_a_report_of_a_call_was_said_in_it() -> None:
    sentence = view("The leaders discussed the harvest.")
    assert [str(trigger.entry.kind) for trigger in triggers(sentence)] == ["talks"]
    assert [str(trigger.entry.kind) for trigger in triggers(sentence, Kind.CALL)] == ["call"]


def test_words_to_the_press_name_nothing() -> None:
    assert lemmas("The envoy explained it in a conversation with reporters.") == []
