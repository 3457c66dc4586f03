"""How statuses, dates and names are put into words on a page."""

from __future__ import annotations

from datetime import date

from dragoman import edtf
from dragoman.claim import Holder
from dragoman.dossier.record import Dossier
from dragoman.ledger.records import Source
from dragoman.plain import plain
from dragoman.status import Phase, Status

NARRATOR = "the report"
"""How the reporter's own voice is called."""
CODES = {
    Status.RULED_OUT: "RO",
    Status.REJECTED: "RJ",
    Status.CANCELLED: "CX",
    Status.BROKEN_OFF: "BO",
    Status.ON_HOLD: "OH",
    Status.POSTPONED: "PP",
    Status.UNCLEAR: "UN",
    Status.NOT_RULED_OUT: "NR",
    Status.PROPOSED: "PR",
    Status.CONDITIONAL: "CO",
    Status.INVITED: "IN",
    Status.PLANNED: "PL",
    Status.SCHEDULED: "SC",
    Status.UNDER_WAY: "UW",
    Status.AGREED: "AG",
    Status.SIGNED: "SI",
    Status.IN_FORCE: "IF",
    Status.HELD: "HE",
}
"""Two letters for each status: told apart without colour."""
PHASES = {
    Phase.OFF: "off",
    Phase.STALLED: "stalled",
    Phase.OPEN: "open",
    Phase.PLANNED: "planned",
    Phase.ACTIVE: "under way",
    Phase.DONE: "done",
}


def status_words(status: Status) -> str:
    return status.value.replace("_", " ")


def when_words(value: str | None) -> str:
    """An EDTF date as people say it ("8 June, year not stated"); the value itself where it cannot be read; "" for none."""
    if not value:
        return ""
    try:
        return edtf.spoken(edtf.parse(value))
    except ValueError:
        return plain(value)


def day_words(day: date) -> str:
    """A day: "8 June 2022"."""
    return edtf.spoken(edtf.Date.of(day))


def holder_words(holder: Holder | str | None) -> str:
    """Who vouches, in words."""
    name = holder.name if isinstance(holder, Holder) else holder
    return plain(name) if name else NARRATOR


def source_words(source: Source) -> str:
    """The outlet, else the report's own name."""
    return plain(source.outlet or source.title or source.id)


def dated_words(source: Source) -> str:
    """The day that a report counts from; said so where that is only the day on which it was recorded."""
    said = day_words(source.dated)
    return said if source.published else f"undated, recorded {said}"


def parties_words(dossier: Dossier) -> str:
    return " – ".join(plain(party.name) for party in dossier.parties)


def apart_words(dossier: Dossier) -> str:
    """The topic or the place that tells a dossier from others between the same parties; "" where the parties say it."""
    known = {party.name for party in dossier.parties}
    return plain(dossier.topic or (dossier.place if dossier.place not in known else "") or "")


def title_words(dossier: Dossier) -> str:
    """Kind and parties, with what tells it apart."""
    apart = apart_words(dossier)
    return f"{dossier.kind.value}: {parties_words(dossier)}" + (f" ({apart})" if apart else "")
