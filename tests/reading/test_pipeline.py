"""Stages in an order that works, and reports that are given back unread."""

from __future__ import annotations

import msgspec
import pytest

from dragoman.reading.pipeline import Pipeline, PipelineError
from dragoman.reading.reader import stages
from dragoman.reading.records import Reading
from dragoman.report import Report


class Shout:
    """A stage that tags every token with its capitals."""

    name = "shout"
    requires = frozenset({"tokens"})
    assigns = frozenset({"tags"})

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, tags=tuple(word.upper() for word in reading.tokens.words))


class Echo(Shout):
    """A stage that needs tags and doubles them."""

    name = "echo"
    requires = frozenset({"tags"})

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, tags=tuple(tag * 2 for tag in reading.tags))


def test_stages_run_in_the_order_given() -> None:
    assert Pipeline([Shout(), Echo()]).read(Report(id="r", text="so be it")).tags == ("SOSO", "BEBE", "ITIT")


def test_an_order_that_cannot_work_is_refused_with_the_stage_and_the_field() -> None:
    with pytest.raises(PipelineError, match=r"'echo' requires \['tags'\]"):
        Pipeline([Echo(), Shout()])


def test_no_stage_is_needed_for_tokens() -> None:
    reading = Pipeline([]).read(Report(id="r", text="Nothing more."))
    assert (reading.tokens.words, reading.tags, reading.claims) == (["Nothing", "more", "."], (), ())


@pytest.mark.parametrize(("language", "read"), [("en", True), ("und", True), ("de", False), ("ru", False)])
def test_a_report_in_another_language_is_given_back_unread(language: str, read: bool) -> None:
    reading = Pipeline([Shout()]).read(Report(id="r", text="so be it", language=language))
    assert bool(reading.tags) is read
    assert reading.report.text == "so be it"


def test_the_report_is_left_as_it_was() -> None:
    report = Report(id="r", text="so be it")
    assert Pipeline([Shout()]).read(report).report is report


def test_a_stage_of_the_default_reader_can_be_replaced() -> None:
    mine = [Shout() if stage.name == "grammar" else stage for stage in stages()]
    assert Pipeline(mine).read(Report(id="r", text="Kenya will host the talks.")).tags[0] == "KENYA"


def test_each_stage_of_the_default_reader_is_needed_by_the_next() -> None:
    for missing in range(len(stages()) - 1):
        with pytest.raises(PipelineError):
            Pipeline([stage for number, stage in enumerate(stages()) if number != missing])
