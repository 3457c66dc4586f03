"""Where the mentions of a sentence stand to a trigger."""

from __future__ import annotations

import pytest

from tests.reading.scenes import candidate


def related(text: str, lemma: str) -> dict[str, str]:
    return {mention.name: relation for mention, relation in candidate(text, lemma).mentions if relation}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Talks between Kenya and Somalia have begun.", "talks", {"Kenya": "between", "Somalia": "between"}),
        ("Kenya held talks with Somalia.", "talks", {"Kenya": "subject", "Somalia": "with"}),
        ("Kenya met Somalia.", "meet", {"Kenya": "subject", "Somalia": "object"}),
        ("Kenya’s treaty with Somalia has lapsed.", "treaty", {"Kenya": "inside", "Somalia": "with"}),
        ("The Kenya-Somalia treaty has lapsed.", "treaty", {"Kenya": "inside", "Somalia": "inside"}),
        ("A treaty was signed by Kenya and Somalia.", "treaty", {"Kenya": "verb-by", "Somalia": "verb-by"}),
        ("Kenya agreed to meet Somalia.", "meet", {"Kenya": "oversubject", "Somalia": "object"}),
        ("Kenya was recognised by Somalia.", "recognise", {"Kenya": "patient", "Somalia": "by"}),
        ("Emmanuel Macron will visit Kenya.", "visit", {"Emmanuel Macron": "subject", "Kenya": "object"}),
    ],
)
def test_relations(text: str, lemma: str, expected: dict[str, str]) -> None:
    assert related(text, lemma) == expected


def test_the_place_is_known_by_its_preposition() -> None:
    assert related("Kenya and Somalia will meet in Oslo.", "meet")["Oslo"] == "in"


def test_who_stands_in_another_clause_is_not_related() -> None:
    assert related("Kenya will meet Somalia because Norway insists.", "meet") == {"Kenya": "subject", "Somalia": "object"}


def test_who_speaks_is_no_subject() -> None:
    assert "Norway" not in related("Norway said that Kenya will meet Somalia.", "meet")


def test_a_prepositional_phrase_in_the_subject_is_marked() -> None:
    assert related("The president of Kenya in talks with Somalia met Norway.", "meet")["Somalia"] == "subject-with"


def test_a_trigger_alone_has_no_relations() -> None:
    assert related("A summit is rare.", "summit") == {}
