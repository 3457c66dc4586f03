from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
from msgspec.structs import replace

from dragoman.dossier.fold import dossiers
from dragoman.dossier.record import Dossier
from dragoman.export.ical import STATUS, calendar
from dragoman.status import Status
from tests.ledger.making import told


def events(made: list[Dossier]) -> dict[str, icalendar.Event]:
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(calendar(made)).events}


def test_what_has_a_day_is_an_event(made: list[Dossier]) -> None:
    found = events(made)
    assert sorted((str(event["STATUS"]), event.start) for event in found.values()) == [
        ("CANCELLED", date(2020, 8, 1)),
        ("CONFIRMED", date(2020, 6, 11)),
    ]
    [summit] = [event for event in found.values() if event.start == date(2020, 6, 11)]
    assert summit["DTEND"].dt == date(2020, 6, 12)
    assert str(summit["LOCATION"]) == "Oslo, Norway; near the sea"
    assert "Ann Alder" in str(summit["DESCRIPTION"])


def test_lines_are_folded_at_75_bytes(made: list[Dossier]) -> None:
    text = calendar(made)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


def test_an_event_keeps_its_uid_and_rises_in_sequence() -> None:
    first = told("2020-05-04", "planned", when="2020-06-11")
    later = replace(told("2020-05-09", "cancelled", when="2020-06-11"), recorded=datetime(2020, 5, 9, tzinfo=UTC))
    before = events(dossiers([first], date(2020, 5, 31)))
    after = events(dossiers([first, later], date(2020, 5, 31)))
    assert list(before) == list(after)
    [old], [new] = before.values(), after.values()
    assert (str(old["STATUS"]), str(new["STATUS"])) == ("TENTATIVE", "CANCELLED")
    assert new["SEQUENCE"] > old["SEQUENCE"]


def test_every_status_follows_the_table() -> None:
    for status in Status:
        found = events(dossiers([told("2020-05-04", status.value, when="2020-06-11")], date(2020, 5, 31)))
        shown = [str(event["STATUS"]) for event in found.values()]
        assert shown == ([STATUS[status]] if status in STATUS else [])
