from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.position import Standing, advance, by_report, effective, since
from dragoman.ledger.records import Entry
from tests.ledger.making import told


def _last(*entries: Entry) -> Standing:
    """The standing of one holder after some reports, day by day."""
    standing = None
    for entry in sorted(entries, key=lambda entry: entry.source.dated):
        standing = advance(standing, [entry])
    assert standing is not None
    return standing


def test_the_most_committed_claim_stands_for_one_holder_in_one_report() -> None:
    told_by = [("Aland", "not_ruled_out"), ("Aland", "conditional"), ("Aland", "unclear"), ("Beland", "ruled_out")]
    told_by.append(("Celand", "planned"))
    said = [told("2020-05-01", status, of="one", text="Words.", by=by) for by, status in told_by]
    assert sorted(entry.claim.status for entry in by_report(said)) == ["conditional", "planned", "ruled_out"]


def test_a_later_position_replaces_the_earlier_one_also_a_weaker() -> None:
    assert _last(told("2020-05-01", "scheduled"), told("2020-05-03", "cancelled")).status == "cancelled"
    assert _last(told("2020-05-01", "cancelled"), told("2020-05-03", "not_ruled_out")).status == "not_ruled_out"


def test_an_old_plan_repeated_does_not_turn_the_clock_back() -> None:
    standing = _last(told("2020-05-01", "ruled_out"), told("2020-06-01", "planned", when="2019-12"))
    assert (standing.status, standing.since) == ("ruled_out", "2020-05-01")


def test_what_is_done_goes_forward_only() -> None:
    signed = told("2020-05-01", "signed", kind="agreement")
    assert _last(signed, told("2020-06-01", "agreed", kind="agreement")).status == "signed"
    assert _last(signed, told("2020-06-01", "in_force", kind="agreement", when="2020-05-20")).status == "in_force"
    assert _last(signed, told("2020-06-01", "broken_off", kind="agreement")).status == "broken_off"


def test_a_late_word_of_the_plan_does_not_undo_what_was_held() -> None:
    assert _last(told("2020-05-08", "held"), told("2020-05-09", "scheduled")).status == "held"
    assert _last(told("2020-05-08", "held"), told("2020-05-09", "ruled_out")).status == "ruled_out"
    assert _last(told("2020-05-08", "held", kind="talks"), told("2020-05-09", "planned", kind="talks")).status == "planned"


def test_since_is_the_first_report_of_the_status_held_now() -> None:
    again = told("2020-05-09", "scheduled", topic="again")
    standing = _last(told("2020-05-01", "planned"), told("2020-05-03", "scheduled"), again)
    assert (standing.status, standing.since) == ("scheduled", "2020-05-03")


def test_of_one_day_the_news_outweighs_the_repetition() -> None:
    scheduled, cancelled = told("2020-05-02", "scheduled", of="a"), told("2020-05-02", "cancelled", of="b")
    before = advance(None, [told("2020-05-01", "scheduled")])
    assert advance(before, [scheduled, cancelled]).status == "cancelled"
    off = advance(None, [told("2020-05-01", "cancelled")])
    assert advance(off, [cancelled, scheduled]).status == "scheduled"


@pytest.mark.parametrize(
    ("status", "when", "day", "told_since"),
    [
        ("held", "2015", date(2015, 12, 31), "2015"),
        ("held", "2020-04-01/2020-04-03", date(2020, 4, 3), "2020-04-03"),
        ("scheduled", "2020-05-08", date(2020, 5, 1), "2020-05-01"),
        ("cancelled", "2020-04-01", date(2020, 5, 1), "2020-05-01"),
        ("held", None, date(2020, 5, 1), "2020-05-01"),
        ("held", "XXXX-04-01", date(2020, 4, 1), "2020-05-01"),
    ],
)
def test_the_day_that_a_claim_speaks_for(status: str, when: str | None, day: date, told_since: str) -> None:
    entry = told("2020-05-01", status, when=when)
    assert (effective(entry), since(entry)) == (day, told_since)


def test_no_claims_no_standing() -> None:
    with pytest.raises(ValueError, match="no claims"):
        advance(None, [])


def test_broken_relations_are_not_restored_by_being_mentioned() -> None:
    broken, named = told("2020-05-01", "broken_off", kind="relations"), told("2020-06-01", "in_force", kind="relations")
    assert _last(broken, named).status == "broken_off"
    assert _last(broken, told("2020-07-01", "signed", kind="relations"), named).status == "signed"
    truce = [told("2020-05-01", "broken_off", kind="agreement"), told("2020-06-01", "in_force", kind="agreement")]
    assert _last(*truce).status == "in_force"
