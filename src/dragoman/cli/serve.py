"""`dragoman serve`: the page and the HTTP API over one ledger."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Address, opened
from dragoman.cli.terminal import complain, refuse

EXAMPLES = """Examples:

  [bold]dragoman serve[/bold]                            this machine's own ledger, at http://127.0.0.1:8321
  [bold]dragoman serve --ledger desk.db --port 8400[/bold]
  [bold]DRAGOMAN_TOKEN=... dragoman serve --host 0.0.0.0[/bold]   for others too; they need the token to post reports"""
TOKEN = "DRAGOMAN_TOKEN"
_SHORTEST = 16


def serve(
    ledger: Address = None,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 8321,
    token_file: Annotated[
        Path | None,
        typer.Option("--token-file", metavar="FILE", help=f"The token that posting needs; else ${TOKEN}. Not for loopback."),
    ] = None,
) -> None:
    """Open the desk: the board, dossiers, reports and the API, in a browser. Ctrl-C ends it."""
    from dragoman.serve.run import run
    from dragoman.serve.settings import Settings

    settings = Settings(host=host, port=port, token=_token(token_file))
    if not settings.loopback and settings.token is None:
        complain(f"dragoman: others can reach this server; it takes no reports without --token-file or ${TOKEN}")
    with opened(ledger, make=True) as held:
        try:
            run(held, settings)
        except OSError as error:
            refuse(f"cannot listen at {host}, port {port}: {error.strerror or error}")


def _token(path: Path | None) -> str | None:
    """The token from a file or the environment; ends the command with status 2 for one that is easily guessed."""
    try:
        token = os.environ.get(TOKEN, "") if path is None else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        refuse(f"--token-file {path}: {getattr(error, 'strerror', None) or 'not text'}")
    token = token.strip()
    if token and (len(token) < _SHORTEST or not token.isascii()):
        refuse(f"a token has at least {_SHORTEST} characters, all ASCII")
    return token or None
