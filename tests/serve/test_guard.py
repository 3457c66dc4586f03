from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from dragoman.serve.guard import host_of, matches


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/style.css", "/api/dossiers", "/api/nowhere", "/changes.atom"])
def test_nothing_foreign_runs_in_any_answer(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("host", "status"), [("127.0.0.1:8321", 200), ("localhost", 200), ("[::1]:80", 200), ("evil.example", 421), ("", 421)]
)
def test_only_names_of_this_machine(client: TestClient, host: str, status: int) -> None:
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize("path", ["/", "/api/dossiers", "/changes.atom", "/calendar.ics"])
def test_what_is_held_already_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_new_report_changes_the_etag(client: TestClient) -> None:
    first = client.get("/api/dossiers").headers["etag"]
    client.post("/api/reports", json={"text": "Bea Balsa will meet Cy Cedar on 2020-08-01, it was said on Monday."})
    assert client.get("/api/dossiers").headers["etag"] != first


def test_parts_of_headers() -> None:
    assert [host_of(value) for value in ("Desk:80", "[::1]:80", "a.b", "")] == ["desk", "::1", "a.b", ""]
    assert matches('W/"a", "b"', '"a"')
    assert matches("*", '"a"')
    assert not matches(None, '"a"')
    assert not matches('"b"', '"a"')
