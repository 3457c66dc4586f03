"""`/`: every dossier in one line, with the latest changes above."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from dragoman.dossier.record import Dossier, Position
from dragoman.serve.desk import Desk
from dragoman.serve.pages.days import around
from dragoman.serve.query import BoardQuery, ChangeQuery, Clocks, query
from dragoman.serve.state import state_name
from dragoman.serve.view.actor import actors as known_actors
from dragoman.serve.web import page

_VOICES, _DIFFERING = 3, 2
_STRIP = 5
_SUGGESTED = 60


class Row(Struct, frozen=True, kw_only=True):
    """A dossier with who says so and who says otherwise."""

    dossier: Dossier
    saying: tuple[Position, ...]
    more: int
    differing: tuple[Position, ...]
    """Positions in another phase than the dossier's."""


def row(dossier: Dossier) -> Row:
    saying = [position for position in dossier.positions if position.status is dossier.status]
    differing = [position for position in dossier.positions if position.phase is not dossier.phase]
    return Row(
        dossier=dossier,
        saying=tuple(saying[:_VOICES]),
        more=max(0, len(saying) - _VOICES),
        differing=tuple(differing[:_DIFFERING]),
    )


def board(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    asked = query(BoardQuery, request.query_params.multi_items(), strict=False)
    clocks = Clocks(as_of=asked.as_of, known_at=asked.known_at)
    found = desk.board(asked)
    filtered = any((asked.q, asked.party, asked.kind, asked.phase, asked.status, asked.disputed, asked.overdue))
    changes = (
        ()
        if filtered or asked.cursor
        else desk.changes(ChangeQuery(limit=_STRIP, as_of=asked.as_of, known_at=asked.known_at)).items
    )
    earlier, later = around(desk, clocks)
    return page(
        request,
        "board.html",
        clocks=clocks,
        query=asked,
        slice=found,
        rows=[row(dossier) for dossier in found.items],
        changes=changes,
        filtered=filtered,
        actors=known_actors(found.items, state_name)[:_SUGGESTED],
        earlier=earlier,
        later=later,
        address=desk.ledger.store.address,
    )
