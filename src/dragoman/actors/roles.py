"""Titles of office to roles: "Taoiseach", "Premier" and "head of government" ask for the same chair."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.actors.fold import phrase

_MINISTRIES = {
    "foreign affairs": "foreign", "external affairs": "foreign", "external relations": "foreign", "foreign relations": "foreign",
    "international relations": "foreign", "foreign": "foreign", "europe and foreign affairs": "foreign",
    "defense": "defence", "defence": "defence", "national defence": "defence", "national defense": "defence", "war": "defence",
    "finance": "finance", "treasury": "finance", "interior": "interior", "home": "interior", "internal affairs": "interior",
    "homeland security": "interior", "justice": "justice", "energy": "energy", "economy": "economy", "trade": "trade",
    "commerce": "trade", "agriculture": "agriculture", "infrastructure": "infrastructure",
}  # fmt: skip
_EXACT = {
    "president": "president", "head of state": "president", "president of the republic": "president",
    "executive president": "president", "state president": "president",
    "prime minister": "prime minister", "premier": "prime minister", "head of government": "prime minister",
    "taoiseach": "prime minister", "president of the government": "prime minister", "pm": "prime minister",
    "chairman of the council of ministers": "prime minister", "president of the council of ministers": "prime minister",
    "king": "monarch", "queen": "monarch", "emir": "monarch", "amir": "monarch", "sultan": "monarch", "monarch": "monarch",
    "emperor": "monarch", "grand duke": "monarch", "pope": "monarch",
    "crown prince": "crown prince", "heir apparent": "crown prince", "supreme leader": "supreme leader",
    "vice president": "vice president", "first vice president": "vice president",
    "governor general": "governor general", "first lady": "first lady", "leader": "leader", "chairman": "chairman",
    "foreign secretary": "foreign minister", "secretary of foreign affairs": "foreign minister",
    "foreign policy chief": "high representative", "high representative": "high representative",
    "high representative for foreign affairs": "high representative",
    "secretary general": "secretary general", "director general": "director general", "chief": "chief", "head": "chief",
    "state department spokesperson": "foreign ministry spokesperson", "commission president": "commission president",
    "council president": "council president", "president of the european commission": "commission president",
    "president of the european council": "council president", "european council president": "council president",
    "european commission president": "commission president", "president of the european parliament": "speaker",
    "nsa": "national security adviser", "ambassador to the un": "un ambassador", "un ambassador": "un ambassador",
    "permanent representative to the un": "un ambassador", "permanent representative": "un ambassador",
    "permanent observer to the un": "un ambassador", "envoy to the un": "un ambassador",
}  # fmt: skip
_GENDER = re.compile(r"(spokes|chair|congress|business)(?:wo)?m[ae]n\b")
_MINOR = re.compile(r"^(?:the |us |united states |first |second |acting |interim |transitional |caretaker |executive )+")


@lru_cache(maxsize=8192)
def role_of(title: str, state: str | None = None) -> str:
    """The role that a title asks for in a state (code or None); an unknown title is its own role, folded.

    "Foreign Secretary", "Minister of External Affairs" and, in the United States and the Holy See, "Secretary of State"
    are "foreign minister"; "Chancellor" is "prime minister" in Germany and Austria; "King" and "Emir" are "monarch".
    """
    words = phrase(title).replace("adviser", "advisor")
    words = _GENDER.sub(r"\1person", words)
    words = (
        words.replace("presidents office", "office of the president")
        .replace("united nations", "un")
        .replace("undersecretary", "under secretary")
    )
    words = re.sub(r"^minister (responsible )?for ", "minister of ", words)
    words = re.sub(r"^minister of (state|government)$", r"\1 minister", words)
    if not words.startswith("first lady"):
        words = _MINOR.sub("", words) or words
    if words in ("chancellor", "federal chancellor"):
        return {"DE": "prime minister", "AT": "prime minister", "GB": "finance minister"}.get(state or "", "chancellor")
    if words == "secretary of state":
        return "foreign minister" if state in ("US", "VA", None) else "secretary of state"
    if words == "foreign secretary" and state in ("IN", "PK", "BD", "LK", "NP"):
        return words
    if words in _EXACT:
        return _EXACT[words]
    prefix = ""
    if found := re.match(r"(deputy|vice|under|assistant) ", words):
        prefix, words = ("deputy " if found[1] in ("deputy", "vice") else found[1] + " "), words[found.end() :]
        if words in ("president",):
            return "vice president"
        if words == "secretary of state":
            return prefix + "foreign minister"
        if words in _EXACT:
            return prefix + _EXACT[words]
    if re.match(r"president of the (?:state |council of state|presidential |supreme |republic|transitional |sovereign)", words):
        return prefix + "president"
    if found := re.match(r"(?:minister|secretary) of (?:the )?(?:national )?(.+)$", words):
        over = found[1]
        ministry = _MINISTRIES.get(over) or ("foreign" if "foreign affairs" in over else _MINISTRIES.get(over.split(" and ")[0]))
        if ministry:
            return f"{prefix}{ministry} minister"
    if found := re.match(r"(.+?) (?:minister|secretary)$", words):
        ministry = _MINISTRIES.get(found[1])
        if ministry:
            return f"{prefix}{ministry} minister"
    return prefix + _other(words)


def _other(words: str) -> str:
    if "national security advisor" in words:
        return "national security adviser" if words.startswith("national security advisor") else words
    if (words.startswith("secretary of the") and "security council" in words) or words == "security council secretary":
        return "security council secretary"
    if "spokesperson" in words or "press secretary" in words:
        return _spoken_for(words)
    if re.search(r"\b(?:ambassador|representative|envoy) to the un$", words):
        return "un ambassador"
    if re.match(r"(?:special )?(?:presidential )?(?:envoy|representative)\b", words):
        return "envoy"
    for body in ("un", "nato", "eu", "osce", "iaea", "imf", "icc", "who", "unctad", "arab league", "african union"):
        if words.startswith(body + " "):
            return role_of(words[len(body) + 1 :], None)
    return words


def _spoken_for(words: str) -> str:
    if "foreign ministry" in words or "external affairs" in words or "state department" in words:
        return "foreign ministry spokesperson"
    if "presidential" in words or "kremlin" in words or "white house" in words or words in ("press secretary",):
        return "presidential spokesperson"
    if "defence ministry" in words or "defense ministry" in words or "pentagon" in words:
        return "defence ministry spokesperson"
    if "secretary general" in words:
        return "secretary general spokesperson"
    return "spokesperson" if words == "spokesperson" else words
