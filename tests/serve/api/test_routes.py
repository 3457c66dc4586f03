from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from dragoman.ledger.door import Ledger
from dragoman.serve.app import application
from dragoman.serve.desk import Desk
from dragoman.serve.settings import Settings
from tests.serve.conftest import ADDRESS

TEXT = "Bea Balsa will meet Cy Cedar on 2020-08-01, officials said on Monday evening."


def test_a_posted_report_is_filed_once(client: TestClient) -> None:
    given = {"text": TEXT, "published": "2020-07-20", "outlet": "Wire"}
    first = client.post("/api/reports", json=given)
    assert first.status_code == 201
    made = first.json()
    assert (made["state"], len(made["claims"])) == ("new", 1)
    assert first.headers["location"] == f"/api/reports/{made['report']}"
    assert client.get(first.headers["location"]).json()["text"] == TEXT
    again = client.post("/api/reports", json=given)
    assert (again.status_code, again.json()["state"]) == (200, "known")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "text"),
        ({"text": " "}, "text"),
        ({"text": 7}, "text"),
        ({"text": TEXT, "published": "tomorrow"}, "published"),
        ({"text": TEXT, "colour": "red"}, "colour"),
        ({"text": TEXT, "title": "x" * 1001}, "title"),
        ({"url": "ftp://elsewhere.example/x"}, "url"),
        ({"url": "http://169.254.169.254/latest"}, "url"),
        ({"url": "http://[::ffff:127.0.0.1]/"}, "url"),
    ],
)
def test_what_cannot_be_read_is_named(client: TestClient, given: dict[str, Any], field: str) -> None:
    answer = client.post("/api/reports", json=given)
    assert (answer.status_code, answer.json()["field"]) == (422, field)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"text"', b"\xff", b"[" * 100_000])
def test_no_json(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/reports", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


def test_only_json(client: TestClient) -> None:
    assert client.post("/api/reports", data={"text": TEXT}).status_code == 415


def test_a_report_has_a_limit(ledger: Ledger) -> None:
    with TestClient(application(Desk(ledger), Settings(body=500)), base_url=ADDRESS) as client:
        assert client.post("/api/reports", json={"text": TEXT * 20}).status_code == 413
        pieces = (b'{"text": "' + b"x" * 200 for _ in range(9))
        assert client.post("/api/reports", content=pieces, headers={"content-type": "application/json"}).status_code == 413


def test_not_too_often(ledger: Ledger) -> None:
    with TestClient(application(Desk(ledger), Settings(posts=2)), base_url=ADDRESS) as client:
        answers = [client.post("/api/reports", json={"text": TEXT, "id": str(number)}) for number in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert int(answers[2].headers["retry-after"]) > 0


def test_others_need_the_token(open_client: TestClient) -> None:
    assert open_client.get("/api/dossiers").status_code == 200
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": "Basic correct-horse-battery"}):
        answer = open_client.post("/api/reports", json={"text": TEXT}, headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "correct" not in answer.text
    allowed = {"authorization": "Bearer correct-horse-battery"}
    assert open_client.post("/api/reports", json={"text": TEXT}, headers=allowed).status_code == 201


def test_without_a_token_others_cannot_post(ledger: Ledger) -> None:
    with TestClient(application(Desk(ledger), Settings(host="0.0.0.0")), base_url="http://desk.example") as client:
        assert client.post("/api/reports", json={"text": TEXT}, headers={"authorization": "Bearer "}).status_code == 403
        assert "Reports are not taken here" in client.get("/read").text


def test_not_from_pages_of_other_sites(client: TestClient) -> None:
    answer = client.post("/api/reports", json={"text": TEXT}, headers={"origin": "null"})
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/api/dossiers", "/api", "/"])
def test_methods_that_nothing_takes(client: TestClient, path: str) -> None:
    answer = client.delete(path)
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
