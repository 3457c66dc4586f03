"""The second opinion: one for each candidate, each sentence asked about once."""

from __future__ import annotations

import math

import pytest

from dragoman.reading.undertakings.assemble import assemble
from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.undertakings.opinion import Opinion, agreed, asked, leaning, opinions
from dragoman.status import Status
from tests.reading.scenes import scene

TEXT = "Kenya and Somalia held talks in Oslo. A treaty between Norway and Kenya may be signed, and a summit follows.\n\nRain."
SENTENCE = "The two delegations of Kenya and Somalia held long talks in Oslo about the harvest, "


def test_every_candidate_has_an_opinion_whose_statuses_share_one() -> None:
    laid_out = scene(TEXT)
    found = list(candidates(laid_out))
    given = opinions(laid_out, found)
    assert len(given) == len(found) >= 3
    for opinion in given:
        assert opinion is not None and math.isfinite(opinion.filed)
        assert sum(math.exp(share) for share in opinion.statuses) == pytest.approx(1.0, abs=1e-4)


def test_a_sentence_is_asked_about_once_and_others_not_at_all() -> None:
    laid_out = scene(TEXT)
    found = list(candidates(laid_out))
    sentences = list(asked(laid_out, found))
    assert len(sentences) == len({candidate.view.number for candidate in found})
    assert sorted(number for each in sentences for number in each.numbers) == list(range(len(found)))
    for each in sentences:
        assert len(each.states) == len(each.marks)
        assert all(each.marks[at, 0] for at in each.at), "the place asked about bears the mark of its kind"


def test_a_sentence_longer_than_a_window_is_asked_about_in_its_parts() -> None:
    laid_out = scene(SENTENCE * 20 + "and so on.")
    found = list(candidates(laid_out))
    assert len(found) >= 20 and len(list(asked(laid_out, found))) > 1
    assert None not in opinions(laid_out, found)


def test_nothing_to_ask_about() -> None:
    laid_out = scene("Rain fell on the harvest all week.")
    assert opinions(laid_out, list(candidates(laid_out))) == []


def test_an_opinion_moves_what_the_model_says() -> None:
    sure = Opinion(5.0, tuple(-10.0 if status is not Status.HELD else 0.0 for status in Status))
    assert agreed(0.0, None) == 0.5 < agreed(0.0, sure)
    assert agreed(3.0, Opinion(-5.0, sure.statuses)) < agreed(3.0, None)
    assert leaning(Status.HELD, sure) == 0.0 > leaning(Status.PLANNED, sure)
    assert leaning(Status.PLANNED, None) == 0.0


def test_claims_may_be_read_with_the_opinions_of_somebody_else() -> None:
    laid_out = scene("Kenya and Somalia held talks in Oslo.")
    flat = tuple(math.log(1 / len(Status)) for _ in Status)
    assert assemble(laid_out, models(), second=lambda _, found: [Opinion(-50.0, flat)] * len(found)) == ()
    assert len(assemble(laid_out, models(), second=lambda _, found: [Opinion(50.0, flat)] * len(found))) == 1
