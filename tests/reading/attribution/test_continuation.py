from __future__ import annotations

from tests.reading.attribution.build import read, said


def test_the_quotation_goes_on_after_the_cue() -> None:
    assert said("“We came,” Osei said. “We saw nobody.”") == [("Osei", "said", "“We came,” | “We saw nobody.”")]
    assert said("“We,” Osei said, “have seen nobody there.”") == [("Osei", "said", "“We,” | “have seen nobody there.”")]


def test_the_next_paragraph_goes_on() -> None:
    text = "“We came early,” Osei said.\n\n“We saw nobody at all there.”\n\nThe road is closed."
    assert said(text) == [("Osei", "said", "“We came early,” | “We saw nobody at all there.”")]


def test_an_open_quotation_goes_on_over_paragraphs() -> None:
    text = "“We came early,” Osei said. “We saw nobody at all.\n\n“We left late.”"
    (one,) = read(text).attributions
    assert [span.of(text) for span in one.content] == ["“We came early,”", "“We saw nobody at all.", "“We left late.”"]


def test_a_quotation_after_a_reported_clause_has_the_same_speaker_and_no_cue() -> None:
    text = "Osei said that the road was closed. “Nobody can pass before spring.”"
    first, second = read(text).attributions
    assert (second.cue, second.source) == ((), ())
    assert second.description == first.description == "Osei"
    assert (first.style, second.style) == ("indirect", "direct")


def test_who_asks_does_not_answer() -> None:
    text = "Reporters asked whether the road was open. “Nobody can pass before spring.”"
    assert [source for source, _, _ in said(text)] == ["Reporters"]


def test_a_quotation_that_is_someones_answer() -> None:
    text = "“Nobody can pass before spring,” was the envoy's answer."
    assert said(text) == [("the envoy", "answer", "“Nobody can pass before spring,”")]


def test_a_quotation_of_nobody_is_nobodys() -> None:
    assert said("“Nobody can pass before spring.”") == []
