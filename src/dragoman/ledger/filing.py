"""Filing: documents taken in become readings in a store, one transaction a report; one bad report stops nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Literal, Protocol

from msgspec import Struct

from dragoman import intake
from dragoman.claim import Claim
from dragoman.ledger.given import Naming, given_claims, given_reader
from dragoman.ledger.records import Filing, Kept, key_of
from dragoman.ledger.store import LedgerError, Store
from dragoman.reading.records import Reading
from dragoman.report import Report

READ = ("en", "und")
"""Languages that are read."""
State = Literal["new", "known", "unread", "withdrawn", "failed"]
Clock = Callable[[], datetime]


class Reader(Protocol):
    """Who reads reports: `dragoman.reading.reader.Reader`, or a stand-in."""

    @property
    def version(self) -> str: ...

    def read(self, report: Report) -> Reading: ...


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one document."""

    source: str
    """The file, with the line number for JSON Lines."""
    state: State
    """new: filed. known: held already. unread: filed, but not in a language that is read. withdrawn: not filed, since its text
    was withdrawn. failed: not filed."""
    report: Report | None = None
    claims: tuple[Claim, ...] = ()
    """The claims filed now."""
    error: str | None = None
    """For `failed`: what is wrong, naming the source."""


def now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """Files documents in a store with one reader; or, given a naming, with the claims that they carry themselves.

    `actors` is a digest of the user's own actors that a naming goes by: under others, given claims are filed anew.
    """

    def __init__(
        self, store: Store, reader: Reader | None, naming: Naming | None = None, clock: Clock = now, actors: str = ""
    ) -> None:
        if (reader is None) == (naming is None):
            raise ValueError("either a reader or a naming for given claims")
        self._store = store
        self._reader = reader
        self._naming = naming
        self._clock = clock
        self._actors = f"+actors.{actors}" if actors else ""

    def file(self, document: intake.Intake) -> Outcome:
        """Read and file one document. LedgerError when the ledger fails; every other fault is the document's own."""
        if document.report is None:
            return Outcome(source=document.source, state="failed", error=str(document.error))
        try:
            return self._file(document, document.report)
        except LedgerError:
            raise
        except Exception as error:  # a fault in reading one report must not end the batch
            return Outcome(source=document.source, state="failed", report=document.report, error=fault(document.source, error))

    def _file(self, document: intake.Intake, report: Report) -> Outcome:
        if self._naming is not None:
            if document.claims is None:
                raise ValueError('no "claims" in the object')
            version = given_reader(document.claims) + self._actors
        else:
            assert self._reader is not None
            version = self._reader.version
        if self._store.holds(key_of(report), version):
            return Outcome(source=document.source, state="known", report=report)
        if self._store.withdrawn(report.sha256):
            return Outcome(source=document.source, state="withdrawn", report=report)
        unread = False
        if self._naming is not None:
            claims = given_claims(report, document.claims or (), self._naming)
        else:
            unread = report.language not in READ
            claims = () if unread else self._read(report)
        filing = Filing(report=report, reader=version, recorded=self._clock(), claims=claims, raw=document.raw or None)
        if not self._store.file(filing):
            return Outcome(source=document.source, state="known", report=report)
        return Outcome(source=document.source, state="unread" if unread else "new", report=report, claims=claims)

    def reread(self) -> Iterator[Outcome]:
        """Read again every report whose latest reading was made by another reader; older readings stay."""
        if self._reader is None:
            raise ValueError("given claims are not read again")
        for kept in self._store.outdated(self._reader.version):
            source = f"report {kept.source.id}"
            try:
                yield self._reread(kept, source)
            except LedgerError:
                raise
            except Exception as error:
                yield Outcome(source=source, state="failed", error=fault(source, error))

    def _reread(self, kept: Kept, source: str) -> Outcome:
        assert self._reader is not None
        told = kept.report
        report = intake.report(
            told.text, id=told.id, published=told.published, outlet=told.outlet, title=told.title, url=told.url
        )
        unread = report.language not in READ
        claims = () if unread else self._read(report)
        filing = Filing(report=report, reader=self._reader.version, recorded=self._clock(), claims=claims, raw=kept.raw)
        self._store.file(filing)
        return Outcome(source=source, state="unread" if unread else "new", report=report, claims=claims)

    def _read(self, report: Report) -> tuple[Claim, ...]:
        assert self._reader is not None
        return self._reader.read(report).claims


def fault(source: str, error: Exception) -> str:
    """What to tell about a report that could not be read."""
    known = isinstance(error, ValueError) and str(error)
    return f"{source}: {error if known else f'{type(error).__name__}: {error}'}"
