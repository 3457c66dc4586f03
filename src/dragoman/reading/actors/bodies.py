"""Mentions of what is no person: states, organisations, places, and groups of people described by them."""

from __future__ import annotations

import msgspec

from dragoman.actors.index import Entry, Use
from dragoman.actors.record import Actor
from dragoman.reading.actors import lexicon as lx
from dragoman.reading.actors.places import acts, another
from dragoman.reading.actors.scan import POSSESSIVES, Hit, Scan
from dragoman.reading.actors.titles import Title
from dragoman.reading.records import Form, Mention

_MILITARY = frozenset("forces army military troops navy".split())


def of_hit(scan: Scan, hit: Hit) -> Mention | None:
    """The mention that a phrase of the table makes by itself; None where it means nobody (or a person, who is read elsewhere)."""
    start, end = scan.tokens.starts[hit.first], scan.tokens.ends[hit.last]
    other = another(scan, hit)
    if other == "skip":
        return None
    if other is not None:
        return Mention(start=start, end=end, kind="place", form="name", name=scan.surface(hit.first, hit.last), state=other)
    entries = [entry for entry in hit.entries if scan.table.actors[entry.actor].kind != "person"]
    if not entries:
        return None
    entry = _meant(scan, hit, entries)
    actor = scan.table.actors[entry.actor]
    if entry.form in _BODIES_OF_MANY and (first := _whose(scan, hit)) >= 0:
        return _national(scan, first, hit, entry.form)
    form: Form = "name"
    if entry.use is Use.DEMONYM:
        form = "demonym"
    elif entry.use in (Use.CAPITAL, Use.METONYM):
        if not acts(scan, hit):
            shown = " ".join(scan.surface(hit.first, hit.last).split())
            return Mention(start=start, end=end, kind="place", form="name", name=_cased(shown, entry), state=actor.state)
        form = "metonym"
    plural = (
        entry.use is Use.DEMONYM and entry.form.endswith("s") and not entry.form.endswith(("ss", "is")) and len(entry.form) > 4
    )
    return Mention(
        start=start,
        end=end,
        kind=actor.kind,
        form=form,
        name=actor.name,
        actor=actor.key,
        state=actor.state,
        qid=actor.qid,
        plural=plural,
    )


_BODIES_OF_MANY = frozenset((
    "Security Council", "General Assembly", "Human Rights Council", "Congress", "Senate", "House of Representatives",
    "National Security Council",
    "Supreme National Security Council", "National Assembly", "Politburo", "Foreign Office", "Federation Council",
))  # fmt: skip
"""Names that mean one body by themselves, and another with a state or a capitalised word before them."""


def _whose(scan: Scan, hit: Hit) -> int:
    """The first token of the state or capitalised word that makes a body another's; -1 where it stands alone."""
    before = scan.before(hit.first)
    if before < 0 and hit.first > 1 and scan.words[hit.first - 1] in POSSESSIVES:
        before = hit.first - 2
    if before < 0 or not scan.capital[before]:
        return -1
    start = scan.covered[before]
    if start >= 0:
        kinds = {scan.table.actors[entry.actor].kind for entry in scan.hits[start].entries}
        return start if kinds & {"state"} else -1
    return (
        before
        if not scan.opens[before] and scan.folds[before] in ("state", "national", "supreme", "federal", "presidential")
        else -1
    )


def _national(scan: Scan, first: int, hit: Hit, form: str) -> Mention | None:
    start, end = scan.tokens.starts[first], scan.tokens.ends[hit.last]
    shown = " ".join(scan.surface(first, hit.last).split())
    state = None
    if first in scan.hits:
        actor = next(actor for entry in scan.hits[first].entries if (actor := scan.table.actors[entry.actor]).kind == "state")
        state = actor.key
        shown = f"{actor.demonyms[0]} {form}" if actor.demonyms else shown
    known = [one for one in scan.table.named(shown) if one.kind == "organisation"]
    if known:
        return _known(start, end, known[0], known[0].state)
    return Mention(start=start, end=end, kind="organisation", form="name", name=shown, actor=f"met:{shown.lower()}", state=state)


def _known(start: int, end: int, body: Actor, state: str | None) -> Mention:
    """A body that the table knows by the name shown."""
    return Mention(
        start=start, end=end, kind="organisation", form="name", name=body.name, actor=body.key, state=state, qid=body.qid
    )


def halves(scan: Scan, taken: bytearray) -> list[Mention]:
    """ "The North" and "the South" in a report that speaks of the two Koreas; the first half of "North and South Korea"."""
    if "korea" not in scan.lower_folds and "korean" not in scan.lower_folds:
        return []
    found = []
    for index, word in enumerate(scan.words):
        if word not in ("North", "South") or taken[index] or (index in scan.hits and scan.hits[index].last > index):
            continue
        before, after = scan.before(index), scan.follow(index)
        joined = scan.folds[index + 1 : index + 4] in (["and", "south", "korea"], ["and", "north", "korea"])
        if not joined and (before < 0 or scan.folds[before] != "the" or (after > 0 and scan.capital[after])):
            continue
        actor = scan.table.state("KP" if word == "North" else "KR")
        if actor is not None:
            start, end = scan.tokens.starts[index], scan.tokens.ends[index]
            found.append(
                Mention(
                    start=start,
                    end=end,
                    kind="state",
                    form="name",
                    name=actor.name,
                    actor=actor.key,
                    state=actor.state,
                    qid=actor.qid,
                )
            )
    return found


def _meant(scan: Scan, hit: Hit, entries: list[Entry]) -> Entry:
    """Of several readings: a capital that acts before the city, the city before it otherwise; else the first in the table."""
    if len(entries) == 1:
        return entries[0]
    cities = [entry for entry in entries if entry.use in (Use.CAPITAL, Use.METONYM)]
    names = [entry for entry in entries if entry.use is Use.NAME]
    if cities and acts(scan, hit):
        return cities[0]
    return min(names or entries, key=lambda entry: entry.use)


def _cased(shown: str, entry: Entry) -> str:
    return entry.form if shown.isupper() and len(shown) > 3 else shown


def of_title(scan: Scan, title: Title) -> Mention | None:
    """The mention that a title or description of several people, of an organ or of somebody unnamed makes."""
    table = scan.table
    start, end = scan.tokens.starts[title.core], scan.tokens.ends[title.last]
    shown = " ".join(scan.surface(title.core, title.last).split())
    state, body = table.state(title.state), table.by_key.get(title.body) if title.body else None
    owner = body or state
    if title.head in lx.ORGANS or (title.head in _MILITARY and state is not None):
        if owner is None:
            if not title.definite or title.head not in ("government", "authorities", "delegation"):
                return None
            return Mention(
                start=start,
                end=end,
                kind="organisation",
                form="description",
                name=shown,
                resolved=False,
                plural=title.head == "authorities",
            )
        return _standing_for(start, end, owner, title)
    if title.head in lx.MINISTRIES:
        return _ministry(scan, title, start, end, shown)
    if title.head in lx.GROUPS:
        if owner is None and title.head not in ("opposition", "rebels", "separatists", "insurgents", "militants", "protesters"):
            return None
        return Mention(
            start=start, end=end, kind="organisation", form="description", name=shown, state=owner.state if owner else None,
            plural=title.head.endswith("s"), resolved=owner is not None,
        )  # fmt: skip
    if title.plural:
        if title.core == title.last and scan.opens[title.core] and title.last + 1 < scan.count and scan.opens[title.last + 1]:
            return None
        return Mention(
            start=start, end=end, kind="organisation" if body else "state" if state else "person", form="description", name=shown,
            state=title.state, office=title.words if title.head in lx.OFFICES else None, plural=True, resolved=False,
        )  # fmt: skip
    return None


def _ministry(scan: Scan, title: Title, start: int, end: int, shown: str) -> Mention:
    """ "Russia's foreign ministry", "the Ministry of Defence of Ukraine": one name; without a state, the report's words."""
    state = scan.table.state(title.state)
    if state is None or not state.demonyms:
        return Mention(
            start=start, end=end, kind="organisation", form="description", name=shown, state=title.state, resolved=False
        )
    portfolio = title.words.lower().replace("ministry", "").replace(" of ", " ").replace(" for ", " ").replace(" the ", " ")
    portfolio = " ".join(portfolio.split()).removesuffix(" affairs").title() or "Government"
    name = f"{state.demonyms[0]} {portfolio} Ministry"
    known = [actor for actor in scan.table.named(name) if actor.kind == "organisation"]
    if known:
        return _known(start, end, known[0], state.key)
    return Mention(
        start=start, end=end, kind="organisation", form="name", name=name, actor=f"met:{name.lower()}", state=state.key
    )


def _standing_for(start: int, end: int, owner: Actor, title: Title) -> Mention:
    return Mention(
        start=start, end=end, kind=owner.kind, form="description", name=owner.name, actor=owner.key, state=owner.state,
        qid=owner.qid,
        plural=title.head in ("authorities", "forces", "troops"),
    )  # fmt: skip


def sides(scan: Scan, taken: bytearray) -> list[Mention]:
    """ "Both sides", "the two leaders", "the three countries"."""
    found = []
    for index, word in enumerate(scan.folds):
        if word not in lx.SIDES or taken[index]:
            continue
        before = scan.before(index)
        if before >= 0 and scan.folds[before] in ("both", "two", "three", "four", "warring"):
            found.append(Mention(
                start=scan.tokens.starts[before], end=scan.tokens.ends[index],
                kind="state" if word != "men" else "person", form="description",
                name=scan.surface(before, index), plural=True, resolved=False,
            ))  # fmt: skip
            taken[before] = taken[index] = 1
    return found


_BARE = frozenset(
    """
    opposition rebels separatists insurgents militants protesters government delegation authorities
    """.split()
)


def known_again(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Bare "opposition" or "government" means the one that the report has named, if it has named only one."""
    named: dict[str, dict[str, Mention]] = {}
    bare = False
    for mention in mentions:
        if mention.form == "description" and (word := text[mention.start : mention.end].rpartition(" ")[2].lower()) in _BARE:
            if mention.resolved:
                named.setdefault(word, {})[mention.name] = mention
            bare = bare or not mention.resolved
    if not bare or not named:
        return mentions
    return tuple(_again(text, mention, named) for mention in mentions)


def _again(text: str, mention: Mention, named: dict[str, dict[str, Mention]]) -> Mention:
    whose = (
        named.get(text[mention.start : mention.end].lower(), {}) if mention.form == "description" and not mention.resolved else {}
    )
    if len(whose) != 1:
        return mention
    [full] = whose.values()
    return msgspec.structs.replace(full, start=mention.start, end=mention.end)
