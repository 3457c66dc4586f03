from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake import recognise
from tests.intake.language.paragraphs import PARAGRAPHS
from tests.shared import SHARED, needs_shared


@pytest.mark.parametrize("language", sorted(PARAGRAPHS))
def test_a_paragraph_of_news_is_told(language: str) -> None:
    assert recognise(PARAGRAPHS[language]) == language


@pytest.mark.parametrize("language", sorted(PARAGRAPHS))
def test_capitals_and_cuts_never_make_another_language(language: str) -> None:
    text = PARAGRAPHS[language]
    for form in (text.upper(), text[:80], text[:100], text[: len(text) // 2]):
        assert recognise(form) in (language, "und")


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Ministry declined to comment.",
        "Le Monde, El País, La Repubblica, Der Spiegel and Die Welt reported that the visit to Rio de Janeiro was off.",
        "Recep Tayyip Erdoğan, Hakan Fidan and Hulusi Akar met Şahin Mustafayev, İlham Əliyev and Ceyhun Bayramov in Nakhchivan.",
        "中国外交部 said on Tuesday that its minister would travel to Moscow next week for talks.",
        '"La guerra no es la solución y nunca lo será," said the president, who was on a visit to the capital.',
    ],
)
def test_foreign_names_and_words_leave_an_english_report_english(text: str) -> None:
    assert recognise(text) == "en"


@pytest.mark.parametrize("text", ["", "Kyiv", "12.5 / 13.1", "Ankara, Tehran, Doha, Riyadh, Muscat, Baku", "!!! ???", "Да."])
def test_too_little_to_tell(text: str) -> None:
    assert recognise(text) == "und"


def test_only_the_beginning_is_looked_at() -> None:
    english = "The minister said that the talks would go on and that the date had been agreed with the other side. " * 30
    assert recognise(english + PARAGRAPHS["ru"] * 50) == "en"


@given(st.text())
def test_any_text_gets_a_code(text: str) -> None:
    code = recognise(text)
    assert code == "und" or len(code) == 2
    assert recognise(text) == code


@needs_shared
@pytest.mark.parametrize("folder", ["train", "dev"])
def test_every_annotated_report_is_english(folder: str) -> None:
    files = sorted((SHARED / "gold" / folder).glob("*.json"))
    found = {path.stem: recognise(json.loads(path.read_text(encoding="utf-8"))["text"]) for path in files}
    assert {name: code for name, code in found.items() if code != "en"} == {}
    assert found


@needs_shared
def test_every_political_article_of_polnear_is_english() -> None:
    with (SHARED / "data" / "polnear" / "train.jsonl").open(encoding="utf-8") as lines:
        found = {(line := json.loads(raw))["doc_id"]: recognise(line["text"]) for raw in lines}
    assert {name: code for name, code in found.items() if code != "en"} == {}
    assert found
