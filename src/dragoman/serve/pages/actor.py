"""`/actors` and `/actors/KEY`: what somebody says about what, and where others differ."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.desk import Desk
from dragoman.serve.pages.days import around
from dragoman.serve.problem import there
from dragoman.serve.query import ActorQuery, Clocks, query
from dragoman.serve.web import clocks_of, page

_SHOWN = 100


def actors(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    asked = query(ActorQuery, request.query_params.multi_items(), strict=False)
    clocks = Clocks(as_of=asked.as_of, known_at=asked.known_at)
    return page(request, "actors.html", clocks=clocks, query=asked, slice=desk.actors(asked))


def actor(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    clocks = clocks_of(request)
    key = request.path_params["key"]
    known = there(desk.actor(key, clocks), "actor", key)
    earlier, later = around(desk, clocks)
    return page(
        request,
        "actor.html",
        clocks=clocks,
        actor=known,
        shown=known.said[:_SHOWN],
        part=known.part[:_SHOWN],
        earlier=earlier,
        later=later,
    )
