"""From candidates to claims, with the bundled models."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from dragoman.claim import Claim
from dragoman.reading.undertakings.assemble import assemble
from dragoman.reading.undertakings.candidate import Candidate
from dragoman.reading.undertakings.loglinear import LogLinear, models
from dragoman.reading.undertakings.opinion import Opinion
from dragoman.reading.undertakings.scene import Scene
from dragoman.report import Residue
from dragoman.span import Span
from dragoman.status import Kind, Status
from tests.reading.scenes import BEFORE, MONDAY, read, report, scene


def claims(text: str, published: date | None = MONDAY) -> tuple[Claim, ...]:
    return read(text, published).claims


def told(text: str, published: date | None = MONDAY) -> list[tuple[str, str, list[str]]]:
    return [
        (str(claim.kind), str(claim.status), sorted(party.name for party in claim.parties)) for claim in claims(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Talks between Kenya and Somalia have been suspended.", "talks", "on_hold"),
        ("Kenya and Somalia held talks in Oslo.", "talks", "held"),
        ("Kenya called off a summit with Somalia.", "meeting", "cancelled"),
        ("The summit between Kenya and Somalia was postponed.", "meeting", "postponed"),
        ("Kenya does not rule out a summit with Somalia.", "meeting", "not_ruled_out"),
        ("No date has been set for a summit between Kenya and Somalia.", "meeting", "unclear"),
        ("Kenya rejected a truce with Somalia.", "agreement", "rejected"),
        ("Kenya has severed diplomatic relations with Somalia.", "relations", "broken_off"),
        ("Kenya and Somalia will sign a treaty on 12 May.", "agreement", "scheduled"),
    ],
)
def test_one_sentence_one_claim(text: str, kind: str, status: str) -> None:
    assert told(text) == [(kind, status, ["Kenya", "Somalia"])]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia have not signed the treaty.",
        "Kenya and Somalia may hold a summit.",
        "The summit between Kenya and Somalia will take place.",
        "The planned summit of Kenya and Somalia will not take place.",
        "Kenya and Somalia will not meet in Oslo.",
        "Kenya denied that it had met Somalia.",
        "The Kenyan president has yet to visit Somalia.",
        "The talks between Kenya and Somalia did not take place.",
        "Kenya and Somalia were to have met in Oslo on Monday.",
    ],
)
def test_what_is_not_told_as_done_is_never_held(text: str) -> None:
    """The error that matters most: filed as having taken place what has not."""
    assert {status for _, status, _ in told(text)}.isdisjoint(("held", "signed", "in_force", "agreed"))


def test_what_is_conditional_says_what_must_come_first() -> None:
    (claim,) = claims("Kenya and Somalia will hold talks provided that the border is opened.")
    assert (claim.status, claim.requires) == (Status.CONDITIONAL, "the border is opened")


def test_nothing_is_conditional_without_the_words_of_a_condition() -> None:
    text = "Kenya will meet Somalia. Kenya would meet Somalia. Kenya is ready to meet Somalia if asked."
    assert all(claim.requires for claim in claims(text) if claim.status is Status.CONDITIONAL)
    assert all(claim.requires is None for claim in claims(text) if claim.status is not Status.CONDITIONAL)


def test_a_day_to_come_is_scheduled_and_a_month_is_planned() -> None:
    (day,) = claims("Emmanuel Macron will visit Japan on 20 May.")
    (month,) = claims("Emmanuel Macron will visit Japan in July.")
    assert (day.status, day.when) == (Status.SCHEDULED, "2031-05-20")
    assert (month.status, month.when) == (Status.PLANNED, "2031-07")


def test_what_was_scheduled_for_a_day_gone_by_was_held() -> None:
    text = "The summit between Kenya and Somalia will be held on 20 May 2031."
    assert [claim.status for claim in claims(text)] == [Status.SCHEDULED]
    assert [claim.status for claim in claims(text, date(2031, 6, 1))] == [Status.HELD]


def test_a_year_that_is_not_known_is_not_guessed() -> None:
    (claim,) = claims("Emmanuel Macron will visit Japan on 20 May.", None)
    assert claim.when == "XXXX-05-20"


def test_a_visit_has_its_destination_as_place() -> None:
    (claim,) = claims("Emmanuel Macron will visit Japan on 20 May.")
    assert (claim.kind, claim.place) == (Kind.VISIT, "Japan")


def test_who_says_so_vouches() -> None:
    (claim,) = claims("Talks between Kenya and Somalia have been suspended, Foreign Minister Amina Duale said.")
    assert claim.holder is not None
    assert (claim.holder.name, claim.holder.office, claim.holder.resolved) == ("Amina Duale", "Foreign Minister", True)


def test_an_anonymous_source_is_not_made_a_name() -> None:
    (claim,) = claims("Talks between Kenya and Somalia have been suspended, a senior official told reporters.")
    assert claim.holder is not None
    assert (claim.holder.resolved, claim.holder.actor) == (False, None)


def test_said_twice_it_is_one_claim() -> None:
    text = "Kenya and Somalia signed a treaty. Kenya and Somalia signed the treaty on 2 May."
    (claim,) = claims(text)
    assert (claim.status, claim.when) == (Status.SIGNED, "2031-05-02")


def test_a_headline_is_no_evidence() -> None:
    text = "Kenya and Somalia hold talks in Oslo\n\nThe harvest was good in all the provinces of the east this year."
    assert claims(text) == ()


def test_residue_is_no_evidence() -> None:
    body = "Rain fell on the harvest all week."
    related = "Kenya and Somalia held talks in Oslo."
    text = f"{body}\n\n{related}"
    marked = Residue(Span(text.index(related), len(text)), "related-link")
    with_residue = Scene(BEFORE.read(report(text, residue=(marked,))))
    assert assemble(with_residue, models()) == ()
    assert assemble(scene(text), models()) != ()


@pytest.mark.parametrize("text", ["", "…", "Rain fell on the harvest all week.", "A summit is always better than a war."])
def test_a_report_of_nothing_gives_no_claims(text: str) -> None:
    assert claims(text) == ()


def test_a_higher_threshold_files_no_more() -> None:
    laid_out = scene("Kenya and Somalia held talks in Oslo. Kenya may sign a treaty. Somalia met Norway.")
    low, high = assemble(laid_out, models(), 0.1), assemble(laid_out, models(), 0.9)
    assert len(high) < len(low)
    assert assemble(laid_out, models(), 1.1) == ()


def silent(_: Scene, found: Sequence[Candidate]) -> list[Opinion | None]:
    """No second opinion on anything."""
    return [None] * len(found)


def test_what_is_hardly_likelier_held_than_anything_else_is_not_held() -> None:
    laid_out = scene("Kenya and Somalia, talks in Oslo.")
    status = LogLinear(labels=["held", "proposed", "planned"], bias=[0.1, 0.05, 0.0], weights={})
    bundle = msgspec.structs.replace(models(), claim=LogLinear(labels=["1"], bias=[5.0], weights={}), status=status)
    assert [claim.status for claim in assemble(laid_out, bundle, second=silent)] == [Status.PROPOSED]
    surer = msgspec.structs.replace(bundle, status=msgspec.structs.replace(status, bias=[2.0, 0.05, 0.0]))
    assert [claim.status for claim in assemble(laid_out, surer, second=silent)] == [Status.HELD]
