"""Which time expression may date a claim, and which does."""

from __future__ import annotations

from datetime import date

from dragoman.reading.records import Timex
from dragoman.reading.undertakings.assemble import assemble
from dragoman.reading.undertakings.candidate import Candidate, candidates
from dragoman.reading.undertakings.dating import choose, options
from dragoman.reading.undertakings.loglinear import LogLinear, Models, models
from dragoman.reading.undertakings.scene import Scene
from dragoman.status import Status
from tests.reading.scenes import MONDAY, model, scene


def laid_out(text: str, lemma: str, published: date | None = MONDAY) -> tuple[Scene, Candidate]:
    one_scene = scene(text, published)
    return one_scene, [each for each in candidates(one_scene) if each.trigger.entry.lemma == lemma][-1]


def words(one_scene: Scene, timexes: list[Timex]) -> list[str]:
    return [timex.span.of(one_scene.report.text) for timex in timexes]


def chosen(text: str, lemma: str, by: LogLinear, status: Status = Status.HELD) -> str | None:
    one_scene, one = laid_out(text, lemma)
    timex = choose(one_scene, one, status, by)
    return None if timex is None else timex.span.of(text)


def test_the_sentence_comes_first_then_the_one_before_then_the_next() -> None:
    text = "They arrived on 2 May. The summit opened on 3 May. They left on 4 May."
    one_scene, one = laid_out(text, "summit")
    assert words(one_scene, options(one_scene, one)) == ["3 May", "2 May", "4 May"]


def test_the_next_paragraph_dates_nothing() -> None:
    one_scene, one = laid_out("The summit opened.\n\nThey left on 4 May.", "summit")
    assert options(one_scene, one) == []


def test_what_gives_no_date_is_no_option() -> None:
    one_scene, one = laid_out("The talks take place every week and last three hours.", "talks")
    assert options(one_scene, one) == []


def test_the_dateline_is_no_option() -> None:
    one_scene, one = laid_out("OSLO, 5 May (Example) - The talks went on.", "talks")
    assert options(one_scene, one) == []


def test_the_likeliest_dates_the_claim() -> None:
    text = "They arrived on 2 May. The summit opened on 3 May."
    assert chosen(text, "summit", model(-1.0, **{"where=in": 3.0})) == "3 May"
    assert chosen(text, "summit", model(-1.0, **{"where=before": 3.0})) == "2 May"


def test_without_a_likely_one_there_is_no_date() -> None:
    assert chosen("The summit opened on 3 May.", "summit", model(-3.0)) is None


def test_the_status_is_heard() -> None:
    by = model(-3.0, **{"status=scheduled": 6.0})
    assert chosen("The summit opens on 8 May.", "summit", by, Status.SCHEDULED) == "8 May"
    assert chosen("The summit opens on 8 May.", "summit", by, Status.REJECTED) is None


def test_without_a_model_the_nearest_dates_the_claim() -> None:
    one_scene = scene("Kenya and Somalia held talks in Oslo on 3 May.")
    bundle = models()
    without = Models(claim=bundle.claim, status=bundle.status, party=bundle.party, holder=bundle.holder)
    assert [claim.when for claim in assemble(one_scene, without)] == ["2031-05-03"]


def test_a_plain_date_is_found_with_the_bundled_model() -> None:
    one_scene, one = laid_out("Kenya and Somalia held talks in Oslo on 3 May.", "talks")
    by = models().date
    assert by is not None
    timex = choose(one_scene, one, Status.HELD, by)
    assert timex is not None and timex.value == "2031-05-03"
