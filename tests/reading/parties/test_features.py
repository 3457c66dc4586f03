"""Features of a mention beside a trigger."""

from __future__ import annotations

from dragoman.reading.parties.cast import Cast
from dragoman.reading.parties.features import features, subject_words
from dragoman.reading.undertakings.candidate import candidates
from tests.reading.scenes import candidate, scene


def seen(text: str, lemma: str, name: str) -> set[str]:
    laid_out = scene(text)
    all_found = list(candidates(laid_out))
    one = [each for each in all_found if each.trigger.entry.lemma == lemma][-1]
    number = [mention.name for mention, _ in one.mentions].index(name)
    names = features(one, number, Cast(laid_out, all_found))
    assert len(names) == len(set(names))
    return set(names)


def test_relation_kind_and_neighbours_are_seen() -> None:
    found = seen("Kenya held talks with the Somali delegation.", "talks", "Kenya")
    assert {"rel=subject", "rel=subject&talks", "rel=subject&state", "who=state:name", "said=no", "post=held"} <= found


def test_who_speaks_is_told_from_who_is_spoken_of() -> None:
    text = "Norway said that Kenya will meet Somalia."
    assert "source=True" in seen(text, "meet", "Norway")
    assert {"source=False", "inside=True"} <= seen(text, "meet", "Kenya")


def test_names_themselves_are_never_features() -> None:
    text = "Kenya held talks with Somalia."
    other = "Norway held talks with Sweden."
    assert seen(text, "talks", "Somalia") == seen(other, "talks", "Sweden")


def test_the_words_where_a_pronoun_would_stand() -> None:
    words = subject_words(candidate("Kenya spoke. They have not begun their talks.", "talks"))
    assert {"they", "their"} <= words
    assert "kenya" not in words
