"""The OpenAPI document, made from the operations and the records that they take and give."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import msgspec
from msgspec import Struct

from dragoman.serve.api.operations import OPERATIONS, Operation
from dragoman.serve.intake import Post, Posted
from dragoman.serve.problem import ProblemRecord
from dragoman.serve.settings import Settings

_REF = "#/components/schemas/{name}"
_PROBLEMS = {
    400: "A parameter cannot be used.",
    401: "A token is needed.",
    403: "Refused.",
    404: "There is no such thing.",
    413: "Too large.",
    415: "Not JSON.",
    422: "The report cannot be read.",
    429: "Too many reports.",
    503: "The ledger cannot be read.",
}


def document(settings: Settings) -> dict[str, Any]:
    """OpenAPI 3.1."""
    kinds: list[type[Struct]] = [*(one.gives for one in OPERATIONS), Post, Posted, ProblemRecord]
    _, components = msgspec.json.schema_components(list(dict.fromkeys(kinds)), ref_template=_REF)
    paths: dict[str, Any] = {one.path: {"get": _get(one)} for one in OPERATIONS}
    paths["/api/reports"]["post"] = _post(settings)
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "dragoman",
            "version": version("dragoman"),
            "summary": "What reports say of the state of diplomacy, according to whom.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": paths,
        "components": {"schemas": components},
    }
    if not settings.loopback:
        made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return made


def _get(operation: Operation) -> dict[str, Any]:
    names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
    path = [{"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}} for name in names]
    problems = [400, 503] + ([404] if names else [])
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": path + parameters(operation.takes),
        "responses": {
            "200": _answer("What was asked for.", operation.gives, headers={"ETag": {"schema": {"type": "string"}}}),
            "304": {"description": "It has not changed since the ETag that was shown."},
            **{str(status): _problem(status) for status in sorted(problems)},
        },
    }


def parameters(kind: type[Struct]) -> list[dict[str, Any]]:
    """The query parameters that the fields of a record make. None is the absence of a parameter, not a value of it."""
    [schema], components = msgspec.json.schema_components([kind], ref_template="{name}")
    fields = components[schema["$ref"]]["properties"]
    return [_parameter(name, field, components) for name, field in fields.items()]


def _parameter(name: str, field: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    kinds = [components.get(one.get("$ref", ""), one) for one in field.get("anyOf", [field])]
    [kind] = [one for one in kinds if one.get("type") != "null"]
    schema = {word: value for word, value in kind.items() if word not in ("title", "description", "default")}
    if field.get("default") is not None:
        schema["default"] = field["default"]
    if "enum" in schema:
        schema["type"] = "string"
    told = field.get("description") or kind.get("description")
    made = {"name": name, "in": "query", "required": False, "schema": schema}
    return {**made, "description": told} if told else made


def _post(settings: Settings) -> dict[str, Any]:
    problems = (400, 401, 403, 413, 415, 422, 429, 503)
    made: dict[str, Any] = {
        "operationId": "post",
        "summary": "Read and file a report",
        "requestBody": {"required": True, "content": {"application/json": {"schema": {"$ref": _REF.format(name="Post")}}}},
        "responses": {
            "200": _answer("It was here already.", Posted),
            "201": _answer("Read and filed.", Posted),
            **{str(status): _problem(status) for status in problems},
        },
    }
    return made if settings.loopback else {**made, "security": [{"token": []}]}


def _answer(told: str, kind: type[Struct], **more: Any) -> dict[str, Any]:
    reference = {"$ref": _REF.format(name=kind.__name__)}
    return {"description": told, "content": {"application/json": {"schema": reference}}, **more}


def _problem(status: int) -> dict[str, Any]:
    reference = {"$ref": _REF.format(name=ProblemRecord.__name__)}
    return {"description": _PROBLEMS[status], "content": {"application/problem+json": {"schema": reference}}}
