"""The protocol that every ledger's store keeps; one contract test holds them all to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Protocol

from dragoman.ledger.records import Counts, Entry, Filing, Kept


class LedgerError(Exception):
    """A ledger that cannot be opened, read or written; the message says which and why."""


class Store(Protocol):
    """Reports, readings and claims, to which rows are only ever added."""

    address: str
    """Where the store lies: a path or a URL, for messages."""

    def file(self, filing: Filing) -> bool:
        """Write a report, its reading and its claims in one transaction; False, and nothing written, when this reader's
        reading of this very report is held already. LedgerError when it cannot be written."""
        ...

    def holds(self, report: str, reader: str) -> bool:
        """Whether the report with this key has been read by this reader."""
        ...

    def entries(self, *, as_of: date | None = None, known_at: datetime | None = None) -> Iterator[Entry]:
        """The claims of each report's latest reading, by report and then by place in it.

        `as_of` leaves out reports that count from a later day, `known_at` readings recorded after that moment: a
        reading that superseded another later than that leaves the older one in place.
        """
        ...

    def outdated(self, reader: str) -> Iterator[Kept]:
        """The reports whose latest reading was made by another reader, claims given by people left out."""
        ...

    def kept(self, report: str) -> Kept | None:
        """The report with this key: text and original bytes; None when it is not here."""
        ...

    def counts(self) -> Counts: ...

    def close(self) -> None: ...
