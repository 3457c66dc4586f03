from __future__ import annotations

import html
import re

import pytest
from starlette.testclient import TestClient

from dragoman.ledger.records import key_of
from tests.serve.story import BOMB, FIRST, FOURTH, HOSTILE, SCRIPT


def test_evidence_and_claim_lead_to_each_other(client: TestClient) -> None:
    page = client.get(f"/reports/{key_of(FIRST)}").text
    [anchor] = re.findall(r'id="e-([0-9a-f]{16})"', page)
    assert f'href="#c-{anchor}"' in page
    assert f'id="c-{anchor}"' in page
    assert f'href="#e-{anchor}"' in page
    assert re.search(r'class="evidence">Ann Alder will meet Bo Birch in Oslo on 12 June\.<', page)


def test_reports_are_listed(client: TestClient) -> None:
    page = client.get("/reports").text
    for words in ("A summit is set", "Called off", "Northern Wire", "undated, recorded 1 July 2020"):
        assert words in page
    assert "Called off" not in client.get("/reports", params={"q": "summit"}).text


def test_the_text_as_it_is(client: TestClient) -> None:
    answer = client.get(f"/reports/{key_of(FOURTH)}/text")
    assert answer.text == FOURTH.text
    assert answer.headers["content-type"].startswith("text/plain")


def pages_with(client: TestClient) -> list[str]:
    """Every page on which the hostile report has its say."""
    key = key_of(HOSTILE)
    [call] = client.get("/api/dossiers", params={"kind": "call"}).json()["items"]
    actors = client.get("/api/actors").json()["items"]
    taken = [actor["key"] for actor in actors if "script" in actor["name"]]
    assert taken
    paths = ["/", f"/reports/{key}", "/reports", f"/dossiers/{call['id']}", "/changes", "/search?q=birch", "/actors"]
    return paths + [f"/actors/{actor}" for actor in taken]


def test_a_hostile_report_is_text_everywhere(client: TestClient) -> None:
    for path in pages_with(client):
        page = client.get(path)
        assert page.status_code == 200, path
        assert SCRIPT not in page.text, path
        assert "<img src=x" not in page.text, path
        assert "\u202e" not in page.text, path
        assert 'href="javascript:' not in page.text, path
        assert html.escape(SCRIPT).replace("&quot;", "&#34;") in page.text or path in ("/reports",), path


def test_a_hostile_text_is_shown_whole(client: TestClient) -> None:
    page = client.get(f"/reports/{key_of(HOSTILE)}").text
    assert html.escape(BOMB) in page
    assert '<span class="char" title="A character that shows nothing or turns the text">RLO</span>' in page


@pytest.mark.parametrize("path", ["/reports/0000000000000000", "/reports/..%2f..%2fetc%2fpasswd", "/reports/none/text"])
def test_none_such(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
