"""What every request passes: names by which the server may be called, headers that keep pages harmless, ETags."""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.serve.settings import Settings

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""Nothing runs in a page but the one script of ours; nothing is loaded from elsewhere; no other page can frame it."""


class Guard:
    """Refuses foreign names and adds the headers."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = settings.hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        if self._hosts is not None and host_of(Headers(scope=scope).get("host", "")) not in self._hosts:
            refused = PlainTextResponse("This server is not known by that name.\n", status_code=421)
            await refused(scope, receive, guarded)
            return
        await self._app(scope, receive, guarded)


def host_of(value: str) -> str:
    """The name in a Host header, without its port."""
    value = value.strip().lower()
    if value.startswith("["):
        return value[1:].partition("]")[0]
    return value.partition(":")[0]


class Conditional:
    """An ETag on every complete answer to GET, and 304 to those who hold it already."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        start: Message = {}
        pieces: list[bytes] = []

        async def kept(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            pieces.append(message.get("body", b""))
            if not message.get("more_body"):
                await _answer(scope, start, b"".join(pieces), send)

        await self._app(scope, receive, kept)


async def _answer(scope: Scope, start: Message, body: bytes, send: Send) -> None:
    if start["status"] == 200:
        headers = MutableHeaders(scope=start)
        tag = headers.setdefault("etag", f'"{hashlib.sha256(body).hexdigest()[:32]}"')
        if matches(Headers(scope=scope).get("if-none-match"), tag):
            start = {**start, "status": 304}
            del headers["content-length"]
            start["headers"] = [pair for pair in headers.raw if pair[0] not in (b"content-type", b"content-length")]
            body = b""
    await send(start)
    await send({"type": "http.response.body", "body": body})


def matches(asked: str | None, tag: str) -> bool:
    """Whether If-None-Match names this ETag (weak comparison, RFC 9110)."""
    if asked is None:
        return False
    given = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return "*" in given or tag.removeprefix("W/") in given
