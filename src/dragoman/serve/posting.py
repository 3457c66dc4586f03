"""Who may post, how much and how often."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from starlette.requests import Request

from dragoman.serve.problem import ProblemError
from dragoman.serve.settings import Settings

_MINUTE = 60.0
_CLIENTS = 10_000


class Rate:
    """So many posts a minute from one address; the count runs over the last sixty seconds."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._posts: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, client: str) -> float:
        """Count a post. 0 when it may go on, else the seconds after which another may be tried."""
        now = self._clock()
        with self._lock:
            recent = [then for then in self._posts.get(client, []) if now - then < _MINUTE]
            late = len(recent) >= self._most
            if not late:
                recent.append(now)
            self._posts[client] = recent
            self._posts.move_to_end(client)
            while len(self._posts) > _CLIENTS:
                self._posts.popitem(last=False)
            return _MINUTE - (now - recent[0]) if late else 0.0


def admit(request: Request, settings: Settings, rate: Rate, token: str | None) -> None:
    """Let a post in or raise the ProblemError: from another site, without the token, too often."""
    foreign = request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower():
        foreign = True
    if foreign:
        raise ProblemError(403, "Refused", "Reports are not taken from pages of other sites.")
    if not settings.loopback:
        if settings.token is None:
            raise ProblemError(403, "Refused", "This server takes no reports: it was started without a token.")
        if token is None or not secrets.compare_digest(token.encode(), settings.token.encode()):
            raise ProblemError(401, "A token is needed", "Show it as `Authorization: Bearer TOKEN`.", field="token")
    wait = rate.wait(request.client.host if request.client else "")
    if wait:
        raise ProblemError(429, "Too many reports", "Wait a little before the next one.", retry=int(wait) + 1)


def bearer(request: Request) -> str | None:
    """The token in the Authorization header."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else None


async def body(request: Request, most: int) -> bytes:
    """The body of a request, never more than so many bytes of it in memory. ProblemError 413 beyond that."""
    said = request.headers.get("content-length", "")
    if said.isdigit() and int(said) > most:
        raise _too_large(most)
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > most:
            raise _too_large(most)
        pieces.append(piece)
    return b"".join(pieces)


def _too_large(most: int) -> ProblemError:
    return ProblemError(413, "Too large", f"A report may have {most:,} bytes.")
