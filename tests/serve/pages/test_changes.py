from __future__ import annotations

from starlette.testclient import TestClient


def test_what_became_of_what_day_by_day(client: TestClient) -> None:
    page = client.get("/changes").text
    assert page.index("12 June 2020") < page.index("20 May 2020") < page.index("4 May 2020")
    assert "Ann Alder has called off the meeting with Bo Birch." in page


def test_filters(client: TestClient) -> None:
    page = client.get("/changes", params={"since": "2020-06-01", "party": "Ann Alder"}).text
    assert "12 June 2020" in page
    assert "20 May 2020" not in page
    assert "No change" in client.get("/changes", params={"party": "Nobody Known"}).text
