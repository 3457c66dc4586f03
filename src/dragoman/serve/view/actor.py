"""An actor: what it says about what, where it differs from the others, and in what it takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from dragoman.claim import Holder, Party
from dragoman.dossier.cast import fold
from dragoman.dossier.record import Dossier, Position

States = Callable[[str], str | None]
"""From a state's code to its name."""


class Said(Struct, frozen=True, kw_only=True):
    """One position of the actor beside those that differ from it."""

    dossier: Dossier
    position: Position
    others: tuple[Position, ...]
    """Latest positions of other holders in another phase."""

    @property
    def differs(self) -> bool:
        return bool(self.others)


class ActorView(Struct, frozen=True, kw_only=True):
    key: str
    name: str
    kind: str | None
    state: str | None
    offices: tuple[str, ...]
    said: tuple[Said, ...]
    """Positions of the actor; of a state, those of everyone who speaks for it."""
    part: tuple[Dossier, ...]
    """Undertakings in which it takes part."""


class Known(Struct, frozen=True, kw_only=True):
    """An actor as one line of a list."""

    key: str
    name: str
    kind: str | None
    state: str | None
    dossiers: int
    positions: int


def key_of(one: Party | Holder) -> str:
    """The key of an actor: a state's code, a Wikidata id, else the name without case, marks and spaces."""
    if one.kind == "state" and one.state:
        return one.state
    return one.qid or fold(one.name).replace(" ", "-") or one.name.replace("/", "-")


def _is(key: str, one: Party | Holder) -> bool:
    return key_of(one) == key or one.state == key


def _parties(dossier: Dossier) -> Iterable[Party]:
    if not dossier.history:
        yield from dossier.parties
    for entry in dossier.history:
        yield from entry.claim.parties


def actor_view(key: str, dossiers: Sequence[Dossier], states: States) -> ActorView | None:
    """What is known of an actor; None when nobody has this key. A state goes by its own name."""
    said: list[Said] = []
    part: list[Dossier] = []
    met: list[Party | Holder] = []
    for dossier in dossiers:
        theirs = [position for position in dossier.positions if (holder := position.entry.claim.holder) and _is(key, holder)]
        met += [holder for entry in dossier.history if (holder := entry.claim.holder) and key_of(holder) == key]
        met += [holder for position in theirs if (holder := position.entry.claim.holder) and key_of(holder) == key]
        for position in theirs:
            others = tuple(other for other in dossier.positions if other not in theirs and other.phase is not position.phase)
            said.append(Said(dossier=dossier, position=position, others=others))
        parties = [party for party in _parties(dossier) if _is(key, party)]
        met += [party for party in parties if key_of(party) == key]
        if parties:
            part.append(dossier)
    if not met and not said and not part:
        return None
    best = max(met, key=lambda one: (one.kind is not None, len(one.name)), default=None)
    return ActorView(
        key=key,
        name=states(key) or (best.name if best else key),
        kind=best.kind if best else "state",
        state=best.state if best else key,
        offices=tuple(dict.fromkeys(one.office for one in met if one.office)),
        said=tuple(said),
        part=tuple(part),
    )


def actors(dossiers: Sequence[Dossier], states: States) -> list[Known]:
    """Everyone who takes part or says something, those in most dossiers first."""
    met: dict[str, Party | Holder] = {}
    taking: dict[str, set[str]] = {}
    saying: dict[str, int] = {}
    for dossier in dossiers:
        for party in _parties(dossier):
            _meet(met, party)
            taking.setdefault(key_of(party), set()).add(dossier.id)
        for position in dossier.positions:
            if (holder := position.entry.claim.holder) is not None:
                key = key_of(holder)
                _meet(met, holder)
                taking.setdefault(key, set()).add(dossier.id)
                saying[key] = saying.get(key, 0) + 1
    known = [
        Known(
            key=key,
            name=(one.kind == "state" and states(key)) or one.name,
            kind=one.kind,
            state=one.state,
            dossiers=len(taking[key]),
            positions=saying.get(key, 0),
        )
        for key, one in met.items()
    ]
    return sorted(known, key=lambda one: (-one.dossiers, -one.positions, one.name, one.key))


def _meet(met: dict[str, Party | Holder], one: Party | Holder) -> None:
    """Keep the fullest name under which an actor was met."""
    key = key_of(one)
    before = met.get(key)
    if before is None or (one.kind is not None, len(one.name)) > (before.kind is not None, len(before.name)):
        met[key] = one
