"""What people see: text made safe for a terminal, tables, messages on standard error."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from dragoman.plain import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_UNSAFE_IN_JSON = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_WIDE = 160
"""Columns of a table that goes into a file or a pipe."""
COLOURS = {"off": "red", "stalled": "yellow", "open": "cyan", "planned": "blue", "active": "magenta", "done": "green"}


def readable(text: str) -> str:
    """One line of text as `plain` makes it, but with the spaces at its beginning."""
    return " " * (len(text) - len(text.lstrip(" "))) + plain(text)


def console() -> Console:
    """Standard output for tables; as wide as the terminal, or fixed where there is none."""
    from rich.console import Console

    wide = None if sys.stdout.isatty() else _WIDE
    return Console(markup=False, highlight=False, emoji=False, width=wide, soft_wrap=False)


def cell(text: object, style: str = "") -> Text:
    """A piece of a table; brackets in it are no markup."""
    from rich.text import Text

    words = str(text)
    return Text(readable(words), style=style)


def status(value: str, phase: str) -> Text:
    return cell(value.replace("_", " "), COLOURS.get(phase, ""))


def echo_json(value: Any) -> None:
    """One line of JSON on standard output."""
    typer.echo(as_json(value))


def as_json(value: Any) -> str:
    """JSON in one line, in which no character can command a terminal."""
    import json

    line = json.dumps(value, ensure_ascii=False)
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def complain(message: object) -> None:
    """A message on standard error."""
    typer.echo(plain(message), err=True)


def refuse(message: object) -> NoReturn:
    """Say why the command cannot be carried out and end with status 2."""
    complain(f"dragoman: {message}")
    raise typer.Exit(2)
