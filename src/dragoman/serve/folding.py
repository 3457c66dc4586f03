"""Folding in the background: nobody waits for an index that is far behind, as after an upgrade; he is told how far it is."""

from __future__ import annotations

import logging
from threading import Lock, Thread

from dragoman.ledger.index.work import Work
from dragoman.ledger.store import Store
from dragoman.serve.problem import ProblemError

_LOG = logging.getLogger("dragoman.serve")
PATIENCE = 400
"""Readings and blocks of claims that a request takes in by itself; where more are waiting, they are taken in apart."""
_AGAIN = 15
_SHORTLY = 3.0
"""Seconds that a search waits for the words."""


class StoppedError(Exception):
    """The server ends: what is left is done when it is started again."""


class Folding:
    """Brings the index and the words of one store up in a thread of its own, where there is much to do."""

    def __init__(self, store: Store, patience: int = PATIENCE) -> None:
        self._store = store
        self._patience = patience
        self._told = store.watch
        self._lock = Lock()
        self._thread: Thread | None = None
        self._work: Work | None = None
        self._folding = self._indexing = self._closed = False
        store.watch = self._watch

    def ready(self) -> None:
        """Go on where the index answers soon. ProblemError 503 while it is folded, which begins now if need be."""
        with self._lock:
            if self._folding:
                raise self._problem()
            if self._closed or self._store.behind(self._patience) < self._patience:
                return
            self._begin(much=True)
        raise self._problem()

    def searchable(self) -> None:
        """Go on where the words of the texts can be asked soon. ProblemError 503 while they are gathered."""
        self.ready()
        thread = self._thread
        if thread is not None:
            thread.join(_SHORTLY)
        if self._indexing:
            raise ProblemError(503, "The words are being gathered", "Searching comes when that is done.", retry=_AGAIN)

    def warm(self) -> None:
        """Bring up what is to be brought up, and come back when that is done or `close` was called."""
        with self._lock:
            if not self._folding and not self._closed:
                self._begin(much=self._store.behind(self._patience) >= self._patience)
            thread = self._thread
        if thread is not None:
            thread.join()

    def stop(self) -> None:
        """Leave what is not done yet for another time."""
        self._closed = True

    def close(self) -> None:
        """Stop, and come back when nothing goes on any more."""
        self.stop()
        if self._thread is not None:
            self._thread.join()

    def _begin(self, *, much: bool) -> None:
        self._folding, self._work = much, None
        thread = Thread(target=self._run, name="folding", daemon=True)
        thread.start()
        self._thread = thread

    def _run(self) -> None:
        try:
            self._store.refresh()
            self._folding, self._indexing = False, True
            self._store.bring_up_words(lambda: not self._closed)
        except StoppedError:
            pass
        except Exception as error:  # whoever asks next begins it again, and is told
            _LOG.error("the ledger could not be folded: %s", error)
        finally:
            self._folding = self._indexing = False

    def _watch(self, work: Work) -> None:
        self._work = work
        if self._told is not None:
            self._told(work)
        if self._closed:
            raise StoppedError

    def _problem(self) -> ProblemError:
        work = self._work
        done = ""
        if work is not None and work.total:
            what = "reports placed" if work.what == "placing" else "groups of claims folded"
            done = f" So far: {work.done:,} of {work.total:,} {what}."
        return ProblemError(
            503,
            "The ledger is being folded",
            f"Its dossiers are put together anew from the claims, as after an upgrade.{done} Nothing that was filed is lost.",
            retry=_AGAIN,
        )
