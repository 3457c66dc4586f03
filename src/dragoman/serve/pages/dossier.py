"""`/dossiers/ID`: one undertaking: its status through time, who says what, what it waits on, every claim."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.export.schemaorg import event
from dragoman.serve.desk import Desk
from dragoman.serve.pages.days import around
from dragoman.serve.problem import missing
from dragoman.serve.query import Clocks
from dragoman.serve.view.graph import graph
from dragoman.serve.view.ribbon import ribbon
from dragoman.serve.web import Links, clocks_of, page

_CLAIMS, _MOST = 100, 5000


def dossier(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    clocks = clocks_of(request)
    id = request.path_params["id"]
    one = desk.dossier(id, clocks)
    if one is None:
        found = desk.meant(id, clocks)
        if found is not None:
            return RedirectResponse(Links(clocks)(f"/dossiers/{found.id}"), 307)
        raise missing("dossier", id)
    today = clocks.as_of or clocks.known_at
    asked = request.query_params.get("claims", "")
    shown = min(int(asked), _MOST) if asked.isdecimal() and len(asked) < 8 else _CLAIMS
    now = one if clocks.as_of is None else desk.dossier(id, Clocks(known_at=clocks.known_at)) or one
    earlier, later = around(desk, clocks, sorted({entry.source.dated for entry in now.history}))
    left = len(one.history) - shown
    return page(
        request,
        "dossier.html",
        clocks=clocks,
        one=one,
        ribbon=ribbon(one, today),
        graph=graph(one, lambda other: desk.dossier(other, clocks)),
        waiting=desk.waiting(one, clocks),
        claims=list(reversed(one.history))[:shown],
        older=min(len(one.history), _MOST) if left > 0 and shown < _MOST else None,
        outlets=len(one.outlets),
        candidates=one.candidates,
        copies=one.copies,
        judgements=desk.judged(one, clocks),
        event=event(one),
        earlier=earlier,
        later=later,
    )
