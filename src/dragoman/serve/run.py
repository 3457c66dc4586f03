"""The server process."""

from __future__ import annotations

import contextlib
import socket

import uvicorn
from msgspec.structs import replace

from dragoman.ledger.door import Ledger
from dragoman.serve.app import application
from dragoman.serve.desk import Desk
from dragoman.serve.settings import Settings

_BACKLOG = 128


def run(ledger: Ledger, settings: Settings) -> None:
    """Serve a ledger until interrupted. OSError when the address cannot be listened at. Requests are not logged: they may
    hold what somebody looks for; faults are, on standard error."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    with listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
        listening.listen(_BACKLOG)
        settings = replace(settings, port=listening.getsockname()[1])
        server = uvicorn.Server(
            uvicorn.Config(
                application(Desk(ledger), settings),
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=15,
            )
        )
        _say(f"dragoman serves {ledger.store.address} at {settings.address} (Ctrl-C ends it)")
        with contextlib.suppress(KeyboardInterrupt):  # raised once the open requests are answered
            server.run(sockets=[listening])


def _say(message: str) -> None:
    import typer

    typer.echo(message)
