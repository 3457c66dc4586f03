from __future__ import annotations

import re
from typing import Any

from starlette.testclient import TestClient

from dragoman.serve.api.operations import OPERATIONS


def references(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
        return own.union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


def test_every_operation_is_described(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    assert set(document["paths"]) == {one.path for one in OPERATIONS}
    for one in OPERATIONS:
        operation = document["paths"][one.path]["get"]
        named = {parameter["name"] for parameter in operation["parameters"]}
        assert named == set(one.takes.__struct_fields__) | set(re.findall(r"\{(\w+)\}", one.path))
    assert set(document["paths"]["/api/reports"]) == {"get", "post"}


def test_what_is_referred_to_is_there(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert {reference.removeprefix("#/components/schemas/") for reference in references(document)} <= set(schemas)


def test_only_a_server_for_others_asks_for_a_token(client: TestClient, open_client: TestClient) -> None:
    assert "securitySchemes" not in client.get("/api/openapi.json").json()["components"]
    assert open_client.get("/api/openapi.json").json()["paths"]["/api/reports"]["post"]["security"] == [{"token": []}]


def test_the_page_lists_them(client: TestClient) -> None:
    page = client.get("/api").text
    assert all(one.path in page for one in OPERATIONS)
