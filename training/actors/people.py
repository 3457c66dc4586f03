"""Persons with their offices: from offices.jsonl, envoys_curated.jsonl, envoys.jsonl, and people.tsv and ministers.tsv here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from dragoman.actors.fold import phrase
from dragoman.actors.record import Actor, Office
from dragoman.actors.roles import role_of
from training.actors.corrections import ALSO, BAD_PERSONS, FULL, HOME_OF_CROWNS, ONE_PERSON, SAME, TITLE_OF_LEADERS
from training.actors.source import lines, slug, unique
from training.actors.spellings import spellings

_FAMILY_FIRST = {"CN", "KR", "KP", "VN", "TW", "KH", "HK", "SG", "MO", "HU"}
_BASES_OF_ENDS = {"next_since", "note", "pocom", "congress-legislators", "curated, verify", "REIGN"}
_TITLE_IN_NAME = re.compile(
    r"^(?:King|Queen|Prince|Princess|Sheikh|Sheik|Emir|Amir|Sultan|Pope|President|Ayatollah|Sir|Dame|Lord|Crown Prince|"
    r"Mullah|Sayyid|Seyed|Dr\.?|General|Gen\.)\s+"
)


class Person:
    """What is gathered of one person before it is frozen."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.names: list[str] = []
        self.short: list[str] = []
        self.states: list[str] = []
        self.offices: list[Office] = []
        self.checked = False


def _end(line: dict[str, Any]) -> tuple[str | None, str | None]:
    """(until, gone_by): a date of leaving only where the source gives one."""
    if line["to"] is None:
        return None, None
    if line["to_basis"] in _BASES_OF_ENDS:  # next_since_hole is none: a holder in between may be missing
        return line["to"], None
    return None, line["to"]


def _office(line: dict[str, Any]) -> Office:
    until, gone_by = _end(line)
    state = line["country"]
    if line.get("to_country"):
        state = "US"
    seen_last = line["last_seen"] if "factbook" in line["source"] or line["source"] == "visits" else None
    seen_first = line["first_seen"] if "factbook" in line["source"] or line["source"] == "visits" else None
    title, source = (line["office"] or "leader").strip(" :"), line["source"]
    if (
        re.match(r"President of the (?:Council|Presidium|Presidency|Republic|Government Council)", title)
        and line["role"] == "head_of_state"
    ):
        title = "President"
    if line["role"] == "deputy_head_of_government" and not re.search(r"(?i)deputy|vice", title):
        title = "Deputy Prime Minister"
    elif line["role"] == "vice_president" and not re.search(r"(?i)vice", title):
        title = "Vice President"
    if "REIGN" in source and (line["office"] is None or "visits" in source) and (line["from"] or "") >= "1990":
        known = TITLE_OF_LEADERS.get(state)
        if (state in ("GE", "AM") and line["from"] < "2013") or (state == "ZW" and line["from"] > "1988"):
            known = "President"
        elif state == "TR" and line["from"] < "2014":
            known = "Prime Minister"
        if known is not None:
            title, source = known, "REIGN+curated"
    return Office(
        title=title, state=state, since=line["from"], until=until, gone_by=gone_by,
        seen_first=seen_first, seen_last=seen_last, current=line["current"], acting=line["acting"],
        leads="REIGN" in line["source"] or line["role"] in ("head_of_state_and_government",),
        unverified="curated" in source, source=source,
    )  # fmt: skip


class _Gathering:
    def __init__(self) -> None:
        self.people: list[Person] = []
        self.by_name: dict[tuple[str, str], Person] = {}

    def person(self, name: str, names: list[str], state: str) -> Person:
        """The person of that name and state, new or met before under one of the names."""
        name = SAME.get((name, state), name)
        if name in ONE_PERSON or any(one in ONE_PERSON for one in names):
            state = "*"
        for one in (name, *names):
            known = self.by_name.get((phrase(_TITLE_IN_NAME.sub("", one)), state))
            if known is not None and (one == name or " " in one or "-" in one):
                break
        else:
            known = Person(name)
            self.people.append(known)
        for one in (name, *names):
            bare = _TITLE_IN_NAME.sub("", one)
            if " " in bare:
                self.by_name.setdefault((phrase(bare), state), known)
        if phrase(name):
            self.by_name.setdefault((phrase(_TITLE_IN_NAME.sub("", name)), state), known)
        known.names += [one for one in (name, *names) if one not in known.names]
        if state not in ("", "*") and state not in known.states:
            known.states.append(state)
        return known

    def anywhere(self, name: str) -> str | None:
        """The place under which the one person of a full name is filed; None where there is none or several."""
        places = [place for known, place in self.by_name if known == phrase(name)] if " " in name else []
        return places[0] if len(places) == 1 else None


def _short(name: str, key_name: str | None, state: str) -> list[str]:
    """Bare surnames under which a person may be met."""
    bare = re.sub(r"(?:\s+(?:[IVX]+|Jr\.?|Sr\.?|3rd))+$", "", _TITLE_IN_NAME.sub("", name))
    words = bare.split()
    if len(words) < 2:
        return [bare]
    found: list[str] = []
    if state in _FAMILY_FIRST and "-" not in words[0]:
        found.append(words[0])
        if state in ("KH", "VN"):
            found.append(words[-1])
    else:
        found.append(words[-1])
        for particle in range(len(words) - 2, 0, -1):
            if words[particle].lower() in (
                "al",
                "bin",
                "ibn",
                "van",
                "von",
                "der",
                "de",
                "da",
                "dos",
                "del",
                "la",
                "le",
                "di",
                "du",
                "ben",
                "abu",
                "den",
                "ould",
            ):
                found.append(" ".join(words[particle:]))
            else:
                break
        if words[-1].lower().startswith(("al-", "el-", "as-", "ash-")):
            found.append(words[-1].split("-", 1)[1])
    if key_name and state not in _FAMILY_FIRST and phrase(key_name) in phrase(bare) and phrase(key_name) != phrase(bare):
        found.append(key_name)
    if _TITLE_IN_NAME.match(name):
        found.append(bare)
    return [one for one in found if len(one) > 1 and one.lower() not in _NO_SURNAMES]


_NO_SURNAMES = frozenset(
    """
    an so in am no do on to he us at as be by of or we it is if me my the and but for not all who how why any few
    one two new
    """.split()
)
"""Words of the language that a bare surname would be taken for at the start of every sentence."""


def _tidy(name: str) -> str:
    name = re.sub(r"^(?:New Zealand|China|Mann|Australia|France|Norway|Denmark) ", "", name)
    name = re.sub(r"\s*\((?:\d\w\w time|[^)]*time)\)", "", name)
    return re.sub(r"\s+", " ", name.replace("’", "'").replace("'", "'")).strip(" ,:;")


_OURS = ("people.tsv", "ministers.tsv")


def build(folder: Path) -> list[Actor]:
    """Everyone, in order of key."""
    gathering = _Gathering()
    territories = frozenset(line["code"] for line in lines(folder / "places.jsonl") if line["kind"] == "territory")
    for line in lines(folder / "offices.jsonl"):
        _add_office(gathering, line, territories)
    for line in lines(folder / "envoys_curated.jsonl"):
        _add_curated(
            gathering,
            line["person"],
            line["aliases"],
            line["office"],
            line["country"],
            line["organisation"],
            line["from"],
            line["to"],
        )
    here = Path(__file__).resolve().parent
    for row in [row for name in _OURS for row in (here / name).read_text(encoding="utf-8").splitlines()]:
        if row.strip() and not row.startswith("#"):
            state, title, name, since, until, aliases = [*(cell.strip() for cell in row.split("\t")), "", "", ""][:6]
            body = None if len(state) == 2 and state.isupper() and state not in ("UN", "EU", "AU") else state
            _add_curated(
                gathering,
                name,
                [one.strip() for one in aliases.split(",") if one.strip()],
                title,
                None if body else state,
                body,
                since or None,
                until or None,
            )
    for line in lines(folder / "envoys.jsonl"):
        _add_mentioned(gathering, line)
    return _frozen(gathering.people)


def _add_office(gathering: _Gathering, line: dict[str, Any], territories: frozenset[str]) -> None:
    name = _tidy(line["person"])
    state = line["country"] or ""
    if not name or name in BAD_PERSONS or (name in ONE_PERSON and state == "AD"):
        return  # the presidents of France are co-princes of Andorra: nobody means them by it
    if (
        line["role"] in ("head_of_state", "head_of_state_and_government", "vice_president", "heir", "monarch")
        and state in territories
    ):
        return
    name = FULL.get((name, state), name)
    home = next((where for crown, where in HOME_OF_CROWNS.items() if crown in name), state)
    aliases = [_tidy(alias) for alias in line["aliases"]]
    person = gathering.person(name, [one for one in aliases if " " in one], home)
    person.checked = person.checked or "curated" not in line["source"]
    person.short += [one for one in aliases if " " not in one] + _short(name, line["key_name"], state)
    _put(person, _office(line))


def _put(person: Person, office: Office) -> None:
    """Add an office, unless a better-sourced line already says the same."""
    role = role_of(office.title, office.state)
    for at, other in enumerate(person.offices):
        if role_of(other.title, other.state) != role or other.state != office.state or other.body != office.body:
            continue
        if other.mentioned and not office.mentioned:
            person.offices[at] = office
            return
        if office.mentioned or (office.since or "")[:4] == (other.since or "")[:4]:
            return
    person.offices.append(office)


def _add_curated(
    gathering: _Gathering,
    name: str,
    aliases: list[str],
    title: str,
    state: str | None,
    body: str | None,
    since: str | None,
    until: str | None,
) -> None:
    if found := re.match(r"(UNCTAD|UNRWA|UNHCR)\b", title):
        body = found[1]
    known = gathering.anywhere(_tidy(name))
    place = known if known is not None else state or body or ""
    person = gathering.person(_tidy(name), [_tidy(one) for one in aliases if " " in one], place)
    person.short += [one for one in aliases if " " not in one] + _short(name, None, state or "")
    for part in title.split(";"):
        part = re.sub(r"^\s*(?:later|acting)\s+", "", part).strip()
        part = re.sub(r"\s*\((?:acting|Taliban|Secretary of War)\)$", "", part)
        _put(person, Office(
            title=part, state=state, body=body, since=since, until=until, current=until is None,
            acting="acting" in title.lower().split(";")[0],
            unverified=True, source="curated",
        ))  # fmt: skip


def _add_mentioned(gathering: _Gathering, line: dict[str, Any]) -> None:
    name = _tidy(line["person"])
    if (
        line["surname_only"]
        or " " not in name
        or name in BAD_PERSONS
        or (line["country_basis"] == "default" and line["count"] < 4)
    ):
        return
    state = line["country"] or ""
    places = [state] if state else sorted({where for (known, where) in gathering.by_name if known == phrase(name)})
    person = gathering.person(name, [_tidy(one) for one in line["aliases"]], places[0] if places else "")
    person.short += _short(name, None, state)
    written = line["title_as_written"][0] if line["title_as_written"] else line["title"]
    _put(person, Office(
        title=written[:1].upper() + written[1:], state=state or None, seen_first=line["first_seen"],
        seen_last=line["last_seen"], mentioned=True,
        source="envoys",
    ))  # fmt: skip


_SPELT = frozenset(("president", "prime minister", "monarch", "crown prince", "foreign minister", "leader", "supreme leader"))
"""Roles whose holders are listed under every spelling that the rules give: they are those whom reports name."""


def _unlike(first: list[str], forms: list[str]) -> tuple[str, ...]:
    """The forms in order, but those that fold to the same as one before them: a name is looked for folded."""
    seen = {phrase(form): form for form in first}
    found = []
    for form in unique(forms):
        known = seen.get(phrase(form))
        if known is None or (known.isupper() and not form.isupper()):
            seen[phrase(form)] = form
            found.append(form)
    return tuple(found)


def _frozen(people: list[Person]) -> list[Actor]:
    actors = []
    used: dict[str, int] = {}
    for person in sorted(people, key=lambda one: (slug(one.name), one.states)):
        key = f"person:{slug(person.name)}"
        used[key] = used.get(key, 0) + 1
        if used[key] > 1:
            key = f"{key}-{(person.states or ['x'])[0].lower()}-{used[key]}"
        full = [one for one in person.names if " " in one or "-" in one]
        offices = sorted(person.offices, key=lambda one: (one.since or one.seen_first or "", one.title))
        held = [office for office in offices if not office.mentioned] or offices
        states = [office.state for office in held if office.state]
        short = [one for one in person.short if phrase(one) not in {phrase(name) for name in full}]
        if " " not in person.name and "-" not in person.name:
            short.append(person.name)
        if any(role_of(office.title, office.state) in _SPELT for office in held if not office.mentioned):
            places = frozenset(states)
            full += [other for form in (person.name, *full) for other in spellings(form, places)]
            short += [other for form in tuple(short) for other in spellings(form, places)]
        actors.append(Actor(
            key=key, kind="person", name=person.name,
            aliases=_unlike([person.name], [*full, *ALSO.get(person.name, ())]),
            short=_unlike([], short),
            state=states[-1] if states else None, offices=tuple(offices),
            unverified=not person.checked and all(one.unverified for one in offices),
        ))  # fmt: skip
    return actors
