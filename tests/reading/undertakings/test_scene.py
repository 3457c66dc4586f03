"""The findings of earlier stages, laid out by sentence."""

from __future__ import annotations

from dragoman.reading.undertakings.scene import Scene
from dragoman.report import Report, Residue
from dragoman.span import Span
from tests.reading.scenes import BEFORE, scene

TEXT = "Kenya will host the talks. “Somalia has accepted,” Foreign Minister Amina Duale said on 2 May. Nobody else came."


def test_mentions_and_times_lie_under_their_sentence() -> None:
    laid_out = scene(TEXT)
    assert [[mention.name for mention in laid_out.mentions[number]] for number in range(3)] == [
        ["Kenya"],
        ["Somalia", "Amina Duale"],
        [],
    ]
    assert [[timex.value for timex in laid_out.timexes[number]] for number in range(3)] == [[], ["2031-05-02"], []]


def test_places_are_the_tokens_of_the_mentions() -> None:
    laid_out = scene(TEXT)
    words = laid_out.tokens.words
    assert [words[first:last][-1] for first, last in laid_out.places(1).spans] == ["Somalia", "Duale"]


def test_those_who_ask_and_write_are_left_out() -> None:
    laid_out = scene("The minister told reporters that Kenya will host the talks.")
    assert "reporters" not in [mention.name for mention in laid_out.mentions[0]]


def test_attributions_are_found_by_what_they_hold() -> None:
    laid_out = scene(TEXT)
    inside = laid_out.attributions_at(TEXT.index("accepted"))
    assert [each.speaker.name for each in inside if each.speaker] == ["Amina Duale"]
    assert laid_out.attributions_at(TEXT.index("host")) == []
    assert laid_out.attribution_before(TEXT.index("Nobody")) == inside[0]
    assert laid_out.attribution_before(0) is None


def test_a_headline_is_a_line_at_the_top_without_a_full_stop() -> None:
    laid_out = scene("Kenya to host the talks\n\nKenya will host the talks. Nobody was surprised.")
    assert [laid_out.is_headline(number) for number in range(3)] == [True, False, False]
    assert not scene("Kenya will host the talks.\n\nNobody was surprised.").is_headline(0)
    assert not scene("Kenya to host the talks").is_headline(0)


def test_a_sentence_mostly_in_residue_is_residue() -> None:
    text = "Kenya will host the talks. Read also: Somalia leaves."
    start = text.index("Read")
    report = Report(
        id="example", text=text, residue=(Residue(Span(start, len(text)), "related-link"), Residue(Span(0, 5), "share"))
    )
    laid_out = Scene(BEFORE.read(report))
    last = len(laid_out.tokens.sentences) - 1
    assert laid_out.is_residue(last) and not laid_out.is_residue(0)


def test_persons_are_shown_under_the_fullest_name_of_the_report() -> None:
    laid_out = scene("President Macron met President Erdogan. “It was long,” Emmanuel Macron said.")
    first, second, *_ = laid_out.mentions[0]
    assert laid_out.shown(first) == "Emmanuel Macron"
    assert laid_out.shown(second) == "Erdogan" != second.name


def test_states_are_shown_under_the_name_of_the_table() -> None:
    laid_out = scene("Moscow will host the talks.")
    assert [laid_out.shown(mention) for mention in laid_out.mentions[0]] == ["Russia"]


def test_an_empty_text_has_no_sentences() -> None:
    laid_out = scene("")
    assert laid_out.views == ()
    assert laid_out.attributions_at(0) == [] and laid_out.attribution_before(10) is None


def test_a_dateline_is_no_part_of_the_evidence() -> None:
    text = "OSLO, 2 May (NTB) — Kenya will host the talks. Nobody else came."
    laid_out = scene(text)
    assert laid_out.evidence(0).of(text) == "Kenya will host the talks."
    assert laid_out.evidence(1).of(text) == "Nobody else came."
