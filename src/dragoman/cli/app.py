"""The program `dragoman`: its commands gathered, its exit status."""

from __future__ import annotations

import signal
import sys
from typing import Annotated

import typer

from dragoman.cli import actors, board, brief, changes, correct, export, extract, judge, judgements, read, reread, serve, show

_EPILOG = """Try this first: [bold]dragoman read report.txt[/bold], then [bold]dragoman board[/bold].

Exit status: 0 all went well, also when a report holds no claim; 1 some inputs failed (each named, the rest done);
2 the command was not understood."""

app = typer.Typer(
    name="dragoman",
    help="Read news reports and keep the state of the diplomacy they describe: what is on, what is off, who says so.",
    epilog=_EPILOG,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read", epilog=read.EXAMPLES)(read.read)
app.command("board", epilog=board.EXAMPLES)(board.board)
app.command("show", epilog=show.EXAMPLES)(show.show)
app.command("changes", epilog=changes.EXAMPLES)(changes.changes)
app.command("brief", epilog=brief.EXAMPLES)(brief.brief)
app.command("merge", epilog=judge.MERGE)(judge.merge)
app.command("split", epilog=judge.SPLIT)(judge.split)
app.command("reject", epilog=judge.REJECT)(judge.reject)
app.command("correct", epilog=correct.EXAMPLES)(correct.correct)
app.command("withdraw", epilog=judge.WITHDRAW)(judge.withdraw)
app.command("undo", epilog=judge.UNDO)(judge.undo)
app.command("judgements", epilog=judgements.EXAMPLES)(judgements.judgements)
app.command("reread", epilog=reread.EXAMPLES)(reread.reread)
app.command("extract", epilog=extract.EXAMPLES)(extract.extract)
app.command("export", epilog=export.EXAMPLES)(export.export)
app.command("serve", epilog=serve.EXAMPLES)(serve.serve)
app.command("actors", epilog=actors.EXAMPLES)(actors.actors)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Options before any command."""


def main() -> None:
    """Run the program and end the process with its status."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # "dragoman board | head" ends quietly, as other tools do
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
