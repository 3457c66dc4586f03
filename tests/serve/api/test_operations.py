from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

LISTS = ("dossiers", "claims", "reports", "actors", "changes")


def everything(client: TestClient, name: str, **asked: str) -> list[dict[str, Any]]:
    """All items of a list, one page after the other."""
    items: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = client.get(f"/api/{name}", params={**asked, "limit": "2", "cursor": cursor}).json()
        items += page["items"]
        cursor = page["next"]
    assert page["total"] in (None, len(items))
    return items


@pytest.mark.parametrize("name", LISTS)
def test_cursors_lead_through_the_whole_list(client: TestClient, name: str) -> None:
    whole = client.get(f"/api/{name}").json()
    assert whole["next"] is None
    assert everything(client, name) == whole["items"]
    assert len(whole["items"]) > 2


@pytest.mark.parametrize("name", ["dossiers", "claims", "reports", "actors"])
def test_each_item_has_an_address(client: TestClient, name: str) -> None:
    for item in client.get(f"/api/{name}").json()["items"]:
        key = item.get("id") if name in ("dossiers", "claims") else item["key"]
        answer = client.get(f"/api/{name}/{key}")
        assert answer.status_code == 200
        assert item.items() >= {field: answer.json()[field] for field in item if field in answer.json()}.items()


def test_evidence_stands_in_the_text_where_it_says(client: TestClient) -> None:
    for item in client.get("/api/reports").json()["items"]:
        report = client.get(f"/api/reports/{item['key']}").json()
        for claim in report["claims"]:
            assert report["text"][claim["start"] : claim["end"]] == claim["evidence"]
            assert claim["sha256"] == report["sha256"]


def test_filters_and_clocks(client: TestClient) -> None:
    assert [one["kind"] for one in everything(client, "dossiers", phase="stalled")] == ["agreement"]
    assert {one["status"] for one in everything(client, "claims", holder="Cedar")} == {"conditional", "on_hold"}
    before = client.get("/api/dossiers", params={"q": "oslo", "as_of": "2020-05-10"}).json()["items"]
    assert [one["status"] for one in before] == ["scheduled"]
    assert client.get("/api/dossiers", params={"known_at": "2020-05-03"}).json()["items"] == []


@pytest.mark.parametrize(
    ("path", "status", "field"),
    [
        ("/api/dossiers?kind=war", 400, "kind"),
        ("/api/dossiers?as_of=2020-02-30", 400, "as_of"),
        ("/api/claims?limit=9999", 400, "limit"),
        ("/api/reports?colour=red", 400, "colour"),
        ("/api/changes?cursor=zzz", 400, "cursor"),
        ("/api/dossiers/none", 404, None),
        ("/api/claims/none", 404, None),
        ("/api/reports/none", 404, None),
        ("/api/actors/none", 404, None),
        ("/api/none", 404, None),
    ],
)
def test_errors_name_the_field(client: TestClient, path: str, status: int, field: str | None) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.json()["status"], answer.json()["field"]) == (status, field)
    assert answer.json()["detail"]


def test_search(client: TestClient) -> None:
    found = client.get("/api/search", params={"q": "oslo friday"}).json()
    assert [claim["status"] for claim in found["claims"]] == ["held"]
    assert [report["id"] for report in found["reports"]] == ["third"]


def test_changes_of_one_dossier_in_parts(client: TestClient, summit: str) -> None:
    whole = client.get("/api/changes", params={"dossier": summit}).json()["items"]
    assert len(whole) > 2
    assert all(change["dossier"] == summit for change in whole)
    shown, cursor = [], {}
    while len(shown) < len(whole):
        part = client.get("/api/changes", params={"dossier": summit, "limit": 1, **cursor}).json()
        shown += part["items"]
        cursor = {"cursor": part["next"]}
    assert (shown, part["next"]) == (whole, None)
    assert client.get("/api/changes", params={"dossier": summit, "phase": "off"}).json()["items"] == [
        change for change in whole if change["phase"] == "off"
    ]
