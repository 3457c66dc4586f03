"""The application: routes, what every request passes, how errors are answered."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from threading import Thread

from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from dragoman.ledger.store import LedgerError
from dragoman.serve import web
from dragoman.serve.api.answer import problem_json
from dragoman.serve.api.routes import routes as api_routes
from dragoman.serve.desk import Desk
from dragoman.serve.feeds import actor_feed, calendar, changes_feed, dossier_calendar, dossier_feed
from dragoman.serve.guard import Conditional, Guard
from dragoman.serve.pages import actor, board, changes, dossier, read, report, search
from dragoman.serve.posting import Rate
from dragoman.serve.problem import TITLES, ProblemError
from dragoman.serve.query import QueryError
from dragoman.serve.settings import Settings
from dragoman.serve.turns import AT_ONCE, in_turn

_LOG = logging.getLogger("dragoman.serve")


def application(desk: Desk, settings: Settings) -> Starlette:
    """The page and the API over a desk."""

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        warm = Thread(target=_warm, args=(desk,), name="warm", daemon=True)
        warm.start()
        yield
        await asyncio.to_thread(desk.folding.close)
        await asyncio.to_thread(warm.join)

    app = Starlette(
        routes=routes(),
        lifespan=lifespan,
        middleware=[Middleware(Guard, settings=settings), Middleware(Conditional)],
        exception_handlers={
            ProblemError: _problem,
            QueryError: _bad_query,
            HTTPException: _http,
            LedgerError: _ledger,
            Exception: _fault,
        },
    )
    app.state.desk = desk
    app.state.settings = settings
    app.state.rate = Rate(settings.posts)
    app.state.turns = CapacityLimiter(AT_ONCE)
    return app


def routes() -> list[BaseRoute]:
    asking = [
        Route("/", board.board),
        Route("/dossiers/{id}", dossier.dossier),
        Route("/dossiers/{id}/changes.atom", dossier_feed),
        Route("/dossiers/{id}/calendar.ics", dossier_calendar),
        Route("/reports", report.reports),
        Route("/reports/{key}", report.report),
        Route("/reports/{key}/text", report.text),
        Route("/actors", actor.actors),
        Route("/actors/{key:path}/changes.atom", actor_feed),
        Route("/actors/{key:path}", actor.actor),
        Route("/changes", changes.changes),
        Route("/changes.atom", changes_feed),
        Route("/calendar.ics", calendar),
        Route("/search", search.search),
    ]
    return [
        *(Route(one.path, in_turn(one.endpoint)) for one in asking),
        Route("/read", read.form),
        Route("/read", read.read, methods=["POST"]),
        *api_routes(),
        Mount("/static", StaticFiles(packages=[("dragoman.serve", "static")])),
    ]


def _warm(desk: Desk) -> None:
    try:
        desk.warm()
    except Exception as error:  # whoever reads first is told
        _LOG.warning("the reader could not be loaded: %s", error)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    if request.url.path.startswith("/api/"):
        return problem_json(error)
    again = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    answer = web.page(request, "error.html", status=error.status, problem=error, again=again)
    answer.headers.update(error.headers)
    return answer


async def _bad_query(request: Request, error: Exception) -> Response:
    assert isinstance(error, QueryError)
    shown = error.why if request.url.path.startswith("/api/") else str(error)
    return await _problem(request, ProblemError(400, TITLES[400], shown, field=error.field))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = {404: "There is no such page here.", 405: "This address does not take that method."}.get(
        error.status_code, error.detail
    )
    answer = await _problem(request, ProblemError(error.status_code, TITLES.get(error.status_code, error.detail), detail))
    answer.headers.update(error.headers or {})
    return answer


async def _ledger(request: Request, error: Exception) -> Response:
    _LOG.error("%s", error)
    return await _problem(request, ProblemError(503, TITLES[503], "Try again in a moment; the server's log says why.", retry=5))


async def _fault(request: Request, error: Exception) -> Response:
    return await _problem(
        request, ProblemError(500, TITLES[500], "The server's log says what. Nothing in the ledger was changed by it.")
    )
