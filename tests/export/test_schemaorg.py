from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.fold import dossiers
from dragoman.export.schemaorg import days, event
from tests.ledger.making import told


@pytest.mark.parametrize(
    ("when", "known"),
    [
        ("2020-06-11", ("2020-06-11", "2020-06-11")),
        ("2020-06-10/2020-06-12", ("2020-06-10", "2020-06-12")),
        ("2020-06-11T09:30:00Z", ("2020-06-11T09:30:00Z", None)),
        ("2020-06", (None, None)),
        ("2020-06-11~", (None, None)),
        ("XXXX-06-08", (None, None)),
        ("../2020-06-11", (None, None)),
        ("soon", (None, None)),
        (None, (None, None)),
    ],
)
def test_only_days_that_are_known(when: str | None, known: tuple[str | None, str | None]) -> None:
    assert days(when) == known


@pytest.mark.parametrize(
    ("status", "said"),
    [("scheduled", "EventScheduled"), ("postponed", "EventPostponed"), ("cancelled", "EventCancelled"), ("planned", None)],
)
def test_the_status_where_there_is_a_word(status: str, said: str | None) -> None:
    [dossier] = dossiers([told("2020-05-04", status, when="2020-06-11", place="Oslo")], date(2020, 5, 31))
    made = event(dossier)
    assert made.get("eventStatus") == (f"https://schema.org/{said}" if said else None)
    assert [one["@type"] for one in made["attendee"]] == ["Person", "Person"]
    assert (made["startDate"], made["location"]["name"]) == ("2020-06-11", "Oslo")
