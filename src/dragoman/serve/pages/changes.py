"""`/changes`: what became of what, day by day."""

from __future__ import annotations

from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.desk import Desk
from dragoman.serve.query import ChangeQuery, Clocks, query
from dragoman.serve.web import page


def changes(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    asked = query(ChangeQuery, request.query_params.multi_items(), strict=False)
    found = desk.changes(asked)
    days = [(day, list(group)) for day, group in groupby(found.items, key=lambda change: change.published)]
    return page(
        request,
        "changes.html",
        clocks=Clocks(as_of=asked.as_of, known_at=asked.known_at),
        query=asked,
        slice=found,
        days=days,
        filtered=any((asked.since, asked.until, asked.party, asked.kind, asked.phase, asked.dossier)),
    )
