"""While a ledger is folded in the background, pages and API say so and say when to come back."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dragoman.ledger.door import Ledger
from dragoman.ledger.index.work import Work
from dragoman.serve.app import application
from dragoman.serve.desk import Desk
from dragoman.serve.folding import Folding
from dragoman.serve.problem import ProblemError
from dragoman.serve.settings import Settings
from tests.serve.conftest import ADDRESS


class _Gate:
    """Holds the folding up until it is opened."""

    def __init__(self) -> None:
        self.reached, self.opened = threading.Event(), threading.Event()
        self.told: list[Work] = []

    def __call__(self, work: Work) -> None:
        self.told.append(work)
        self.reached.set()
        self.opened.wait(30)


@pytest.fixture
def gate(ledger: Ledger) -> Iterator[_Gate]:
    made = _Gate()
    ledger.store.watch = made
    yield made
    made.opened.set()


@pytest.fixture
def folding_client(ledger: Ledger, gate: _Gate) -> Iterator[TestClient]:
    """A server whose ledger has not been folded, to which a single report is much."""
    desk = Desk(ledger, patience=1)
    with TestClient(application(desk, Settings()), base_url=ADDRESS, raise_server_exceptions=False) as made:
        assert gate.reached.wait(30)
        yield made
        gate.opened.set()


@pytest.mark.parametrize("path", ["/", "/changes", "/actors", "/search?q=summit", "/calendar.ics", "/reports"])
def test_pages_say_that_it_is_being_folded(folding_client: TestClient, path: str) -> None:
    answer = folding_client.get(path)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "being folded" in answer.text
    assert f'href="{path}"' in answer.text
    assert "So far:" in answer.text


def test_the_api_says_it_too(folding_client: TestClient) -> None:
    answer = folding_client.get("/api/dossiers")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert int(answer.headers["retry-after"]) > 0


def test_what_needs_no_dossiers_is_there(folding_client: TestClient) -> None:
    for path in ("/read", "/api", "/api/openapi.json", "/static/style.css"):
        assert folding_client.get(path).status_code == 200


def test_then_it_answers(folding_client: TestClient, gate: _Gate) -> None:
    assert folding_client.get("/").status_code == 503
    gate.opened.set()
    folding_client.app.state.desk.folding.warm()  # type: ignore[attr-defined]
    assert folding_client.get("/").status_code == 200
    assert folding_client.get("/search?q=summit").status_code == 200
    assert gate.told[-1] == Work("folding", gate.told[-1].total, gate.told[-1].total)


def test_it_ends_in_the_middle_when_the_server_does(ledger: Ledger, gate: _Gate) -> None:
    folding = Folding(ledger.store, patience=1)
    with pytest.raises(ProblemError):
        folding.ready()
    assert gate.reached.wait(30)
    folding.stop()
    gate.opened.set()
    folding.close()
    assert ledger.store.behind(1) == 1
    ledger.store.watch = None
    ledger.store.refresh()
    assert ledger.store.behind(1) == 0
    folding.ready()
