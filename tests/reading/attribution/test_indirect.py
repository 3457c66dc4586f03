from __future__ import annotations

import pytest

from tests.reading.attribution.build import read, said, triple


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osei said that the talks would resume.", ("Osei", "said", "that the talks would resume")),
        ("Osei said the talks would resume on Friday.", ("Osei", "said", "the talks would resume on Friday")),
        ("The minister has repeatedly denied that he met her.", ("The minister", "has repeatedly denied", "that he met her")),
        ("The talks will resume on Friday, Osei said.", ("Osei", "said", "The talks will resume on Friday")),
        ("The talks will resume, said Osei.", ("Osei", "said", "The talks will resume")),
        ("The talks, Osei said, will resume soon.", ("Osei", "said", "The talks | will resume soon")),
        ("Osei told reporters on Monday that nobody had come.", ("Osei", "told", "that nobody had come")),
        ("Osei said in a statement that nobody had come.", ("Osei", "said", "that nobody had come")),
        ("Osei noted, in part, that nobody had come.", ("Osei", "noted", "that nobody had come")),
        ("According to the ministry, the talks failed.", ("the ministry", "According to", "the talks failed")),
        ("The talks failed, according to the ministry.", ("the ministry", "according to", "The talks failed")),
        ("In the words of the envoy, the talks failed.", ("the envoy", "In the words of", "the talks failed")),
        ("In the envoy's view, the talks failed.", ("the envoy", "view", "the talks failed")),
        ("The envoy was quoted as saying that it failed.", ("The envoy", "as saying", "that it failed")),
        ("Osei, the deputy foreign minister, said it failed.", ("Osei, the deputy foreign minister", "said", "it failed")),
        ("Osei, who said that it failed, left at noon.", ("who", "said", "that it failed")),
        ("The spokesman for the ministry said it failed.", ("The spokesman for the ministry", "said", "it failed")),
        ("Osei on Tuesday called for a meeting.", ("Osei", "called for", "a meeting")),
    ],
)
def test_one_attribution(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(text)


def test_coordinated_cues_share_their_source() -> None:
    text = "Osei warned that no date had been set, although he confirmed the invitation and said that a day would be found."
    assert said(text) == [
        ("Osei", "warned", "that no date had been set"),
        ("he", "confirmed", "the invitation"),
        ("he", "said", "that a day would be found"),
    ]
    text = "Osei said that the road was open, adding that it had cost a fortune."
    assert [source for source, _, _ in said(text)] == ["Osei", "Osei"]


def test_the_question_ends_where_the_answer_begins() -> None:
    text = "Asked by reporters whether a summit was near, the envoy replied that it was too early."
    assert said(text) == [
        ("reporters", "Asked", "whether a summit was near"),
        ("the envoy", "replied", "that it was too early"),
    ]


def test_what_is_reported_in_a_report_is_nested() -> None:
    text = "Osei said that Brandt had told the council that the road was closed."
    (outer,) = read(text).attributions
    (inner,) = outer.nested
    assert triple(text, inner) == ("Brandt", "had told", "that the road was closed")


def test_who_is_quoted_by_another_is_nested() -> None:
    text = "The agency quoted the envoy as saying that it failed."
    (outer,) = read(text).attributions
    assert [triple(text, one) for one in outer.nested] == [("the envoy", "as saying", "that it failed")]


def test_cues_inside_a_quotation_are_nested_in_it() -> None:
    text = "“The council says that the road is closed,” Osei said."
    (outer,) = read(text).attributions
    assert [triple(text, one)[:2] for one in outer.nested] == [("The council", "says")]


@pytest.mark.parametrize(
    "text",
    [
        "The statement was long and its claims were many.",
        "Three reports lay on the table.",
        "The so-called ceasefire held.",
        "The well-known road is closed.",
    ],
)
def test_nouns_and_adjectives_are_no_cues(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "force", "factivity"),
    [
        ("Osei confirmed that he had come.", "confirms", "presupposed"),
        ("Osei claimed that he had come.", "claims", "distanced"),
        ("Osei threatened to leave.", "threatens", "neutral"),
        ("Osei promised to come.", "promises", "neutral"),
        ("Osei believes that it is late.", "believes", "neutral"),
        ("Osei asked whether it was late.", "asks", "neutral"),
    ],
)
def test_force_and_factivity_come_with_the_cue(text: str, force: str, factivity: str) -> None:
    (one,) = read(text).attributions
    assert (one.force, one.factivity) == (force, factivity)
