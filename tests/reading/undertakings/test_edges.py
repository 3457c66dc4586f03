"""Conditions linked to what they name."""

from __future__ import annotations

import msgspec

import dragoman
from dragoman.claim import Claim
from dragoman.status import Kind, Status
from tests.reading.scenes import read


def waiting(text: str) -> list[tuple[Claim, Claim | None]]:
    """The conditional claims with the claim that each waits on."""
    claims = read(text).claims
    by_id = {claim.id: claim for claim in claims}
    return [(claim, by_id.get(claim.waits_on or "")) for claim in claims if claim.status is Status.CONDITIONAL]


def test_the_meeting_waits_on_the_treaty_that_is_on_hold() -> None:
    text = (
        "A summit between Kenya and Somalia would make sense only to sign the border treaty, a Kenyan spokesman said. "
        "Work on the treaty between Kenya and Somalia has been suspended, he said."
    )
    ((summit, treaty),) = waiting(text)
    assert summit.kind is Kind.MEETING and summit.requires == "to sign the border treaty"
    assert treaty is not None
    assert (treaty.kind, treaty.status) == (Kind.AGREEMENT, Status.ON_HOLD)


def test_a_condition_that_names_nothing_of_the_report_stands_alone() -> None:
    ((claim, target),) = waiting("Kenya and Somalia will hold talks only if the border is opened, a spokesman said.")
    assert claim.requires and claim.waits_on is None and target is None


def test_the_link_is_no_part_of_what_is_claimed() -> None:
    ((claim, _),) = waiting("Kenya and Somalia will hold talks only if the border is opened, a spokesman said.")
    assert msgspec.structs.replace(claim, waits_on="0" * 16).id == claim.id


def test_only_conditions_wait() -> None:
    reading = dragoman.read("Kenya and Somalia held talks in Oslo. Work on a treaty between Kenya and Somalia was suspended.")
    assert reading.claims and all(claim.waits_on is None for claim in reading.claims)
