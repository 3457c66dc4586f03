"""The overall status of an undertaking from what its holders say: the table of docs/ledger.md."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.claim import Holder
from dragoman.dossier.cast import Cast, fold, same_name
from dragoman.dossier.position import Standing, repeats, weight
from dragoman.status import Kind, Phase, Status

_FIRM = (Phase.PLANNED, Phase.ACTIVE, Phase.DONE)
_OFF = (Phase.OFF, Phase.STALLED)
_RESERVES = {Status.PLANNED: (Status.UNCLEAR, Status.CONDITIONAL), Status.SCHEDULED: (Status.UNCLEAR,)}
"""What another side's word must be for it to weaken a plan: an offer or an invitation does not."""
_NEUTRAL = "reports"
_OUTSIDE = "outside"


def side_of(holder: Holder | None, cast: Cast) -> str:
    """The side that a holder speaks for: one of the cast's, "reports" (narrators, sources of unknown allegiance) or "outside"."""
    if holder is None:
        return _NEUTRAL
    if holder.state in cast.sides:
        return holder.state or _NEUTRAL
    name = fold(holder.name)
    for other in cast.named:
        if same_name(name, other.name):
            return other.side
    return _OUTSIDE if holder.state or holder.resolved else _NEUTRAL


def overall(standings: Mapping[str, Standing], cast: Cast) -> tuple[Standing, bool]:
    """The standing that decides, and whether the sides contradict each other. ValueError when there is none."""
    sides: dict[str, list[Standing]] = {}
    for key in sorted(standings):
        sides.setdefault(side_of(standings[key].holder, cast), []).append(standings[key])
    current = {side: _latest(held) for side, held in sorted(sides.items())}
    outside = current.pop(_OUTSIDE, None)
    if not current:
        if outside is None:
            raise ValueError("no positions")
        return outside, False
    narrator = current.get(_NEUTRAL)
    if narrator is not None:
        kept = {side: held for side, held in current.items() if side == _NEUTRAL or not _overtakes(narrator, held)}
        news = any(held.effective > narrator.effective for side, held in kept.items() if side != _NEUTRAL)
        if news and narrator.status.phase in _OFF:
            del kept[_NEUTRAL]
        current = kept
    return _decide(list(current.values()))


def _overtakes(narrator: Standing, held: Standing) -> bool:
    """Whether the reports' own voice is news after what a side said. What is done is not undone by telling of the plan for it."""
    done = held.status.phase is Phase.DONE and held.entry.claim.kind is not Kind.TALKS
    if done and narrator.status.phase not in (*_OFF, Phase.DONE):
        return False
    return held.effective < narrator.effective and not repeats(narrator.entry, held)


def _latest(held: list[Standing]) -> Standing:
    """The word of one side: its latest, of one day the one that tells something new, of what is done the furthest.

    What one of them has called done stands although another speaks of the plan for it, unless it has been called off since.
    """
    last = max(held, key=lambda one: (one.effective, one.status is not one.before, weight(one.status), one.entry.id))
    done = [one for one in held if one.status.phase is Phase.DONE]
    if not done or last.status.phase in _OFF:
        return last
    furthest = max(done, key=lambda one: (one.status.commitment, one.effective, one.entry.id))
    if last.status.phase is Phase.DONE:
        return furthest
    undone = any(one.status.phase in _OFF and one.effective > furthest.effective for one in held)
    goes_on = furthest.status is Status.AGREED or last.entry.claim.kind is Kind.TALKS
    return last if undone or goes_on else furthest


def _decide(voices: list[Standing]) -> tuple[Standing, bool]:
    off = [voice for voice in voices if voice.status.phase in _OFF]
    firm = [voice for voice in voices if voice.status.phase in _FIRM]
    done = [voice for voice in voices if voice.status.phase is Phase.DONE]
    disputed = bool(off) and bool(firm)
    if done:
        best = max(done, key=lambda voice: (voice.status.commitment, voice.effective, voice.entry.id))
        later = [voice for voice in off if voice.effective >= best.effective]
        reserved = [voice for voice in voices if voice.status.phase is Phase.OPEN]
        if later:
            return _weakest(later), disputed
        if best.status is Status.AGREED and reserved:
            return _weakest(reserved), disputed
        return best, disputed
    if off:
        return _weakest(off), disputed
    best = max(voices, key=lambda voice: (voice.status.commitment, voice.effective, voice.entry.id))
    if best.status.phase is Phase.OPEN:
        return _weakest(voices), disputed
    reserves = [voice for voice in voices if _reserved(voice, best)]
    return (_weakest(reserves) if reserves else best), disputed


def _reserved(voice: Standing, plan: Standing) -> bool:
    """Whether another side's word weakens a plan: a doubt of that day or later, or one that is all that came back after that side
    had called the plan off."""
    if voice.status.phase is Phase.OPEN and voice.off is not None and voice.off >= plan.effective:
        return True
    return voice.status in _RESERVES.get(plan.status, ()) and voice.effective >= plan.effective


def _weakest(voices: list[Standing]) -> Standing:
    return min(voices, key=lambda voice: (voice.status.commitment, voice.entry.id))
