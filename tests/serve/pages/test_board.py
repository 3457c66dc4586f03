from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.ledger.door import Ledger
from dragoman.ledger.place import open_store
from dragoman.serve.app import application
from dragoman.serve.desk import Desk
from dragoman.serve.settings import Settings
from tests.ledger.making import Pattern


def rows(client: TestClient, **asked: str) -> str:
    """The lines of the board."""
    return client.get("/", params=asked).text.partition("<tbody>")[2].partition("</tbody>")[0]


def test_every_dossier_has_its_line(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    for words in ("Ann Alder – Bo Birch", "Aland – Beland", "waits on", "agreement: Aland – Beland", "8 June, year not stated"):
        assert words in page.text


def test_an_undated_report_is_said_to_be_recorded_only(client: TestClient) -> None:
    line = client.get("/", params={"kind": "talks"}).text
    assert "undated, recorded" in line
    assert "1 July 2020" in line


@pytest.mark.parametrize(
    ("asked", "there", "gone"),
    [
        ({"kind": "agreement"}, "on hold", "Ann Alder"),
        ({"phase": "done"}, "Ann Alder – Bo Birch", "waits on"),
        ({"party": "Ann Alder"}, "Ann Alder – Bo Birch", "Aland – Beland"),
        ({"q": "oslo"}, "Ann Alder – Bo Birch", "Aland – Beland"),
    ],
)
def test_filters(client: TestClient, asked: dict[str, str], there: str, gone: str) -> None:
    shown = rows(client, **asked)
    assert there in shown
    assert gone not in shown


def test_the_state_of_another_day(client: TestClient) -> None:
    assert "scheduled" in rows(client, as_of="2020-05-10", q="oslo")
    assert "cancelled" in rows(client, as_of="2020-05-25", q="oslo")
    assert "as published up to 10 May 2020" in client.get("/", params={"as_of": "2020-05-10"}).text
    assert "as_of=2020-05-10" in rows(client, as_of="2020-05-10")


def test_what_was_known_here(client: TestClient) -> None:
    shown = rows(client, known_at="2020-06-20", q="oslo")
    assert "cancelled" in shown
    assert "held" not in shown


@pytest.mark.parametrize("as_of", ["1999-01-01", "2020-05-03"])
def test_a_day_before_everything(client: TestClient, as_of: str) -> None:
    assert "Nothing yet" in client.get("/", params={"as_of": as_of}).text


def test_nothing_fits(client: TestClient) -> None:
    assert "Nothing fits" in client.get("/", params={"q": "zanzibar"}).text


def test_an_empty_ledger(tmp_path: Path) -> None:
    empty = Ledger(open_store(tmp_path / "empty.db"), Pattern())
    with TestClient(application(Desk(empty), Settings()), base_url="http://localhost") as client:
        for path, words in (("/", "An empty desk"), ("/changes", "No change"), ("/actors", "Nobody"), ("/reports", "No reports")):
            page = client.get(path)
            assert page.status_code == 200
            assert words in page.text
    empty.close()


@pytest.mark.parametrize("asked", [{"as_of": "yesterday"}, {"kind": "war"}, {"limit": "0"}, {"cursor": "!"}])
def test_what_cannot_be_used_is_named(client: TestClient, asked: dict[str, str]) -> None:
    page = client.get("/", params=asked)
    assert page.status_code == 400
    assert next(iter(asked)) in page.text
    assert "To the board" in page.text
