from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_evidence_and_reports(client: TestClient) -> None:
    page = client.get("/search", params={"q": "oslo"}).text
    assert "met Bo Birch in Oslo on Friday" in page
    assert "<mark>Oslo</mark>" in page


@pytest.mark.parametrize(
    ("asked", "found"), [('"called off the meeting"', True), ('"off called"', False), ("oslo halted", False)]
)
def test_all_words_and_phrases(client: TestClient, asked: str, found: bool) -> None:
    assert ("Nothing found" not in client.get("/search", params={"q": asked}).text) is found


def test_as_of(client: TestClient) -> None:
    assert "Friday" not in client.get("/search", params={"q": "oslo", "as_of": "2020-05-10"}).text


@pytest.mark.parametrize("asked", ["", "  ", '"', "***", "(", "a" * 200, "\u202e", "NEAR(x y)", "oslo*", "-oslo"])
def test_odd_words_are_no_error(client: TestClient, asked: str) -> None:
    assert client.get("/search", params={"q": asked}).status_code == 200
