from __future__ import annotations

import feedparser
import icalendar
import pytest
from starlette.testclient import TestClient


@pytest.fixture
def paths(summit: str) -> list[str]:
    return ["/changes.atom", f"/dossiers/{summit}/changes.atom", "/actors/ann-alder/changes.atom", "/actors/AL/changes.atom"]


def test_feeds_are_atom(client: TestClient, paths: list[str]) -> None:
    for path in paths:
        answer = client.get(path)
        assert answer.headers["content-type"].startswith("application/atom+xml")
        feed = feedparser.parse(answer.content)
        assert feed.version == "atom10"
        assert not feed.bozo
        assert len(feed.entries) >= 3
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            assert client.get(entry.link.removeprefix("http://127.0.0.1:8321")).status_code == 200


def test_the_calendar(client: TestClient, summit: str) -> None:
    whole = client.get("/calendar.ics")
    assert whole.headers["content-type"].startswith("text/calendar")
    [event] = icalendar.Calendar.from_ical(whole.content).events
    assert (event["UID"], event["STATUS"], event["LOCATION"]) == (f"{summit}@dragoman", "CONFIRMED", "Oslo")
    one = client.get(f"/dossiers/{summit}/calendar.ics").content
    assert [event["UID"] for event in icalendar.Calendar.from_ical(one).events] == [f"{summit}@dragoman"]
    cancelled = client.get("/calendar.ics", params={"as_of": "2020-05-25"}).content
    assert [event["STATUS"] for event in icalendar.Calendar.from_ical(cancelled).events] == ["CANCELLED"]


@pytest.mark.parametrize("path", ["/dossiers/none/changes.atom", "/dossiers/none/calendar.ics", "/actors/none/changes.atom"])
def test_none_such(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
