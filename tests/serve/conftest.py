from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.ledger.door import Ledger
from dragoman.serve.app import application
from dragoman.serve.desk import Desk
from dragoman.serve.settings import Settings
from tests.serve import story

ADDRESS = "http://127.0.0.1:8321"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made = story.ledger(str(tmp_path / "ledger.db"))
    yield made
    made.close()


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    """The pages and the API over the story, as a browser on this machine reaches them."""
    with TestClient(application(Desk(ledger), Settings()), base_url=ADDRESS, raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def open_client(ledger: Ledger) -> Iterator[TestClient]:
    """The same, reachable by others, with a token."""
    settings = Settings(host="0.0.0.0", token="correct-horse-battery")
    with TestClient(application(Desk(ledger), settings), base_url="http://desk.example", raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def summit(client: TestClient) -> str:
    """The id of the dossier on the summit."""
    [found] = client.get("/api/dossiers", params={"q": "oslo"}).json()["items"]
    return str(found["id"])
