from __future__ import annotations

import json
import re

from starlette.testclient import TestClient

from dragoman.ledger.door import Ledger


def test_who_says_what_with_the_sentence(client: TestClient, summit: str) -> None:
    page = client.get(f"/dossiers/{summit}").text
    for words in ("Ann Alder met Bo Birch in Oslo on Friday.", "Ann Alder has called off the meeting", "Harbour Post", "differs"):
        assert words in page


def test_the_ribbon_leads_to_the_claims(client: TestClient, summit: str) -> None:
    page = client.get(f"/dossiers/{summit}").text
    ribbon = page.partition('<svg class="ribbon"')[2].partition("</svg>")[0]
    targets = set(re.findall(r'href="#c-([0-9a-f]{16})"', ribbon))
    assert len(targets) == 3
    assert all(f'id="c-{target}"' in page for target in targets)
    assert "Overall: cancelled, according to Ann Alder, Harbour Post, 20 May 2020" in ribbon


def test_as_of(client: TestClient, summit: str) -> None:
    page = client.get(f"/dossiers/{summit}", params={"as_of": "2020-05-25"}).text
    assert "cancelled" in page
    assert "met Bo Birch in Oslo on Friday" not in page
    assert client.get(f"/dossiers/{summit}", params={"as_of": "2020-05-01"}).status_code == 404


def test_what_it_waits_on_is_a_graph(client: TestClient) -> None:
    [talks] = client.get("/api/dossiers", params={"kind": "talks"}).json()["items"]
    page = client.get(f"/dossiers/{talks['id']}").text
    graph = page.partition('<svg class="graph"')[2].partition("</svg>")[0]
    assert "agreement: Aland – Beland" in graph
    assert "on hold" in graph
    assert "the document is finished" in graph
    [paper] = client.get("/api/dossiers", params={"kind": "agreement"}).json()["items"]
    assert "Waits for this" in client.get(f"/dossiers/{paper['id']}").text


def test_the_event_as_linked_data(client: TestClient, summit: str) -> None:
    page = client.get(f"/dossiers/{summit}").text
    event = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert (event["@type"], event["startDate"], event["location"]["name"]) == ("Event", "2020-06-12", "Oslo")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"


def test_a_claim_or_the_beginning_of_an_id_leads_there(client: TestClient, summit: str) -> None:
    claim = client.get(f"/api/dossiers/{summit}").json()["history"][-1]["id"]
    for known in (summit[:6], claim):
        answer = client.get(f"/dossiers/{known}", follow_redirects=False)
        assert answer.status_code == 307
        assert answer.headers["location"] == f"/dossiers/{summit}"


def test_judgements_are_shown(client: TestClient, ledger: Ledger, summit: str) -> None:
    claim = client.get("/api/claims", params={"dossier": summit, "status": "cancelled"}).json()["items"][0]["id"]
    ledger.correct(claim, by="Desk", note="a misreading", status="postponed")
    page = client.get(f"/dossiers/{summit}").text
    assert "a misreading" in page
    assert "corrected" in page
    assert "postponed" in page


def test_none_such(client: TestClient) -> None:
    page = client.get("/dossiers/ffffffffff")
    assert page.status_code == 404
    assert "There is no dossier" in page.text


def test_a_condition_that_is_met_is_marked(client: TestClient, ledger: Ledger) -> None:
    [talks] = ledger.show("talks")
    [agreement] = ledger.show("agreement")
    ledger.correct(agreement.history[0].id, status="signed")
    page = client.get(f"/dossiers/{talks.id}").text
    graph = page.partition('<svg class="graph"')[2].partition("</svg>")[0]
    assert '<span class="flag">met</span>' in graph
    assert '<span class="flag">met</span>' in client.get("/").text
    [record] = client.get("/api/dossiers", params={"q": "talks"}).json()["items"]
    assert [(wait["met"], wait["circular"]) for wait in record["waits_on"]] == [(True, False)]
