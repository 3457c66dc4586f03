"""Turns: few pages are made at once, the others wait for theirs.

Making a page is work for the processor, and Python does one such thing at a time: to begin all of them together would keep
everybody waiting as long as the last one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

AT_ONCE = 2
"""One reads the ledger while another is made of what was read."""
Endpoint = Callable[[Request], Awaitable[Response]]


def in_turn(make: Callable[[Request], Response]) -> Endpoint:
    """An endpoint that makes its answer in its turn, once the ledger is folded: until then it says so."""

    def made(request: Request) -> Response:
        request.app.state.desk.folding.ready()
        return make(request)

    async def answer(request: Request) -> Response:
        return await to_thread.run_sync(made, request, limiter=request.app.state.turns)

    return answer
