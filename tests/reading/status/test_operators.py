"""Which words govern an undertaking, from the nearest outwards."""

from __future__ import annotations

import pytest

from dragoman.reading.status.operators import Operator
from tests.reading.scenes import governed


def over(text: str, lemma: str) -> list[tuple[str, str]]:
    return [(operator.word, operator.relation) for operator in governed(text, lemma)[2]]


def one(text: str, lemma: str, word: str) -> Operator:
    return next(operator for operator in governed(text, lemma)[2] if operator.word == word)


def test_modifier_verb_and_the_verb_over_it() -> None:
    found = over("Kenya agreed to resume the stalled talks.", "talks")
    assert found == [("stalled", "modifier"), ("resume", "object"), ("agreed", "complement")]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The summit was postponed.", "summit", ("postponed", "subject")),
        ("The summit of the two presidents in Oslo was postponed.", "summit", ("postponed", "subject")),
        ("The summit, which nobody wanted, was postponed.", "summit", ("postponed", "subject")),
        ("Kenya called for talks.", "talks", ("called", "object")),
        ("Kenya spoke of the possibility of a summit.", "summit", ("possibility", "of")),
        ("An agreement signed by Kenya is at risk.", "agreement", ("signed", "relative")),
        ("A treaty that was never ratified is at risk.", "treaty", ("ratified", "relative")),
        ("Kenya is ready to meet Somalia.", "meet", ("ready", "predicate")),
        ("Kenya invited the envoy to visit Nairobi.", "visit", ("invited", "complement")),
        ("Kenya does not rule out that the envoys will meet.", "meet", ("rule", "matrix")),
        ("The talks are expected to resume.", "talks", ("resume", "complement")),
        ("Nobody spoke after the talks.", "talks", ("after", "complement")),
    ],
)
def test_one_governor(text: str, lemma: str, expected: tuple[str, str]) -> None:
    assert expected in over(text, lemma)


def test_a_verb_that_names_the_undertaking_is_an_operator_of_its_own() -> None:
    assert over("The envoys met.", "meet")[0] == ("met", "self")


def test_negation_of_the_verb_and_of_its_subject() -> None:
    assert one("The talks have not been resumed.", "talks", "resumed").negated
    assert one("No one excludes a summit.", "summit", "excludes").negated
    assert not one("The talks have been resumed.", "talks", "resumed").negated


def test_a_plain_clause_with_that_is_only_reported() -> None:
    assert all(relation != "matrix" for _, relation in over("Kenya announced that the envoys will meet.", "meet"))


def test_nothing_governs_through_the_object_of_another_preposition() -> None:
    assert ("cancelled", "object") not in over("Kenya cancelled the concert in Oslo before the talks.", "talks")


def test_an_undertaking_without_a_verb_has_no_governor() -> None:
    assert over("A summit?", "summit") == []
