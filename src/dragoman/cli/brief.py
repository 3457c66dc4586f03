"""`dragoman brief`: what changed since a day, as Markdown."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import Address, AsOf, InKind, KnownAt, OfParty, Until, day, filters, opened
from dragoman.cli.terminal import readable

EXAMPLES = """Examples:

  [bold]dragoman brief --since 2018-05-20 > week.md[/bold]
  [bold]dragoman brief --since 2018-05-20 --party "North Korea"[/bold]"""


def brief(
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="Changes of that day (YYYY-MM-DD) and later.")],
    until: Until = None,
    party: OfParty = None,
    kind: InKind = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ledger: Address = None,
) -> None:
    """Write what changed since a day as Markdown, with the sentences and outlets."""
    start = day("--since", since) or since
    told = filters(party=party, kind=kind)
    end, published, known = day("--until", until), day("--as-of", as_of), day("--known-at", known_at)
    with opened(ledger) as held:
        text = held.brief(start, until=end, **told, as_of=published, known_at=known)
    typer.echo("\n".join(map(readable, text.splitlines())))
