"""The words that name an undertaking."""

from __future__ import annotations

from dragoman.reading.undertakings.lexicon import Lexicon, lexicon
from dragoman.status import Kind


def test_every_kind_has_words() -> None:
    entries = [entry for rows in lexicon().nouns.values() for _, entry in rows]
    entries += [entry for rows in lexicon().verbs.values() for entry in rows]
    assert {entry.kind for entry in entries} == set(Kind)
    assert {entry.weak for entry in entries} == {True, False}


def test_phrases_are_found_under_their_first_word_the_longest_first() -> None:
    made = Lexicon({"call": {"nouns": ["video call"]}, "meeting": {"weak": ["video"], "nouns": ["get-together"]}})
    assert [rest for rest, _ in made.nouns["video"]] == [("call",), ("calls",), ()]
    assert [rest for rest, _ in made.nouns["get"]] == [("-", "together"), ("-", "togethers")]
    assert made.nouns["videos"][0][1].weak and not made.nouns["video"][0][1].weak


def test_verbs_in_every_form_those_with_a_particle_first() -> None:
    made = Lexicon({"meeting": {"verbs": ["sit", "sit down"]}, "call": {"weak_verbs": ["phone"], "not_before": ["off"]}})
    assert [entry.particle for entry in made.verbs["sat"]] == ["down", ""]
    assert made.verbs["phoned"][0].weak
    assert made.not_before == {Kind.MEETING: frozenset(), Kind.CALL: frozenset({"off"})}
