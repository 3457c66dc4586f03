from __future__ import annotations

from starlette.testclient import TestClient


def test_what_a_person_says_and_who_says_otherwise(client: TestClient) -> None:
    page = client.get("/actors/ann-alder").text
    said = page.partition("Says about")[2].partition("Takes part in")[0]
    assert "cancelled" in said
    assert "held" in said
    assert "met Bo Birch in Oslo" in said


def test_a_state_covers_those_who_act_for_it(client: TestClient) -> None:
    page = client.get("/actors/CE").text
    assert "Cy Cedar" in page
    assert "conditional" in page


def test_actors_are_listed_and_filtered(client: TestClient) -> None:
    assert "Cy Cedar" in client.get("/actors").text
    listed = client.get("/actors", params={"q": "birch"}).text
    assert "Bo Birch" in listed
    assert "Cy Cedar" not in listed.partition("<tbody>")[2]


def test_none_such(client: TestClient) -> None:
    assert client.get("/actors/nobody").status_code == 404
