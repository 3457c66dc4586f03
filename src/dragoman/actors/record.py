"""Actors and their offices: the lines of the knowledge table, frozen."""

from __future__ import annotations

from msgspec import Struct

from dragoman.claim import ActorKind


class Office(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An office held, or a post spoken for. Dates are EDTF level 0: a day, a month or a year."""

    title: str
    """As it is to be shown: "President", "Minister of Foreign Affairs"; "leader" where the source names none."""
    state: str | None = None
    """Code of the state that the office belongs to."""
    body: str | None = None
    """Name of the organisation that the office belongs to."""
    since: str | None = None
    until: str | None = None
    """The day that the holder left, where a source gives it. Never an upper bound."""
    gone_by: str | None = None
    """Upper bound: by then a listing no longer had the holder. Not a date of leaving, and never shown as one."""
    seen_first: str | None = None
    seen_last: str | None = None
    """First and last day on which a source shows the holder in office (for `mentioned`: speaks of the holder)."""
    current: bool = False
    """Still in office when the table was made."""
    acting: bool = False
    leads: bool = False
    """The source takes the holder for the one who effectively led the state."""
    mentioned: bool = False
    """Known only from documents that speak of the person under this title: no tenure."""
    unverified: bool = False
    """From general knowledge; not checked against a source."""
    source: str = ""


class Actor(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A person, state, place or organisation of diplomacy: one line of the table, and of a user's own file."""

    key: str
    kind: ActorKind
    name: str
    """The name to be shown."""
    aliases: tuple[str, ...] = ()
    """Other names that mean it wherever they stand. All capitals: only so written."""
    short: tuple[str, ...] = ()
    """Forms that mean it only in context: a bare surname."""
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    """Cities that stand for the state when they act."""
    metonyms: tuple[str, ...] = ()
    """Buildings and offices that stand for the state."""
    former: tuple[str, ...] = ()
    state: str | None = None
    """ISO 3166-1 alpha-2 code, or the table's own: of the state that it is, lies in or belongs to."""
    sort: str | None = None
    """Finer kind: territory, disputed, armed_group, bloc, media, city ..."""
    qid: str | None = None
    offices: tuple[Office, ...] = ()
    unverified: bool = False
    source: str = ""
