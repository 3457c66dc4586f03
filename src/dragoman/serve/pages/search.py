"""`/search`: words in evidence and in reports."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.desk import Desk
from dragoman.serve.query import Clocks, SearchQuery, query
from dragoman.serve.web import page


def search(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    asked = query(SearchQuery, request.query_params.multi_items(), strict=False)
    clocks = Clocks(as_of=asked.as_of, known_at=asked.known_at)
    hits = desk.search(asked)
    return page(request, "search.html", clocks=clocks, query=asked, hits=hits, dossier_of=desk.dossiers_of(hits.claims, clocks))
