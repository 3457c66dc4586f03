from __future__ import annotations

import pytest

from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.people import Roster
from dragoman.reading.attribution.speakers import speakers as settled
from dragoman.reading.records import Mention
from tests.reading.attribution.build import PERSON, STATE, mention, read, speakers, tagged

PRESS = {"name": "Ama Osei", "actor": "osei", "state": "GH", "office": "presidential spokeswoman", **PERSON}
FOREIGN = {"name": "Karl Brandt", "actor": "brandt", "state": "DE", "office": "foreign minister", **PERSON}


def people(text: str) -> tuple[list[Mention], ...]:
    return (
        mention(text, "Osei", **PRESS),
        mention(text, "Brandt", **FOREIGN),
        mention(text, "Ghanaian", **{**STATE, "form": "demonym", "name": "Ghana", "actor": "GH", "state": "GH"}),
        mention(text, "German", **{**STATE, "form": "demonym", "name": "Germany", "actor": "DE", "state": "DE"}),
        mention(text, "Accra", **{**STATE, "form": "metonym", "name": "Ghana", "actor": "GH", "state": "GH"}),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osei said it was late. She added that it was dark.", ["Ama Osei", "Ama Osei"]),
        ("The Ghanaian spokeswoman said it was late. Osei added that it was dark.", ["Ama Osei", "Ama Osei"]),
        ("The senior Ghanaian official said it was late. Osei added that it was dark.", ["Ama Osei", "Ama Osei"]),
        ("A Ghanaian presidential spokeswoman said it was late. Osei added that it was dark.", ["Ama Osei", "Ama Osei"]),
        (
            "Osei said it was late. The German minister said it was dark. Brandt added that it rained.",
            ["Ama Osei", "Karl Brandt", "Karl Brandt"],
        ),
        ("Accra said it was late.", ["Ghana"]),
        ("Osei, the spokeswoman, said it was late.", ["Ama Osei"]),
    ],
)
def test_resolved(text: str, expected: list[str]) -> None:
    assert speakers(text, *people(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said on condition of anonymity that it was late. Osei added that it was dark.",
        "An official said it was late. Osei added that it was dark.",
        "The German spokeswoman said it was late. Osei added that it was dark.",
        "The spokesman said it was late. Osei added that it was dark.",
        "Osei and Brandt said it was late. Osei added that it was dark.",
        "They said it was late. Osei added that it was dark.",
    ],
)
def test_never_guessed(text: str) -> None:
    first = read(text, *people(text)).attributions[0]
    assert first.speaker is None
    assert first.description is not None and text.startswith(first.description)


def test_two_who_fit_leave_it_open() -> None:
    text = "The senior official said it was late. Osei said it was dark. Brandt said it rained."
    assert speakers(text, *people(text)) == [None, "Ama Osei", "Karl Brandt"]


def test_a_pronoun_goes_back_to_an_unnamed_speaker_as_well() -> None:
    text = "A diplomat said it was late. He added that it was dark."
    one, two = read(text).attributions
    assert (one.description, two.description) == ("A diplomat", "A diplomat")


def test_a_pronoun_does_not_go_back_to_the_other_gender_or_to_a_thing() -> None:
    text = "Osei said it was late. He added that it was dark."
    assert speakers(text, *people(text)) == ["Ama Osei", None]
    text = "The institute said it was late. He added that it was dark."
    assert speakers(text) == [None, None]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Osei met Karl Brandt in Accra. She said it was late.", "Ama Osei"),
        ("Osei will see her doctor in May, she said.", "Ama Osei"),
        ("Brandt said it rained. While in Accra, Osei spoke to the press. She said it was late.", "Ama Osei"),
        ("Brandt said it rained. Osei arrived on Monday. She said it was late.", "Ama Osei"),
        ("The roads were closed, and Osei was late. She said it was dark.", "Ama Osei"),
        ("Osei said it was late. Accra said it was dark. She added that it rained.", "Ama Osei"),
        ("Osei and her sister arrived. She said it was late.", None),
        ("Osei said it was late. Helga Stern, a guest from Bonn, said it was dark. She added that it rained.", None),
    ],
)
def test_a_pronoun_goes_back_to_the_last_subject(text: str, last: str | None) -> None:
    assert speakers(text, *people(text))[-1] == last


def test_a_body_and_several_people_are_meant_by_it_and_they() -> None:
    (one,) = read("The institute said that it hoped for rain.").attributions
    assert [inner.description for inner in one.nested] == ["The institute"]
    (one,) = read("The two envoys said they hoped for rain.").attributions
    assert [inner.description for inner in one.nested] == ["The two envoys"]


def test_a_pronoun_ahead_of_its_name() -> None:
    text = "Osei said it was late. When he announced the plan, Brandt said that it was dark."
    assert speakers(text, *people(text))[-2:] == ["Karl Brandt", "Karl Brandt"]


def test_nested_pronouns_mean_the_one_who_reports_unless_another_is_there() -> None:
    text = "Brandt said that he believed that it was late."
    (outer,) = read(text, *people(text)).attributions
    assert [one.speaker.name if one.speaker else None for one in outer.nested] == ["Karl Brandt"]


def test_a_description_shows_the_office_that_the_name_comes_without() -> None:
    text = "The Ghanaian presidential spokeswoman said it was late. Osei added that it was dark."
    bare = {**PRESS, "office": None, "actor": "met:osei"}
    ghana = mention(text, "Ghanaian", **{**STATE, "form": "demonym", "name": "Ghana", "actor": "GH", "state": "GH"})
    found = read(text, mention(text, "Osei", **bare), ghana).attributions
    assert {one.speaker.office for one in found if one.speaker} == {"ghanaian presidential spokeswoman"}


def test_a_capital_that_speaks_is_its_state() -> None:
    text = "Moscow said it was late."
    place = mention(text, "Moscow", kind="place", form="name", name="Moscow", state="RU")
    (one,) = read(text, place).attributions
    assert one.speaker is not None
    assert (one.speaker.kind, one.speaker.name) == ("state", "Russia")


def test_part_of_a_name_is_enough_where_only_one_person_has_it() -> None:
    text = "Ama Osei arrived. Osei said it was late."
    assert speakers(text, mention(text, "Ama Osei", **PRESS)) == ["Ama Osei"]


def test_what_goes_on_may_stand_before_what_it_goes_on_with() -> None:
    text = "“Late”, Osei said. “Dark”, of which she had promised that it would end."
    tokens = tagged(text)
    words = tokens.words
    osei, she = words.index("Osei"), words.index("she")
    promise = Draft((she, she + 1), [(she + 1, she + 3)], [(she + 3, len(words) - 1)])
    drafts = [
        Draft((osei, osei + 1), [(osei + 1, osei + 2)], [(0, 3)]),
        Draft(None, [], [(words.index("Dark"), words.index("Dark") + 1)], continues=promise),
        promise,
    ]
    found = settled(Roster(tokens, tuple(mention(text, "Osei", **PRESS))), drafts, [-1] * len(words))
    assert {speaker.mention.name for speaker in found.values() if speaker.mention} == {"Ama Osei"}
    assert len(found) == len(drafts)
