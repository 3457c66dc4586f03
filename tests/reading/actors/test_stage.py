"""Mentions found and linked, on sentences of our own."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors import load_table
from dragoman.reading.actors import Actors
from dragoman.reading.pipeline import Pipeline
from dragoman.report import Report
from tests.reading.actors.reading import mentions, read
from tests.shared import SHARED, needs_shared

JUNE_2022 = "2022-06-08"


def test_a_title_and_a_name_are_one_mention() -> None:
    text = "Russian Foreign Minister Sergei Lavrov flew to Ankara."
    found = read(text, JUNE_2022)
    lavrov = found["Russian Foreign Minister Sergei Lavrov"]
    assert (lavrov.kind, lavrov.form, lavrov.name, lavrov.office, lavrov.state) == (
        "person",
        "name",
        "Sergei Lavrov",
        "Foreign Minister",
        "RU",
    )
    assert lavrov.head is not None and lavrov.head.of(text) == "Sergei Lavrov"


def test_a_hyphen_in_a_name_that_the_table_spells_without() -> None:
    assert read("Officials flew to see Kim Jong-un on Tuesday.", "2018-06-01")["Kim Jong-un"].state == "KP"


@pytest.mark.parametrize(
    ("text", "on", "words", "name"),
    [
        ("The Turkish president said no.", "2019-05-05", "Turkish president", "Recep Tayyip Erdoğan"),
        ("The Turkish president said no.", "2013-05-05", "Turkish president", "Abdullah Gul"),
        ("The US secretary of state left.", "2014-05-05", "US secretary of state", "John Kerry"),
        ("Russia's foreign minister left.", "2014-05-05", "Russia's foreign minister", "Sergei Lavrov"),
        ("The president of Ukraine left.", "2016-05-05", "president of Ukraine", "Petro Poroshenko"),
        ("The Kremlin spokesman smiled.", JUNE_2022, "Kremlin spokesman", "Dmitry Peskov"),
        ("The UN chief spoke.", JUNE_2022, "UN chief", "Antonio Guterres"),
        ("The North Korean leader spoke.", "2018-06-01", "North Korean leader", "Kim Jong Un"),
        ("Syria 's president spoke .", "2012-06-01", "Syria 's president", "Bashar al-Assad"),
    ],
)
def test_an_office_is_held_by_somebody_on_the_day_of_the_report(text: str, on: str, words: str, name: str) -> None:
    mention = read(text, on)[words]
    assert (mention.form, mention.name, mention.resolved) == ("title", name, True)


@pytest.mark.parametrize(
    ("text", "on", "words"),
    [
        ("The Turkish president said no.", None, "Turkish president"),
        ("A former Turkish president said no.", "2019-05-05", "former Turkish president"),
        ("The next Turkish president will decide.", "2019-05-05", "Turkish president"),
        ("The Luxembourg minister of culture left.", "2019-05-05", "Luxembourg minister of culture"),
        ("A senior Turkish diplomat left.", "2019-05-05", "senior Turkish diplomat"),
    ],
)
def test_who_cannot_be_told_stays_unresolved(text: str, on: str | None, words: str) -> None:
    mention = next(one for one in mentions(text, on) if one.kind == "person" and words.endswith(text[one.start : one.end]))
    assert not mention.resolved and mention.actor is None and mention.state in ("TR", "LU")


def test_without_a_date_the_report_tells_who_holds_an_office() -> None:
    found = read("Peskov waited. A Russian presidential spokesman said so. Putin agreed; the Russian president smiled.")
    assert found["Russian presidential spokesman"].name == "Dmitry Peskov"
    assert found["Peskov"].office == "presidential spokesman"
    assert found["Russian president"].name == "Vladimir Putin"


def test_titles_in_the_report_beat_the_table() -> None:
    text = "Acting President Jane Roe of Luxembourg spoke. The acting president then left. Roe was tired."
    found = read(text, "2019-05-05")
    assert found["Acting President Jane Roe"].office == "acting President"
    assert found["acting president"].name == found["Roe"].name == "Jane Roe"
    assert found["Roe"].actor == "met:jane roe"


def test_a_former_president_is_no_president() -> None:
    found = read("Former President Nicolas Sarkozy met the French president.", "2019-05-05")
    assert found["Former President Nicolas Sarkozy"].office == "former President"
    assert found["French president"].name == "Emmanuel Macron"


@pytest.mark.parametrize(
    ("text", "on", "surname", "name"),
    [
        ("Raul Castro spoke. His brother Fidel Castro did not. Castro left.", "2016-03-22", "Castro", "Raúl Castro"),
        ("Kim Yo Jong carried a letter from Kim Jong Un. Kim was pleased.", "2018-02-10", "Kim", "Kim Jong Un"),
        ("Michelle Obama flew to Havana. President Obama stayed.", "2016-03-22", "President Obama", "Barack Obama"),
        ("Barack Obama stayed. Michelle Obama flew to Havana.", "2016-03-22", "Michelle Obama", "Michelle Obama"),
        ("Jane Roe met John Roe. Ms Roe left.", "2016-03-22", "Ms Roe", "Jane Roe"),
        ("Putin called.", JUNE_2022, "Putin", "Vladimir Putin"),
        ("Erdogan called.", JUNE_2022, "Erdogan", "Recep Tayyip Erdoğan"),
        ("Ms Pelosi landed. Nancy Pelosi spoke.", "2022-08-02", "Ms Pelosi", "Nancy Pelosi"),
        ("Theresa May met them in May. May was content.", "2017-03-03", "May", "Theresa May"),
    ],
)
def test_surnames_are_told_apart(text: str, on: str, surname: str, name: str) -> None:
    assert read(text, on)[surname].name == name


def test_of_two_who_govern_the_bare_surname_means_the_one_who_leads() -> None:
    [obama, _] = mentions("Obama met Angela Merkel on Friday.", on="2016-11-18")
    assert (obama.name, obama.state) == ("Barack Obama", "US")


@pytest.mark.parametrize(("on", "name"), [("1991-05-06", "George H. W. Bush"), ("2005-05-06", "George W. Bush")])
def test_of_two_of_one_name_the_date_tells(on: str, name: str) -> None:
    assert [one.name for one in mentions("George Bush flew to Helsinki.", on=on)][:1] == [name]


def test_a_surname_that_is_a_word_needs_more_than_a_date() -> None:
    assert mentions("May said that it rained.", "2017-03-03") == ()
    assert list(read("Theresa May spoke. Talks in May failed.", "2017-03-03")) == ["Theresa May"]


def test_spellings_of_one_name_are_one_person() -> None:
    found = read("Armenian President Serzh Sarkisyan met Volodymyr Zelenskyy.", "2015-04-02")
    sargsyan = found["Armenian President Serzh Sarkisyan"]
    assert sargsyan.name == "Serzh Sargsyan" and sargsyan.met == "Serzh Sarkisyan"
    assert found["Volodymyr Zelenskyy"].name == "Volodymyr Zelensky"


@pytest.mark.parametrize(
    ("text", "words", "office"),
    [
        ("Jane Roe, vice foreign minister, arrived.", "Jane Roe", "vice foreign minister"),
        ("Jane Roe, Norway's foreign minister, arrived.", "Jane Roe", "foreign minister"),
        ("The Norwegian foreign minister, Jane Roe, arrived.", "Jane Roe", "foreign minister"),
        ("Prime Minister and Trade Minister Jane Roe left.", "Prime Minister and Trade Minister Jane Roe", "Trade Minister"),
        ("The adviser to the Head of the President's Office Jane Roe arrived.",
         "adviser to the Head of the President's Office Jane Roe", "adviser to the Head of the President's Office"),
        ("Minister of Digital Transformation Jane Roe arrived.",
         "Minister of Digital Transformation Jane Roe", "Minister of Digital Transformation"),
    ],
)  # fmt: skip
def test_unknown_persons_are_kept_with_the_title_given(text: str, words: str, office: str) -> None:
    mention = read(text, JUNE_2022)[words]
    assert (mention.name, mention.office, mention.actor) == ("Jane Roe", office, "met:jane roe")


def test_a_counterpart_holds_the_same_office() -> None:
    found = read("Russian Foreign Minister Sergei Lavrov and his Turkish counterpart met.", JUNE_2022)
    assert found["Turkish counterpart"].name == "Mevlüt Çavuşoğlu"


def test_in_a_release_of_a_government_its_president_needs_no_name() -> None:
    text = "The President met President Abdel Fattah el-Sisi of Egypt."
    assert read(text, "2023-02-26", outlet="The White House")["President"].name == "Joe Biden"
    assert read(text, "2023-02-26", outlet="President of Ukraine")["President"].name == "Volodymyr Zelensky"
    assert read(text, "2023-02-26", outlet="Daily Bugle")["President"].name == "Abdel Fattah el-Sisi"


def test_plural_titles_name_each() -> None:
    found = read("Presidents Vladimir Putin and Recep Tayyip Erdogan agreed. The two leaders smiled.", JUNE_2022)
    assert {one.name for one in found.values() if one.kind == "person"} == {"Vladimir Putin", "Recep Tayyip Erdoğan"}
    assert found["two leaders"].plural and not found["two leaders"].resolved


@pytest.mark.parametrize(
    ("text", "words", "kind", "name", "plural", "resolved"),
    [
        ("The Ukrainian delegation left.", "Ukrainian delegation", "state", "Ukraine", False, True),
        ("The Syrian government agreed.", "Syrian government", "state", "Syria", False, True),
        ("The Syrian opposition agreed.", "Syrian opposition", "organisation", "Syrian opposition", False, True),
        ("Russian officials agreed.", "Russian officials", "state", "Russian officials", True, False),
        ("Both sides agreed.", "Both sides", "state", "Both sides", True, False),
        ("Russia's defence ministry left.", "Russia's defence ministry", "organisation", "Russian Defense Ministry", False, True),
        ("The European Union agreed.", "European Union", "organisation", "European Union", False, True),
        ("Hamas agreed.", "Hamas", "organisation", "Hamas", False, True),
        ("The Russian army left.", "Russian army", "state", "Russia", False, True),
        ("The People's Republic of China agreed.", "People's Republic of China", "state", "China", False, True),
    ],
)  # fmt: skip
def test_states_and_bodies(text: str, words: str, kind: str, name: str, plural: bool, resolved: bool) -> None:
    mention = read(text, JUNE_2022)[words]
    assert (mention.kind, mention.name, mention.plural, mention.resolved) == (kind, name, plural, resolved)


def test_the_opposition_is_the_one_that_was_named() -> None:
    found = read("The Syrian opposition met on Monday. The opposition then left.", "2016-03-01")
    assert (found["opposition"].name, found["opposition"].state) == ("Syrian opposition", "SY")


def test_the_koreas_are_north_and_south() -> None:
    found = read("North Korea called the South a liar. The North then fell silent.", "2018-01-08")
    assert (found["South"].name, found["North"].name) == ("South Korea", "North Korea")


def test_pronouns_are_not_states() -> None:
    assert [one.name for one in mentions("It told us so. Tell US officials that it is in the US.")] == [
        "US officials",
        "United States",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "SEOUL: President Park Geun-hye spoke.",
        "SEOUL President Park Geun-hye spoke.",
        "SEOUL - President Park Geun-hye spoke.",
        "SEOUL (AP) President Park Geun-hye spoke.",
        "Seoul, March 22. President Park Geun-hye spoke.",
    ],
)
def test_a_dateline_is_nobody(title: str) -> None:
    found = read(title, "2016-03-22")
    assert "President Park Geun-hye" in found
    assert not any(words.casefold() == "seoul" for words in found)


@given(st.text(st.characters(codec="utf-8"), max_size=120))
def test_any_text_is_read(text: str) -> None:
    found = mentions(text, JUNE_2022)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


words = st.sampled_from(
    "The President Russian of Putin Foreign Minister Sergei Lavrov and , . Turkey 's former US officials Kim in Moscow".split()
)


@given(st.lists(words, max_size=25).map(" ".join))
def test_any_heap_of_titles_and_names_is_read(text: str) -> None:
    found = mentions(text, JUNE_2022)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert found == mentions(text, JUNE_2022)


@needs_shared
def test_mentions_of_the_annotated_reports_are_sound() -> None:
    """Every span lies in its text, every key of the table leads to the name shown, every state has a code of the table."""
    table = load_table()
    pipeline = Pipeline([Actors()])
    for path in sorted(Path(SHARED, "gold", "train").glob("*.json"))[::8]:
        line = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(line["published"]) if line["published"] else None
        found = pipeline.read(Report(id=line["id"], text=line["text"], published=published)).mentions
        assert all(before.end <= after.start for before, after in pairwise(found)), path
        for one in found:
            actor = table.get(one.actor) if one.actor else None
            assert actor is None or actor.name == one.name, (path, one)
            assert one.state is None or table.state(one.state) is not None, (path, one)
