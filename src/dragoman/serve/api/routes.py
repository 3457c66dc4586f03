"""The API's addresses."""

from __future__ import annotations

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dragoman.serve.api.answer import json
from dragoman.serve.api.openapi import document
from dragoman.serve.api.operations import OPERATIONS, Operation
from dragoman.serve.intake import Post, post
from dragoman.serve.posting import admit, bearer, body
from dragoman.serve.problem import ProblemError
from dragoman.serve.query import QueryError, bad, query
from dragoman.serve.turns import Endpoint, in_turn
from dragoman.serve.web import page


def routes() -> list[BaseRoute]:
    made: list[BaseRoute] = [
        Route("/api", _overview),
        Route("/api/openapi.json", _openapi),
        Route("/api/reports", _post, methods=["POST"]),
    ]
    made += [Route(one.path.replace("{key}", "{key:path}"), _endpoint(one)) for one in OPERATIONS]
    made.sort(key=lambda route: isinstance(route, Route) and route.path == "/api/reports" and "POST" not in (route.methods or ()))
    return made


def _endpoint(operation: Operation) -> Endpoint:
    def answer(request: Request) -> Response:
        asked = query(operation.takes, request.query_params.multi_items())
        return json(operation.answer(request.app.state.desk, asked, request.path_params))

    return in_turn(answer)


def _overview(request: Request) -> Response:
    return page(request, "api.html", document=document(request.app.state.settings))


def _openapi(request: Request) -> Response:
    return json(document(request.app.state.settings))


async def _post(request: Request) -> Response:
    """Read a posted report. 201 when it was filed, 200 when it was here already."""
    settings = request.app.state.settings
    admit(request, settings, request.app.state.rate, bearer(request))
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise ProblemError(415, "Not a form that is read", "A report is posted as application/json.", field="content-type")
    raw = await body(request, settings.body)
    try:
        given = msgspec.json.decode(raw, type=Post)
    except msgspec.ValidationError as error:
        wrong = bad(error)
        raise ProblemError(422, "That cannot be read", wrong.why, field=wrong.field) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProblemError(400, "That could not be understood", f"No JSON: {error}") from error
    try:
        made = await run_in_threadpool(post, request.app.state.desk, given)
    except QueryError as error:
        raise ProblemError(422, "That cannot be read", error.why, field=error.field) from error
    status = 200 if made.state == "known" else 201
    return json(made, status, location=f"/api/reports/{made.report}")
