"""Who takes part: what the model takes, then what pronouns, possessives and definite phrases point back to.

The models here have weights by hand: they take whoever stands in a given relation.
"""

from __future__ import annotations

import pytest

from dragoman.reading.parties.cast import key
from dragoman.reading.parties.choose import distinct, party
from dragoman.reading.undertakings.loglinear import LogLinear
from tests.reading.scenes import by_relation, model, scene, takers

MODEL = by_relation("subject", "object", "with", "between", "inside", "to", "oversubject")


def last(text: str, by: LogLinear = MODEL) -> list[str]:
    """Who takes part in the last undertaking of the text."""
    return takers(text, by)[-1][1]


def test_those_whom_the_model_takes_in_the_order_of_the_text() -> None:
    assert takers("Somalia held talks with Kenya.", MODEL) == [("talks", ["Somalia", "Kenya"], False)]


def test_nobody_is_taken_twice() -> None:
    assert last("Kenya and Somalia said Kenya held talks with Somalia.") == ["Kenya", "Somalia"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya held talks with Somalia. The talks were suspended.",
        "Kenya held talks with Somalia. Those talks were suspended.",
        "Kenya held talks with Somalia. They resumed the talks.",
        "Kenya held talks with Somalia. Their talks were suspended.",
        "Kenya held talks with Somalia. Both sides suspended the talks.",
        "Kenya held talks with Somalia. Nothing came of it. The talks were suspended.",
    ],
)
def test_definite_phrases_and_plurals_point_back_to_the_parties_before(text: str) -> None:
    assert takers(text, MODEL)[-1] == ("talks", ["Kenya", "Somalia"], True)


def test_an_indefinite_phrase_points_to_nobody() -> None:
    assert last("Kenya held talks with Somalia. Talks are always good.") == []


def test_a_definite_phrase_of_another_kind_points_to_nobody() -> None:
    assert last("Kenya held talks with Somalia. The summit was short.") == []


def test_a_definite_phrase_goes_back_to_the_last_of_its_kind() -> None:
    text = "Kenya held talks with Somalia. Norway held a summit with Sweden. The talks were suspended."
    assert last(text) == ["Kenya", "Somalia"]


def test_a_possessive_pronoun_is_the_person_named_before() -> None:
    text = "Emmanuel Macron spoke to the press. His visit to Kenya was long."
    assert sorted(last(text)) == ["Emmanuel Macron", "Kenya"]


def test_i_is_the_one_who_speaks() -> None:
    text = "“I will visit Kenya,” Emmanuel Macron said."
    assert sorted(last(text)) == ["Emmanuel Macron", "Kenya"]


def test_both_countries_are_the_last_two_that_were_joined() -> None:
    text = "Kenya and Somalia have waited long. Norway will sign a treaty with both countries."
    assert last(text) == ["Norway", "Kenya", "Somalia"]


def test_what_one_report_said_is_unknown_in_the_next() -> None:
    takers("Kenya held talks with Somalia.", MODEL)
    assert last("The talks were suspended.") == []


def test_the_doubtful_fill_up_to_two() -> None:
    doubtful = model(-0.5, **{"rel=subject": 5.0, "rel=with": -9.0})
    assert last("Kenya met Somalia with Norway.", doubtful) == ["Kenya", "Somalia"]


@pytest.mark.parametrize(("with_whom", "expected"), [(1.0, ["Kenya", "Somalia"]), (4.0, ["Kenya", "Norway"])])
def test_a_doubtful_mention_gives_way_to_somebody_likelier_whom_the_sentence_does_not_name(
    with_whom: float, expected: list[str]
) -> None:
    by = model(0.0, **{"rel=subject": 5.0, "rel=with": with_whom, "far:pointed=True": 2.0})
    assert last("Kenya held talks with Somalia. Kenya resumed the talks with Norway.", by) == expected


def test_nobody_is_taken_below_the_threshold() -> None:
    assert last("Kenya held talks with Somalia.", model(-3.0)) == []


def test_mentions_of_one_actor_have_one_key() -> None:
    mentions = scene("Moscow spoke. Russia answered. Kenya listened.").reading.mentions
    assert key(mentions[0]) == key(mentions[1]) != key(mentions[2])
    assert distinct(mentions) == (mentions[0], mentions[2])


def test_a_party_keeps_what_is_known_of_the_mention() -> None:
    (mention,) = scene("Moscow spoke.").reading.mentions
    made = party(mention, "Russia")
    assert (made.name, made.kind, made.actor, made.state) == ("Russia", "state", mention.actor, "RU")
