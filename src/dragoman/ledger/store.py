"""The protocol that every ledger's store keeps; one contract test holds them all to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from dragoman.dossier.judgement import Judgement
from dragoman.ledger.browse import Browse
from dragoman.ledger.index.ask import Index
from dragoman.ledger.index.work import Watch
from dragoman.ledger.records import Counts, Entry, Filing, Kept, Source


class LedgerError(Exception):
    """A ledger that cannot be opened, read or written; the message says which and why."""


class Store(Protocol):
    """Reports, readings, claims and judgements, to which rows are only ever added, but for texts that are withdrawn."""

    address: str
    """Where the store lies: a path or a URL, for messages."""
    watch: Watch | None
    """Who is told while the index is brought up, if anybody."""

    def file(self, filing: Filing) -> bool:
        """Write a report, its reading and its claims in one transaction; False, and nothing written, when this reader's
        reading of this very report is held already or its text was withdrawn. LedgerError when it cannot be written."""
        ...

    def load(self, filings: Iterable[Filing]) -> int:
        """Write many, in the order given and some hundreds in one transaction; how many were not held already. For archives:
        what was not finished when the process ended is not there, and the same call adds it."""
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

    def judge(self, judgement: Judgement) -> bool:
        """Add a judgement; False when this very one is held already. LedgerError when it cannot be written.

        With one that withdraws a text, the snapshot and everything read in it (reports, originals, readings, claims, and
        whatever the store derives from them) are deleted in the same transaction.
        """
        ...

    def judgements(self, *, known_at: datetime | None = None) -> list[Judgement]:
        """The judgements recorded up to a moment, in the order in which they were made; those undone among them."""
        ...

    def withdrawn(self, snapshot: str) -> bool:
        """Whether the text with this SHA-256 was withdrawn, and that was not undone."""
        ...

    def named(self, what: str) -> list[Source]:
        """The reports with this id, address or key, or whose text has this SHA-256."""
        ...

    def kept(self, report: str) -> Kept | None:
        """The report with this key: text and original bytes; None when it is not here."""
        ...

    def counts(self) -> Counts: ...

    def refresh(self) -> None:
        """Bring the index up to the claims. `index` does so by itself.

        It is done in many transactions: whoever is killed in the middle has lost nothing, the next one goes on from there.
        """
        ...

    def behind(self, most: int) -> int:
        """How many readings and blocks of claims the index has still to take in, counted no further than `most`."""
        ...

    def index(self, as_of: date | None, today: date) -> AbstractContextManager[Index]:
        """The dossiers as they stood on a day (None: now), ready folded, with overdue ones as of `today`."""
        ...

    def browse(self, *, as_of: date | None = None, known_at: datetime | None = None) -> AbstractContextManager[Browse]:
        """Single reports and claims, lists in the order of days, words in texts: without folding anything."""
        ...

    def bring_up_words(self, go_on: Callable[[], bool] = ...) -> None:
        """Add the words of what was filed since the last time to what texts are searched by, as long as it is to `go_on`."""
        ...

    def close(self) -> None: ...
