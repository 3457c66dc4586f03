"""`dragoman reread`: reports that an older reader has read are read again."""

from __future__ import annotations

from dragoman.cli.options import Actors, Address, Json, MinConfidence, opened, reading
from dragoman.cli.read import run

EXAMPLES = """After an update of dragoman:

  [bold]dragoman reread[/bold]

The new claims supersede the old ones, which [bold]--known-at[/bold] still shows. Claims that were given are left alone."""


def reread(ledger: Address = None, actors: Actors = None, min_confidence: MinConfidence = None, json: Json = False) -> None:
    """Read again what an older reader has read."""
    from dragoman.ledger.filing import Desk

    reader = reading(actors, min_confidence)
    with opened(ledger) as held:
        tally = run(Desk(held.store, reader).reread(), None, "reading again")
        address = held.store.address
    tally.tell(address, json, ledger)
