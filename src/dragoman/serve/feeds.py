"""Feeds over HTTP: Atom of changes, iCalendar of what has a day."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from dragoman.dossier.change import Change
from dragoman.export import atom, ical
from dragoman.serve.desk import Desk
from dragoman.serve.problem import there
from dragoman.serve.query import BoardQuery, ChangeQuery, Clocks, query
from dragoman.serve.view.words import title_words
from dragoman.serve.web import clocks_of

_ENTRIES = 100
_ATOM, _CALENDAR = "application/atom+xml; charset=utf-8", "text/calendar; charset=utf-8"


def changes_feed(request: Request) -> Response:
    """All changes, with the filters of the page."""
    asked = query(ChangeQuery, request.query_params.multi_items(), strict=False)
    desk: Desk = request.app.state.desk
    return _feed(request, desk.changes(asked).items, "Changes", "changes")


def dossier_feed(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    clocks = clocks_of(request)
    id = request.path_params["id"]
    one = there(desk.dossier(id, clocks), "dossier", id)
    made = desk.changes_in([id], clocks)[:_ENTRIES]
    return _feed(request, made, title_words(one), f"dossier:{id}")


def actor_feed(request: Request) -> Response:
    """Changes of all that an actor takes part in or speaks of."""
    desk: Desk = request.app.state.desk
    clocks = clocks_of(request)
    key = request.path_params["key"]
    actor = there(desk.actor(key, clocks), "actor", key)
    theirs = (*(one.id for one in actor.part), *(said.dossier.id for said in actor.said))
    made = desk.changes_in(theirs, clocks)[:_ENTRIES]
    return _feed(request, made, actor.name, f"actor:{quote(key, safe='')}")


def calendar(request: Request) -> Response:
    """What has a day, with the filters of the board."""
    desk: Desk = request.app.state.desk
    asked = query(BoardQuery, request.query_params.multi_items(), strict=False)
    return Response(ical.calendar(desk.chosen(asked)).encode("utf-8", "replace"), media_type=_CALENDAR)


def dossier_calendar(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    clocks: Clocks = clocks_of(request)
    id = request.path_params["id"]
    one = there(desk.dossier(id, clocks), "dossier", id)
    return Response(ical.calendar([one], title_words(one)).encode("utf-8", "replace"), media_type=_CALENDAR)


def _feed(request: Request, changes: Sequence[Change], title: str, id: str) -> Response:
    address = f"{request.url.scheme}://{request.url.netloc}"
    made = atom.feed(changes, title=f"dragoman: {title}", id=id, address=address, path=request.url.path)
    return Response(made, media_type=_ATOM)
