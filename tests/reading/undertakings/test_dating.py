"""Which time expression may date a claim, and which does."""

from __future__ import annotations

from datetime import date

from dragoman.reading.parties.choose import Chosen
from dragoman.reading.undertakings.assemble import assemble
from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.dating import choose
from dragoman.reading.undertakings.dating_page import Named, Page
from dragoman.reading.undertakings.loglinear import LogLinear, Models, models
from dragoman.status import Status
from tests.reading.scenes import MONDAY, model, scene


def laid_out(text: str, lemma: str, published: date | None = MONDAY) -> tuple[Page, Named]:
    """A page on which everybody named beside an undertaking takes part, and the last undertaking with this lemma."""
    one_scene = scene(text, published)
    found = list(candidates(one_scene))
    page = Page(one_scene, [(each, Chosen(tuple(mention for mention, _ in each.mentions))) for each in found])
    return page, page.of([each for each in found if each.trigger.entry.lemma == lemma][-1])


def dates(text: str, lemma: str) -> list[str]:
    """The words of what might date it."""
    page, named = laid_out(text, lemma)
    return [option.timex.span.of(text) for option in page.options(named)]


def chosen(text: str, lemma: str, by: LogLinear, status: Status = Status.HELD) -> str | None:
    page, named = laid_out(text, lemma)
    option = choose(page, named, status, by)
    return None if option is None else option.timex.span.of(text)


def test_the_sentence_comes_first_then_the_one_before_then_the_next() -> None:
    text = "They arrived on 2 May. The summit opened on 3 May. They left on 4 May."
    assert dates(text, "summit") == ["3 May", "2 May", "4 May"]


def test_the_next_paragraph_dates_nothing() -> None:
    assert dates("\n\n".join(["They spoke of trade."] * 3) + "\n\nThe summit opened.\n\nThey left on 4 May.", "summit") == []


def test_where_the_like_is_named_may_date_it() -> None:
    away = "Prices rose again on 1 May. "
    assert dates(f"{away * 4}Kenya held talks on 2 May. {away}{away}Kenya ended the talks.", "talks")[-1] == "2 May"
    assert "3 May" not in dates(f"{away * 4}Peru held a summit on 3 May. {away}{away}Kenya ended the talks.", "talks")


def test_the_top_of_the_report_may_tell_the_day() -> None:
    assert dates("On 3 May it rained in Oslo." + " It was cold." * 6 + " Kenya ended the talks.", "talks") == ["3 May"]


def test_what_gives_no_date_is_no_option() -> None:
    assert dates("The talks take place every week and last three hours.", "talks") == []


def test_the_dateline_is_no_option() -> None:
    assert dates("OSLO, 5 May (Example) - The talks went on.", "talks") == []


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
    page, named = laid_out("Kenya and Somalia held talks in Oslo on 3 May.", "talks")
    by = models().date
    assert by is not None
    option = choose(page, named, Status.HELD, by)
    assert option is not None and option.when == "2031-05-03"
